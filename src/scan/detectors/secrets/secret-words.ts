import type { Field } from '../../engine/fields.ts';
import { isCode, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';

/** Shorter and longer values are not looked at. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 160;
/** Said of a password, or its type, or the password of every tutorial. */
const spoken = new Set(
  `password passwd pass pwd secret token passwort kennwort wachtwoord geheim user username admin test invalid valid incorrect
  wrong expired failed field input reset changed updated login authentication encrypted plain hash hashed bcrypt sha1 sha256
  sha512 md5 secret_key api_key access_token basic bearer digest plaintext cleartext unset prompt stdin file env vault
  keychain keyring managed generated random auto automatic disabled enabled correct mismatch accepted rejected denied
  forgotten lost empty blank same hidden visible length policy manager protection protected verboten falsch ungültig
  abgelaufen vergessen onjuist verlopen vergeten incorrecte oublié incorrecta olvidada expected missing unexpected`.split(
    /\s+/,
  ),
);
/** What people who write examples make passwords of. */
const talk =
  /password|passwort|passwd|passphrase|wachtwoord|contrase[nñ]a|secret|geheim|token|credentials?|example|sample|dummy|placeholder|foobar|foobaz|foo|bar|baz|pass|pwd|user(?:name)?|admin|root|guest|login|test|demo|local|value|hello|world|some|other|your|my|new|old|the|key|api|auth|access|refresh|bearer|client|server|app|db|database|super|proxy|repo|anonymous|strong|very|long|valid|good|bad|wrong|right|abc|xyz|levels?|default|encrypted|plain|text|string|random|here|this|is|not|base64|encoded|hex/gi;
/** Letters, digits and signs as nobody writes them who is not talking about code. */
const code = /[`\\]|^[.:/]|\w\(|^[a-z]+:[^\d]*$/i;
/** Addresses, paths, lines of /etc/passwd. */
const url =
  /^(?:[\w-]{1,32}:[x*!]:\d|[a-z][a-z0-9+.-]{1,12}:\/\/|[a-z]{3,}(?:\/[\w.-]+){3,}$|~?\/[a-z]\w*(?:\/[\w.-]+)*\/?$|[a-z]:\\)/i;
const snake = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+,?$|^[a-z][a-z]*(?:_[a-z]+)+$|^_+[a-z]/;
/** What no keyboard writes: bytes read as text. */
const control = /[\p{Cc}\ufffd]/u;
const camel = /^[a-z]+(?:[A-Z][a-z]+)+\d?$/;

/** The first word of an unquoted value: what follows a label may be a sentence. */
export function firstWord(view: View, field: Field): number {
  if (field.quoted || field.from === 'column') return field.end;
  let i = field.start;
  const stop = Math.min(field.end, i + MAX_LENGTH + 1);
  while (i < stop && view.codes[i] !== 0x20 && view.codes[i] !== 0x09) i++;
  return i;
}

/** The value goes on as source code does: `config['x']`, `Token{1a2b}`. */
export function goesOn(view: View, { end, quoted }: Field): boolean {
  const c = view.codes[end] as number;
  return !quoted && (c === 0x5b || c === 0x7b);
}

/** Too short or long, a placeholder, a word that is talked about, code, an address. */
export function isNothing(value: string, quoted = true): boolean {
  return (
    value.length < MIN_LENGTH ||
    value.length > MAX_LENGTH ||
    isPlaceholder(value) ||
    spoken.has(value.toLowerCase()) ||
    isCode(value) ||
    control.test(value) ||
    url.test(value) ||
    (!quoted && (code.test(value) || snake.test(value) || camel.test(value)))
  );
}

/** Made of such words, with a number or sign at most: `secret123`, `my-token`, `secret-2-levels`. */
export function isTalk(value: string): boolean {
  const rest = value.replace(talk, '');
  return rest.length < value.length && rest.replace(/[\W_]/g, '').length <= 3 && !/[A-Z]{2}/.test(rest);
}

/**
 * Words rather than something random: long runs of letters and few digits as in `AwsCredentialIdentity`,
 * `SignatureV4Signer`. In random letters and digits of both cases a run has two letters, in small ones three and a half.
 */
export function isWordy(value: string): boolean {
  let runs = 0;
  let letters = 0;
  let digits = 0;
  for (const [run] of value.matchAll(/[A-Z]?[a-z]+|[A-Z]+|\d+/g)) {
    if (run.charCodeAt(0) < 0x3a) digits += run.length;
    else {
      runs++;
      letters += run.length;
    }
  }
  return runs > 0 && letters / runs >= LEAST_RUN && digits <= letters * MOST_DIGITS;
}
const LEAST_RUN = 4;
const MOST_DIGITS = 0.18;

/** How many of small letters, capitals, digits and signs stand in it. */
export const kinds = (value: string): number =>
  Number(/\p{Ll}/u.test(value)) +
  Number(/\p{Lu}/u.test(value)) +
  Number(/\d/.test(value)) +
  Number(/[^\p{L}\d]/u.test(value));
