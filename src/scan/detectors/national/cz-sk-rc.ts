import { check } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { digitAt, isJoinedBy, restOf } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { grouped, isBirth, twoAt } from './births.ts';

/** Month of birth: women have 50 more; since 2004, where a day's numbers are used up, 20 more. 0: none. */
function monthOf(month: number, year: number): number {
  const m = month > 50 ? month - 50 : month;
  return m > 20 && year >= 2004 ? m - 20 : m > 12 ? 0 : m;
}

/**
 * yymmdd and three digits for births until 1953, four since: then the whole divides by 11, or, until 1985, the rest of the
 * first nine is 10 and the last digit 0 (zákon č. 133/2000 Sb., § 13; zákon č. 301/1995 Z. z.; FSÚ č. Vk. 2898/1985).
 */
export function isRodneCislo(value: string): boolean {
  const short = twoAt(value, 0);
  const old = value.length === 9;
  if (old && short > 53) return false;
  const year = old || short > 53 ? 1900 + short : 2000 + short;
  if (!isBirth(year, monthOf(twoAt(value, 2), year), twoAt(value, 4))) return false;
  if (old) return value.slice(6) !== '000';
  const rest = restOf(value.slice(0, 9), 11);
  return rest === 10 ? year <= 1985 && digitAt(value, 9) === 0 : rest === digitAt(value, 9);
}

/** `201012/3450`: a year and a month, as paths hold them. */
const isFolder = (value: string): boolean =>
  (value.startsWith('20') || value.startsWith('19')) && twoAt(value, 4) >= 1 && twoAt(value, 4) <= 12;

function valid(value: string, found: Shaped, view: View): number | null {
  if (!isRodneCislo(value)) return null;
  if (value.length === 9) return check.oneDigit;
  const usual = found.joints === 1 && !found.crowded && isJoinedBy(found, view, '/') && !isFolder(value);
  return check.oneDigitAndRange + (usual ? grouped.distinct : 0);
}

/** One detector for both states: the number, its name and its rules are the same, and so is the register they come from. */
export const czSkRc = identifier({
  id: 'cz-sk-rc',
  title: 'Czech and Slovak birth number (rodné číslo)',
  source: 'zákon č. 133/2000 Sb. § 13, MV ČR; zákon č. 301/1995 Z. z., MV SR',
  checksum: 'MOD 11 (ten digits; nine have none)',
  shapes: ['999999-9999', '999999-999', '9999999999', '999999999', '99-99-99-9999'],
  valid,
  names: `rodné číslo, rodne cislo, rodné č., rodne c, rodnecislo, rodného čísla, rod. číslo, rod. č., rod. cislo, rč, rc,
    birth number, birthnumber, birth no`,
  shared: ['national-id', 'tax-id', 'social-security'],
  near: /rodn[a-zéáíý]{1,3}[ _-]?[cč]|rod\. ?[cč]|(?<![a-zá-ž])rč(?![a-zá-ž])|\brc:|\br\. ?č|birth[ _]n(?:umber|o\b)|č\. ?poj|slo poj|slo poist|czech (?:personal|national|birth|id\b|tax)|slovak (?:personal|national|birth|id\b|tax)|pnocz-|pnosk-/,
  examples: {
    hit: [
      { text: 'Rodné číslo: 736028/5163', at: 0.8 },
      { text: 'rodne_cislo=7360285163', at: 0.8 },
      '736028/5163',
      '780123/3540',
      '"rodneCislo": "7801233540"',
      'RČ 780123/3540 pacienta',
      { text: 'rodné číslo 530101/123', at: 0.8 },
      'rodné číslo 78 01 23 3540',
      'jméno;rč\nJan;780123/3540',
      'birth_number\n7801233540',
      { text: 'Rodné číslo (SK): 047112/0001', at: 0.5 },
      'č. poj.: 7360285163',
    ],
    miss: [
      '7801233540',
      'Rodné číslo: 780123/3541',
      'Rodné číslo: 781323/3540',
      'uploads/201012/3450.jpg',
      'order 7801233540',
      'rodné číslo 540101/123',
      '450315/123',
    ],
  },
});
