import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Ports nobody listens on now. Another process may still be faster: starters try again with others. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

export interface Leashed {
  stop(): Promise<void>;
}

/**
 * Runs one of the scripts of this folder, which says `ready` and serves until its standard input ends: also when this
 * process is killed. Rejects when it ends first or is not ready in time.
 */
export function leash(
  script: string,
  args: readonly string[],
  options: { readySeconds: number; uid?: number; gid?: number },
): Promise<Leashed> {
  const { readySeconds, ...who } = options;
  const child = spawn(join(import.meta.dirname, script), args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true, // Ctrl-C reaches the run, not its services: they end with their standard input
    ...who,
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const stop = () => {
    child.stdin.end();
    return ended;
  };
  return ready(child, readySeconds * 1000).then(
    () => ({ stop }),
    async (error) => {
      child.stdin.destroy();
      child.kill('SIGTERM');
      throw error;
    },
  );
}

function ready(child: ChildProcess, millis: number): Promise<void> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error('not ready in time')), millis);
    child.once('error', fail);
    child.once('close', () => {
      clearTimeout(late);
      fail(new Error('ended while starting'));
    });
    child.stdout?.on('data', (text: Buffer) => {
      if (!text.includes('ready')) return;
      clearTimeout(late);
      done();
    });
    child.stdin?.on('error', () => {});
  });
}
