import { PartReader } from './xls-records.ts';

/** [MS-XLS] 2.5.10: values of errors. */
const errors = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

export const logical = (value: number, isError: boolean): string =>
  isError ? (errors.get(value) ?? '') : value === 1 ? 'TRUE' : 'FALSE';

/** [MS-XLS] 2.4.329: the text follows in records that continue it. */
export const boxText = (count: number, parts: readonly Buffer[]): string => {
  const [first, ...others] = parts.slice(1);
  if (!first || count === 0) return '';
  const reader = new PartReader([first.subarray(1), ...others]);
  return reader.chars(count, ((first[0] ?? 0) & 1) === 1).replaceAll('\r', '\n');
};

/** [MS-XLS] 2.4.136: fonts, sizes and sections of headers are none of their text. */
export const pageText = (text: string): string =>
  text.replace(/&"[^"]*"|&K[0-9A-F]{6}|&\d{1,3}|&[A-Z+-]/gi, ' ').trim();

/** Texts in a formula ([MS-XLS] 2.5.198.89, PtgStr): told by their lead, their length and that they can be read. */
export function constants(tokens: Buffer): string[] {
  const found: string[] = [];
  for (
    let at = tokens.indexOf(0x17);
    at !== -1 && at + 3 < tokens.length;
    at = tokens.indexOf(0x17, at + 1)
  ) {
    const count = tokens[at + 1] as number;
    const wide = tokens[at + 2] === 1;
    const end = at + 3 + count * (wide ? 2 : 1);
    if (count < 3 || (tokens[at + 2] as number) > 1 || end > tokens.length) continue;
    const text = tokens.toString(wide ? 'utf16le' : 'latin1', at + 3, end);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none
    if (/[\0-\x08\x0e-\x1f\x7f-\x9f]/.test(text)) continue;
    found.push(text);
    at = end - 1;
  }
  return found;
}

export function cellName(row: number, column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return `${name}${row + 1}`;
}
