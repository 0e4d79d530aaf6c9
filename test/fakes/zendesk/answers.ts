import type { ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import type { Answer } from './handlers.ts';

export function answer(
  res: ServerResponse,
  { status, body, headers = {} }: Answer,
  type = 'application/json',
) {
  res.writeHead(status, { 'content-type': type, 'x-rate-limit': '700', ...headers });
  res.end(JSON.stringify(body));
  return status;
}

export function refuse(res: ServerResponse, fault: Fault): number {
  const wait = fault.retryAfter === null ? {} : { 'retry-after': fault.retryAfter ?? '7' };
  const page = '<!DOCTYPE html><html><body><h1>Bad Gateway</h1></body></html>';
  switch (fault.kind) {
    case 'rate-limited':
      return answer(res, {
        status: 429,
        body: { error: 'APIRateLimitExceeded', description: 'Number of allowed API requests exceeded' },
        headers: wait,
      });
    case 'unavailable':
      return answer(res, { status: 503, body: { error: 'DatabaseError' }, headers: wait });
    case 'too-large':
      return answer(res, { status: 413, body: { error: 'RequestEntityTooLarge' } });
    case 'unauthorized':
      return answer(res, { status: 401, body: { error: "Couldn't authenticate you" } });
    case 'redirect':
      res.writeHead(302, { location: fault.location ?? 'http://127.0.0.1:9/' }).end();
      return 302;
    case 'html':
    case 'ok-html': {
      const status = fault.kind === 'html' ? 502 : 200;
      res.writeHead(status, { 'content-type': 'text/html' }).end(page);
      return status;
    }
    default:
      return answer(res, { status: 500, body: { error: 'InternalServerError' } });
  }
}

/** A reply without end, as fast as it is read. */
export function pour(res: ServerResponse): void {
  const chunk = Buffer.alloc(256 * 1024, 0x20);
  const more = () => {
    while (!res.destroyed && res.write(chunk));
  };
  res.on('drain', more);
  more();
}
