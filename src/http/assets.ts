import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { HttpOptions } from './options.ts';
import type { Routes } from './routes.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The three built files, read once at start; hashed addresses may be kept for ever. Nothing else is served from disk. */
export function assetRoutes(routes: Routes, assets: HttpOptions['assets']): void {
  for (const { file, url } of new Map(Object.values(assets).map((a) => [a.url, a])).values()) {
    const bytes = readFileSync(file);
    routes.add('get', url, (_req, res) => {
      res.set('Cache-Control', 'public, max-age=31536000, immutable');
      res.set('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      res.end(bytes);
    });
  }
}
