import { add, assemble, type Code, get, i32, i64, lessSigned, load, repeat, set, shiftRight, storeWide, wideShiftRight } from './assembler.ts'; // biome-ignore format: a list
import { ALWAYS, AT, BLANK, block, COLON, carry, DASH, DATES, DIGIT, FROM, firstVector, GONE, GONE_BLANK, GONE_DATES, GONE_HEX, GONE_LOW, GONE_PARTS, GONE_TALL, HEX, HEXROW, hexesAt, JOINT, KEYS, LETTER, LONG, longAt, MARKS, MIXED, maps, marksAt, mixedAt, next, numbers, PAIR, PARTS, pages, SEPARATOR, SMALL, smallCarry, specialAt, stopsAt, TO, TOLD, vectors, WIDE, WORD, WORDS } from './program-layout.ts'; // biome-ignore format: a list
import { both, either, mapNext } from './program-maps.ts';
import { begins, date, hexRow, intoRows, lows, mixed, numberBegins, tall, talls } from './program-places.ts';
import { intoWords } from './program-words.ts';
import { hexRows, tableCount } from './tables.ts';

const stops = either(
  either(either(get(WORDS), both(begins, numberBegins)), either(get(MIXED), either(get(LONG), get(HEXROW)))),
  either(either(get(KEYS), tall), both(get(MARKS), get(TOLD))),
);

/** Eight bytes of a map for the block before the one at `AT`. */
export const place: Code = [...get(AT), ...i32(3), ...shiftRight];

const take: Code = [
  ...get(DIGIT), ...set(GONE), ...get(HEX), ...set(GONE_HEX),
  ...lows, ...set(GONE_LOW), ...talls, ...set(GONE_TALL), ...get(BLANK), ...set(GONE_BLANK),
  ...get(PARTS), ...set(GONE_PARTS), ...get(DATES), ...set(GONE_DATES),
  ...get(WORD), ...i64(63), ...wideShiftRight, ...set(carry),
  ...get(SMALL), ...i64(63), ...wideShiftRight, ...set(smallCarry),
  ...[LETTER, DIGIT, SEPARATOR, ALWAYS, HEX, JOINT, COLON, PAIR, SMALL, DASH, BLANK, WIDE, WORD].flatMap((map) => [...get(map + next), ...set(map)]),
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
