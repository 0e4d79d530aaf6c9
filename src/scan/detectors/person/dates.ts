import { isMonthName, isRomanMonth } from './months.ts';

/** Dates as people write them, at the start of a text that begins with a digit. */
const numeric =
  /(?:(\d{4})(?:[-./ ]|[.,] )(\d{1,2})(?:[-./ ]|[.,] )(\d{1,2})|(\d{1,2})([-./ ]|\. )(\d{1,2})\5(\d{4}|\d{2})|(\d{4})(\d{2})(\d{2}))(?![\d])/y;
const worded =
  /(\d{1,2})(?:st|nd|rd|th|\.|er|º|ª|e|-?(?:os|as|ης|η))?(?: (?:of|de|del|ta') | d'|[ .-]{1,2})?(\p{L}{1,12})(?: Fómhair)?\.?,?(?: (?:of|de|del) |[ .-]{0,2})(\d{4}|\d{2})(?!\d)/uy;
/** `1985. február 14.`, `1985 m. vasario 14 d.`, `1985. gada 14. februārī` */
const yearFirst = /(\d{4})(?:\.| m\.)? ?(?:gada (\d{1,2})\. ?(\p{L}{3,12})|(\p{L}{3,12}) (\d{1,2}))(?!\d)/uy;
const rest = /(\d{1,2})(?:st|nd|rd|th)?(?:,? |-)(\d{4})(?!\d)/y;

const monthFirst =
  /(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[. -]{1,2}$/i;

/** People alive: born in these years. Two digits are taken as such a year. */
const OLDEST = 1895;
const NEWEST = 2035;

export interface DateSpan {
  readonly start: number;
  readonly end: number;
}

const isYear = (text: string): boolean =>
  text.length === 2 || (Number(text) >= OLDEST && Number(text) <= NEWEST);
const isDay = (text: string): boolean => Number(text) >= 1 && Number(text) <= 31;
const isMonth = (text: string): boolean => Number(text) >= 1 && Number(text) <= 12;

/** `1984-03-12`, the usual case, without a pattern. */
function isIso(text: string, at: number): boolean {
  if (text.charCodeAt(at + 4) !== 0x2d || text.charCodeAt(at + 7) !== 0x2d) return false;
  const year = digits(text, at, 4);
  const month = digits(text, at + 5, 2);
  const day = digits(text, at + 8, 2);
  if (year < OLDEST || year > NEWEST || month < 1 || month > 12 || day < 1 || day > 31) return false;
  return digits(text, at + 10, 1) < 0;
}

/** The number of so many digits at `at`, or -1. */
function digits(text: string, at: number, length: number): number {
  let n = 0;
  for (let i = at; i < at + length; i++) {
    const d = text.charCodeAt(i) - 0x30;
    if (!(d >= 0 && d <= 9)) return -1;
    n = n * 10 + d;
  }
  return n;
}

function numericAt(text: string, at: number): DateSpan | null {
  numeric.lastIndex = at;
  const n = numeric.exec(text);
  if (n === null) return null;
  const year = (n[1] ?? n[7] ?? n[8]) as string;
  const a = (n[2] ?? n[4] ?? n[9]) as string;
  const b = (n[3] ?? n[6] ?? n[10]) as string;
  const fits =
    n[4] === undefined ? isMonth(a) && isDay(b) : (isDay(a) && isMonth(b)) || (isMonth(a) && isDay(b));
  return isYear(year) && fits ? { start: at, end: at + n[0].length } : null;
}

/** `March 12, 1984`: the month's name stands before the first digit. */
function monthFirstAt(text: string, at: number): DateSpan | null {
  const head = monthFirst.exec(text.slice(Math.max(0, at - 14), at));
  if (head === null) return null;
  rest.lastIndex = at;
  const r = rest.exec(text);
  if (r === null || !isDay(r[1] as string) || !isYear(r[2] as string)) return null;
  return { start: at - head[0].length, end: at + r[0].length };
}

/** `12 March 1984`, `12. III. 1984`, `12MAR1984`. */
function wordedAt(text: string, at: number): DateSpan | null {
  worded.lastIndex = at;
  const w = worded.exec(text);
  if (w === null || !isDay(w[1] as string) || !isYear(w[3] as string)) return null;
  const month = w[2] as string;
  return isMonthName(month) || isRomanMonth(month) ? { start: at, end: at + w[0].length } : null;
}

function yearFirstAt(text: string, at: number): DateSpan | null {
  yearFirst.lastIndex = at;
  const y = yearFirst.exec(text);
  if (y === null || !isYear(y[1] as string) || !isDay((y[2] ?? y[5]) as string)) return null;
  return isMonthName((y[3] ?? y[4]) as string) ? { start: at, end: at + y[0].length } : null;
}

/** The date whose first digit stands at `at`, together with an English month name right before it; null: none. */
export function dateAt(text: string, at: number): DateSpan | null {
  // ` Birth: 2026-01-01 00:00:00.000000000`: of a file, as `stat` prints it.
  if (text[at + 19] === '.' && digits(text, at + 20, 9) >= 0) return null;
  if (isIso(text, at)) return { start: at, end: at + 10 };
  return numericAt(text, at) ?? monthFirstAt(text, at) ?? wordedAt(text, at) ?? yearFirstAt(text, at);
}
