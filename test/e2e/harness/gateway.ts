import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../../', import.meta.url).pathname;
/** A start reads all sources and asks every outside thing: on a busy machine that takes its time. */
const startMillis = 90_000;
/**
 * Below the ports that systems give to outgoing connections (RFC 6335, Linux: 32768 and up). Each worker of a run has a
 * slice of its own: nobody else draws a port again while its gateway does not listen yet.
 */
const ports = { first: 20_000, slices: 4, each: 2_500 };
const slice = Number(process.env['JEST_WORKER_ID'] ?? 0) % ports.slices;
const drawn = new Set<number>();

/** A gateway as its operator runs it: a process of its own, on a data folder that outlives it. */
export interface Running {
  readonly url: string;
  readonly dataDir: string;
  /** Everything it printed and logged, over all its lives. */
  output(): string;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
  /** The same configuration and folder again. */
  start(): Promise<void>;
  /** Runs a command of the command line with the same configuration. */
  command(...args: string[]): Promise<{ code: number | null; out: string; err: string }>;
  readonly alive: () => boolean;
  remove(): Promise<void>;
}

/**
 * A port that nobody listens on, and that no outgoing connection gets while a gateway is down between two of its lives.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = ports.first + slice * ports.each + randomInt(ports.each);
    if (drawn.has(port)) continue;
    const server = createServer().listen(port, '127.0.0.1');
    const free = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!free) continue;
    server.close();
    await once(server, 'close');
    drawn.add(port);
    return port;
  }
}

/** `env` holds CLOAKROOM_ variables besides data folder and port. Nothing of this process's environment goes along. */
export async function prepareGateway(env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cloakroom-e2e-'));
  const port = await freePort();
  const whole: Readonly<Record<string, string>> & { CLOAKROOM_TLS_CERT?: string } = {
    PATH: process.env['PATH'] ?? '',
    ...compiled,
    CLOAKROOM_DATA_DIR: dataDir,
    PORT: String(port),
    ...env,
  };
  let child: ChildProcess | null = null;
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  const ended = async () => {
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return {
    url: `${whole.CLOAKROOM_TLS_CERT ? 'https' : 'http'}://127.0.0.1:${port}`,
    dataDir,
    output: () => output,
    alive: () => child !== null && child.exitCode === null && child.signalCode === null,
    async start() {
      const begun = spawn(
        process.execPath,
        ['--max-semi-space-size=1', '--disable-sigusr1', 'src/main.ts', 'serve'],
        {
          cwd: root,
          env: whole,
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      child = begun;
      begun.stderr.on('data', keep);
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`not ready in time:\n${output}`)), startMillis);
        let printed = '';
        begun.stdout.on('data', (chunk: Buffer) => {
          keep(chunk);
          printed += chunk.toString('utf8');
          if (!printed.includes('production')) return;
          clearTimeout(timer);
          resolve();
        });
        begun.once('exit', (code) => {
          clearTimeout(timer);
          reject(new Error(`ended with ${code}:\n${output}`));
        });
      });
    },
    async kill() {
      child?.kill('SIGKILL');
      await ended();
    },
    async stop() {
      child?.kill('SIGTERM');
      await ended();
      return child?.exitCode ?? null;
    },
    command: (...args) => runCommand(args, whole),
    async remove() {
      child?.kill('SIGKILL');
      await ended();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Several hundred source files are compiled at each start: half a second that is spent once with this. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node') };

/** One run of the command line; a refused start is such a run, too. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input?: string,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    cwd: root,
    env: { ...compiled, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (c: Buffer) => {
    out += c.toString('utf8');
  });
  child.stderr.on('data', (c: Buffer) => {
    err += c.toString('utf8');
  });
  child.stdin.end(input ?? '');
  await once(child, 'close');
  return { code: child.exitCode, out, err };
}

/** Signs in as staff by the link in the data folder, as a browser without script would; answers the cookie header. */
export async function signIn(gateway: Running): Promise<string> {
  const link = (await readFile(join(gateway.dataDir, 'staff-link'), 'utf8')).trim();
  const secret = link.split('/').at(-1) ?? '';
  const reply = await fetch(`${gateway.url}/staff/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: gateway.url },
    body: new URLSearchParams({ secret }),
  });
  const cookie = reply.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');
  if (!cookie) throw new Error(`no session: ${reply.status}`);
  return cookie;
}
