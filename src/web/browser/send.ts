import type { BatchResult, ItemResult } from '../../model/gateway.ts';
import { lostConnection, parsed, type Trouble, troubleOf } from './problem.ts';

export type Answer =
  | { readonly kind: 'result'; readonly result: BatchResult }
  | { readonly kind: 'trouble'; readonly trouble: Trouble; readonly lost: boolean }
  | { readonly kind: 'cancelled' };

export interface Sending {
  readonly answer: Promise<Answer>;
  cancel(): void;
}

const isResult = (body: unknown): body is BatchResult =>
  typeof body === 'object' && body !== null && Array.isArray((body as { attachments?: unknown }).attachments);

/** An item as the API writes it: counts for tallies, RFC 3339 for times. */
type Wire = Omit<ItemResult, 'tallies' | 'confirm' | 'keptUntil'> & {
  readonly tallies?: ItemResult['tallies'];
  readonly counts?: ItemResult['tallies'];
  readonly confirm?: { readonly token: string; readonly expiresAt: string | number };
  readonly keptUntil?: string | number;
};

const millis = (time: string | number): number => new Date(time).getTime();

function fromWire({ counts, confirm, keptUntil, ...rest }: Wire): ItemResult {
  return {
    ...rest,
    tallies: counts ?? rest.tallies ?? [],
    ...(confirm === undefined ? {} : { confirm: { ...confirm, expiresAt: millis(confirm.expiresAt) } }),
    ...(keptUntil === undefined ? {} : { keptUntil: millis(keptUntil) }),
  };
}

const resultFromWire = (result: BatchResult): BatchResult => ({
  ...result,
  ...(result.message === undefined ? {} : { message: fromWire(result.message) }),
  attachments: result.attachments.map(fromWire),
});

/** XMLHttpRequest, because fetch does not tell how much of a body has left. One request, never repeated by itself. */
export function send(
  form: FormData,
  key: string,
  on: { progress(loaded: number, total: number): void; sent(): void },
): Sending {
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer>((resolve) => {
    const lost = (): void => resolve({ kind: 'trouble', trouble: lostConnection(), lost: true });
    request.upload.addEventListener('progress', (e) => on.progress(e.loaded, e.total));
    request.upload.addEventListener('load', () => on.sent());
    request.addEventListener('error', lost);
    request.addEventListener('timeout', lost);
    request.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
    request.addEventListener('load', () => resolve(judged(request)));
    request.open('POST', '/v1/uploads');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Idempotency-Key', key);
    request.send(form);
  });
  return { answer, cancel: () => request.abort() };
}

function judged(request: XMLHttpRequest): Answer {
  const body = parsed(request.responseText);
  if (isResult(body)) return { kind: 'result', result: resultFromWire(body) };
  const trouble = troubleOf(request.status, request.responseText, request.getResponseHeader('Retry-After'));
  return { kind: 'trouble', trouble, lost: request.status >= 500 };
}

/** A key for one attempt: the same attempt repeated after a lost answer must not be kept twice. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

async function call(method: 'POST' | 'DELETE', path: string, body: object): Promise<Response | Trouble> {
  try {
    const response = await fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' },
      body: JSON.stringify(body),
      cache: 'no-store',
    });
    if (response.ok) return response;
    return troubleOf(response.status, await response.text(), response.headers.get('Retry-After'));
  } catch {
    return lostConnection();
  }
}

const address = (item: ItemResult): string => `/v1/uploads/${encodeURIComponent(item.id)}`;

/** Sends a warned item all the same. */
export async function confirmItem(item: ItemResult, reason: string): Promise<ItemResult | Trouble> {
  const answer = await call('POST', `${address(item)}/confirm`, { token: item.confirm?.token, reason });
  if (!(answer instanceof Response)) return answer;
  const body = parsed(await answer.text());
  const status = (body as { status?: unknown } | null)?.status;
  return status === undefined ? { ...item, status: 'stored' } : { ...item, ...fromWire(body as Wire) };
}

/** Takes a warned item back. Null where nothing of it is kept any more. */
export async function withdrawItem(item: ItemResult): Promise<Trouble | null> {
  const answer = await call('DELETE', address(item), { token: item.confirm?.token });
  return answer instanceof Response ? null : answer;
}

export const isTrouble = (x: ItemResult | Trouble): x is Trouble => 'text' in x;
