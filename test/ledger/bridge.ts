import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '../e2e/harness/gateway.ts';

/** A way to the server that can be cut. */
export interface Bridge {
  readonly url: string;
  /** Cuts every connection and takes none until `mend`. */
  cut(): Promise<unknown>;
  mend(): Promise<unknown>;
  /** Nothing passes until what it answers is called. */
  hold(): () => void;
  /**
   * The server carries out the next COMMIT, and its connection is cut before the answer passes. `stays`: as after `cut`.
   */
  loseCommit(stays?: boolean): void;
  /** Whether one was lost since it was asked for. */
  lost(): boolean;
}

export async function bridge(to: URL): Promise<Bridge> {
  const open = new Set<Socket>();
  let toLose: { stays: boolean } | null = null;
  let lost = false;
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const [socket, peer] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        peer.destroy();
      });
      socket.pipe(peer);
    }
    near.on('data', (chunk: Buffer) => {
      if (toLose === null || !chunk.includes('commit\0')) return;
      const { stays } = toLose;
      toLose = null;
      far.unpipe(near);
      far.on('data', (answer: Buffer) => {
        if (!answer.includes('COMMIT\0')) return;
        lost = true;
        if (stays) void cut();
        else near.destroy();
      });
      far.resume();
    });
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as { port: number }).port;
  };
  const cut = async () => {
    const closed = new Promise((done) => server.close(done));
    for (const socket of open) socket.destroy();
    await closed;
  };
  // found again under the same port: one that no outgoing connection gets meanwhile
  const port = await listen(await freePort());
  const url = new URL(to);
  url.port = String(port);
  return {
    url: url.href,
    cut,
    mend: () => listen(port),
    hold() {
      for (const socket of open) socket.pause();
      return () => {
        for (const socket of open) socket.resume();
      };
    },
    loseCommit(stays = false) {
      lost = false;
      toLose = { stays };
    },
    lost: () => lost,
  };
}
