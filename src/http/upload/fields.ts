import { GatewayError } from '../../model/errors.ts';
import type { BatchRequest } from '../../model/gateway.ts';
import { isAttachmentId } from '../../model/ids.ts';
import type { Limits } from '../../model/limits.ts';

/** The text fields of an upload. They come before the files, because they choose policy and ticket. */
export const uploadFields = [
  'form',
  'name',
  'email',
  'subject',
  'description',
  'invite',
  'replaces',
  'token',
] as const;
const tokenChars = 8192;

/** Something@something.tld without spaces, separators or control characters; the ticket system has the last word. */
const email = /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]{1,190}$/u;
const secret = /^[\w-]{1,200}$/;
const idempotencyKey = /^[\x21-\x7e]{1,200}$/;

/** Bytes of the longest text field: UTF-8 needs at most 3 bytes for a UTF-16 unit. */
export const fieldBytes = (limits: Limits): number =>
  Math.max(
    3 * Math.max(limits.descriptionChars, limits.subjectChars, limits.nameChars, limits.emailChars, 200),
    tokenChars,
  );

export interface RequestFacts {
  readonly address: string;
  readonly forms: readonly string[];
  readonly limits: Limits;
  readonly idempotencyKey: string | undefined;
}

/**
 * The request as flow wants it. Throws `missing-field`, `field-too-large`, `malformed-email`, `bad-request`,
 * `unexpected-field` (an invite, or a file to be replaced, together with what it stands for), `confirmation-invalid`.
 */
export function batchRequest(fields: ReadonlyMap<string, string>, facts: RequestFacts): BatchRequest {
  const { limits } = facts;
  const base = {
    form: formName(fields.get('form'), facts.forms),
    address: facts.address,
    ...(facts.idempotencyKey === undefined ? {} : { idempotencyKey: checkedKey(facts.idempotencyKey) }),
  };
  if (fields.get('replaces') || fields.get('token')) return { ...base, replaces: replaced(fields) };
  const description = bounded(fields, 'description', limits.descriptionChars);
  const invite = fields.get('invite');
  if (invite) {
    if (['name', 'email', 'subject'].some((f) => fields.get(f))) throw new GatewayError('unexpected-field');
    if (!secret.test(invite)) throw new GatewayError('invite-invalid');
    return { ...base, invite, ...(description ? { description } : {}) };
  }
  const request = {
    ...base,
    name: required(fields, 'name', limits.nameChars),
    email: required(fields, 'email', limits.emailChars),
    subject: required(fields, 'subject', limits.subjectChars),
    description: required(fields, 'description', limits.descriptionChars),
  };
  if (!email.test(request.email)) throw new GatewayError('malformed-email');
  return request;
}

/** With these two nothing else is asked. */
function replaced(fields: ReadonlyMap<string, string>): NonNullable<BatchRequest['replaces']> {
  const others = ['name', 'email', 'subject', 'description', 'invite'];
  if (others.some((f) => fields.get(f))) throw new GatewayError('unexpected-field');
  const [id = '', token = ''] = [fields.get('replaces'), fields.get('token')];
  if (!isAttachmentId(id) || token === '' || token.length > tokenChars)
    throw new GatewayError('confirmation-invalid');
  return { id, token };
}

export function formName(asked: string | undefined, forms: readonly string[]): string {
  const name = asked || forms[0];
  if (name === undefined || !forms.includes(name)) throw new GatewayError('bad-request', { detail: 'form' });
  return name;
}

function checkedKey(key: string): string {
  if (!idempotencyKey.test(key)) throw new GatewayError('bad-request', { detail: 'Idempotency-Key' });
  return key;
}

function bounded(fields: ReadonlyMap<string, string>, name: string, chars: number): string {
  const text = (fields.get(name) ?? '').trim();
  if (text.length > chars) throw new GatewayError('field-too-large', { detail: name });
  return text;
}

function required(fields: ReadonlyMap<string, string>, name: string, chars: number): string {
  const text = bounded(fields, name, chars);
  if (text === '') throw new GatewayError('missing-field', { detail: name });
  return text;
}
