import { once } from 'node:events';
import type { Request, Response } from 'express';
import type { Pages } from '../web/views.ts';
import { frameOf } from './frame.ts';
import type { AppParts } from './options.ts';
import { problemBody, problems, toGatewayError } from './problems.ts';

/** How much of a refused body is still read, so that a browser shows our answer instead of "connection reset". */
const lingering = { bytes: 32 * 1024 * 1024, millis: 20_000, idleMillis: 3_000 };

/**
 * Answers a request whose body may still be on its way. The whole answer leaves first; then a bounded amount of the
 * body is read and dropped, then the connection closes. Closing at once would reset it, and browsers would throw our
 * answer away (RFC 9112 9.6, securedrop#6194).
 */
export async function answerEarly(req: Request, res: Response, text: string): Promise<void> {
  const arrived = req.complete || !hasBody(req);
  if (arrived || res.locals['continueWanted'] === true) {
    // with Expect: 100-continue unanswered the sender still holds its body back (RFC 9110 10.1.1)
    if (!arrived) res.set('Connection', 'close');
    res.end(req.method === 'HEAD' ? undefined : text);
    return;
  }
  res.set('Connection', 'close');
  res.set('Content-Length', String(Buffer.byteLength(text)));
  res.write(text);
  await drain(req);
  res.end();
}

/** RFC 9112 6.3: only these two announce a body. */
const hasBody = (req: Request): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

async function drain(req: Request): Promise<void> {
  const { socket } = req;
  if (socket.destroyed || req.destroyed) return;
  let dropped = 0;
  const stop = new AbortController();
  const idle = setTimeout(() => stop.abort(), lingering.idleMillis).unref();
  const total = setTimeout(() => stop.abort(), lingering.millis).unref();
  const onData = (chunk: Buffer) => {
    dropped += chunk.length;
    idle.refresh();
    if (dropped > lingering.bytes) stop.abort();
  };
  req.on('data', onData);
  req.resume();
  try {
    await Promise.race([
      once(req, 'end', { signal: stop.signal }),
      once(req, 'close', { signal: stop.signal }),
    ]);
  } catch {
    // the bound was reached, or the connection is gone: either way we have been polite enough
  } finally {
    stop.abort();
    clearTimeout(idle);
    clearTimeout(total);
    req.off('data', onData);
  }
}

/** Whether the asker would rather read a page than JSON. */
export const wantsPage = (req: Request): boolean =>
  !/^\/(v1\/|healthz|readyz|metrics|openapi)/.test(req.path) && req.accepts(['json', 'html']) === 'html';

/** The error as an answer: problem+json (RFC 9457), or a page for those who prefer one. */
export async function answerProblem(
  parts: Pick<AppParts, 'log' | 'options' | 'pages' | 'desk'>,
  thrown: unknown,
  req: Request,
  res: Response,
): Promise<void> {
  const error = toGatewayError(thrown);
  const problem = problems[error.code];
  const id = String(req.id);
  if (problem.status >= 500) parts.log.error({ id, code: error.code, trace: trace(error) }, 'request failed');
  res.locals['code'] = error.code;
  if (res.headersSent || req.socket.destroyed) {
    res.destroy();
    return;
  }
  res.status(problem.status);
  for (const name of ['Content-Range', 'Content-Length', 'Content-Disposition']) res.removeHeader(name);
  if (error.retryAfter !== undefined)
    res.set('Retry-After', String(Math.max(1, Math.ceil(error.retryAfter))));
  if (problem.status === 401) res.set('WWW-Authenticate', 'Bearer');
  if (res.locals['contentRange']) res.set('Content-Range', String(res.locals['contentRange']));
  const body = problemBody(error, id);
  if (wantsPage(req)) {
    res.type('html');
    const view = { status: body.status, code: body.code, title: body.title, message: body.detail, id };
    await answerEarly(req, res, problemPage(parts, req, res, view));
  } else {
    res.type('application/problem+json');
    await answerEarly(req, res, JSON.stringify(body));
  }
}

function problemPage(
  parts: Pick<AppParts, 'options' | 'pages' | 'desk'>,
  req: Request,
  res: Response,
  view: Omit<Parameters<Pages['problem']>[0], keyof ReturnType<typeof frameOf>>,
): string {
  return parts.pages.problem({ ...frameOf(parts, req, res), ...view });
}

/** Where it broke, without a message: messages of foreign errors may hold values, names or paths of users. */
export function trace(error: unknown): readonly string[] {
  const lines: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 4 && current instanceof Error; depth++) {
    const code = 'code' in current && typeof current.code === 'string' ? current.code : '';
    lines.push(`${current.name} ${code}`.trim());
    const frames = (current.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    lines.push(
      ...frames
        .slice(0, 6)
        .map((line) => line.trim().replace(/\(?file:\/\/.*\/(src|node_modules)\//, '($1/')),
    );
    current = current.cause;
  }
  return lines;
}
