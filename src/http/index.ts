export { createApp } from './app.ts';
export type { AppParts, Asset, HttpOptions, OidcOptions, Rates } from './options.ts';
export { createServer, type Listening } from './server.ts';
