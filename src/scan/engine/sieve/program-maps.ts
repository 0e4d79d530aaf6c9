import { all, and, byteShiftRight, type Code, different, get, highBits, i32, i64, load, or, pairShiftLeft, pick, same, set, wide, wideAnd, wideOr, wideShiftLeft, wideShiftRight, wideXor } from './assembler.ts'; // biome-ignore format: a list
import { ALWAYS, AT, BLANK, block, CLASS, COLON, DASH, DIGIT, FIRST_HIGH, FIRST_LOW, HEX, HIGH, HIGH_BEHIND, HIGH_HALF, HIGH_THIRD, JOINT, LETTER, LOW, LOW_BEHIND, LOW_HALF, LOW_THIRD, lane, lanes, next, PAIR, SECOND_HIGH, SECOND_LOW, SEPARATOR, SMALL, THIRD_HIGH, THIRD_LOW, textAt, WIDE, WORD } from './program-layout.ts'; // biome-ignore format: a list

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
export const into = (map: number, lane: number, bits: Code): Code => [
  ...get(map), ...bits, ...highBits, ...wide, ...i64(16 * lane), ...wideShiftLeft, ...wideOr, ...set(map),
]; // biome-ignore format: a line

/** Maps of the block whose first byte lies at `AT` - 64, into the places of the next one. */
export const mapNext: Code = [
  ...[LETTER, DIGIT, SEPARATOR, ALWAYS, HEX, JOINT, COLON, PAIR, SMALL, DASH, BLANK, WIDE].flatMap((map) => [...i64(0), ...set(map + next)]),
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
    ...into(BLANK + next, k, [...get(AT), ...load(textAt - block + k * lane), ...all(0x20), ...same]),
    ...into(WIDE + next, k, [...get(AT), ...load(textAt - block + k * lane)]),
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
export const behind = (map: number, by: number): Code => [
  ...get(map), ...i64(by), ...wideShiftRight,
  ...get(map + next), ...i64(64 - by), ...wideShiftLeft, ...wideOr,
]; // biome-ignore format: a line each
export const both = (a: Code, b: Code): Code => [...a, ...b, ...wideAnd];
export const either = (a: Code, b: Code): Code => [...a, ...b, ...wideOr];
export const not = (a: Code): Code => [...a, ...i64(-1), ...wideXor];
