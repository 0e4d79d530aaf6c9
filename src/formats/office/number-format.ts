import SSF from 'ssf';
import type { Outbox } from './outbox.ts';
import { type Attributes, attribute, type XmlHandler } from './xml.ts';

type Kind = 'general' | 'date' | 'moment' | 'time' | 'code';

/** UTF-16 units of a format code: Excel takes 255. */
const codeUnitsMax = 255;
/** Custom formats and cell styles: Excel takes 65,490 styles. */
const stylesMax = 100_000;
/** Digits of an integer that may be somebody's number: its separators are left out. */
const longDigits = 9;

/** ISO/IEC 29500-1, 18.8.30: built-in formats that are dates, also those of East Asian languages. */
const builtInDates = new Map<number, Kind>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, Kind] => [
    id,
    'date',
  ]),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id): [number, Kind] => [id, 'time']),
  [22, 'moment'],
]);
const builtInCodes = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;(#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;(#,##0.00)'],
]);

/** Shows numbers of cells as a person sees them, dates as `yyyy-mm-dd`; long integers always with all their digits. */
export class NumberFormats {
  readonly codes = new Map<number, string>();
  /** Number format of each cell style (`cellXfs`). */
  readonly styles: number[] = [];
  date1904 = false;
  readonly #kinds = new Map<number, Kind>();

  /** `raw` as the cell has it; `style` counts from 0. */
  show(raw: string, style: number): string {
    const format = this.styles[style] ?? 0;
    return format === 0 ? general(raw) : this.#show(raw, format);
  }

  #show(raw: string, format: number): string {
    let kind = this.#kinds.get(format);
    if (kind === undefined) {
      kind = this.#kindOf(format);
      this.#kinds.set(format, kind);
    }
    if (kind === 'general') return general(raw);
    const value = Number(raw);
    if (raw.trim() === '' || !Number.isFinite(value)) return raw;
    if (kind === 'code') return shown(raw, value, this.codes.get(format) ?? builtInCodes.get(format) ?? '');
    return dateOf(value, kind, this.date1904) ?? general(raw);
  }

  #kindOf(format: number): Kind {
    const code = this.codes.get(format);
    if (code === undefined)
      return builtInDates.get(format) ?? (builtInCodes.has(format) ? 'code' : 'general');
    return code.length > codeUnitsMax ? 'general' : kindOfCode(code);
  }
}

/** By the letters of the first section that are no literals (18.8.31). */
export function kindOfCode(code: string): Kind {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h')
    .split(';', 1)[0] as string;
  if (/^\s*(?:general|standard|@)?\s*$/i.test(bare)) return 'general';
  if (/[0#?]/.test(bare.replace(/[.,]0+/g, '')) || !/[ymdhse]/i.test(bare)) return 'code';
  const time = /[hs]/i.test(bare);
  const day = /[yde]/i.test(bare) || (/m/i.test(bare) && !time);
  return day ? (time ? 'moment' : 'date') : 'time';
}

/** Fifteen digits are what a person sees; integers never with an exponent, and as they stand where they are written so. */
export function general(raw: string): string {
  if (integer.test(raw) || !decimal.test(raw)) return raw;
  const value = Number(raw);
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value);
  return String(Number(value.toPrecision(15)));
}
const integer = /^-?\d+$/;
const decimal = /^[-+]?(?:\d{1,40}\.?\d{0,400}|\.\d{1,400})(?:E[-+]?\d{1,3})?$/i;

function shown(raw: string, value: number, code: string): string {
  const plain = general(raw);
  if (zeros.test(code) && Number.isInteger(value) && value >= 0) return plain.padStart(code.length, '0');
  let text: string;
  try {
    text = SSF.format(code, value).trim();
  } catch {
    return plain;
  }
  return withDigits(text, plain);
}
const zeros = /^0+$/;

/** What is shown, or where that hides digits of a long integer, all of them. */
export function withDigits(shown: string, plain: string): string {
  if (shown === '') return plain;
  if (plain.length < longDigits || !/^-?\d+$/.test(plain)) return shown;
  return keepsDigits(shown, plain) ? shown : plain;
}

/** All digits are there, and not parted in thousands: `12-34-56789` is how a number is written, `1,234,567` a sum. */
function keepsDigits(text: string, plain: string): boolean {
  if (/\d[,.\u2019']\d{3}(?!\d)/.test(text)) return false;
  return text.replace(/\D/g, '').includes(plain.replace(/\D/g, ''));
}

const daySeconds = 86_400;
/** Days from 1899-12-30 to 1904-01-01. */
const days1904 = 1462;
/** 9999-12-31, the last day Excel knows. */
const lastDay = 2_958_465;

/** 18.17.4.1: days since 1900-01-00, where 1900 had a 29th of February, or since 1904-01-01. Null where it is no date. */
export function dateOf(serial: number, kind: 'date' | 'moment' | 'time', date1904: boolean): string | null {
  if (!(serial >= 0) || serial >= lastDay + 1) return null;
  const seconds = Math.round(serial * daySeconds);
  const day = Math.floor(seconds / daySeconds);
  const from1900 = date1904 ? day + days1904 : day < 60 ? day + 1 : day;
  if (kind === 'date') return isoDay(from1900);
  const rest = seconds - day * daySeconds;
  const clock = `${two(rest / 3600)}:${two((rest / 60) % 60)}:${two(rest % 60)}`;
  return kind === 'time' && day === 0 ? clock : `${isoDay(from1900)} ${clock}`;
}

const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');

/** Days from 1899-12-30: the proleptic Gregorian calendar in eras of 400 years that begin in March. */
function isoDay(days: number): string {
  const fromEra = days + 693_899;
  const era = Math.floor(fromEra / 146_097);
  const dayOfEra = fromEra - era * 146_097;
  const year = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const day = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  return `${String(year + era * 400 + (month <= 2 ? 1 : 0)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Reads `xl/styles.xml`. */
export class StylesReader implements XmlHandler {
  readonly #formats: NumberFormats;
  readonly #out: Outbox;
  #inCells = false;
  constructor(formats: NumberFormats, out: Outbox) {
    this.#formats = formats;
    this.#out = out;
  }
  open(name: string, attributes: Attributes): void {
    const { codes, styles } = this.#formats;
    if (name === 'cellXfs') this.#inCells = true;
    else if (name === 'numFmt' && codes.size < stylesMax)
      codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode'));
    else if (name === 'xf' && this.#inCells && styles.length < stylesMax)
      styles.push(Number(attribute(attributes, 'numFmtId')));
  }
  text(text: string): void {
    this.#out.aside({ part: 'remark' }, text);
  }
  close(name: string): void {
    if (name === 'cellXfs') this.#inCells = false;
  }
  remark(text: string): void {
    this.#out.aside({ part: 'remark' }, text);
  }
}
