import { tableBytes, tableCount } from './tables.ts';

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
export const pages = Math.ceil((marksAt + textRoom / 8 + margin) / 65_536);
export const block = 64;
export const [lane, lanes] = [16, 4];

// locals: i32
export const [FROM, TO, AT, PLACE, END, LOW_FOUR, HIGH_FOUR, JOINED] = [0, 1, 2, 3, 4, 5, 6, 7];
export const numbers = 6;
// i64: maps of a block, a bit for each byte, and of the one behind it (next)
export const [LETTER, DIGIT, SEPARATOR, ALWAYS, HEX, JOINT, COLON, PAIR, SMALL, DASH, BLANK, WIDE, WORD] = Array.from({ length: 13 }, (_, k) => JOINED + 1 + k) as [
  number, number, number, number, number, number, number, number, number, number, number, number, number,
]; // biome-ignore format: a list
export const next = 13;
export const [
  /** Whether the block before ended in a word, and in a small letter. */
  carry, smallCarry,
  /** Digits of the block before, hexadecimal ones, letters but ASCII's capitals, letters but its small ones, and spaces. */
  GONE, GONE_HEX, GONE_LOW, GONE_TALL, GONE_BLANK,
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
  /** Anything but the colon of an hour or a stamp. */
  TOLD,
  /** A row of eight bytes. */
  EIGHT,
] = Array.from({ length: 21 }, (_, k) => WORD + next + 1 + k) as [
  number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number,
]; // biome-ignore format: a list
export const maps = EIGHT - LETTER + 1;
// vectors
export const firstVector = EIGHT + 1;
export const vectors = tableCount + 7;
export const [
  LOW, HIGH, FIRST_LOW, FIRST_HIGH, SECOND_LOW, SECOND_HIGH, THIRD_LOW, THIRD_HIGH,
  LOW_HALF, HIGH_HALF, CLASS, LOW_BEHIND, HIGH_BEHIND, LOW_THIRD, HIGH_THIRD,
] = Array.from({ length: vectors }, (_, k) => firstVector + k) as [
  number, number, number, number, number, number, number, number, number, number, number, number, number, number, number,
]; // biome-ignore format: a list
