import type { ItemResult } from '../../../src/model/gateway.ts';

/** One file as somebody would attach it. */
export interface Attached {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly id?: string;
    readonly ticket?: string;
    readonly code?: string;
    readonly message?: PublicItem;
    readonly attachments: readonly PublicItem[];
  };
}

/** An item of the reply as the API writes it. */
export interface PublicItem
  extends Pick<ItemResult, 'status' | 'verdict' | 'type' | 'size' | 'findings' | 'code'> {
  readonly id: string;
  readonly ticket?: string;
  readonly confirm?: { readonly token: string; readonly expiresAt: string };
}

export const message = {
  name: 'Jo Tester',
  email: 'jo.tester@kunde.test-mail.eu',
  subject: 'The import stops',
  description: 'It stops after ten rows.',
};

export async function upload(
  url: string,
  files: readonly Attached[],
  options: { fields?: Readonly<Record<string, string>>; headers?: Readonly<Record<string, string>> } = {},
): Promise<Reply> {
  const form = new FormData();
  for (const [name, value] of Object.entries(options.fields ?? message)) form.append(name, value);
  for (const file of files)
    form.append('file', new Blob([new Uint8Array(Buffer.from(file.content))]), file.name);
  const reply = await fetch(`${url}/v1/uploads`, {
    method: 'POST',
    body: form,
    headers: { ...options.headers },
  });
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Reply['body'] };
}

export async function json(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{
  status: number;
  body: Record<string, unknown> & { attachments?: Record<string, unknown>[] };
  headers: Headers;
}> {
  const reply = await fetch(`${url}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      origin: url,
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: text === '' ? {} : JSON.parse(text), headers: reply.headers };
}

/** Asks until it holds; throws with the last answer when it does not in time. */
export async function eventually<T>(
  ask: () => Promise<T>,
  holds: (value: T) => boolean,
  millis = 60_000,
): Promise<T> {
  const end = Date.now() + millis;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`not in time: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
