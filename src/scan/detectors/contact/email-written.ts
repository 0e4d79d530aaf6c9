import { form, score, words } from '../../confidence.ts';
import type { Claimant } from '../../engine/claim.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { maskEmail } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { categoryOf } from './email-hosts.ts';

export const emailClaimant: Claimant = {
  id: 'email',
  category: 'contact',
  rank: ranks.email,
  mask: maskEmail,
  same: 'lower',
};

/** Units of a name and of a host that are looked at. */
const nameMost = 64;
const hostMost = 120;

const nameBefore = /[\p{L}\p{N}][\p{L}\p{N}._+-]{0,63}$/u;
const dot = '(?: ?[([{<] ?(?:dot|DOT|Dot|punkt|punt|point|punto|\\.) ?[)\\]}>] ?|\\.)';
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const hostHere = new RegExp(`^ ?(${label}(?:${dot}${label}){0,6}${dot}\\p{L}{2,24})(?![\\p{L}\\p{N}])`, 'u');
const dots = new RegExp(dot, 'gu');
const signHere = /^(?:@|[([{<] ?(?:at|AT|At|@|arroba) ?[)\]}>]|&(?:#64|#x40|commat);)/;

/** `jane.doe (at) host (dot) eu`, `jane [at] host.eu`, `jane&#64;host.eu`. */
export function lookWritten(view: View, at: number): void {
  const { text } = view;
  const sign = signHere.exec(text.slice(at, at + 10));
  if (sign === null) return;
  const from = view.codeBefore(at) === 0x20 ? at - 1 : at;
  const name = nameBefore.exec(text.slice(Math.max(0, from - nameMost), from));
  if (name === null) return;
  const after = at + sign[0].length;
  const host = hostHere.exec(text.slice(after, after + hostMost));
  if (host === null) return;
  claim(view, from - name[0].length, after + host[0].length, name[0], (host[1] as string).replace(dots, '.'));
}

const spoken = new RegExp(
  `(?<![\\p{L}\\p{N}._+-])([\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,63}) at (?!(?:an?|the|this|my) )(${label}(?: dot ${label}){0,4}) $`,
  'iu',
);
const lastWord = /^dot (\p{L}{2,24})(?![\p{L}\p{N}])(?! dot )/iu;

/** `jane at host dot eu`, at its last `dot`. */
export function lookSpoken(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  const top = lastWord.exec(view.text.slice(at, at + 36));
  if (top === null) return;
  const before = spoken.exec(view.text.slice(view.lineFrom(at, nameMost + hostMost), at));
  if (before === null) return;
  const host = `${(before[2] as string).replace(/ dot /gi, '.')}.${top[1]}`;
  claim(view, at - before[0].length, at + top[0].length, before[1] as string, host, form.shaped + 0.1);
}

const nameUnit = /[\w.~!$'*+-]/;
/** `+`, `-`, `.`, `_`, and what UTF-8 uses beyond ASCII. */
const encodedUnit = /^%(?:2[BbDdEe]|5[Ff]|[CcDdEe89ABab][0-9A-Fa-f])/;
const encodedMost = 96;

/** Where the name begins that ends at `at`. */
function encodedStart(view: View, at: number): number {
  const { codes, text } = view;
  const stop = Math.max(0, at - encodedMost);
  let start = at;
  for (let i = at - 1; i >= stop; i--) {
    const c = codes[i] as number;
    if (c === 0x25) {
      if (!encodedUnit.test(text.slice(i, i + 3))) return Math.max(start, i + 3);
    } else if (!nameUnit.test(text[i] as string)) break;
    start = i;
  }
  return start;
}

const encodedHost =
  /^%40((?:[A-Za-z0-9-]{1,63}(?:\.|%2[Ee])){1,6}[A-Za-z]{2,24}|(?:[A-Za-z0-9-]{1,63}\.){1,6}xn--[a-z0-9-]{2,40})(?![A-Za-z0-9-])/;

/** `anna%2Bx%40host.eu` in a URL or form. */
export function lookEncoded(view: View, at: number): void {
  const { text } = view;
  const host = encodedHost.exec(text.slice(at, at + hostMost + 3));
  if (host === null) return;
  const name = text.slice(encodedStart(view, at), at).replace(/^(?:[^A-Za-z0-9%]|%2[BbDdEe])+/, '');
  if (name === '') return;
  const [local, domain] = [decoded(name), decoded(host[1] as string)];
  if (local !== null && domain !== null) claim(view, at - name.length, at + host[0].length, local, domain);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function claim(
  view: View,
  start: number,
  end: number,
  name: string,
  host: string,
  shape: number = form.certain,
): void {
  const category = categoryOf(host.toLowerCase());
  if (category === null) return;
  const field = view.inField('email', start) ? words.label : words.none;
  view.claim(emailClaimant, start, end, score(shape, field), category, `${name}@${host}`);
}
