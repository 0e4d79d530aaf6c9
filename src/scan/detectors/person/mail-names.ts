import { score } from '../../confidence.ts';
import type { Claimant } from '../../engine/claim.ts';
import { isLetter, isLineEnd, isWord, lower } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { claimPerson } from './known.ts';
import { maxName, nameOf } from './shape.ts';

/** RFC 5322, 3.6.2 and 3.6.3, and what mail programs print above a quoted message in the languages of the EU. */
const headers =
  'From|To|Cc|CC|Bcc|Reply-To|Sender|Von|An|Kopie|Van|Aan|De|À|Da|Od|Do|Para|Från|Till|Fra|Til|Kopi|Kopia|Lähettäjä|Vastaanottaja|Feladó|Címzett|De la|Către|От|До|Από|Προς|Saatja|Saaja|No|Kam|Nuo|Šalje|Pošiljatelj|Prejemnik|Primatelj|Komu|Kopija|Frá|Ó|Chuig|Minn|Lil'.split(
    '|',
  );
/** With the colon, and as French writes it. */
export const mailHeaders: readonly string[] = [...new Set(headers)].flatMap((name) =>
  name.length > 1 ? [`${name}:`, ...(/^(?:De|Da)$/.test(name) ? [`${name} :`] : [])] : [],
);

/** Whether only quote marks, stars and spaces stand before `at` on its line. */
export function beginsLine({ text }: View, at: number): boolean {
  const from = Math.max(0, at - 9);
  return line.test((from > 0 ? '' : '\n') + text.slice(from, at));
}
const line = /[\n\r\v][ >*\t\ufeff|]*$/;

/** Longest header line in front of a name: many receivers. */
const MAX_LINE = 1_000;
const header = new RegExp(`^[>*\\s]{0,8}(?:${headers.join('|')}) ?:`);

/** What was said last: receivers of one header share it. */
const last = { stamp: 0, at: 0, answer: false };

function inHeader(view: View, at: number): boolean {
  const { codes } = view;
  const known = last.stamp === view.stamp && last.at <= at;
  const from = Math.max(0, at - MAX_LINE, known ? last.at : 0);
  let i = at;
  // A folded header goes on behind white space.
  while (i > from && !(isLineEnd(codes[i - 1] as number) && !goesOn(codes[i] as number))) i--;
  if (!known || i > last.at) last.answer = header.test(view.text.slice(i, i + 32));
  last.stamp = view.stamp;
  last.at = at;
  return last.answer;
}
/** White space, and the second half of CR LF. */
const goesOn = (c: number): boolean => isBlank(c) || c === 10;
const isBlank = (c: number): boolean => c === 0x20 || c === 9;

/** Gate `@`: `Anna Meier <a@b>`, `"Meier, Anna" <a@b>`, `Anna Meier [mailto:a@b]`. */
export function lookDisplayName(view: View, at: number, detector: Claimant): void {
  const { codes } = view;
  let i = at;
  const stop = Math.max(0, at - 72);
  while (i > stop) {
    const c = codes[i - 1] as number;
    if (c === 0x3c || c === 0x5b) break;
    if (c <= 0x20 || c === 0x22 || c === 0x2c || c === 0x28 || c === 0x40) return;
    i--;
  }
  if (i <= stop + 1) return;
  let end = i - 1;
  if (codes[end - 1] === 0x20) end--;
  const quote = codes[end - 1] as number;
  if (quote === 0x22 || quote === 0x27) {
    const start = view.text.lastIndexOf(String.fromCharCode(quote), end - 2) + 1;
    if (start > 0 && end - start < maxName) claimNamed(view, start, end - 1, detector, 0.6);
    return;
  }
  if (end === i - 1 || !isWord(codes[end - 1] as number)) return;
  const start = tallStart(view, end);
  if (start < end) claimNamed(view, start, end, detector, inHeader(view, start) ? 0.6 : 0.35);
}

/** Where the words with capitals begin that end at `end`, five at most, small ones between them included. */
function tallStart(view: View, end: number): number {
  const { codes } = view;
  const stop = Math.max(0, end - maxName);
  let start = end;
  for (let i = end, words = 0; words < 7; words++) {
    let from = i;
    while (from > stop && isNamePart(codes[from - 1] as number)) from--;
    if (from === i) break;
    const tall = lower(codes[from] as number) !== codes[from];
    // Only the small words of names, two to three letters, stand between tall ones.
    if (!tall && i - from > 3) break;
    if (tall) start = from;
    if (codes[from - 1] !== 0x20 || from - 1 <= stop) break;
    i = codes[from - 2] === 0x2c ? from - 2 : from - 1;
  }
  return start;
}
const isNamePart = (c: number): boolean =>
  isLetter(c) || c === 0x2e || c === 0x27 || c === 0x2019 || c === 0x2d;

/** `base`: of two words that are no common names. */
export function claimNamed(view: View, start: number, end: number, detector: Claimant, base: number): void {
  const value = view.text.slice(start, end);
  const shape = nameOf(value, true);
  if (shape === null || !shape.tall || shape.thing || shape.words > 5) return;
  const single = shape.words === 1 ? -0.2 : 0;
  claimPerson(view, detector, start, end, score(base, single, shape.known > 0 ? 0.1 : 0));
}

/** Gate: a header at the beginning of a line, with names and without addresses. */
export function lookHeader(view: View, at: number, detector: Claimant): void {
  if (!beginsLine(view, at)) return;
  const { codes } = view;
  const stop = Math.min(view.length, at + maxName + 16);
  let start = at;
  while (start < stop && codes[start] !== 0x3a) start++;
  start++;
  while (start < stop && (isBlank(codes[start] as number) || codes[start] === 0x2a)) start++;
  let end = start;
  while (end < stop && !isLineEnd(codes[end] as number) && codes[end] !== 0x3b && codes[end] !== 0x3c) end++;
  if (end === stop && end < view.length) return;
  if (codes[end] === 0x3c) return;
  while (end > start && codes[end - 1] === 0x20) end--;
  if (end - start < 5) return;
  const value = view.text.slice(start, end);
  const shape = nameOf(value, true);
  if (shape === null || !shape.tall || shape.thing || shape.words < 2 || shape.words > 4) return;
  if (value.split(/,? /).some((word) => /^\p{Ll}/u.test(word) && word.length > 3)) return;
  claimPerson(view, detector, start, end, score(0.4, shape.known > 1 ? 0.25 : shape.known > 0 ? 0.15 : 0));
}
