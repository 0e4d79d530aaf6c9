import { randomUUID } from 'node:crypto';
import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { Socket } from 'node:net';
import type { Express } from 'express';
import { type ErrorCode, GatewayError } from '../model/errors.ts';
import { problemBody, problems } from './problems.ts';

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** PEM. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
}

/** Milliseconds. There is no request time-out: honest uploads take hours, and RequestBody watches the pace. */
const headersMillis = 30_000;
const keepAliveMillis = 10_000;
const maxHeaderBytes = 16 * 1024;

/** Marks a request whose sender waits for "100 Continue"; `wantBody` sends it where reading starts. */
export const waitsForContinue = new WeakSet<IncomingMessage>();

/** A server that listens (await its `listening` event; `error` where it cannot). */
export function createServer(app: Express, where: Listening): Server {
  const options = { maxHeaderSize: maxHeaderBytes, requestTimeout: 0, headersTimeout: headersMillis };
  const server = (
    where.tls
      ? createHttps({ ...options, ...where.tls, minVersion: 'TLSv1.2' }, app)
      : createHttp(options, app)
  ) as Server;
  server.keepAliveTimeout = keepAliveMillis;
  server.timeout = 0;
  server.on('checkContinue', (req: IncomingMessage, res: ServerResponse) => {
    waitsForContinue.add(req);
    app(req, res);
  });
  server.on('clientError', refuseBroken);
  return server.listen(where.port, where.host);
}

/** What is not HTTP at all never reaches the app. An answer that has begun is cut off, not mixed with ours. */
function refuseBroken(error: NodeJS.ErrnoException, stream: unknown): void {
  const socket = stream as Socket & { _httpMessage?: ServerResponse };
  if (!socket.writable || error.code === 'ECONNRESET' || socket._httpMessage?.headersSent) {
    socket.destroy();
    return;
  }
  const code: ErrorCode =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? 'too-slow'
      : error.code === 'HPE_INVALID_EOF_STATE'
        ? 'client-gone'
        : 'bad-request';
  const text = JSON.stringify(problemBody(new GatewayError(code), randomUUID()));
  const head = [
    `HTTP/1.1 ${problems[code].status} ${problems[code].title}`,
    'Content-Type: application/problem+json',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`, () => socket.destroy());
}
