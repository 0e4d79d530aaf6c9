import { isWord } from '../../engine/classes.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';

/**
 * Where a phrase stands in its line. `alone`: nothing beside it but signs, page numbers and dates; `edge`: at the line's
 * beginning or end, set apart from the rest; `between`: set apart on both sides; `run`: in running text; `code`: as a value, name or path of a program.
 */
export type Place = 'alone' | 'edge' | 'between' | 'run' | 'code';

/** Units of its line looked at on either side: titles and footers are short. */
const SIDE = 96;

const signs = (list: string): Uint8Array => {
  const table = new Uint8Array(128);
  for (const c of list) table[c.charCodeAt(0)] = 1;
  return table;
};
/** What touches names, paths and calls of a program. */
const codeBefore = signs('_.\\$@&=+%\'"`{;^?');
const codeAfter = signs('_\\$@&=+%\'"`({;^,?');
const blanks = signs(' \t');
const isBlank = (c: number): boolean => (c < 128 ? blanks[c] === 1 : c === 0xa0);
const isEnd = (c: number): boolean => c === 10 || c === 13;

/** Words that stand beside a marking in headers and footers. */
const furniture =
  /\b(?:page|pages|seite|pagina|página|strona|strana|side|sida|sivu|oldal|stran|lk|pg|p|s|of|von|van|de|di|sur|z|od|af|av|copyright|rev|version|draft|copy)\b|©|\(c\)/giu;
const clock = /\d\d?:\d\d:\d\d/;
const comment = /^\s*(?:\/\/|\/\*|\*(?!\*)|#(?!#)|--(?!-)|;|<!--|%|rem\b|"""|'''|>)/i;
/** A title of Markdown, or a comment in a file of settings. */
const heading = /^#{1,6} /;
const subject =
  /^(?:subject|notice|note|caution|hinweis|attention|avis|re|fwd?|aw|wg|betreff|onderwerp|objet|asunto|oggetto|temat|assunto|subiect|ämne|emne|aihe|předmět|predmet|tárgy|θέμα|относно|title|titel|titre|título|titolo|tytuł|ábhar|teema|tēma|tema|zadeva|suġġett)\s*:\s*(?:(?:re|fwd?|aw|wg|antw|tr|rv|sv|vs|odp)\s*:\s*)*$/i;
const nouns = new Words(
  /document|dokument|documento|report|presentation|file|material|spreadsheet|memo|letter|asiakirja|έγγραφο|документ|bericht|präsentation|datei|unterlage|rapport|présentation|fichier|informe|relazione|verslag|raport|stuk/,
);
/** A statement about what is read: `this document is ...`. */
const stated =
  /(?:th(?:is|e enclosed|e attached)|dies(?:es|er|e)?|dit|deze|c(?:e|ette)|est[ea]|quest[oa]|niniejsz[ya]|ten|det(?:te|ta)|denna|tento|ez a|tämä|acest|το παρόν|този|ovaj|ta|see|šis) (?:\p{L}+ ){0,2}?(?:do[ck]ument\p{L}{0,4}|report|presentation|file|material|spreadsheet|memo(?:randum)?|letter|asiakirja|έγγραφο|документ|bericht|präsentation|datei|unterlage|rapport|présentation|fichier|informe|relazione|verslag|raport|stuk)(?: \p{L}+){0,4} $/iu;

/** Index of the beginning and end of the line, or of what is looked at of it. */
export function lineAround(
  view: View,
  start: number,
  end: number,
): { from: number; to: number; whole: boolean } {
  const { codes } = view;
  const least = Math.max(0, start - SIDE);
  const most = Math.min(view.length, end + SIDE);
  let from = start;
  while (from > least && !isEnd(codes[from - 1] as number)) from--;
  let to = end;
  while (to < most && !isEnd(codes[to] as number)) to++;
  const whole =
    (from === 0 || isEnd(codes[from - 1] as number)) && (to === view.length || isEnd(codes[to] as number));
  return { from, to, whole };
}

/** `"x"`, `x_`, `.x`, `x(` and the like: a name or value of a program. */
export function touchesCode(view: View, start: number, end: number): boolean {
  const { codes } = view;
  const before = start > 0 ? (codes[start - 1] as number) : 10;
  const after = codes[end] as number;
  if (isWord(before) || (before < 128 && codeBefore[before] === 1)) return true;
  if (after < 128 && codeAfter[after] === 1) return true;
  // `a/secret/b`, `a-secret-b`, `secret:x`, `secret.x`
  const beyond = codes[end + 1] as number;
  if (after === 0x2e || after === 0x3a || after === 0x2d || after === 0x2f)
    if (isWord(beyond) || beyond === 0x3a) return true;
  if (before === 0x2d || before === 0x2f || before === 0x3a)
    if (start > 1 && isWord(codes[start - 2] as number)) return true;
  return before === 0x3e || after === 0x3c ? !isMarkup(view, start) : false;
}

/** `<b>x</b>` and the like: a tag of a page, not of data. */
function isMarkup(view: View, start: number): boolean {
  const before = view.text.slice(Math.max(0, start - 64), start);
  return /<(?:b|i|u|p|strong|em|h[1-6]|span|div|t[dh]|title|center|font|footer|header|w:t|a:t)(?: [^<>]{0,56})?>$/.test(
    before,
  );
}

/** Phrases of one line that are looked at. */
const MOST = 4;
let stamp = 0;
let line = -1;
let count = 0;

/** Whether so many phrases stood on this line that another says nothing more. */
export function isFull(view: View): boolean {
  if (stamp !== view.stamp || line !== view.lineStart) {
    stamp = view.stamp;
    line = view.lineStart;
    count = 0;
  }
  return count >= MOST;
}

/** The place of `start`..`end` in its line. `loud`: in capitals, and no everyday word: counts in comments too. */
export function placeOf(view: View, start: number, end: number, loud: boolean): Place {
  if (touchesCode(view, start, end)) return 'code';
  count++;
  const { from, to, whole } = lineAround(view, start, end);
  if (!whole) return 'run';
  if (isListed(view, from, start, end, to)) return 'run';
  const left = view.text.slice(from, start);
  const right = view.text.slice(end, to);
  const place = between(left, right);
  if (place === 'run') return place;
  if (clock.test(left) || clock.test(right)) return 'run';
  // A row of a table of text; a comment that says something.
  if (left.trimStart().startsWith('|') || (left + right).split('|').length > 4) return 'run';
  if (comment.test(left) && !(loud && (place === 'alone' || heading.test(left)))) return 'run';
  return /\/[/*]/.test(left) && place !== 'alone' ? 'run' : place;
}

const LEFT_JOINT = /(?:^|[\]})>|•·–—*~]|\s[-/:;,_#]|[.:;,]|\t| {2})\s?[[({<*«_~]{0,3}\s?$/u;
const RIGHT_JOINT = /^\s?[\])}>*»_~!]{0,3}\s?(?:$|[[({<|•·–—*~]|[-/:;_#.]\s|\t| {2}|[\])}>*])/u;

function between(left: string, right: string): Place {
  // `INTERNAL = 0`
  if (/^\s*:?=(?!==)/.test(right) || /(?<!==)=\s*$/.test(left)) return 'run';
  const [before, after] = [isBare(left), isBare(right)];
  if (before && after) return 'alone';
  const atStart = before || subject.test(left.replace(/[[({*«\s]+$/u, ' ').trimStart());
  if (!atStart && /[:=]\s*$/.test(left)) return 'run';
  if (atStart && after) return 'edge';
  if (atStart) return RIGHT_JOINT.test(right) ? 'edge' : isTitle(right) ? 'edge' : 'run';
  if (after && LEFT_JOINT.test(left) && !/[,.]\s*$/.test(left)) return 'edge';
  if (isTitle(left) && (after || RIGHT_JOINT.test(right))) return 'edge';
  if (after && (named.test(left) || /\p{L}{2}[.!] $/u.test(left))) return 'between';
  return LEFT_JOINT.test(left) && RIGHT_JOINT.test(right) && !/[.,]\s*$/.test(left) ? 'between' : 'run';
}

/** No words: signs, numbers, dates and what headers and footers consist of. */
function isBare(side: string): boolean {
  if (side.length === 0) return true;
  if (/[,;={]\s*$/.test(side) && side.trim().length < 3) return false;
  return !/\p{L}/u.test(side.replace(furniture, ''));
}

/** `Acme Ltd `: one or two words with capitals. */
const named = /^\s*(?:\p{Lu}[\p{L}\d.&'-]*\s){1,2}$/u;
/** At most three words in capitals: the name of a company. */
const isTitle = (side: string): boolean => /^\s*(?:\p{Lu}[\p{Lu}\d.&'-]*\s?){1,3}\s*[-–—:|]?\s*$/u.test(side);

/** One of several in a list of names: a line of one word before or behind, or a line that goes on. */
function isListed(view: View, from: number, start: number, end: number, to: number): boolean {
  const { codes } = view;
  let last = from > 0 ? from - 1 : 0;
  if (last > 0 && codes[last] === 10 && codes[last - 1] === 13) last--;
  while (last > 0 && from - last < 8 && isBlank(codes[last - 1] as number)) last--;
  const c = last > 0 ? (codes[last - 1] as number) : 0;
  // `,` `{` `(` `[` `=` and a backslash: the line before goes on in this one.
  if (c === 0x2c || c === 0x7b || c === 0x28 || c === 0x5b || c === 0x3d || c === 0x5c) return true;
  const behind = isEnd(codes[to] as number) ? to + (codes[to] === 13 && codes[to + 1] === 10 ? 2 : 1) : to;
  const above = isName(codes, last, -1);
  const below = isName(codes, behind, 1);
  if (above && below) return true;
  // `- Confidential`
  if (isBullet(codes, from, start) && (end === view.length || isEnd(codes[end] as number))) return true;
  const indent = indentOf(codes, from);
  return indent > 0 && indent < 24 && (above || below || closes(codes, behind));
}

/** Whether one word and nothing else stands in the line that begins (`step` 1) or ends (-1) at `at`. */
function isName(codes: Uint16Array, at: number, step: 1 | -1): boolean {
  let letters = 0;
  let gap = false;
  for (let n = 0; n < SIDE; n++) {
    const i = step === 1 ? at + n : at - 1 - n;
    const c = i < 0 ? 10 : (codes[i] as number);
    if (isEnd(c) || c === 0) return letters > 0;
    if (isWord(c) || c === 0x5f || c === 0x2d) {
      if (gap) return false;
      letters++;
    } else if (!isBlank(c) && c !== 0x2c && c !== 0x3b && c !== 0x22 && c !== 0x27) return false;
    else if (letters > 0 && isBlank(c)) gap = true;
  }
  return false;
}

/** `- `, `* ` or `1. ` from the line's beginning to `start`. */
function isBullet(codes: Uint16Array, from: number, start: number): boolean {
  let i = from + indentOf(codes, from);
  const c = codes[i] as number;
  if (c === 0x2d || c === 0x2b || c === 0x2022) i++;
  else if (c >= 0x30 && c <= 0x39) {
    while ((codes[i] as number) >= 0x30 && (codes[i] as number) <= 0x39 && i < start) i++;
    if (codes[i] !== 0x2e && codes[i] !== 0x29) return false;
    i++;
  } else return false;
  return i < start && i + 4 > start;
}

/** A line that begins with a closing bracket. */
function closes(codes: Uint16Array, at: number): boolean {
  const c = codes[at + indentOf(codes, at)] as number;
  return c === 0x7d || c === 0x29 || c === 0x5d;
}

function indentOf(codes: Uint16Array, from: number): number {
  let i = from;
  while (isBlank(codes[i] as number) && i - from < 32) i++;
  return i - from;
}

/** Whether the words before say it of the document that is read. */
export function isStated(view: View, start: number): boolean {
  const from = view.lineFrom(start, 64);
  return (
    view.codeBefore(start) === 0x20 &&
    nouns.maybe(view, from, start) &&
    stated.test(view.text.slice(from, start))
  );
}
