import type { View } from '../../engine/view.ts';

/** Index after the extension at `end`, or `end` where there is none. */
export function extensionEnd(view: View, end: number): number {
  const { codes } = view;
  let next = codes[end] as number;
  if (next === 0x2c) next = codes[end + 1] as number;
  if (next === 0x20) next = codes[codes[end] === 0x2c ? end + 2 : end + 1] as number;
  // x e E ; # d D p
  if (
    next !== 0x78 &&
    (next | 0x20) !== 0x65 &&
    next !== 0x3b &&
    next !== 0x23 &&
    (next | 0x20) !== 0x64 &&
    (next | 0x20) !== 0x70
  )
    return end;
  extensionOf.lastIndex = end;
  return extensionOf.test(view.text) ? extensionOf.lastIndex : end;
}
/** RFC 3966 and habit: `ext. 12`, `x12`, `#12`, `Durchwahl 12`, `poste 12`. */
const extensionOf =
  /,? ?(?:ext(?:ension|n)?\.?:?|x\.?|#|;ext=|Durchwahl|DW|poste|doorkiesnummer) ?\d{1,6}(?![\d.,:-]?\d)/iy;

/** Where a number that begins at `start` begins with its `+`, bracket and all. */
export function plusStart(view: View, start: number): number {
  let at = start - 1;
  while (at > 0 && view.codes[at] !== 0x2b) at--;
  return at > 0 && view.codes[at - 1] === 0x28 ? at - 1 : at;
}

export const openStart = (view: View, start: number): number =>
  view.codeBefore(start) === 0x28 ? start - 1 : start;

/** Index of the `+` that belongs to the digit at `start`: right before, or a bracket or space between; else -1. */
export function plusBefore(codes: Uint16Array, start: number): number {
  const before = start > 0 ? codes[start - 1] : 0;
  if (before === 0x2b) return start - 1;
  return (before === 0x28 || before === 0x20) && start > 1 && codes[start - 2] === 0x2b ? start - 2 : -1;
}

/**
 * 555-0100 to 555-0199 of every area are kept for fiction (NANPA), in the United Kingdom the drama numbers of Ofcom.
 */
export function isFictional(digits: string): boolean {
  const n = digits.length;
  if (n < 9 || n > 15) return false;
  if (digits.charCodeAt(n - 3) === 0x31 && nanp.test(digits)) return true;
  return fiction.test(digits);
}
const nanp = /^(?:001|1)?[2-9]\d\d55501\d\d$/;
const uk =
  '7700900\\d{3}|20794[67]0\\d{3}|(?:11[3-8]|121|131|141|151|161)4960\\d{3}|1914980\\d{3}|2896496\\d{3}|2920180\\d{3}|1632960\\d{3}|3069990\\d{3}|8081570\\d{3}|9098790\\d{3}';
const fiction = new RegExp(`^(?:(?:00)?44|0)?0?(?:${uk})$`);
