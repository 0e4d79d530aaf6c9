import { isLetter, isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';

/**
 * Where a phrase stands in its line. `alone`: nothing beside it but signs, page numbers and dates; `edge`: at the line's
 * beginning or end, set apart from the rest; `between`: set apart on both sides; `run`: in running text; `code`: as a
 * value, name or path of a program.
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
const comment = /^\s*(?:\/\/|\/\*|\*(?!\*)|#(?!#| [A-Z])|--(?!-)|;|<!--|%|rem\b|"""|'''|>)/i;
const subject =
  /^(?:subject|notice|note|caution|hinweis|attention|avis|re|fwd?|aw|wg|betreff|onderwerp|objet|asunto|oggetto|temat|assunto|subiect|ämne|emne|aihe|předmět|predmet|tárgy|θέμα|относно|title|titel|titre|título|titolo|tytuł|ábhar|teema|tēma|tema|zadeva|suġġett)\s*:\s*(?:(?:re|fwd?|aw|wg|antw|tr|rv|sv|vs|odp)\s*:\s*)*$/i;
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

/** The place of `start`..`end` in its line. */
export function placeOf(view: View, start: number, end: number): Place {
  if (touchesCode(view, start, end)) return 'code';
  const { from, to, whole } = lineAround(view, start, end);
  if (!whole) return 'run';
  const left = view.text.slice(from, start);
  const right = view.text.slice(end, to);
  const place = between(left, right);
  if (place === 'run' || place === 'code') return place;
  if (clock.test(left) || clock.test(right)) return 'run';
  // A row of a table of text; a comment that says something.
  if (left.trimStart().startsWith('|') || (left + right).split('|').length > 4) return 'run';
  if (place !== 'alone' && comment.test(left)) return 'run';
  return isListed(view, from, start, end, to) ? 'run' : place;
}

const LEFT_JOINT = /(?:^|[\]})>|•·–—*~]|\s[-/:;,_#]|[.:;,]|\t| {2})\s?[[({<*«_~]{0,3}\s?$/u;
const RIGHT_JOINT = /^\s?[\])}>*»_~!]{0,3}\s?(?:$|[[({<|•·–—*~]|[-/:;_#.]\s|\t| {2}|[\])}>*])/u;

function between(left: string, right: string): Place {
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
  const before = lineBefore(view, from);
  const last = before.charCodeAt(before.length - 1);
  if (last === 0x2c || last === 0x7b || last === 0x28 || last === 0x5b || last === 0x3d || last === 0x5c)
    return true;
  const indent = indentOf(view, from);
  // `- Confidential`
  if (
    /^\s*(?:[-+•]|\d+[.)])\s+$/.test(view.text.slice(from, start)) &&
    (end === view.length || isEnd(codes[end] as number))
  )
    return true;
  const behind = lineBehind(view, to);
  const [above, below] = [isName(before), isName(behind)];
  if (above && below) return true;
  return indent > 0 && indent < 24 && (above || below || /^[}\])]/.test(behind.trimStart()));
}
const isName = (line: string): boolean => /^\s*["'`]?[\p{L}_][\p{L}\d_-]*["'`]?[,;]?\s*$/u.test(line);

function indentOf(view: View, from: number): number {
  let i = from;
  while (isBlank(view.codes[i] as number) && i - from < 32) i++;
  return i - from;
}

function lineBefore(view: View, from: number): string {
  const { codes } = view;
  let end = from > 0 ? from - 1 : 0;
  if (end > 0 && codes[end] === 10 && codes[end - 1] === 13) end--;
  let i = end;
  while (i > 0 && end - i < SIDE && !isEnd(codes[i - 1] as number)) i--;
  return view.text.slice(i, end).trimEnd();
}

function lineBehind(view: View, to: number): string {
  const { codes } = view;
  let from = to;
  if (isEnd(codes[from] as number)) from += codes[from] === 13 && codes[from + 1] === 10 ? 2 : 1;
  let i = from;
  while (i < view.length && i - from < SIDE && !isEnd(codes[i] as number)) i++;
  return view.text.slice(from, i);
}

/** Whether the words before say it of the document that is read. */
export function isStated(view: View, start: number): boolean {
  const from = view.lineFrom(start, 64);
  return start > from && isLetter(view.codes[from + 1] as number)
    ? stated.test(view.text.slice(from, start))
    : false;
}
