import { isWord, tableOf } from '../../engine/classes.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { isEnd, isListed, SIDE } from './listed.ts';

/**
 * Where a phrase stands in its line. `alone`: nothing beside it but signs, page numbers and dates; `edge`: at the line's
 * beginning or end, set apart from the rest; `between`: set apart on both sides; `run`: in running text; `code`: as a value, name or path of a program.
 */
export type Place = 'alone' | 'edge' | 'between' | 'run' | 'code';

/** What touches names, paths and calls of a program. */
const codeBefore = tableOf('_.\\$@&=+%\'"`{;^?');
const codeAfter = tableOf('_\\$@&=+%\'"`({;^,?');

/** Words that stand beside a marking in headers and footers. */
const furniture =
  /\b(?:page|pages|seite|pagina|página|strona|strana|side|sida|sivu|oldal|stran|lk|pg|p|s|of|von|van|de|di|sur|z|od|af|av|copyright|rev|version|draft|copy)\b|©|\(c\)/giu;
const clock = /\d\d?:\d\d:\d\d/;
const comment = /^\s*(?:\/\/|\/\*|\*(?!\*)|#(?!#)|--(?!-)|;|<!--|%|rem\b|"""|''')/i;
/** A title of Markdown, or a comment in a file of settings. */
const heading = /^#{1,6} /;
const subject =
  /^(?:subject|marking|status|handling|security|distribution|notice|note|caution|hinweis|attention|avis|re|fwd?|aw|wg|betreff|onderwerp|objet|asunto|oggetto|temat|assunto|subiect|ämne|emne|aihe|předmět|predmet|tárgy|θέμα|относно|title|titel|titre|título|titolo|tytuł|ábhar|teema|tēma|tema|zadeva|suġġett)\s*:\s*(?:(?:re|fwd?|aw|wg|antw|tr|rv|sv|vs|odp)\s*:\s*)*$/i;
const nouns = new Words(
  /document|dokument|report|presentation|file|material|spreadsheet|memo|letter|asiakirja|έγγραφο|документ|bericht|präsentation|datei|unterlage|rapport|présentation|fichier|informe|relazione|verslag|raport|stuk/,
);
/** A statement about what is read: `this document is ...`. A Dutch `bericht` is a message: mails say so of themselves. */
const stated = new RegExp(
  String.raw`(?:th(?:is|e enclosed|e attached)|dies(?:es|er|e)?|dit(?! bericht)|deze|c(?:e|ette)|est[ea]|quest[oa]|niniejsz[ya]|ten|det(?:te|ta)|denna|tento|ez a|tämä|acest|το παρόν|този|ovaj|ta|see|šis) (?:\p{L}+ ){0,2}?(?:${nouns.pattern.source})\p{L}{0,6}(?: \p{L}+){0,4} $`,
  'iu',
);

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
    if (isWord(beyond) || beyond === 0x3a || beyond === 0x2f) return true;
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
  if (/^\s*>/.test(left) && place !== 'alone') return 'run';
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

/** Whether the words before say it of the document that is read. */
export function isStated(view: View, start: number): boolean {
  const from = view.lineFrom(start, 64);
  return (
    view.codeBefore(start) === 0x20 &&
    !comment.test(view.text.slice(view.lineFrom(start, SIDE), start)) &&
    nouns.maybe(view, from, start) &&
    stated.test(view.text.slice(from, start))
  );
}
