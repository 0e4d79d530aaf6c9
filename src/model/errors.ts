/**
 * Everything that can go wrong and that somebody outside may be told. Tests assert these codes, never prose.
 * One table in http/problems.ts gives each code its HTTP status and public sentence; an error that is not a
 * GatewayError is answered with 500 and an id, nothing else.
 */
export const errorCodes = [
  // the request
  'bad-request',
  'malformed-multipart',
  'fields-after-file',
  'no-file',
  'empty-file',
  'file-too-large',
  'too-many-files',
  'too-many-fields',
  'field-too-large',
  'unexpected-field',
  'empty-field-name',
  'malformed-email',
  'missing-field',
  'too-slow',
  'client-gone',
  'unsupported-media-type',
  'idempotency-conflict',
  // who and what
  'not-found',
  'method-not-allowed',
  'unauthenticated',
  'forbidden',
  'cross-site',
  'staff-address',
  'unknown-ticket',
  'closed-ticket',
  'invite-invalid',
  'link-invalid',
  'confirmation-invalid',
  'confirmation-expired',
  'confirmation-lost',
  'already-stored',
  'outcome-unknown',
  'attachment-gone',
  'range-not-satisfiable',
  'reason-missing',
  // quotas
  'too-many-uploads',
  'too-many-bytes',
  'rate-limited',
  // outside things
  'store-unavailable',
  'desk-unavailable',
  'ledger-unavailable',
  'keys-unavailable',
  'scanner-unavailable',
  'intake-stopped',
  'sign-in-failed',
  'sign-in-unavailable',
  // what desks say
  'desk-rate-limited',
  'desk-refused',
  // integrity
  'seal-broken',
  'key-destroyed',
  'chain-broken',
  // the operator
  'configuration',
  'usage',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/**
 * `retryAfter` in seconds; `size` in bytes, the whole file's with `range-not-satisfiable`. `detail` is for the person
 * who can act and must never hold a value, name or token.
 */
export class GatewayError extends Error {
  readonly code: ErrorCode;
  readonly retryAfter: number | undefined;
  readonly detail: string | undefined;
  readonly size: number | undefined;
  constructor(
    code: ErrorCode,
    options: { cause?: unknown; retryAfter?: number; detail?: string; size?: number } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'GatewayError';
    this.code = code;
    this.retryAfter = options.retryAfter;
    this.detail = options.detail;
    this.size = options.size;
  }
}

export const isGatewayError = (e: unknown, code?: ErrorCode): e is GatewayError =>
  e instanceof GatewayError && (code === undefined || e.code === code);
