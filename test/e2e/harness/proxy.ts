import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request on its way to a service. */
export interface Passing {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
}

/**
 * Where the process is killed: `before` the service sees the request, `midway` through its body, `after` the service
 * has answered and before the answer is delivered, `delivered` right after it.
 */
export type When = 'before' | 'midway' | 'after' | 'delivered';

/** Sits in front of a real service on loopback and sees every request pass. Headers go through as they are (signatures). */
export interface Between {
  readonly url: string;
  /** Calls `then` once, at the `nth` (from 1) request for which `is` holds. That request's answer is never delivered before. */
  trip(is: (p: Passing) => boolean, when: When, then: () => Promise<void>, nth?: number): void;
  readonly tripped: () => boolean;
  /** While cut, every connection is refused by a reset. */
  cut(off: boolean): void;
  readonly seen: readonly Passing[];
  close(): Promise<void>;
}

interface Trap {
  readonly is: (p: Passing) => boolean;
  readonly when: When;
  readonly then: () => Promise<void>;
  left: number;
}

export async function startProxy(target: string): Promise<Between> {
  const seen: Passing[] = [];
  let trap: Trap | null = null;
  let tripped = false;
  let off = false;
  const server: Server = createServer((req, res) => {
    const passing = { method: req.method ?? '', url: req.url ?? '' };
    seen.push(passing);
    if (off) {
      req.socket.resetAndDestroy();
      return;
    }
    let mine: Trap | null = null;
    if (trap?.is(passing)) {
      trap.left -= 1;
      if (trap.left === 0) {
        mine = trap;
        trap = null;
      }
    }
    const spring = async () => {
      tripped = true;
      await mine?.then();
    };
    pass(new URL(target), req, res, mine?.when ?? null, spring).catch(() => res.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    trip(is, when, then, nth = 1) {
      tripped = false;
      trap = { is, when, then, left: nth };
    },
    tripped: () => tripped,
    cut(now) {
      off = now;
      if (off) server.closeIdleConnections();
    },
    seen,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close').catch(() => {});
    },
  };
}

async function pass(
  target: URL,
  req: IncomingMessage,
  res: ServerResponse,
  when: When | null,
  spring: () => Promise<void>,
) {
  req.on('error', () => {});
  res.on('error', () => {});
  if (when === 'before') {
    await spring();
    res.destroy();
    return;
  }
  const onward = request({
    host: target.hostname,
    port: target.port,
    method: req.method,
    path: req.url,
    headers: req.headers as OutgoingHttpHeaders,
  });
  // whoever is killed while it sends never ends what it began
  req.on('close', () => {
    if (!req.complete) onward.destroy();
  });
  const answered = once(onward, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => {});
  if (when === 'midway') {
    const [first] = (await once(req, 'data')) as [Buffer];
    onward.write(first.subarray(0, Math.ceil(first.length / 2)));
    await spring();
    onward.destroy();
    res.destroy();
    return;
  }
  req.pipe(onward);
  const [reply] = await answered;
  if (when === 'after') {
    const chunks: Buffer[] = [];
    for await (const chunk of reply) chunks.push(chunk as Buffer);
    await spring();
    res.destroy();
    return;
  }
  res.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
  reply.pipe(res);
  res.on('close', () => reply.destroy()); // an answer that nobody reads to its end stays open otherwise
  if (when === 'delivered') {
    await once(res, 'finish');
    await spring();
  }
}
