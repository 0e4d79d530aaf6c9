import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp, createServer, type HttpOptions } from '../../src/http/index.ts';
import { accountId } from '../../src/model/ids.ts';
import { until } from '../waiting.ts';
import { desk, pages, type StandIn } from './stand-in.ts';

export interface Running {
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  readonly log: string[];
  readonly routes: readonly { method: string; path: string }[];
  /** Bytes the server has read from the sender at this port. */
  read(from: number): number;
  /** Waits until so many uploads are being read. */
  uploads(count: number): Promise<void>;
  /** Waits until the server has seen the ends of these connections. */
  closed(...from: readonly number[]): Promise<void>;
  /** Waits until the server has seen the ends of these connections, and reads no upload any more. */
  ended(...from: readonly number[]): Promise<void>;
  close(): Promise<void>;
}

export async function start(stand: StandIn, more: Partial<HttpOptions> = {}): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'cloakroom-http-'));
  const asset = (name: string) => {
    writeFileSync(join(folder, name), '/**/');
    return { file: join(folder, name), url: `/assets/${name}` };
  };
  const log: string[] = [];
  const app = createApp({
    gateway: stand.gateway(),
    staff: stand.staff(),
    desk,
    pages,
    log: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
    options: {
      publicUrl: 'http://127.0.0.1:8080',
      secureCookies: false,
      trustProxy: false,
      forms: ['support', 'hr'],
      assets: { css: asset('s.css'), upload: asset('u.js'), staff: asset('t.js') },
      account: accountId('acc'),
      rates: { signIn: 1000, confirm: 1000, invites: 1000, uploads: 100_000, scans: 1000 },
      ...more,
    },
  });
  const server = createServer(app, { host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const sockets = new Map<number, Socket>();
  // a connection that was reset before it was accepted does not say where it came from: these are counted
  const nameless: Socket[] = [];
  server.on('connection', (socket: Socket) => {
    if (socket.remotePort === undefined) nameless.push(socket);
    else sockets.set(socket.remotePort, socket);
  });
  let counted = 0;
  const closed = async (...from: readonly number[]) => {
    const unknown = () => from.filter((one) => !sockets.has(one)).length;
    await until(
      () =>
        from.every((one) => sockets.get(one)?.closed !== false) &&
        nameless.filter((socket) => socket.closed).length >= counted + unknown(),
    );
    counted += unknown();
  };
  const uploads = (count: number) =>
    until(async () => {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      return metrics.includes(`\ncloakroom_uploads_running ${count}\n`);
    });
  return {
    url,
    port,
    server,
    log,
    routes: app.locals['routes'],
    read: (from) => sockets.get(from)?.bytesRead ?? 0,
    uploads,
    closed,
    ended: async (...from) => {
      await closed(...from);
      await uploads(0);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
