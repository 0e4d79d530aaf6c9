import { check } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { lessSmall } from '../identifier.ts';

/**
 * What digits with one letter behind them lose for the way they stand: small letters, amounts of memory (`(2097152K)`,
 * `used 2097152K`, `2097152K->1024K`, `-Xmx2097152K`) and numbers of programs (`1234567L;`) look the same.
 */
export function lessSuffixed(found: Shaped, view: View): number {
  const small = lessSmall(found, view);
  return small < 0 || !isAmount(found, view) ? small : check.small;
}

function isAmount({ start, end, joints }: Shaped, { codes }: View): boolean {
  if (joints > 0) return false;
  const last = codes[end - 1] as number;
  const before = start > 0 ? (codes[start - 1] as number) : 0;
  const behind = codes[end] as number;
  // K, M, G and B for bytes
  if (last === 0x4b || last === 0x4d || last === 0x47 || last === 0x42) {
    if (before === 0x28 || before === 0x3e || before === 0x3d || behind === 0x28) return true;
    if (behind === 0x2d && codes[end + 1] === 0x3e) return true;
    return before === 0x20 && start > 1 && isSmallLetter(codes[start - 2] as number);
  }
  // L, F, D and U of literals
  if (last === 0x4c || last === 0x46 || last === 0x44 || last === 0x55)
    return behind === 0x3b || behind === 0x29 || before === 0x28;
  return false;
}

const isSmallLetter = (c: number): boolean => c >= 0x61 && c <= 0x7a;
