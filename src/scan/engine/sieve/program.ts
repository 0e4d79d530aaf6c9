import { maxSeparators } from '../numbers.ts';
import {
  add, all, and, assemble, bitAnd, bitOr, bitXor, byteShiftRight, type Code, different, different32, equal, get, highBits, i32, i64, i64Of, isZero, leading, less,
  lessSigned, load, loadByte, loadEight, loadFour, multiply, narrow, or, pairShiftLeft, pick, repeat, same, select, set, shiftLeft, shiftRight, storeWide, subtract, trailing,
  until, wide, wideAnd, wideOr, wideShiftLeft, wideShiftRight, wideSub, wideXor,
} from './assembler.ts'; // biome-ignore format: a list
import {
  digitsBehind, endBits, endLetters, endsAt, fiveBits, headDigits, hexRows, leadDigits, leastDigits, leastLong, ledLetters, lettersApart, longPlacesAt, maxLetters, 
  nameBytesAt, nextBits, nextSpread, pairsAt,placeBits, placesAt, shortPlacesAt, spread, tableBytes, tableCount, threeBits, threesAt, tinyDigits,
} from './tables.ts'; // biome-ignore format: a list

/** Bytes of text the memory has room for, and zeros before and behind it. */
export const textRoom = 98_304;
const margin = 256;
/** Where in the memory what lies; the tables come first. */
export const textAt = tableBytes + margin;
export const stopsAt = textAt + textRoom + margin;
/** A second map: those of the stops at which a word mixes letters and digits. */
export const mixedAt = stopsAt + textRoom / 8 + margin;
/** A third: of those at which a long word begins. */
export const longAt = mixedAt + textRoom / 8 + margin;
/** A fourth: of those at which a row of hexadecimal digits begins. */
export const hexesAt = longAt + textRoom / 8 + margin;
/** A fifth: all of those. */
export const specialAt = hexesAt + textRoom / 8 + margin;
/** A sixth: of the bytes at which a mark may stand. */
export const marksAt = specialAt + textRoom / 8 + margin;
const pages = Math.ceil((marksAt + textRoom / 8 + margin) / 65_536);
const block = 64;
const [lane, lanes] = [16, 4];

// locals: i32
const [FROM, TO, AT, PLACE, END, LOW_FOUR, HIGH_FOUR, JOINED] = [0, 1, 2, 3, 4, 5, 6, 7];
const numbers = 6;
// i64: maps of a block, a bit for each byte, and of the one behind it (next)
const [LETTER, DIGIT, SEPARATOR, ALWAYS, HEX, JOINT, COLON, PAIR, SMALL, DASH, WORD] = Array.from({ length: 11 }, (_, k) => JOINED + 1 + k) as [
  number, number, number, number, number, number, number, number, number, number, number,
]; // biome-ignore format: a list
const next = 11;
const [
  /** Whether the block before ended in a word, and in a small letter. */
  carry, smallCarry,
  /** Digits of the block before, and hexadecimal ones. */
  GONE, GONE_HEX,
  /** Where words mix letters and digits. */
  MIXED,
  /** Where so many letters and digits follow each other, in this block and, its end aside, in the next one. */
  LONG, ROW,
  /** Words that may be looked for; those still to be asked for. */
  WORDS, ASKED,
  HEXROW,
  /** Marks that are looked for. */
  MARKS,
  /** Line ends, and signs of keys behind a name that may be known. */
  KEYS,
  /** Where words begin, those of camel-case names too; those of the block before. */
  PARTS, GONE_PARTS,
  /** Where dates begin; those of the block before. */
  DATES, GONE_DATES,
  /** A row of eight bytes. */
  EIGHT,
] = Array.from({ length: 17 }, (_, k) => WORD + next + 1 + k) as [
  number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number,
]; // biome-ignore format: a list
const maps = EIGHT - LETTER + 1;
// vectors
const firstVector = EIGHT + 1;
const vectors = tableCount + 7;
const [
  LOW, HIGH, FIRST_LOW, FIRST_HIGH, SECOND_LOW, SECOND_HIGH, THIRD_LOW, THIRD_HIGH,
  LOW_HALF, HIGH_HALF, CLASS, LOW_BEHIND, HIGH_BEHIND, LOW_THIRD, HIGH_THIRD,
] = Array.from({ length: vectors }, (_, k) => firstVector + k) as [
  number, number, number, number, number, number, number, number, number, number, number, number, number, number, number,
]; // biome-ignore format: a list

const halves = (bytes: Code, low: number, high: number): Code => [
  ...bytes, ...all(15), ...and, ...set(low),
  ...bytes, ...i32(4), ...byteShiftRight, ...set(high),
]; // biome-ignore format: a line each
const look = (lowTable: number, low: number, highTable: number, high: number): Code => [
  ...get(lowTable), ...get(low), ...pick, ...get(highTable), ...get(high), ...pick, ...and,
]; // biome-ignore format: a line
/** Buckets that three bytes in a row share. */
const inBucket: Code = [
  ...look(FIRST_LOW, LOW_HALF, FIRST_HIGH, HIGH_HALF),
  ...look(SECOND_LOW, LOW_BEHIND, SECOND_HIGH, HIGH_BEHIND), ...and,
  ...look(THIRD_LOW, LOW_THIRD, THIRD_HIGH, HIGH_THIRD), ...and,
]; // biome-ignore format: a line each
const classShifted = (by: number): Code => [...get(CLASS), ...i32(by), ...pairShiftLeft];

/** Sixteen bits of a map, at the place of the lane. */
const into = (map: number, lane: number, bits: Code): Code => [
  ...get(map), ...bits, ...highBits, ...wide, ...i64(16 * lane), ...wideShiftLeft, ...wideOr, ...set(map),
]; // biome-ignore format: a line

/** Maps of the block whose first byte lies at `AT` - 64, into the places of the next one. */
const mapNext: Code = [
  ...[LETTER, DIGIT, SEPARATOR, ALWAYS, HEX, JOINT, COLON, PAIR, SMALL, DASH].flatMap((map) => [...i64(0), ...set(map + next)]),
  ...Array.from({ length: lanes }, (_, k) => k).flatMap((k) => [
    ...halves([...get(AT), ...load(textAt - block + k * lane)], LOW_HALF, HIGH_HALF),
    ...look(LOW, LOW_HALF, HIGH, HIGH_HALF), ...set(CLASS),
    ...into(LETTER + next, k, [...get(CLASS), ...classShifted(1), ...or]),
    ...into(DIGIT + next, k, classShifted(2)),
    ...into(SEPARATOR + next, k, classShifted(3)),
    ...into(ALWAYS + next, k, classShifted(4)),
    ...into(HEX + next, k, [...classShifted(5), ...classShifted(2), ...or]),
    ...into(JOINT + next, k, classShifted(6)),
    ...into(COLON + next, k, classShifted(7)),
    ...into(DASH + next, k, [...get(AT), ...load(textAt - block + k * lane), ...all(0x2d), ...same]),
    // Bit 5 of a letter of ASCII tells small from capital.
    ...into(SMALL + next, k, [...get(AT), ...load(textAt - block + k * lane), ...i32(2), ...pairShiftLeft]),
    ...halves([...get(AT), ...load(textAt - block + k * lane + 1)], LOW_BEHIND, HIGH_BEHIND),
    ...halves([...get(AT), ...load(textAt - block + k * lane + 2)], LOW_THIRD, HIGH_THIRD),
    ...into(PAIR + next, k, [
      ...inBucket, ...all(0), ...different,
    ]),
  ]),
  ...get(SMALL + next), ...get(LETTER + next), ...wideAnd, ...set(SMALL + next),
  ...get(LETTER + next), ...get(DIGIT + next), ...wideOr, ...set(WORD + next),
]; // biome-ignore format: a line each

/** The map moved down: what stands `by` bytes behind. */
const behind = (map: number, by: number): Code => [
  ...get(map), ...i64(by), ...wideShiftRight,
  ...get(map + next), ...i64(64 - by), ...wideShiftLeft, ...wideOr,
]; // biome-ignore format: a line each
const both = (a: Code, b: Code): Code => [...a, ...b, ...wideAnd];
const either = (a: Code, b: Code): Code => [...a, ...b, ...wideOr];
const not = (a: Code): Code => [...a, ...i64(-1), ...wideXor];
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
const date = [
  get(DIGIT), digits(1, 3), behind(DASH, 4), digits(5, 6), behind(DASH, 7), digits(8, 9), not(digit(10)),
  either(not(separator(10)), both(digits(11, 12), behind(COLON, 13))),
].reduce(both); // biome-ignore format: a list
/** Its month and its day, in this block. */
const dated = (by: number): Code => [
  ...get(DATES), ...i64(by), ...wideShiftLeft, ...get(GONE_DATES), ...i64(64 - by), ...wideShiftRight, ...wideOr,
]; // biome-ignore format: a line
const number = both(
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
const hexRow = ([size, times]: readonly [number, number]): Code =>
  Array.from({ length: (size + 1) * times - 2 }, (_, k) => k + 1)
    .map((by) => (by % (size + 1) === size ? joint(size, by) : behind(HEX, by)))
    .reduce(both, get(HEX));
const begins = not([...get(WORD), ...i64(1), ...wideShiftLeft, ...get(carry), ...wideOr]);
/** A capital behind a small letter. */
const humps = both(
  both(get(LETTER), not(get(SMALL))),
  either([...get(SMALL), ...i64(1), ...wideShiftLeft], get(smallCarry)),
);
const mixed = both(both(begins, get(LETTER)), mixedFrom(1));
const long = both(begins, get(LONG));
const rowBehind = (by: number): Code => [
  ...get(LONG), ...i64(by), ...wideShiftRight, ...get(ROW), ...i64(64 - by), ...wideShiftLeft, ...wideOr,
]; // biome-ignore format: a line
const before = (by: number, map = DIGIT, gone = GONE): Code => [
  ...get(map), ...i64(by), ...wideShiftLeft, ...get(gone), ...i64(64 - by), ...wideShiftRight, ...wideOr,
]; // biome-ignore format: a line
/** Letters and digits in rows of 2, 4 and 8, then three of these behind each other: `leastLong`. */
const intoRows: Code = [
  ...get(WORD), ...set(LONG), ...get(WORD + next), ...set(ROW),
  ...[1, 2, 4].flatMap((by) => [
    ...both(get(LONG), rowBehind(by)), ...set(LONG),
    ...both(get(ROW), [...get(ROW), ...i64(by), ...wideShiftRight]), ...set(ROW),
  ]),
  ...both(get(LONG), both(rowBehind(leastLong / 3), rowBehind((leastLong / 3) * 2))), ...set(LONG),
  ...long, ...set(LONG),
]; // biome-ignore format: a line each

/** The colon of an hour. */
const time = [before(1), before(2), not(before(3)), digit(1), digit(2), not(behind(HEX, 3))].reduce(
  both,
  get(COLON),
);
/** `2024:04:22:17 `, as web servers write it. */
const stamp = [
  get(COLON), before(1), before(2), before(3), before(4), not(before(5)), digits(1, 2), behind(COLON, 3), digits(4, 5), behind(COLON, 6), digits(7, 8), not(behind(COLON, 9)),
].reduce(both); // biome-ignore format: a list
/** Index of the byte of the lowest bit in `ASKED`. */
const asked: Code = [...get(ASKED), ...trailing, ...narrow, ...get(AT), ...add];
const textHere = textAt - 2 * block;
/** A place of so many bits for the letters in up to eight bytes. */
const placeIn = (bits: number, next: Code = []): Code => [
  ...get(LOW_FOUR), ...i32(fiveBits), ...bitAnd, ...i32(spread), ...multiply,
  ...(next.length === 0 ? [] : [...next, ...i32(nextSpread), ...multiply, ...add]),
  ...i32(32 - bits), ...shiftRight,
]; // biome-ignore format: a line each
const pairPlace: Code = [
  ...get(LOW_FOUR), ...i32(127), ...bitAnd, ...i32(7), ...shiftLeft,
  ...get(LOW_FOUR), ...i32(8), ...shiftRight, ...i32(127), ...bitAnd, ...bitOr,
]; // biome-ignore format: a line each
/** The four bytes at the lowest bit in `ASKED`, and those behind. */
const readFour: Code = [...asked, ...loadFour(textHere), ...set(LOW_FOUR)];
const readNext: Code = [...asked, ...loadFour(textHere + 4), ...set(HIGH_FOUR)];
/** The bit of a place in the map that lies at `at`, as i32. */
const bitOf = (place: Code, at: number): Code => [
  ...place, ...set(PLACE),
  ...get(PLACE), ...i32(3), ...shiftRight, ...loadByte(at),
  ...get(PLACE), ...i32(7), ...bitAnd, ...shiftRight, ...i32(1), ...bitAnd,
]; // biome-ignore format: a line each
/** Of the bits of `which` those for which `bit` is 1. */
const known = (which: Code, bit: Code, into: number): Code => [
  ...which, ...set(ASKED),
  ...i64(0), ...set(into),
  ...until([...get(ASKED), ...isZero], [
    ...get(into), ...bit, ...wide, ...get(ASKED), ...trailing, ...wideShiftLeft, ...wideOr, ...set(into),
    ...get(ASKED), ...get(ASKED), ...i64(1), ...wideSub, ...wideAnd, ...set(ASKED),
  ]),
]; // biome-ignore format: a line each
/** The byte so many units before `END`. */
const ended = (by: number): Code => [...get(END), ...i32(by), ...subtract, ...loadByte(textHere)];
/** `END` as the number of a bit in the block; -1 is the last one of the block before. */
const endBit: Code = [...get(END), ...get(AT), ...subtract, ...set(PLACE)];
const isGone: Code = [...get(PLACE), ...i32(0), ...lessSigned];
/** Parts of words that begin before `END`, the last one highest. */
const partsBefore: Code = [
  ...get(GONE_PARTS), ...get(PARTS), ...isGone, ...select, ...i64(1), ...wideShiftLeft, ...i64(63), ...get(PLACE), ...i32(63), ...bitAnd, ...wide, ...wideSub, ...wideShiftLeft,
  ...i64(0), ...get(GONE_PARTS), ...isGone, ...select, ...get(PLACE), ...i32(63), ...bitAnd, ...wide, ...wideShiftRight, ...wideOr,
]; // biome-ignore format: a line each
/** Bytes of eight that stand before the last part, `endLetters` at most with it. */
const spare: Code = [
  ...i32(endLetters - 1), ...partsBefore, ...leading, ...narrow, ...set(PLACE),
  ...get(PLACE), ...i32(endLetters - 1), ...get(PLACE), ...i32(endLetters - 1), ...less, ...select, ...subtract, ...set(PLACE),
]; // biome-ignore format: a line each
/** The two bits of the letters in `EIGHT`: of what names end with, and of whole ones. */
const endBitsHere: Code = [
  ...get(EIGHT), ...narrow, ...set(LOW_FOUR),
  ...placeIn(endBits, [...get(EIGHT), ...i64(32), ...wideShiftRight, ...narrow, ...i32(fiveBits), ...bitAnd]), ...set(PLACE),
  ...get(PLACE), ...i32(2), ...shiftRight, ...loadByte(endsAt),
  ...get(PLACE), ...i32(3), ...bitAnd, ...i32(1), ...shiftLeft, ...shiftRight, ...set(HIGH_FOUR),
]; // biome-ignore format: a line each
/**
 * `END` is the sign of a key, or the quote before it: 1 where the name before may be known, or no letters end it. Where
 * nothing that joins words stands before its last part, that must be all of it.
 */
const keyBit: Code = [
  ...asked, ...set(END),
  ...ended(0), ...i32(0x20), ...less, // a line end
  ...get(END), ...ended(1), ...i32(0x22), ...equal, ...ended(1), ...i32(0x27), ...equal, ...bitOr, ...subtract, ...set(END),
  ...endBit, ...spare,
  ...get(END), ...loadEight(textHere - 8), ...get(PLACE), ...i32(3), ...shiftLeft, ...wide, ...wideShiftRight, ...set(EIGHT),
  ...ended(1), ...loadByte(nameBytesAt), ...i32(1), ...bitAnd, ...i32(1), ...bitXor, ...bitOr,
  // Beyond ASCII
  ...get(EIGHT), ...i64Of(0x8080808080808080n), ...wideAnd, ...isZero, ...i32(1), ...bitXor, ...bitOr,
  ...get(END), ...get(PLACE), ...add, ...loadByte(textHere - endLetters - 1), ...loadByte(nameBytesAt), ...i32(0), ...different32, ...set(JOINED),
  ...endBitsHere,
  ...get(JOINED), ...get(HIGH_FOUR), ...i32(1), ...shiftRight, ...bitOr, ...get(HIGH_FOUR), ...bitAnd, ...i32(1), ...bitAnd, ...bitOr,
]; // biome-ignore format: a line each
/** 1 where a mark may begin at the lowest bit in `ASKED`. */
const pairBit: Code = [
  ...readFour, ...pairPlace, ...set(PLACE),
  ...get(PLACE), ...i32(2), ...shiftRight, ...loadByte(pairsAt), ...get(PLACE), ...i32(3), ...bitAnd, ...i32(1), ...shiftLeft, ...shiftRight, ...set(HIGH_FOUR),
  ...bitOf([...get(LOW_FOUR), ...i32(0xffffff), ...bitAnd, ...i32(spread), ...multiply, ...i32(32 - threeBits), ...shiftRight], threesAt),
  ...get(HIGH_FOUR), ...i32(1), ...shiftRight, ...bitAnd, ...get(HIGH_FOUR), ...bitOr, ...i32(1), ...bitAnd,
]; // biome-ignore format: a line each
/** Words that begin in the block and are told by four bytes, few of them by six; and marks, by two. */
const intoWords: Code = [
  ...known(both(begins, get(LETTER)), [...readFour, ...bitOf(placeIn(placeBits), placesAt)], WORDS),
  ...known(get(WORDS), [
    ...readFour, ...readNext,
    ...bitOf(placeIn(placeBits), shortPlacesAt),
    ...bitOf(placeIn(placeBits, [...get(HIGH_FOUR), ...i32(nextBits), ...bitAnd]), longPlacesAt), ...bitOr,
  ], WORDS),
  ...either(begins, humps), ...get(WORD), ...wideAnd, ...set(PARTS),
  ...known(both(get(ALWAYS), not(time)), keyBit, KEYS),
  ...known(both(get(PAIR), either(begins, not(get(WORD)))), pairBit, MARKS),
  // A colon between hexadecimal digits is a mark of IPv6.
  ...get(MARKS), ...both(both(get(COLON), before(1, HEX, GONE_HEX)), behind(HEX, 1)), ...wideOr, ...set(MARKS),
]; // biome-ignore format: a line each

const stops = either(
  either(either(get(WORDS), both(begins, number)), either(get(MIXED), either(get(LONG), get(HEXROW)))),
  either(get(KEYS), both(get(MARKS), not(either(time, stamp)))),
);

/** Eight bytes of a map for the block before the one at `AT`. */
const place: Code = [...get(AT), ...i32(3), ...shiftRight];

const take: Code = [
  ...get(DIGIT), ...set(GONE), ...get(HEX), ...set(GONE_HEX),
  ...get(PARTS), ...set(GONE_PARTS), ...get(DATES), ...set(GONE_DATES),
  ...get(WORD), ...i64(63), ...wideShiftRight, ...set(carry),
  ...get(SMALL), ...i64(63), ...wideShiftRight, ...set(smallCarry),
  ...[LETTER, DIGIT, SEPARATOR, ALWAYS, HEX, JOINT, COLON, PAIR, SMALL, DASH, WORD].flatMap((map) => [...get(map + next), ...set(map)]),
]; // biome-ignore format: a line each

/**
 * `run(from, to)`, `from` a multiple of 64: writes a bit for each byte of the text between that the walk has to stop at.
 * Blocks of 64 bytes are mapped one ahead, and one before the first, for what stands at their edges.
 */
export const program: Uint8Array = assemble(pages, { i32: numbers, i64: maps, v128: vectors }, [
  ...Array.from({ length: tableCount }, (_, k) => [...i32(0), ...load(16 * k), ...set(firstVector + k)]).flat(),
  ...get(FROM), ...set(AT),
  ...repeat([
    ...mapNext,
    ...mixed, ...set(MIXED), ...both(begins, date), ...set(DATES),
    ...intoRows,
    ...intoWords,
    ...both(begins, hexRows.map(hexRow).reduce(either)), ...set(HEXROW),
    ...place, ...get(HEXROW), ...storeWide(hexesAt - 2 * (block / 8)),
    ...place, ...either(get(HEXROW), either(get(LONG), get(MIXED))), ...storeWide(specialAt - 2 * (block / 8)),
    ...place, ...get(LONG), ...storeWide(longAt - 2 * (block / 8)),
    ...place, ...get(MIXED), ...storeWide(mixedAt - 2 * (block / 8)),
    ...place, ...get(MARKS), ...storeWide(marksAt - 2 * (block / 8)),
    ...place, ...stops, ...storeWide(stopsAt - 2 * (block / 8)),
    ...take,
    ...get(AT), ...i32(block), ...add, ...set(AT),
    ...get(AT), ...get(TO), ...i32(2 * block), ...add, ...lessSigned,
  ]),
]); // biome-ignore format: a line each
