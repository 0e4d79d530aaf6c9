import { add, bitAnd, bitOr, bitXor, type Code, different32, equal, get, i32, i64, i64Of, isZero, leading, less, lessSigned, loadByte, loadEight, loadFour, multiply, narrow, select, set, shiftLeft, shiftRight, subtract, trailing, until, wide, wideAnd, wideOr, wideShiftLeft, wideShiftRight, wideSub } from './assembler.ts'; // biome-ignore format: a list
import { ALWAYS, ASKED, AT, block, COLON, EIGHT, END, GONE_HEX, GONE_PARTS, HEX, HIGH_FOUR, JOINED, KEYS, LETTER, LOW_FOUR, MARKS, PAIR, PARTS, PLACE, TOLD, textAt, WORD, WORDS } from './program-layout.ts'; // biome-ignore format: a list
import { behind, both, either, not } from './program-maps.ts';
import { before, begins, humps, stamp, time } from './program-places.ts';
import { endBits, endLetters, endsAt, fiveBits, longPlacesAt, nameBytesAt, nextBits, nextSpread, pairsAt, placeBits, placesAt, shortPlacesAt, spread, threeBits, threesAt, wordsOfThreeAt } from './tables.ts'; // biome-ignore format: a list

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
const threePlace: Code = [
  ...get(LOW_FOUR), ...i32(31), ...bitAnd,
  ...get(LOW_FOUR), ...i32(3), ...shiftRight, ...i32(31 << 5), ...bitAnd, ...bitOr,
  ...get(LOW_FOUR), ...i32(6), ...shiftRight, ...i32(31 << 10), ...bitAnd, ...bitOr,
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
export const intoWords: Code = [
  ...known(both(begins, get(LETTER)), [...readFour, ...bitOf(placeIn(placeBits), placesAt)], WORDS),
  ...known(get(WORDS), [
    ...readFour, ...readNext,
    ...bitOf(threePlace, wordsOfThreeAt),
    ...bitOf(placeIn(placeBits), shortPlacesAt), ...bitOr,
    ...bitOf(placeIn(placeBits, [...get(HIGH_FOUR), ...i32(nextBits), ...bitAnd]), longPlacesAt), ...bitOr,
  ], WORDS),
  ...either(begins, humps), ...get(WORD), ...wideAnd, ...set(PARTS),
  ...not(either(time, stamp)), ...set(TOLD),
  ...known(both(get(ALWAYS), get(TOLD)), keyBit, KEYS),
  ...known(both(get(PAIR), either(begins, not(get(WORD)))), pairBit, MARKS),
  // A colon between hexadecimal digits is a mark of IPv6.
  ...get(MARKS), ...both(both(get(COLON), before(1, HEX, GONE_HEX)), behind(HEX, 1)), ...wideOr, ...set(MARKS),
]; // biome-ignore format: a line each
