import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp, createServer, type HttpOptions } from '../../src/http/index.ts';
import { accountId } from '../../src/model/ids.ts';
import { desk, pages, type StandIn } from './stand-in.ts';

export interface Running {
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  readonly log: string[];
  readonly routes: readonly { method: string; path: string }[];
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
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    server,
    log,
    routes: app.locals['routes'],
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
