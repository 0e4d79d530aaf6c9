import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { isSecondLine, mrzOf } from './mrz-forms.ts';

const FILLER = 0x3c;
const isMrz = (c: number): boolean => c === FILLER || (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39);

/** Characters of a line, by the document; zones without line ends are as long as all of them. */
const lineLengths = [30, 36, 44];
const wholeLengths = [72, 88, 90];
const longest = 90;
/** Units between two lines: line ends, indentation, quotes and commas, `\n` of a JSON string, the key of the next. */
const longestBreak = 24;

const linesOf = (length: number): number => (length === 30 ? 3 : 2);

/** At the first two fillers of a line: names and optional data hardly ever fill theirs. */
function look(view: View, at: number): void {
  const { codes } = view;
  if (at === 0 || codes[at - 1] === FILLER || !isMrz(codes[at - 1] as number)) return;
  const start = firstOfRun(codes, at);
  if (start < 0) return;
  const end = runEnd(codes, at, start + longest + 1);
  const length = end - start;
  if (wholeLengths.includes(length)) {
    judge(view, start, end, view.text.slice(start, end));
    return;
  }
  if (!lineLengths.includes(length)) return;
  if (length === 44 && isDigit(codes[end - 1] as number)) {
    const line = view.text.slice(start, end);
    if (isSecondLine(line))
      view.claim(mrz, start, end, score(form.certain), specimen.test(line) ? 'test-data' : mrz.category);
    return;
  }
  let first = start;
  for (let k = 0; k < linesOf(length); k++) {
    zone(view, first, length);
    const before = lineBefore(codes, first, length);
    if (before < 0) return;
    first = before;
  }
}

/** Begin of the line, or -1 where two fillers stand in it before `at`. */
function firstOfRun(codes: Uint16Array, at: number): number {
  let i = at;
  while (i > 0 && at - i <= longest && isMrz(codes[i - 1] as number)) {
    if (codes[i - 1] === FILLER && codes[i] === FILLER && i < at) return -1;
    i--;
  }
  return i;
}

function runStart(codes: Uint16Array, at: number, most: number): number {
  let i = at;
  while (i > 0 && at - i <= most && isMrz(codes[i - 1] as number)) i--;
  return i;
}

function runEnd(codes: Uint16Array, at: number, stop: number): number {
  let i = at;
  while (i < stop && isMrz(codes[i] as number)) i++;
  return i;
}

/** A zone of lines of `length` whose first begins at `start`. */
function zone(view: View, start: number, length: number): void {
  const { codes, text } = view;
  let joined = text.slice(start, start + length);
  let end = start + length;
  for (let k = 1; k < linesOf(length); k++) {
    const next = lineBehind(view, end, length);
    if (next < 0) return;
    if (k === 1 && !isData(codes, next, length)) return;
    joined += text.slice(next, next + length);
    end = next + length;
  }
  judge(view, start, end, joined);
}

/** The check digit of the birth, in the second line of all forms but the old French one, which has its own. */
function isData(codes: Uint16Array, at: number, length: number): boolean {
  if (length === 30) return isDigit(codes[at + 6] as number);
  return isDigit(codes[at + 19] as number) || (length === 36 && isDigit(codes[at + 33] as number));
}

/** Begin of the next line of the same length behind `at`, or -1: anything shorter may stand between. */
function lineBehind(view: View, at: number, length: number): number {
  const { codes } = view;
  const stop = Math.min(view.length, at + longestBreak);
  let i = at;
  while (i < stop) {
    const end = runEnd(codes, i, i + length + 1);
    if (end - i === length) return i;
    i = Math.max(end, i + 1);
  }
  return -1;
}

/** Begin of the line of the same length before `at`, or -1. */
function lineBefore(codes: Uint16Array, at: number, length: number): number {
  let i = at - 1;
  while (i > 0 && at - i < longestBreak) {
    const start = runStart(codes, i, length + 1);
    if (i - start === length) return start;
    i = Math.min(start, i - 1);
  }
  return -1;
}

/** Utopia is ICAO's; the others are the ministries' that print the papers. */
const specimen =
  /^.{2}UTO|^.{10}UTO|^.{5}(?:ERIKSSON<<ANNA<MARIA|MUSTERMANN<<ERIKA|DE<BRUIJN<<WILLEKE|BERTHIER<<|SPECIMEN<)|MUSTERMANN<<ERIKA|DE<BRUIJN<<WILLEKE|SPECIMEN<|ERIKSSON<<ANNA<MARIA/;

function judge(view: View, start: number, end: number, zone: string): void {
  const verdict = mrzOf(zone);
  if (verdict === null) return;
  const shape = verdict === 'valid' ? score(form.certain, 0.1) : score(form.shaped, -0.05);
  view.claim(mrz, start, end, shape, specimen.test(zone) ? 'test-data' : mrz.category);
}

export const mrz: Detector = {
  id: 'mrz',
  category: 'national-id',
  title: 'Machine-readable zone of a passport, visa or identity card',
  source: 'ICAO Doc 9303, parts 3 to 7: TD1, TD2, TD3, MRV-A, MRV-B',
  checksum: '7-3-1 modulo 10',
  rank: ranks.machineReadable,
  gates: [{ on: 'mark', marks: ['<<'], look }],
  mask: (value) => maskTail(value, 2),
  same: 'alphanumeric',
  examples: {
    hit: [
      {
        text: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
        category: 'test-data',
        at: 0.9,
      },
      {
        text: 'I<UTOD231458907<<<<<<<<<<<<<<<\r\n7408122F1204159UTO<<<<<<<<<<<6\r\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
        category: 'test-data',
      },
      {
        text: 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<< D231458907UTO7408122F1204159<<<<<<<6',
        category: 'test-data',
      },
      {
        text: 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<',
        category: 'test-data',
      },
      {
        text: '"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<","L8988901C4XXX4009078F9612109<<<<<<<<"',
        category: 'test-data',
      },
      '{"mrz1":"I<CZEJENSEN<<SOFIE<<<<<<<<<<<<<<<<<<","mrz2":"MR6HC96878CZE9004159M2811039<<<<<<<6"}',
    ],
    miss: [
      'L898902C37UTO7408122F1204159<<<<<<<<<<<<<<06',
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37UTO7408122F1204159ZE184226B<<<<<10',
      'cout<<"P<"<<A<<B<<endl;',
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<',
      'X = 1<<30<<2',
    ],
  },
};
