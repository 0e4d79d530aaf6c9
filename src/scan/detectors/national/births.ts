import { check } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { isCounted } from '../counters.ts';
import { digitAt, isDay } from '../digits.ts';

/** Numbers of persons that hold a day of birth: what they have in common. */

/** The two digits at `i`, 0 to 99. */
export const twoAt = (text: string, i: number): number => digitAt(text, i) * 10 + digitAt(text, i + 1);

/** The three digits at `i`, 0 to 999. */
export const threeAt = (text: string, i: number): number => twoAt(text, i) * 10 + digitAt(text, i + 2);

/** No register holds anybody who was born earlier; nobody was born in a year that is still to come. */
const firstYear = 1850;
const lastYear = new Date().getFullYear();

/** Whether somebody in a register may be born on that day; `year` in full. */
export const isBirth = (year: number, month: number, day: number): boolean =>
  year >= firstYear && year <= lastYear && isDay(year, month, day);

/** The same where the number tells no century: this one or the last. */
export const isShortBirth = (year: number, month: number, day: number): boolean =>
  isBirth(2000 + year, month, day) || isBirth(1900 + year, month, day);

/** What digits alone lose behind the key of something that programs count: `ino=93051822361`, `"size":93051822361`. */
export const lessAssigned = ({ start, joints }: Shaped, view: View): number =>
  joints === 0 && isCounted(view, start) ? assigned : check.none;
/** Two check digits and a day come down to where a label has to speak. */
const assigned = -0.15;

/** What a grouping adds that hardly anything else has: from `form.bare` to `form.shaped` and `form.distinct`. */
export const grouped = { shaped: 0.15, distinct: 0.3 } as const;

/** Years of this century of which there are logs. */
const isLogYear = (year: number): boolean => year <= lastYear - 2000;

/** Whether six digits and four may as well be a day and a time of day, as names of files and logs hold them. */
export function isMoment(day: string, time: string): boolean {
  if (twoAt(time, 0) > 23 || twoAt(time, 2) > 59) return false;
  const [a, b, c] = [twoAt(day, 0), twoAt(day, 2), twoAt(day, 4)];
  return (isLogYear(a) && isDay(2000 + a, b, c)) || (isLogYear(c) && isDay(2000 + c, b, a));
}
