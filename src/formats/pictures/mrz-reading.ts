import type { Word } from './lines.ts';
import { digitOf, joined, letterOf } from './words.ts';

/**
 * Lines of machine readable papers that hold dates and check digits (ICAO Doc 9303, parts 4 to 6), by their length: what
 * stands where, n a digit, a a letter, c either; and the dates with their check digits.
 */
const forms: readonly { classes: string; dates: readonly [number, number] }[] = [
  { classes: `ccccccccc${'n'}aaannnnnnnxnnnnnnn${'c'.repeat(14)}nn`, dates: [13, 21] },
  { classes: `ccccccccc${'n'}aaannnnnnnxnnnnnnn${'c'.repeat(7)}n`, dates: [13, 21] },
  { classes: `nnnnnnnxnnnnnnnaaa${'c'.repeat(11)}n`, dates: [0, 8] },
];

/** Check digit of ICAO Doc 9303, part 3, 4.9: weights 7, 3, 1; letters count from 10, `<` is 0. */
function checked(text: string, at: number): boolean {
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += Number(text[at + i]) * ([7, 3, 1][i % 3] as number);
  return sum % 10 === Number(text[at + 6]);
}

/** A line of capitals and fillers as one word, dates and nationality put right where their check digits say so. */
export function mendMrz(line: readonly Word[]): Word[] | null {
  const first = line[0];
  if (!first) return null;
  const whole = line.slice(1).reduce((all, word) => joined(all, word), first);
  const text = whole.text.replace(/[\t ]/g, '').replace(/[«‹]/g, (sign) => (sign === '«' ? '<<' : '<'));
  if (text.length < 28 || text.length > 46 || !/^[\w<|]+$/.test(text) || !text.includes('<')) return null;
  for (const { classes, dates } of forms) {
    const meant = fitted(text, classes);
    if (meant && dates.every((at) => checked(meant, at))) return [{ ...whole, text: meant }];
  }
  return line.length > 1 && /<<.*<<</.test(text) ? [{ ...whole, text }] : null;
}

function fitted(text: string, classes: string): string | null {
  const even = text.length === classes.length ? text : refilled(text, classes.length);
  if (even === null) return null;
  let meant = '';
  for (let i = 0; i < even.length; i++) {
    const sign = even[i] as string;
    const kind = classes[i];
    if (sign === '<') meant += kind === 'n' && i > 27 ? '<' : sign;
    else {
      const read = kind === 'n' ? digitOf(sign) : kind === 'a' ? letterOf(sign) : sign.toUpperCase();
      if (read === null) return null;
      meant += read;
    }
  }
  return meant;
}

/** Fillers are counted wrongly first of all. */
function refilled(text: string, length: number): string | null {
  const fillers = /<{3,}/.exec(text);
  const off = length - text.length;
  if (!fillers || Math.abs(off) > 4 || fillers[0].length + off < 1) return null;
  return (
    text.slice(0, fillers.index) +
    '<'.repeat(fillers[0].length + off) +
    text.slice(fillers.index + fillers[0].length)
  );
}
