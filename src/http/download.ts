import type { Response } from 'express';
import { GatewayError } from '../model/errors.ts';
import type { Download } from '../model/gateway.ts';
import type { Context } from './context.ts';
import { contentDisposition } from './disposition.ts';
import type { Routes } from './routes.ts';
import { agentOf } from './session.ts';
import { staffDoor } from './staff/door.ts';

/** A receiver that takes nothing for this long is dropped: it holds an open key. Milliseconds. */
const stalledMillis = 120_000;

/** GET and HEAD /d/:token. Bound to the signed-in person; the Entry is written by `openLink` before the first byte. */
export function downloadRoute(routes: Routes, context: Context): void {
  const { parts } = context;
  routes.add('get', '/d/:token', staffDoor(parts, { remember: false }), async (req, res) => {
    const token = String(req.params['token']);
    if (!/^[\w.~-]{1,1024}$/.test(token)) throw new GatewayError('link-invalid');
    const method = req.method === 'HEAD' ? 'HEAD' : 'GET';
    // RFC 9110 13.1.5: we hand out no validator, so a condition on one can never hold, and the range is ignored
    const range = req.headers['if-range'] === undefined ? req.headers.range : undefined;
    res.set('Accept-Ranges', 'bytes');
    const download = await open(context, res, token, range, method);
    describe(res, download);
    if (method === 'HEAD') {
      res.end();
      await download.ended(0, true);
      return;
    }
    const { range: part, size } = download;
    await stream(res, download, part ? part.end - part.start : size);
  });
}

async function open(
  { parts }: Context,
  res: Response,
  token: string,
  range: string | undefined,
  method: 'GET' | 'HEAD',
): Promise<Download> {
  try {
    return await parts.gateway.openLink(agentOf(res), token, range, method);
  } catch (error) {
    // RFC 9110 15.5.17: a 416 says how long the whole is
    const size =
      error instanceof GatewayError && error.code === 'range-not-satisfiable' ? error.size : undefined;
    if (size !== undefined) res.locals['contentRange'] = `bytes */${size}`;
    throw error;
  }
}

/** A download and nothing else (ASVS 5.0 3.2.1, 5.4): no type a browser would show, no page that could embed it. */
function describe(res: Response, download: Download): void {
  const { size, range } = download;
  res.status(range ? 206 : 200);
  res.set({
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': contentDisposition(download.fileName),
    'Content-Length': String(range ? range.end - range.start : size),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  if (range) res.set('Content-Range', `bytes ${range.start}-${range.end - 1}/${size}`);
}

/**
 * A throw while reading (a broken seal), or another number of bytes than promised, cuts the connection: it never ends
 * cleanly, so nobody takes it for whole. `ended` is told whether all that was asked for has left.
 */
async function stream(res: Response, download: Download, promised: number): Promise<void> {
  let handed = 0;
  let whole = false;
  res.setTimeout(stalledMillis, () => res.destroy());
  res.on('error', () => {});
  try {
    for await (const chunk of download.body) {
      if (res.destroyed) break;
      handed += chunk.length;
      if (!res.write(chunk)) await eventOrClose(res, 'drain');
    }
    if (!res.destroyed) {
      if (handed !== promised) throw new GatewayError('seal-broken');
      res.end();
      if (!res.writableFinished) await eventOrClose(res, 'finish');
      whole = res.writableFinished;
    }
  } catch (cause) {
    res.locals['code'] = cause instanceof GatewayError ? cause.code : 'internal';
    res.destroy();
    throw cause;
  } finally {
    const left = whole ? handed : Math.max(0, handed - unsent(res));
    await download.ended(left, whole);
  }
}

/** Leaves no listener behind: a big file waits tens of thousands of times. */
function eventOrClose(res: Response, event: 'drain' | 'finish'): Promise<void> {
  return new Promise((resolve) => {
    if (res.destroyed) return resolve();
    const done = () => {
      res.off(event, done);
      res.off('close', done);
      resolve();
    };
    res.on(event, done);
    res.on('close', done);
  });
}

/** Bytes that were handed over but never left this process. */
const unsent = (res: Response): number => res.writableLength + (res.socket?.writableLength ?? 0);
