import type { Express, RequestHandler } from 'express';
import { GatewayError } from '../model/errors.ts';

export type Method = 'get' | 'post' | 'delete';
export interface Route {
  readonly method: Method;
  /** Express pattern, e.g. `/d/:token`. The only form in which logs and metrics see an address. */
  readonly path: string;
}

/** The list of everything that is served: the patterns for logs, the Allow header, and the test of the API's description. */
export class Routes {
  readonly list: Route[] = [];
  readonly #app: Express;

  constructor(app: Express) {
    this.#app = app;
  }

  add(method: Method, path: string, ...handlers: RequestHandler[]): void {
    this.list.push({ method, path });
    this.#app[method](
      path,
      (_req, res, next) => {
        res.locals['route'] = path;
        next();
      },
      ...handlers,
    );
  }

  /** Last of all: 405 with Allow (RFC 9110 15.5.6) for known addresses, 404 for the rest. */
  finish(): void {
    for (const path of new Set(this.list.map((r) => r.path))) {
      const methods = this.list.filter((r) => r.path === path).map((r) => r.method.toUpperCase());
      if (methods.includes('GET')) methods.push('HEAD');
      this.#app.all(path, (_req, res) => {
        res.locals['route'] = path;
        res.set('Allow', methods.join(', '));
        throw new GatewayError('method-not-allowed');
      });
    }
    this.#app.use(() => {
      throw new GatewayError('not-found');
    });
  }
}
