import { score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { maskWord } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { isNobody } from './known.ts';
import { closings, everybody, greetings, introductions, titles, titlesBehind } from './letters.ts';
import { beginsLine } from './mail-names.ts';
import { nameOf, type Shape } from './shape.ts';

/** Up to four words with capitals, with the small ones names have between. */
const tallName =
  /\p{Lu}(?:[\p{L}\p{M}'’-]{1,30}|\.)(?: (?:(?:van|de|der|den|von|zu|da|di|del|la|le|af|av|y|e) ){0,2}\p{Lu}(?:[\p{L}\p{M}'’-]{1,30}|\.)){0,3}/uy;
const title = new RegExp(
  `(?:(?:und|en|et|y|a|i) )?(?:${titles.map((t) => t.trimEnd().replace(/\./g, '\\.')).join('|')})(?: (?:Dr|Prof|Ing|Mag|Dipl)\\.?)*(?: (?:Dr|Prof)\\.)? `,
  'iuy',
);
const MAX_TITLES = 3;

interface Named extends Shape {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The name whose first letter stands at `at`, or null. */
function nameAt(view: View, at: number): Named | null {
  tallName.lastIndex = at;
  const value = tallName.exec(view.text)?.[0].replace(/[.'’]$/, '');
  if (value === undefined || value.length < 2) return null;
  const words = value.toLowerCase().split(' ');
  if (words.some((word) => everybody.has(word))) return null;
  const shape = nameOf(value, true);
  if (shape === null || !shape.tall || shape.thing) return null;
  return { ...shape, start: at, end: at + value.length, value };
}

function claimNamed(view: View, { start, end, value }: Named, confidence: number): void {
  view.claim(salutation, start, end, confidence, isNobody(value) ? 'test-data' : 'person');
}

/** Index behind up to three titles that begin at `at`. */
function afterTitles(view: View, at: number): number {
  let i = at;
  for (let n = 0; n < MAX_TITLES; n++) {
    title.lastIndex = i;
    const match = title.exec(view.text);
    if (match === null) break;
    i += match[0].length;
  }
  return i;
}

const isEnd = (c: number): boolean =>
  c === 0x2c ||
  c === 0x21 ||
  c === 0x3a ||
  c === 10 ||
  c === 13 ||
  c === 0 ||
  c === 0x2e ||
  c === 0x3b ||
  c === 0x2d ||
  c === 0x2013 ||
  c === 0x3c ||
  c === 0x22 ||
  c === 0x5c;

/** Gate: `Dear Ms Smith,` where a line begins. */
function lookGreeting(view: View, at: number): void {
  if (!beginsLine(view, at)) return;
  const greeted = afterGreeting(view, at);
  if (greeted < 0) return;
  const start = afterTitles(view, greeted);
  const named = nameAt(view, start);
  if (named === null) return;
  const after = titlesBehind.exec(view.text.slice(named.end, named.end + 12));
  const end = named.end + (after?.[0].length ?? 0);
  if (!isEnd(view.codes[end] as number)) return;
  const titled = start > greeted || after !== null;
  const known = named.known > 0 ? 0.15 : 0;
  if (titled) claimNamed(view, named, score(0.6, known));
  else claimNamed(view, named, score(0.4, known, known > 0 && named.words > 1 ? 0.05 : 0));
}

function afterGreeting(view: View, at: number): number {
  for (let k = 0; k < greetings.length; k++) {
    const greeting = greetings[k] as string;
    if (view.text.startsWith(greeting, at)) return at + greeting.length;
  }
  return -1;
}

/** Gate: `Kind regards,` with a name on the same or one of the next lines. */
function lookClosing(view: View, at: number): void {
  if (!beginsLine(view, at)) return;
  const { codes } = view;
  const stop = Math.min(view.length, at + 96);
  let i = at;
  let lines = 0;
  const phrase = longestClosing(view, at);
  if (phrase === 0) return;
  i += phrase;
  while (i < stop && isGap(codes[i] as number)) {
    if (codes[i] === 10) lines++;
    i++;
  }
  if (lines > 3 || i === at + phrase) return;
  const start = afterTitles(view, i);
  const named = nameAt(view, start);
  if (named === null) return;
  const c = codes[named.end] as number;
  if (
    c !== 10 &&
    c !== 13 &&
    c !== 0 &&
    c !== 0x2c &&
    c !== 0x7c &&
    !(c === 0x20 && codes[named.end + 1] === 0x20)
  )
    return;
  const known = named.known > 0 ? 0.15 : 0;
  if (named.words === 1) claimNamed(view, named, score(0.35, known));
  else claimNamed(view, named, score(lines > 0 ? 0.5 : 0.45, known));
}

function longestClosing(view: View, at: number): number {
  let longest = 0;
  for (let k = 0; k < closings.length; k++) {
    const { length } = closings[k] as string;
    if (length > longest && view.text.startsWith(closings[k] as string, at)) longest = length;
  }
  return longest;
}

/** Between the phrase and the name: `,` `.` `!`, line ends, spaces, quote marks of replies, dashes. */
const isGap = (c: number): boolean =>
  c === 0x2c ||
  c === 0x2e ||
  c === 0x21 ||
  c === 0x3a ||
  c === 10 ||
  c === 13 ||
  c === 0x20 ||
  c === 9 ||
  c === 0x3e ||
  c === 0x2d;

/** Gate: `Mr Smith`, `Frau Dr. Meier` anywhere. */
function lookTitle(view: View, at: number): void {
  // `e.g. `
  if (view.codeBefore(at) === 0x2e) return;
  const start = afterTitles(view, at);
  if (start === at) return;
  const named = nameAt(view, start);
  if (named === null) return;
  const known = named.known > 0 ? 0.1 : 0;
  claimNamed(view, named, score(0.4, known, named.words > 1 ? 0.05 : 0, named.known > 1 ? 0.05 : 0));
}

/** Gate: `My name is Anna Meier`. */
function lookIntroduction(view: View, at: number): void {
  for (let k = 0; k < introductions.length; k++) {
    const phrase = introductions[k] as string;
    if (!view.text.startsWith(phrase, at)) continue;
    const named = nameAt(view, at + phrase.length);
    if (named !== null)
      claimNamed(view, named, score(0.45, named.words > 1 ? 0.1 : 0, named.known > 0 ? 0.15 : 0));
    return;
  }
}

export const salutation: Detector = {
  id: 'salutation',
  category: 'person',
  title: 'Name of a person in a greeting, signature or behind a title',
  source:
    'openings and closings of letters and forms of address in the 24 official languages of the EU, Norwegian and Icelandic; lists of common names raise it',
  words: 'Dear, Kind regards, Mr, my name is',
  rank: ranks.person - 1,
  gates: [
    { on: 'word', words: [...new Set(greetings)], look: lookGreeting },
    { on: 'word', words: [...new Set(closings)], look: lookClosing },
    { on: 'word', words: [...new Set(titles)], look: lookTitle },
    { on: 'word', words: [...new Set(introductions)], look: lookIntroduction },
  ],
  mask: maskWord,
  examples: {
    hit: [
      { text: 'Dear Ms Smith,\nthank you', at: 0.6 },
      'Sehr geehrte Frau Meier,',
      'Sehr geehrter Herr Dr. Bauer,',
      'Beste Anna,',
      'Chère Madame Dupont,',
      'Estimado Sr. García:',
      'Gentile Sig.ra Rossi,',
      'Szanowny Panie Kowalski,',
      'Vážený pane Novák,',
      'Уважаеми господин Иванов,',
      'Αγαπητέ κύριε Παπαδόπουλε,',
      'Tisztelt Kovács úr!',
      'Kind regards,\nAnna Smith\nSupport',
      'Mit freundlichen Grüßen\n\nPeter Meier',
      'Met vriendelijke groet,\n\nJan de Vries',
      'Cordialement,\nMarie Dupont',
      'a call from Mr. John Smith today',
      'My name is Anna Meier and I',
      'Ich heiße Peter Schmidt.',
    ],
    miss: [
      'Dear Customer,',
      'Dear Sir or Madam,',
      'Hi all,',
      'Hello World!',
      'Sehr geehrte Damen und Herren,',
      'Kind regards,\nThe Support Team',
      'Thanks for the report',
      'Dr. ',
      'Best regards,\nCustomer Service',
      'we pan over the image',
      'Regards the configuration',
    ],
  },
};
