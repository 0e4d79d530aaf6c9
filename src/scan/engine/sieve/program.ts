import {
  add, all, and, assemble, bitAnd, bitOr, bitXor, byteShiftRight, type Code, different, equal, get, highBits, i32, i64, isZero, less,
  lessSigned, load, loadByte, loadFour, multiply, narrow, or, pairShiftLeft, pick, repeat, set, shiftLeft, shiftRight, storeWide, subtract, trailing,
  until, wide, wideAnd, wideOr, wideShiftLeft, wideShiftRight, wideSub, wideXor,
} from './assembler.ts'; // biome-ignore format: a list
import {
  digitsBehind, endBits, endsAt, fiveBits, headDigits, hexRows, leastDigits, leastLong, lettersApart, longEndsAt, maxLetters, pairsAt, placeBits, placesAt, shortsAt, spread,
  tableBytes, tableCount, wordBytesAt,
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
const pages = Math.ceil((specialAt + textRoom / 8 + margin) / 65_536);
const block = 64;
const [lane, lanes] = [16, 4];

// locals: i32
const [FROM, TO, AT, PLACE, END, FOUR] = [0, 1, 2, 3, 4, 5];
// i64: maps of a block, a bit for each byte, and of the one behind it (next)
const [LETTER, DIGIT, SEPARATOR, ALWAYS, HEX, JOINT, COLON, PAIR, WORD] = [6, 7, 8, 9, 10, 11, 12, 13, 14];
const next = 9;
const carry = 24;
/** Digits of the block before. */
const GONE = 25;
/** Where words mix letters and digits. */
const MIXED = 26;
/** Where so many letters and digits follow each other, in this block and, its end aside, in the next one. */
const LONG = 27;
const ROW = 28;
/** Words that may be looked for; those still to be asked for. */
const [WORDS, ASKED] = [29, 30];
const HEXROW = 31;
/** Marks that are looked for. */
const MARKS = 32;
/** Line ends, and signs of keys behind a name that may be known. */
const KEYS = 33;
const maps = 28;
// vectors
const firstVector = 34;
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
  ...[LETTER, DIGIT, SEPARATOR, ALWAYS, HEX, JOINT, COLON, PAIR].flatMap((map) => [...i64(0), ...set(map + next)]),
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
    ...halves([...get(AT), ...load(textAt - block + k * lane + 1)], LOW_BEHIND, HIGH_BEHIND),
    ...halves([...get(AT), ...load(textAt - block + k * lane + 2)], LOW_THIRD, HIGH_THIRD),
    ...into(PAIR + next, k, [
      ...inBucket, ...all(0), ...different,
    ]),
  ]),
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
/** Where `by` digits have been read: a separator, and what may be another group behind it. */
const separated = (by: number) => both(behind(SEPARATOR, by), group(by + 1));
const digit = (by: number) => behind(DIGIT, by);
const goesOn = (by: number) => either(digit(by), separated(by));

/** Fewer digits than `leastDigits` in one group are looked at only where another may follow. */
const grouped = (by: number): Code =>
  either(separated(by), by === leastDigits - 1 ? digit(by) : both(digit(by), grouped(by + 1)));
/** `1.2`, `12.3` and `1.23`, with nothing behind: fewer digits than any detector asks for. */
const tiny = either(
  both(behind(SEPARATOR, 1), both(digit(2), not(either(separated(3), both(digit(3), goesOn(4)))))),
  both(digit(1), both(behind(SEPARATOR, 2), both(digit(3), not(goesOn(4))))),
);
const digits = (from: number, to: number): Code =>
  from === to ? digit(from) : both(digit(from), digits(from + 1, to));
/** `131052A308T`. */
const headed = both(digits(1, headDigits - 1), digits(headDigits + 1, headDigits + 3));
const number = both(get(DIGIT), either(headed, both(grouped(1), not(tiny))));
/** Letters have been read up to `by`. */
const mixedFrom = (by: number): Code => {
  const direct = digits(by, by + (digitsBehind[by] as number) - 1);
  const apart = both(behind(SEPARATOR, by), both(digits(by + 1, by + 2), both(group(by + 3), group(by + 4))));
  const here = by > lettersApart ? direct : either(direct, apart);
  return by === maxLetters ? here : either(here, both(behind(LETTER, by), mixedFrom(by + 1)));
};
/** Hexadecimal digits in rows of `size`, `times` of them with joints between. */
const hexRow = ([size, times]: readonly [number, number]): Code =>
  Array.from({ length: (size + 1) * times - 2 }, (_, k) => k + 1)
    .map((by) => behind(by % (size + 1) === size ? JOINT : HEX, by))
    .reduce(both, get(HEX));
const begins = not([...get(WORD), ...i64(1), ...wideShiftLeft, ...get(carry), ...wideOr]);
const mixed = both(both(begins, get(LETTER)), mixedFrom(1));
const long = both(begins, get(LONG));
const rowBehind = (by: number): Code => [
  ...get(LONG), ...i64(by), ...wideShiftRight, ...get(ROW), ...i64(64 - by), ...wideShiftLeft, ...wideOr,
]; // biome-ignore format: a line
const before = (by: number): Code => [
  ...get(DIGIT), ...i64(by), ...wideShiftLeft, ...get(GONE), ...i64(64 - by), ...wideShiftRight, ...wideOr,
]; // biome-ignore format: a line
/** The colon of an hour. */
const time = [before(1), before(2), not(before(3)), digit(1), digit(2), not(behind(HEX, 3))].reduce(
  both,
  get(COLON),
);
const stops = either(
  either(either(get(WORDS), both(begins, number)), either(get(MIXED), either(get(LONG), get(HEXROW)))),
  both(either(get(KEYS), get(MARKS)), not(time)),
);
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

/** Index of the byte of the lowest bit in `ASKED`. */
const asked: Code = [...get(ASKED), ...trailing, ...narrow, ...get(AT), ...add];
/** A place of so many bits for the letters in four bytes. */
const mixedPlace = (four: Code, bits: number): Code => [
  ...four, ...i32(fiveBits), ...bitAnd, ...i32(spread), ...multiply, ...i32(32 - bits), ...shiftRight,
]; // biome-ignore format: a line
const pairPlace: Code = [
  ...get(FOUR), ...i32(127), ...bitAnd, ...i32(7), ...shiftLeft,
  ...get(FOUR), ...i32(8), ...shiftRight, ...i32(127), ...bitAnd, ...bitOr,
]; // biome-ignore format: a line each
/** The four bytes at the lowest bit in `ASKED`, and what they are told by. */
const readFour: Code = [...asked, ...loadFour(textAt - 2 * block), ...set(FOUR)];
/** The bit of a place in the map that lies at `at`, as i32. */
const bitOf = (place: Code, at: number): Code => [
  ...place, ...set(PLACE),
  ...get(PLACE), ...i32(3), ...shiftRight, ...loadByte(at),
  ...get(PLACE), ...i32(7), ...bitAnd, ...shiftRight, ...i32(1), ...bitAnd,
]; // biome-ignore format: a line each
/** Of the bits of `which` those for which `bit` is 1. */
const known = (which: Code, bit: Code, into: number): Code => [
  ...i64(0), ...set(into),
  ...which, ...set(ASKED),
  ...until([...get(ASKED), ...isZero], [
    ...get(into), ...bit, ...wide, ...get(ASKED), ...trailing, ...wideShiftLeft, ...wideOr, ...set(into),
    ...get(ASKED), ...get(ASKED), ...i64(1), ...wideSub, ...wideAnd, ...set(ASKED),
  ]),
]; // biome-ignore format: a line each
/** The byte so many units before `END`. */
const ended = (by: number): Code => [...get(END), ...i32(by), ...subtract, ...loadByte(textAt - 2 * block)];
/** Whether one of the four bytes is a letter or digit. */
const isWordByte = (k: number): Code => [
  ...get(FOUR), ...i32(8 * k), ...shiftRight, ...i32(255), ...bitAnd, ...loadByte(wordBytesAt),
]; // biome-ignore format: a line
/** `END` is the sign of a key, or the quote before it: 1 where the name before may be known, or no letters end it. */
const keyBit: Code = [
  ...asked, ...set(END),
  ...ended(0), ...i32(0x20), ...less, // a line end
  ...get(END), ...ended(1), ...i32(0x22), ...equal, ...ended(1), ...i32(0x27), ...equal, ...bitOr, ...subtract, ...set(END),
  ...get(END), ...loadFour(textAt - 2 * block - 4), ...set(FOUR),
  ...isWordByte(1), ...isWordByte(2), ...bitAnd, ...isWordByte(3), ...bitAnd, ...i32(1), ...bitXor, ...bitOr,
  ...bitOf(mixedPlace([...get(FOUR), ...i32(8), ...shiftRight], endBits), endsAt),
  ...isWordByte(0), ...i32(1), ...bitXor, ...bitOf(mixedPlace(get(FOUR), placeBits), longEndsAt), ...bitOr,
  ...bitAnd, ...bitOr,
]; // biome-ignore format: a line each
/** Words that begin in the block and are told by four bytes, or by two; and marks, by two. */
const intoWords: Code = [
  ...known(
    both(begins, get(LETTER)),
    [
      ...readFour,
      ...bitOf(mixedPlace(get(FOUR), placeBits), placesAt),
      ...bitOf(pairPlace, shortsAt),
      ...bitOr,
    ],
    WORDS,
  ),
  ...known(get(ALWAYS), keyBit, KEYS),
  ...known(both(get(PAIR), not(get(WORD))), [...readFour, ...bitOf(pairPlace, pairsAt)], MARKS),
];

/** Eight bytes of a map for the block before the one at `AT`. */
const place: Code = [...get(AT), ...i32(3), ...shiftRight];

const take: Code = [
  ...get(DIGIT), ...set(GONE),
  ...get(WORD), ...i64(63), ...wideShiftRight, ...set(carry),
  ...[LETTER, DIGIT, SEPARATOR, ALWAYS, HEX, JOINT, COLON, PAIR, WORD].flatMap((map) => [...get(map + next), ...set(map)]),
]; // biome-ignore format: a line each

/**
 * `run(from, to)`, `from` a multiple of 64: writes a bit for each byte of the text between that the walk has to stop at.
 * Blocks of 64 bytes are mapped one ahead, and one before the first, for what stands at their edges.
 */
export const program: Uint8Array = assemble(pages, { i32: 4, i64: maps, v128: vectors }, [
  ...Array.from({ length: tableCount }, (_, k) => [...i32(0), ...load(16 * k), ...set(firstVector + k)]).flat(),
  ...get(FROM), ...set(AT),
  ...repeat([
    ...mapNext,
    ...mixed, ...set(MIXED),
    ...intoRows,
    ...intoWords,
    ...both(begins, hexRows.map(hexRow).reduce(either)), ...set(HEXROW),
    ...place, ...get(HEXROW), ...storeWide(hexesAt - 2 * (block / 8)),
    ...place, ...either(get(HEXROW), either(get(LONG), get(MIXED))), ...storeWide(specialAt - 2 * (block / 8)),
    ...place, ...get(LONG), ...storeWide(longAt - 2 * (block / 8)),
    ...place, ...get(MIXED), ...storeWide(mixedAt - 2 * (block / 8)),
    ...place, ...stops, ...storeWide(stopsAt - 2 * (block / 8)),
    ...take,
    ...get(AT), ...i32(block), ...add, ...set(AT),
    ...get(AT), ...get(TO), ...i32(2 * block), ...add, ...lessSigned,
  ]),
]); // biome-ignore format: a line each
