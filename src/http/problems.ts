import { type ErrorCode, GatewayError } from '../model/errors.ts';

/** What somebody outside is told. `sentence` says what happened, `remedy` what to do; neither ever holds input. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly sentence: string;
  readonly remedy: string;
}

const p = (status: number, title: string, sentence: string, remedy: string): Problem => ({
  status,
  title,
  sentence,
  remedy,
});
const later = 'Please try again in a few minutes.';
const unavailable = (what: string) =>
  p(503, 'Not available now', `${what} cannot be reached at the moment. Nothing was kept.`, later);
const ours = 'Please tell the people who run this gateway, and name the id of this message.';

/** The one table from code to answer (RFC 9110 status codes). Tests assert codes, never these sentences. */
export const problems: Readonly<Record<ErrorCode, Problem>> = {
  'bad-request': p(
    400,
    'Request not understood',
    'The request is not in the expected form.',
    'Check it and send it again.',
  ),
  'malformed-multipart': p(
    400,
    'Upload broken',
    'The upload is incomplete or not valid multipart/form-data. Nothing was kept.',
    'Send it again.',
  ),
  'fields-after-file': p(
    400,
    'Fields after the file',
    'A text field came after the first file. Nothing was kept.',
    'Send all text fields before the files: they choose policy and ticket.',
  ),
  'no-file': p(400, 'No file', 'No file was sent.', 'Choose at least one file.'),
  'empty-file': p(
    400,
    'Empty file',
    'A file holds no bytes. Nothing was kept.',
    'Choose a file that is not empty.',
  ),
  'file-too-large': p(
    413,
    'File too large',
    'A file is larger than this gateway takes. Nothing was kept.',
    'Send a smaller file; the limits are shown on the form and at /v1/limits.',
  ),
  'too-many-files': p(
    413,
    'Too many files',
    'More files were sent than one message may carry. Nothing was kept.',
    'Send them in several messages.',
  ),
  'too-many-fields': p(
    400,
    'Too many fields',
    'The form holds too many fields.',
    'Send only the documented fields.',
  ),
  'field-too-large': p(
    413,
    'Text too long',
    'A text field is longer than allowed.',
    'Shorten it, or send it as a file.',
  ),
  'unexpected-field': p(
    400,
    'Unknown field',
    'The form holds a field that is not known here. Nothing was kept.',
    'Files go into the field “file”; the other fields are listed at /docs.',
  ),
  'empty-field-name': p(
    400,
    'Field without a name',
    'A part of the form has no name.',
    'Give every field a name.',
  ),
  'malformed-email': p(
    400,
    'E-mail address not valid',
    'The e-mail address is not valid.',
    'Check the address.',
  ),
  'missing-field': p(
    400,
    'Something is missing',
    'A required field is empty.',
    'Fill in all required fields.',
  ),
  'too-slow': p(
    408,
    'Too slow',
    'The data came too slowly for too long. Nothing was kept.',
    'Send it again over a faster connection.',
  ),
  'client-gone': p(
    400,
    'Connection lost',
    'The connection ended before everything had arrived. Nothing was kept.',
    'Send it again.',
  ),
  'unsupported-media-type': p(
    415,
    'Kind of request not supported',
    'The Content-Type of the request is not one this address takes.',
    'See /docs for what each address takes.',
  ),
  'idempotency-conflict': p(
    409,
    'Key used before',
    'This Idempotency-Key belongs to another request, or to one that is still running.',
    'Use a new key, or wait for the first request.',
  ),
  'not-found': p(404, 'Not found', 'There is nothing at this address.', 'Check the address.'),
  'method-not-allowed': p(
    405,
    'Method not allowed',
    'This address does not take this method.',
    'See the Allow header.',
  ),
  unauthenticated: p(401, 'Sign-in needed', 'This is for signed-in staff only.', 'Sign in and try again.'),
  forbidden: p(403, 'Not allowed', 'You are not allowed to do this.', 'Ask somebody who is.'),
  'cross-site': p(
    403,
    'Refused: came from another site',
    'The request came from another web site, or its form has expired.',
    'Open the page on this site again and repeat what you did.',
  ),
  'staff-address': p(
    403,
    'Address not allowed',
    'This e-mail address belongs to the support staff and cannot be used here.',
    'Use your own address.',
  ),
  'unknown-ticket': p(404, 'No such ticket', 'There is no such ticket.', 'Check its number.'),
  'closed-ticket': p(409, 'Ticket closed', 'This ticket is closed.', 'Open a new one.'),
  'invite-invalid': p(
    404,
    'Invitation not valid',
    'This invitation is not known, was used up or has expired.',
    'Ask the support staff for a new one.',
  ),
  'link-invalid': p(
    404,
    'Link not valid',
    'This link is not known, has expired, or was made for somebody else.',
    'Make a new link on the ticket’s page.',
  ),
  'confirmation-invalid': p(
    403,
    'Confirmation not valid',
    'This confirmation does not belong to this file, or was used before.',
    'Send the file again.',
  ),
  'confirmation-expired': p(
    410,
    'Confirmation expired',
    'The time to confirm has passed. Nothing was kept.',
    'Send the file again.',
  ),
  'confirmation-lost': p(
    410,
    'Confirmation lost',
    'The confirmation was given in the first answer only and cannot be given again.',
    'Send the file again, with another Idempotency-Key.',
  ),
  'already-stored': p(
    409,
    'File kept already',
    'This file was confirmed and is kept.',
    'Ask support to erase it.',
  ),
  'outcome-unknown': p(
    503,
    'Outcome not known',
    'The upload was received and judged, but whether it is kept is not known at the moment.',
    'Look for a message from support before you send it again.',
  ),
  'attachment-gone': p(410, 'File gone', 'This file is not kept any more.', 'Ask the sender for it again.'),
  'range-not-satisfiable': p(
    416,
    'Range outside the file',
    'The asked part lies outside the file.',
    'Ask for a part inside it.',
  ),
  'reason-missing': p(
    400,
    'Reason missing',
    'To send it all the same, a reason is needed.',
    'Write a short reason.',
  ),
  'too-many-uploads': p(
    429,
    'Too many uploads',
    'Too many uploads are running.',
    'Wait until others have ended.',
  ),
  'too-many-bytes': p(
    429,
    'Too much data',
    'Too much data is being received already.',
    'Wait until other uploads have ended.',
  ),
  'rate-limited': p(429, 'Too often', 'This was done too often in a short time.', 'Wait a little.'),
  'store-unavailable': unavailable('The store'),
  'desk-unavailable': unavailable('The ticket system'),
  'ledger-unavailable': unavailable('The ledger'),
  'keys-unavailable': unavailable('The key service'),
  'scanner-unavailable': unavailable('The scanner'),
  'intake-stopped': p(
    503,
    'Uploads closed',
    'No uploads can be taken at the moment. Nothing was kept.',
    later,
  ),
  'sign-in-failed': p(401, 'Sign-in failed', 'You could not be signed in.', 'Start the sign-in again.'),
  'sign-in-unavailable': p(
    503,
    'Sign-in not available',
    'The sign-in service cannot be reached at the moment.',
    later,
  ),
  'desk-rate-limited': p(503, 'Ticket system busy', 'The ticket system is busy.', later),
  'desk-refused': p(502, 'Refused by the ticket system', 'The ticket system refused this.', ours),
  'seal-broken': p(
    500,
    'File damaged',
    'The stored file does not match its seal and was not handed out.',
    ours,
  ),
  'key-destroyed': p(
    410,
    'File erased',
    'This file was erased; nobody can open it any more.',
    'Ask the sender for it again.',
  ),
  'chain-broken': p(500, 'Ledger damaged', 'The ledger’s chain of evidence is broken.', ours),
  configuration: p(500, 'Wrongly configured', 'This gateway is not configured correctly.', ours),
  usage: p(400, 'Wrong use', 'The request is not in the expected form.', 'See /docs.'),
  internal: p(500, 'Something went wrong', 'Something went wrong on our side. Nothing was kept.', ours),
};

/** Errors that express and its parsers make (http-errors): the code by their `status`. */
const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'bad-request',
  404: 'not-found',
  413: 'field-too-large',
  415: 'unsupported-media-type',
};

/** Any thrown thing as a GatewayError: what is not known becomes `internal`, with the thing as its cause. */
export function toGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  if (error instanceof URIError) return new GatewayError('bad-request', { cause: error });
  const status = error instanceof Error && 'expose' in error && 'status' in error ? error.status : undefined;
  const code = typeof status === 'number' ? byStatus[status] : undefined;
  return new GatewayError(code ?? 'internal', { cause: error });
}

/** Body of an RFC 9457 answer. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly id: string;
}

/** `detail` of the error is added for those who can act on it; a 500 tells nothing but its id. */
export function problemBody(error: GatewayError, id: string): ProblemBody {
  const problem = problems[error.code];
  const added = error.detail && problem.status !== 500 ? ` (${error.detail})` : '';
  return {
    type: `/docs#${error.code}`,
    title: problem.title,
    status: problem.status,
    detail: `${problem.sentence}${added} ${problem.remedy}`,
    code: error.code,
    id,
  };
}
