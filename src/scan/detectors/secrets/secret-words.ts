import type { Field } from '../../engine/fields.ts';
import { isCode, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';

/** Shorter and longer values are not looked at. */
const MIN_LENGTH = 4;
export const longestSecret = 160;
/** The longest word below. */
const LONGEST_SPOKEN = 14;
/** Said of a password, or its type, or the password of every tutorial; `isTalk` knows more. */
const spoken = new Set(
  `kennwort invalid incorrect expired failed field reset changed updated authentication hash hashed bcrypt
  sha1 sha256 sha512 md5 basic digest cleartext unset prompt stdin file env vault keychain managed
  generated auto automatic disabled enabled correct accepted rejected denied forgotten protection
  protected verboten falsch ungültig abgelaufen vergessen onjuist verlopen vergeten incorrecte oublié
  incorrecta olvidada expected unexpected function promise observable return unchanged compat always`.split(
    /\s+/,
  ),
);
/** What people who write examples make passwords of. */
const talk =
  /password|passwort|passphrase|wachtwoord|contrase[nñ]a|secret|geheim|token|credential|example|sample|dummy|placeholder|foo|bar|baz|pass|pwd|user(?:name)?|admin|root|guest|login|test|demo|local|value|hello|world|some|other|your|my|new|old|the|key|api|auth|access|refresh|bearer|client|server|app|db|database|super|proxy|repo|anonymous|strong|very|long|valid|good|bad|wrong|right|abc|xyz|level|default|encrypted|plain|text|input|mismatch|string|random|here|this|is|not|base64|encoded|hex/gi;
/** Letters, digits and signs as nobody writes them who is not talking about code. */
const code = /[`\\]|^[.:/]|^\w\.\w+=|^\*[a-z_]+$|\w\(|^[a-z]+:[^\d]*$/i;
/** Addresses, paths, lines of /etc/passwd, objects as Java writes them, rules of a form (`required|min:8`), packages of Go. */
const url =
  /^(?:[au]rn:|rule:|[a-z]+(?:\.[a-z]+)+\/\w|(?:required|nullable|string|sometimes)\||\w+(?:\.[\w$]+)+@[0-9a-f]{4,8}$|[\w-]{1,32}:[x*!]:\d|[a-z][a-z0-9+.-]{1,12}:\/|[a-z]{3,}(?:\/[\w.-]+){3,}$|~?\/[a-z][\w-]*(?:\/[\w.-]+)*\/?$|[a-z]:\\)/i;
const snake = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+,?$|^[a-z][a-z]*(?:_[a-z]+)+:?$|^_+[a-z]/;
/** `Herbst.Wald7`, `He1bst.Wald`, but not `textBox1.Text`, `form.Password1`: no names of a program. */
const dotted = /^(?=.*\d(?:[a-z]|$))(?!.*(?:[Pp]ass|[Tt]ext|[Vv]al))[a-z]?[A-Z]\w*(?:\.\w*[A-Za-z]\w*)+$/;
/** `1:4.0.3-23`: a version of a package; an OID; a moment. */
const version = /^\d{4}-\d\d-\d\dT|^(?:\d:)?\d{1,3}(?:\.\d{1,6}){1,20}(?:[-+~][a-z0-9.+~-]{1,16})?$/;
/** What nobody types: bytes read as text, words in the scripts from Hebrew to Mongolian, of China, Japan and Korea. */
const control = /[\p{Cc}\u0590-\u1dff\u3000-\ufffd]/u;
/** A number, as flags and addresses are written; ciphers (`!RC4:!ADH`, `+DHE-PSK`); options, settings, selectors of CSS. */
const flags =
  /^(?:0x[\da-fA-F]{1,16}|--[a-z].*|#[a-z]+(?:[_-][a-z]+)+|[a-z_]+=(?:yes|no|[%.'].*)?|[!+-][A-Z\d-]{2,9}|[!+-][A-Z][A-Z\d.-]+:[!+A-Z-].*)$/;
const camel = /^[A-Za-z][a-z]*(?:[A-Z]+[a-z]+)+\d?$|^[A-Z]{2,}[a-z]+(?:[A-Z]+[a-z]+)*$/;
/** Words with joints: `x-aws-ec2-metadata-token`. */
const joined = /^[a-z0-9]+(?:[-_.][a-z0-9]+){2,}$/;

/** The first word of an unquoted value: what follows a label may be a sentence. */
export function firstWord(view: View, field: Field): number {
  if (field.quoted || field.from === 'column') return field.end;
  const { codes, stamp } = view;
  const stop = Math.min(field.end, field.start + longestSecret + 1);
  const isKnown = unbroken.stamp === stamp && unbroken.from <= field.start && field.start <= unbroken.to;
  let i = isKnown ? unbroken.to : field.start;
  while (i < stop && codes[i] !== 0x20 && codes[i] !== 0x09) i++;
  unbroken.stamp = stamp;
  unbroken.to = i;
  if (!isKnown) unbroken.from = field.start;
  return Math.min(i, stop);
}
/** A stretch without blanks: keys that follow each other read it once. */
const unbroken = { stamp: 0, from: 0, to: 0 };

/** The value goes on as source code does: `config['x']`, `Token{1a2b}`, `Option<String>`. */
export function goesOn(view: View, { end, quoted, from }: Field): boolean {
  const c = view.codes[end] as number;
  return !quoted && (c === 0x5b || c === 0x7b || (c === 0x3c && from !== 'element'));
}

/** Kinds of units that stand in a value, one bit each. */
const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 4;
const SIGN = 8;
/** Signs that addresses, code or bytes read as text have; a value without them is not asked for these. */
const TELLING = 16;
const bits = new Uint8Array(256).fill(SIGN | TELLING);
for (let c = 0x21; c < 0x7f; c++) bits[c] = SIGN;
for (let c = 0x30; c < 0x3a; c++) bits[c] = DIGIT;
for (let c = 0x41; c < 0x5b; c++) {
  bits[c] = CAPITAL;
  bits[c + 32] = SMALL;
}
for (const c of '/:\\.(){}[]_>`|') bits[c.charCodeAt(0)] = SIGN | TELLING;

function kindBits(value: string): number {
  let all = 0;
  for (let i = 0; i < value.length; i++) {
    const c = value.charCodeAt(i);
    all |= c < 256 ? (bits[c] as number) : TELLING;
  }
  return all;
}

/** Digits and letters of ASCII stand in it. */
export const isMixed = (value: string): boolean => {
  const all = kindBits(value);
  return (all & DIGIT) > 0 && (all & (SMALL | CAPITAL)) > 0;
};

/** Too short or long, a placeholder, a word that is talked about, code, an address. */
export function isNothing(value: string, quoted = true): boolean {
  if (value.length < MIN_LENGTH || value.length > longestSecret || isPlaceholder(value) || flags.test(value))
    return true;
  if (value.length <= LONGEST_SPOKEN && spoken.has(value.toLowerCase())) return true;
  if (!quoted && camel.test(value) && (value.length < 12 || isWordy(value))) return true;
  if ((kindBits(value) & TELLING) === 0) return false;
  if (quoted && isMade(value)) return control.test(value);
  return (
    (!quoted && (code.test(value) || snake.test(value))) ||
    (isCode(value) && !dotted.test(value)) ||
    control.test(value) ||
    url.test(value) ||
    version.test(value)
  );
}

/** All four kinds of units, many digits, no words, no pattern or template: no code, whatever signs stand in it. */
export const isMade = (value: string): boolean =>
  value.length >= LEAST_MADE &&
  kinds(value) > (value.length < LONG_MADE ? 3 : 2) &&
  !hasRuns(value, LEAST_MADE_RUN, MOST_DIGITS) &&
  !pattern.test(value);
const LEAST_MADE = 10;
const LEAST_MADE_RUN = 3;
/** From here on three kinds are enough: a secret key of Django has no capitals. */
const LONG_MADE = 40;
const pattern = /^[au]rn:|^ENC\[|:\/\/|\(\?|\.[*+]|a-z|[{}]{2}|\$\{|\s/i;

/** Made of such words, with a number or sign at most: `secret123`, `my-token`, `secret-2-levels`. */
export function isTalk(value: string): boolean {
  if (value.length > LONGEST_TALK || !hasRuns(value, LEAST_TALK, 1)) return false;
  const rest = value.replace(talk, '');
  return rest.length < value.length && rest.replace(/[\W_]/g, '').length <= 3 && !/[A-Z]{2}/.test(rest);
}
const LONGEST_TALK = 40;
const LEAST_TALK = 2.5;

/**
 * Words rather than something random: long runs of letters and few digits as in `AwsCredentialIdentity`,
 * `SignatureV4Signer`. In random letters and digits of both cases a run has two letters, in small ones three and a half.
 */
export const isWordy = (value: string): boolean =>
  (hasRuns(value, LEAST_RUN, MOST_DIGITS) && (value.match(strange)?.length ?? 0) * 8 < value.length) ||
  (hasRuns(value, LEAST_PART, MOST_DIGITS) && joined.test(value));
/** Letters that hardly stand beside each other in words. */
const strange = /q(?!u)|[jvz][bcdfghjkmpqtvwxz]|[bcfghjkmpqtvwxz][jqvxz]|[bcdfghjkmnpqrtvwxz]{4}/gi;
const LEAST_RUN = 4;
const LEAST_PART = 3.2;
const MOST_DIGITS = 0.18;

/** Whether runs of ASCII letters (a capital begins a new one) have so many on average, and digits are few beside them. */
function hasRuns(value: string, least: number, mostDigits: number): boolean {
  let runs = 0;
  let letters = 0;
  let digits = 0;
  let before = 0;
  let earlier = 0;
  for (let i = 0; i < value.length; i++) {
    const c = value.charCodeAt(i);
    const kind = c < 128 ? (bits[c] as number) : 0;
    if (kind === DIGIT) digits++;
    if (kind === SMALL || kind === CAPITAL) {
      letters++;
      // `HTTPServer`: the last capital begins the next one.
      if (before === CAPITAL && kind === SMALL) runs += earlier === CAPITAL ? 1 : 0;
      else if (before !== kind) runs++;
    }
    earlier = before;
    before = kind;
  }
  return runs > 0 && letters >= runs * least && digits <= letters * mostDigits;
}

/** How many of small letters, capitals, digits and signs stand in it. */
export function kinds(value: string): number {
  const all = kindBits(value);
  if (all < TELLING) return (all & 1) + ((all >> 1) & 1) + ((all >> 2) & 1) + ((all >> 3) & 1);
  return (
    Number(/\p{Ll}/u.test(value)) +
    Number(/\p{Lu}/u.test(value)) +
    Number(/\d/.test(value)) +
    Number(/[^\p{L}\d]/u.test(value))
  );
}
