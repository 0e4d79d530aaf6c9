/**
 * Masks: enough for a person to recognise what is meant, never the value. No mask shows more than `maskedChars` letters
 * and digits of the value, and none shows more than half of them.
 */
export const maskedChars = 10;
const DOT = '•';

/** `A•••`: the first character of a name. */
export function maskWord(value: string): string {
  const first = value.codePointAt(0);
  return first === undefined ? '•••' : `${String.fromCodePoint(first)}•••`;
}

/** Every letter and digit but the last `tail` becomes a dot; separators stay. Long values are shortened. */
export function maskTail(value: string, tail: number): string {
  const shown = value.length > 40 ? value.slice(-40) : value;
  let left = 0;
  for (const c of shown) if (isAlnum(c)) left++;
  const keep = Math.min(tail, Math.floor(left / 2));
  let out = '';
  for (const c of shown) {
    if (!isAlnum(c)) out += c === '\n' || c === '\r' || c === '\t' ? ' ' : c;
    else out += left-- <= keep ? c : DOT;
  }
  return out;
}

/** `ghp_••••`: a prefix that names the kind, which is not part of the secret. */
export const maskAfter = (prefix: string): string => `${prefix}••••`;

/** `j•••@e•••.com`. */
export function maskEmail(value: string): string {
  const at = value.lastIndexOf('@');
  const host = value.slice(at + 1);
  const dot = host.lastIndexOf('.');
  const top = dot < 0 || host.length - dot > 6 ? '' : host.slice(dot);
  return `${maskWord(value)}@${maskWord(host)}${top}`;
}

/** `NL91 ABNA •••• •••• 00`: country, check digits, bank and the last two, in fours. */
export function maskIban(value: string): string {
  const plain = value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  let out = '';
  for (let i = 0; i < plain.length; i++) {
    if (i > 0 && i % 4 === 0) out += ' ';
    out += i < 8 || i >= plain.length - 2 ? plain[i] : DOT;
  }
  return out;
}

/** `•••• •••• •••• 1111`. */
export const maskCard = (value: string): string => {
  const digits = value.replace(/\D/g, '');
  return `•••• •••• •••• ${digits.slice(-4)}`;
};

function isAlnum(c: string): boolean {
  return /[\p{L}\p{N}]/u.test(c);
}
