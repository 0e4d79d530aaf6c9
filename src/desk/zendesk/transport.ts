import { GatewayError } from '../../model/errors.ts';

/** Bytes of a reply that are read at most; a page of 50 comments of 64 KiB in three forms fits. */
const replyBytes = 32 * 1024 * 1024;
/** Seconds to wait where a 429 does not say, and the longest wait that is believed. */
const retryAfterDefault = 60;
const retryAfterMax = 3600;

/**
 * A reply that is no answer, or none that came. `status` is 0 where there was no reply. Holds no body: error bodies repeat
 * what was sent (addresses, subjects). `word` is Zendesk's own error word, such as `RecordInvalid`.
 */
export class ReplyError extends Error {
  readonly status: number;
  readonly word: string | null;
  readonly retryAfter: number | null;
  constructor(
    status: number,
    options: { word?: string | null; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(`zendesk-reply-${status}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ReplyError';
    this.status = status;
    this.word = options.word ?? null;
    this.retryAfter = options.retryAfter ?? null;
  }
}

/** RFC 9110, 10.2.3: seconds or a date. In whole seconds, between 1 and 3600; null where there is none to be read. */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  const seconds = /^\d{1,9}(\.\d{1,6})?$/.test(text)
    ? Math.ceil(Number(text))
    : Math.ceil((Date.parse(text) - now) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), retryAfterMax) : null;
}

/** Origin of the account: its subdomain's, or an endpoint given for tests and proxies. Throws `configuration`. */
export function accountOrigin(subdomain: string, endpoint: string | undefined): string {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(subdomain)) {
    throw new GatewayError('configuration', { detail: 'the Zendesk subdomain is one word, such as "acme"' });
  }
  if (endpoint === undefined) return `https://${subdomain.toLowerCase()}.zendesk.com`;
  const url = URL.parse(endpoint);
  const loopback = url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback))) {
    throw new GatewayError('configuration', { detail: 'the Zendesk endpoint must be https' });
  }
  return url.origin;
}

interface Request {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** What node-zendesk asks of a transport: it gets a reply that is 2xx and JSON, or a ReplyError is thrown. */
export function createTransport(account: { origin: string; timeoutMillis: number }) {
  return {
    transportFn: (uri: string, request: Request) => send(account, uri, request),
    // The client takes any Retry-After, even on a 200, for a failure: it is shown the one header it needs.
    responseAdapter: (reply: { status: number; json: unknown }) => ({
      status: reply.status,
      statusText: 'OK',
      headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
      json: async () => reply.json,
    }),
  };
}

async function send(
  account: { origin: string; timeoutMillis: number },
  uri: string,
  { method = 'GET', headers = {}, body }: Request,
): Promise<{ status: number; json: unknown }> {
  const url = new URL(uri);
  // Credentials go to the account's own host and nowhere else: replies hold addresses (next_page) that could name another.
  if (url.origin !== account.origin) throw new ReplyError(0);
  url.pathname = url.pathname.replace(/\.json$/, '');
  const signal = AbortSignal.timeout(account.timeoutMillis);
  try {
    const reply = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal,
      ...(body === undefined ? {} : { body }),
    });
    const json = parse(await readCapped(reply));
    if (reply.ok && json !== undefined) return { status: 200, json };
    throw new ReplyError(reply.ok ? 0 : reply.status, {
      word: errorWord(json),
      retryAfter: retryAfterSeconds(reply.headers.get('retry-after'), Date.now()),
    });
  } catch (cause) {
    throw cause instanceof ReplyError ? cause : new ReplyError(0, { cause });
  }
}

async function readCapped(reply: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of reply.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the body.
    if (size > replyBytes) throw new ReplyError(0, { word: 'too-large' });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Replies are not always called application/json; whether they are JSON is seen by reading them. Empty: `{}`. */
function parse(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorWord(json: unknown): string | null {
  const word = (json as { error?: unknown } | null | undefined)?.error;
  return typeof word === 'string' && /^[A-Za-z_]{1,60}$/.test(word) ? word : null;
}

/** Passes on a GatewayError; says of anything else whether trying again makes sense. `cause` stays. */
export function toGatewayError(e: unknown): GatewayError {
  if (e instanceof GatewayError) return e;
  if (!(e instanceof ReplyError)) return new GatewayError('desk-unavailable', { cause: e });
  const wait = e.retryAfter === null ? {} : { retryAfter: e.retryAfter };
  switch (e.status) {
    case 429:
      return new GatewayError('desk-rate-limited', {
        cause: e,
        retryAfter: e.retryAfter ?? retryAfterDefault,
      });
    case 404:
      // An account that is not there answers 404 too, with a page; only this word speaks of a record.
      if (e.word === 'RecordNotFound') return new GatewayError('unknown-ticket', { cause: e });
      return new GatewayError('desk-unavailable', { cause: e, detail: 'no Zendesk account answers there' });
    case 400:
    case 405:
    case 406:
    case 410:
    case 413:
    case 414:
    case 415:
    case 422:
      return new GatewayError('desk-refused', { cause: e });
    // An operator mends these (token, permission, renamed account); the work must not be lost meanwhile.
    case 401:
    case 403:
      return new GatewayError('desk-unavailable', { cause: e, detail: 'Zendesk refused the credentials' });
    default: {
      const moved = e.status >= 300 && e.status < 400;
      const detail = moved ? { detail: 'Zendesk answers from another address: check the subdomain' } : {};
      return new GatewayError('desk-unavailable', { cause: e, ...wait, ...detail });
    }
  }
}
