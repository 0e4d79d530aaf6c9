import { maxSeparators } from '../numbers.ts';
import { type Code, get, i64, set, wideOr, wideShiftLeft, wideShiftRight } from './assembler.ts';
import { BLANK, COLON, carry, DASH, DATES, DIGIT, GONE, GONE_BLANK, GONE_DATES, GONE_LOW, GONE_TALL, HEX, JOINT, LETTER, LONG, next, ROW, SEPARATOR, SMALL, smallCarry, WIDE, WORD } from './program-layout.ts'; // biome-ignore format: a list
import { behind, both, either, not } from './program-maps.ts';
import { digitsBehind, headDigits, leadDigits, leastDigits, leastLong, ledLetters, lettersApart, maxLetters, tinyDigits } from './tables.ts'; // biome-ignore format: a list

const group = (by: number) => either(behind(DIGIT, by), behind(SEPARATOR, by));
const digit = (by: number) => behind(DIGIT, by);
const separator = (by: number) => behind(SEPARATOR, by);
/** Another group of digits begins at `by`, or behind so many separators more. */
const groupWithin = (by: number, more: number): Code =>
  more === 0 ? digit(by) : either(digit(by), both(separator(by), groupWithin(by + 1, more - 1)));
/** Where `by` digits have been read: separators, and another group behind them. */
const separated = (by: number) => both(separator(by), groupWithin(by + 1, maxSeparators - 1));
const goesOn = (by: number) => either(digit(by), separated(by));
const digits = (from: number, to: number): Code =>
  from === to ? digit(from) : both(digit(from), digits(from + 1, to));

/** Fewer digits than `leastDigits` in one group are looked at only where another follows. */
const grouped = (by: number): Code =>
  either(separated(by), by === leastDigits - 1 ? digit(by) : both(digit(by), grouped(by + 1)));
/** Digits at `by`, `left` of them at most, and then no group more. */
const last = (by: number, left: number): Code =>
  both(digit(by), left === 1 ? not(goesOn(by + 1)) : either(not(goesOn(by + 1)), last(by + 1, left - 1)));
/** `1.2`, `537.36`: two groups with nothing behind, fewer digits than any detector asks for. */
const tinyFrom = (by: number): Code => {
  const here = both(separator(by), last(by + 1, tinyDigits - by));
  return by === tinyDigits - 1 ? here : either(here, both(digit(by), tinyFrom(by + 1)));
};
/** `131052A308T`. */
const headed = both(digits(1, headDigits - 1), digits(headDigits + 1, headDigits + 3));
const letters = (from: number, to: number): Code =>
  Array.from({ length: to - from + 1 }, (_, k) => behind(LETTER, from + k)).reduce(both);
/** `27CKLPD4826Q1ZJ`, `22BH1234AA`. */
const led = both(
  digits(1, leadDigits - 1),
  ledLetters
    .map(([count, more]) =>
      both(
        letters(leadDigits, leadDigits + count - 1),
        digits(leadDigits + count, leadDigits + count + more - 1),
      ),
    )
    .reduce(either),
);
/** `2024-09-24` and nothing behind, or an hour. */
export const date = [
  get(DIGIT), digits(1, 3), behind(DASH, 4), digits(5, 6), behind(DASH, 7), digits(8, 9), not(digit(10)),
  either(not(separator(10)), both(digits(11, 12), behind(COLON, 13))),
].reduce(both); // biome-ignore format: a list
/** Its month and its day, in this block. */
const dated = (by: number): Code => [
  ...get(DATES), ...i64(by), ...wideShiftLeft, ...get(GONE_DATES), ...i64(64 - by), ...wideShiftRight, ...wideOr,
]; // biome-ignore format: a line
export const numberBegins = both(
  both(get(DIGIT), either(either(headed, led), both(grouped(1), not(tinyFrom(1))))),
  not([get(DATES), dated(5), dated(8)].reduce(either)),
);
/** Letters have been read up to `by`. */
const mixedFrom = (by: number): Code => {
  const direct = digits(by, by + (digitsBehind[by] as number) - 1);
  const apart = both(behind(SEPARATOR, by), both(digits(by + 1, by + 2), both(group(by + 3), group(by + 4))));
  const here = by > lettersApart ? direct : either(direct, apart);
  return by === maxLetters ? here : either(here, both(behind(LETTER, by), mixedFrom(by + 1)));
};
/** Fours with dashes between are no address: UUIDs hold them. */
const joint = (size: number, by: number): Code =>
  size === 2 ? behind(JOINT, by) : both(behind(JOINT, by), not(behind(DASH, by)));
/** Hexadecimal digits in rows of `size`, `times` of them with joints between. */
export const hexRow = ([size, times]: readonly [number, number]): Code =>
  Array.from({ length: (size + 1) * times - 2 }, (_, k) => k + 1)
    .map((by) => (by % (size + 1) === size ? joint(size, by) : behind(HEX, by)))
    .reduce(both, get(HEX));
export const begins = not([...get(WORD), ...i64(1), ...wideShiftLeft, ...get(carry), ...wideOr]);
/** A capital behind a small letter. */
export const humps = both(
  both(get(LETTER), not(get(SMALL))),
  either([...get(SMALL), ...i64(1), ...wideShiftLeft], get(smallCarry)),
);
export const mixed = both(both(begins, get(LETTER)), mixedFrom(1));
const long = both(begins, get(LONG));
const rowBehind = (by: number): Code => [
  ...get(LONG), ...i64(by), ...wideShiftRight, ...get(ROW), ...i64(64 - by), ...wideShiftLeft, ...wideOr,
]; // biome-ignore format: a line
export const before = (by: number, map = DIGIT, gone = GONE): Code => [
  ...get(map), ...i64(by), ...wideShiftLeft, ...get(gone), ...i64(64 - by), ...wideShiftRight, ...wideOr,
]; // biome-ignore format: a line
/** Letters and digits in rows of 2, 4 and 8, then three of these behind each other: `leastLong`. */
export const intoRows: Code = [
  ...get(WORD), ...set(LONG), ...get(WORD + next), ...set(ROW),
  ...[1, 2, 4].flatMap((by) => [
    ...both(get(LONG), rowBehind(by)), ...set(LONG),
    ...both(get(ROW), [...get(ROW), ...i64(by), ...wideShiftRight]), ...set(ROW),
  ]),
  ...both(get(LONG), both(rowBehind(leastLong / 3), rowBehind((leastLong / 3) * 2))), ...set(LONG),
  ...long, ...set(LONG),
]; // biome-ignore format: a line each

/** The colon of an hour. */
export const time = [before(1), before(2), not(before(3)), digit(1), digit(2), not(behind(HEX, 3))].reduce(
  both,
  get(COLON),
);
/** `2024:04:22:17 `, as web servers write it. */
export const stamp = [
  get(COLON), before(1), before(2), before(3), before(4), not(before(5)), digits(1, 2), behind(COLON, 3), digits(4, 5), behind(COLON, 6), digits(7, 8), not(behind(COLON, 9)),
].reduce(both); // biome-ignore format: a list

/** Letters but ASCII's capitals. */
const low = (at: (map: number) => Code): Code => either(at(SMALL), at(WIDE));
export const lows = low(get);
/** Letters but ASCII's small ones. */
export const talls = both(get(LETTER), not(get(SMALL)));
const twoBefore = (letters: Code, gone: number): Code => [
  ...letters, ...i64(2), ...wideShiftLeft, ...get(gone), ...i64(62), ...wideShiftRight, ...wideOr,
]; // biome-ignore format: a line
/** A capital, or a letter beyond ASCII, behind a word and a space: both words in capitals, or neither. */
export const tall = [
  begins,
  talls,
  before(1, BLANK, GONE_BLANK),
  either(
    both(
      twoBefore(lows, GONE_LOW),
      either(
        not(behind(LETTER, 1)),
        low((map) => behind(map, 1)),
      ),
    ),
    both(twoBefore(talls, GONE_TALL), both(behind(LETTER, 1), not(behind(SMALL, 1)))),
  ),
].reduce(both);
