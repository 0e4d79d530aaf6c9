import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assetNames, pages } from '../../src/web/pages/index.ts';
import type { Frame, UploadView } from '../../src/web/views.ts';
import { frame, limits } from './samples.ts';
import { states } from './states.ts';

/** The policy the gateway sends: no inline script, no inline style, nothing from elsewhere. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'";

const built = new URL('../../dist/web/', import.meta.url);

/** The built assets, as main would serve them. Throws where `npm run build:web` was not run. */
export async function builtFrame(): Promise<Frame> {
  const names = assetNames(JSON.parse(await readFile(new URL('meta.json', built), 'utf8')));
  const path = (name: string) => `/assets/${name}`;
  return { ...frame, assets: { css: path(names.css), upload: path(names.upload), staff: path(names.staff) } };
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
export interface Site {
  readonly url: string;
  /** Answers under /v1: a test sets what comes next. */
  api: Answer;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript' };

/** Serves every page state at /<state>, the form at / (with `view`), the assets, and what a test says under /v1. */
export async function openSite(view: Partial<UploadView> = {}): Promise<Site> {
  const own = await builtFrame();
  const html = states(own);
  const home = pages.upload({ ...own, limits, form: 'default', ...view });
  const site: { api: Answer } = { api: (_request, response) => void response.writeHead(404).end() };
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    if (path.startsWith('/v1/')) return void site.api(request, response);
    if (path.startsWith('/assets/')) return void asset(path, response);
    const page = path === '/' ? home : html[path.slice(1)];
    response.writeHead(page === undefined ? 404 : 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
    });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(site, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

async function asset(path: string, response: ServerResponse): Promise<void> {
  const name = path.split('/').at(-1) ?? '';
  const body = await readFile(new URL(name, built)).catch(() => null);
  response.writeHead(body === null ? 404 : 200, {
    'Content-Type': types[name.split('.').at(-1) ?? ''] ?? '',
  });
  response.end(body);
}
