import { form, score } from '../../confidence.ts';
import type { Claimant } from '../../engine/claim.ts';
import { isLetter } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { isKnownName } from './known.ts';

/** Titles behind a name in lists of passengers (IATA Resolution 722); the gate asks for their first letters. */
export const passengerTitles = ['MR', 'MS', 'MISS', 'DR'];
/** Units of a name that are looked at. */
const most = 56;
const name = /(?<![A-Z/])[A-Z][A-Z' -]{1,24}\/[A-Z][A-Z -]{0,24}(?= ?$)/;
const titled = /(?:MRS?|MISS|MS(?:TR)?|DR)(?![a-z\d])/iy;

/** Gate: `MEIER/ANNA MRS`, at the title. */
export function lookPassenger(view: View, at: number, detector: Claimant): void {
  titled.lastIndex = at;
  if (view.codeBefore(at) !== 0x20 || !isLetter(view.codes[at - 2] as number) || !titled.test(view.text))
    return;
  const from = view.lineFrom(at, most);
  const match = name.exec(view.text.slice(from, at));
  if (match === null) return;
  const start = from + match.index;
  // `INPUT/OUTPUT MS DRIVER`: these titles are other words as well.
  const sure = match[0].split(/[/ -]/).some(isKnownName);
  view.claim(detector, start, start + match[0].trimEnd().length, score(sure ? form.distinct : form.bare));
}
