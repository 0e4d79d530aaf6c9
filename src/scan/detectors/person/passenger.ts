import { form, score } from '../../confidence.ts';
import type { Claimant } from '../../engine/claim.ts';
import type { View } from '../../engine/view.ts';
import { isKnownName } from './known.ts';

/** Titles behind a name in lists of passengers (IATA Resolution 722); the gate asks for their first letters. */
export const passengerTitles = ['MR', 'MS', 'MISS', 'DR'];
/** Units of each half of a name. */
const most = 25;
const titled = /(?:MRS?|MISS|MS(?:TR)?|DR)(?![a-z\d])/iy;

/** Capitals, and what joins them. */
const isOfName = (c: number): boolean => (c > 0x40 && c < 0x5b) || c === 0x20 || c === 0x2d || c === 0x27;

/** Where so much as may be half of a name begins that ends at `end`. */
function halfBefore({ codes }: View, end: number): number {
  let i = end;
  while (i > 0 && end - i < most && isOfName(codes[i - 1] as number)) i--;
  while (i < end && codes[i] === 0x20) i++;
  return i;
}

/** Gate: `MEIER/ANNA MRS`, at the title. */
export function lookPassenger(view: View, at: number, detector: Claimant): void {
  const { codes, text } = view;
  titled.lastIndex = at;
  if (codes[at - 1] !== 0x20 || !titled.test(text)) return;
  const second = halfBefore(view, at);
  const start = halfBefore(view, second - 1);
  if (codes[second - 1] !== 0x2f || second > at - 2 || second - start < 3) return;
  // `INPUT/OUTPUT MS DRIVER`, `AND/OR MR`: other titles are other words as well.
  const told = codes[at] === 0x4d && codes[at + 1] !== 0x53 && at - second > 3;
  const sure = told || text.slice(start, at).split(/[/ -]/).some(isKnownName);
  view.claim(detector, start, at - 1, score(sure ? form.distinct : form.bare));
}
