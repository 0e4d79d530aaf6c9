import { isDigit } from './classes.ts';

/** Space, dot, dash, slash: what `-` stands for in a shape. */
export const isJoint = (c: number): boolean =>
  c === 0x20 || (c >= 0x2d && c <= 0x2f) || c === 0xa0 || c === 0x202f || (c >= 0x2010 && c <= 0x2013);
export const isAscii = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);

/** Digits behind a joint that are told apart. */
const MOST = 15;
const LETTER_NEXT = 16;
const OTHER_NEXT = 17;
/** How many answers `follower` has. */
export const FOLLOWERS = 18;

/**
 * What follows the digits that end at `at`: a joint and so many digits behind it (15: or more), a letter at once, or
 * something else. Most shapes that begin with digits are out by this.
 */
export function follower(codes: Uint16Array, at: number): number {
  const c = codes[at] as number;
  if (isAscii(c)) return LETTER_NEXT;
  if (!isJoint(c)) return OTHER_NEXT;
  let n = 0;
  while (n < MOST && isDigit(codes[at + 1 + n] as number)) n++;
  return n;
}

/** Whether the rest of a shape, behind its first digits, may stand where `follower` answers `k`. */
export function mayFollow(rest: string, k: number): boolean {
  if (rest.startsWith('*')) return true;
  if (!rest.startsWith('-')) return k === LETTER_NEXT;
  const [joined = ''] = /^-9*/.exec(rest) ?? [];
  const digits = Math.min(MOST, joined.length - 1);
  // `X` and `*` may be digits too.
  const open = 'X*'.includes(rest[joined.length] ?? 'none');
  return k < LETTER_NEXT && (open ? k >= digits : k === digits);
}

/** How many answers `letteredFollower` has. */
export const LETTERED_FOLLOWERS = 32;

/** What follows the letters that end at `at`: so many digits (1 to 15), or a joint and so many digits behind it (16 and more). */
export function letteredFollower(codes: Uint16Array, at: number): number {
  const joined = isJoint(codes[at] as number) ? 1 : 0;
  let n = 0;
  while (n < MOST && isDigit(codes[at + joined + n] as number)) n++;
  return 16 * joined + n;
}

/** Whether the rest of a shape, behind its first letters, may stand where `letteredFollower` answers `k`. */
export function mayFollowLetters(rest: string, k: number): boolean {
  const joined = rest.startsWith('-') ? 1 : 0;
  if (k >> 4 !== joined) return false;
  const [run = ''] = /^9*/.exec(rest.slice(joined)) ?? [];
  const open = 'X*'.includes(rest[joined + run.length] ?? 'none');
  const digits = Math.min(MOST, run.length);
  return open ? (k & 15) >= digits : (k & 15) === digits;
}
