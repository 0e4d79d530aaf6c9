import zendesk from 'node-zendesk';
import type { z } from 'zod';
import { GatewayError } from '../../model/errors.ts';
import { accountOrigin, createTransport, ReplyError } from './transport.ts';

export interface ZendeskAccount {
  readonly subdomain: string;
  /** Another address than https://<subdomain>.zendesk.com: https, or http on loopback. */
  readonly endpoint?: string | undefined;
  /** E-mail address of the agent the token acts as. */
  readonly user: string;
  readonly token: string;
  readonly timeoutMillis: number;
}

/** Words of the path after /api/v2, and at the end what goes into the query. */
type Path = readonly (string | number | Readonly<Record<string, string>>)[];

/** The calls this room makes. Each throws ReplyError, also where a reply is not of the shape its schema describes. */
export interface ZendeskCalls {
  readonly origin: string;
  get<S extends z.ZodType>(path: Path, reply: S): Promise<z.infer<S>>;
  put<S extends z.ZodType>(path: Path, body: object, reply: S): Promise<z.infer<S>>;
  /** `key` is sent as Idempotency-Key: the same key within two hours gives the first answer again. */
  post<S extends z.ZodType>(path: Path, body: object, key: string, reply: S): Promise<z.infer<S>>;
}

/** node-zendesk with a transport of ours. Throws `configuration` for an address that is not the account's. */
export function createCalls(account: ZendeskAccount): ZendeskCalls {
  const { subdomain, endpoint, user, token, timeoutMillis } = account;
  if (user === '' || token === '' || /[:\s]/.test(user)) {
    throw new GatewayError('configuration', { detail: 'Zendesk needs a user (e-mail address) and a token' });
  }
  const origin = accountOrigin(subdomain, endpoint);
  const connect = (customHeaders: Record<string, string>) =>
    // Never `asUser`: X-On-Behalf-Of would let a typed address act as whoever owns it.
    zendesk.createClient({
      endpointUri: `${origin}/api/v2`,
      username: user,
      token,
      customHeaders,
      throwOriginalException: true,
      transportConfig: createTransport({ origin, timeoutMillis }),
    }).tickets;
  const client = connect({});
  const url = (path: Path) => address(origin, path);
  // _rawRequest, since the calls above it follow next_page without end and take away the reply's envelope.
  return {
    origin,
    get: async (path, reply) => read(await client._rawRequest('GET', url(path)), reply),
    put: async (path, body, reply) => read(await client._rawRequest('PUT', url(path), body), reply),
    // Headers are a matter of the client's construction, so a call with a key has a client of its own.
    post: async (path, body, key, reply) =>
      read(await connect({ 'Idempotency-Key': key })._rawRequest('POST', url(path), body), reply),
  };
}

/** A whole address goes through the client as it is; of parts it would make `.json` and its own `page[size]=100`. */
function address(origin: string, path: Path): string {
  const words = path.filter((p) => typeof p !== 'object').map((p) => encodeURIComponent(p));
  const query = path.find((p) => typeof p === 'object');
  return `${origin}/api/v2/${words.join('/')}${query ? `?${new URLSearchParams(query)}` : ''}`;
}

function read<S extends z.ZodType>(answer: { result: unknown }, schema: S): z.infer<S> {
  const parsed = schema.safeParse(answer.result);
  // zod's issues may repeat what was received: they are not kept.
  if (!parsed.success) throw new ReplyError(0, { word: 'unexpected-shape' });
  return parsed.data;
}
