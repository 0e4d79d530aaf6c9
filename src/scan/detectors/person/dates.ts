/** Dates as people write them, at the start of a text that begins with a digit. */
const numeric =
  /(?:(\d{4})[-./](\d{1,2})[-./](\d{1,2})|(\d{1,2})([-./ ])(\d{1,2})\5(\d{4}|\d{2})|(\d{4})(\d{2})(\d{2}))(?![\d])/y;
const worded =
  /(\d{1,2})(?:st|nd|rd|th|\.|er|º|e)?(?: of| de| del)?[ -.]?[ -]?(\p{L}{3,10})\.?,?(?: of| de| del)?[ -.]{0,2}(\d{4}|\d{2})(?!\d)/uy;
const rest = /(\d{1,2})(?:st|nd|rd|th)?(?:,? |-)(\d{4})(?!\d)/y;

/** First letters of the months in English, German, Dutch, French and Spanish. */
const months =
  /^(?:jan|ene|feb|fév|fev|mar|maa|mrt|mär|mae|mrz|apr|avr|abr|may|mai|mei|jun|jui|jul|aug|aoû|aou|ago|sep|set|okt|oct|nov|dec|dez|déc|dic)/i;
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

/** The date whose first digit stands at `at`, together with an English month name right before it; null: none. */
export function dateAt(text: string, at: number): DateSpan | null {
  if (isIso(text, at)) return { start: at, end: at + 10 };
  numeric.lastIndex = at;
  const n = numeric.exec(text);
  if (n !== null) {
    const year = (n[1] ?? n[7] ?? n[8]) as string;
    const a = (n[2] ?? n[4] ?? n[9]) as string;
    const b = (n[3] ?? n[6] ?? n[10]) as string;
    const fits =
      n[4] === undefined ? isMonth(a) && isDay(b) : (isDay(a) && isMonth(b)) || (isMonth(a) && isDay(b));
    if (isYear(year) && fits) return { start: at, end: at + n[0].length };
  }
  const head = monthFirst.exec(text.slice(Math.max(0, at - 14), at));
  if (head !== null) {
    rest.lastIndex = at;
    const r = rest.exec(text);
    if (r !== null && isDay(r[1] as string) && isYear(r[2] as string))
      return { start: at - head[0].length, end: at + r[0].length };
  }
  worded.lastIndex = at;
  const w = worded.exec(text);
  if (w !== null && isDay(w[1] as string) && months.test(w[2] as string) && isYear(w[3] as string))
    return { start: at, end: at + w[0].length };
  return null;
}
