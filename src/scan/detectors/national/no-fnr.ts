import { check } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { digitAt, isDay, isJoinedBy, isShortDay, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { isBirth, lessAssigned, threeAt, twoAt } from './births.ts';

/** Year of birth from yy and the three digits behind it; 0 where there is none (Folkeregisterforskriften § 2-2-1). */
function yearOf(short: number, individual: number): number {
  if (individual < 500) return 1900 + short;
  if (individual < 750 && short > 53) return 1800 + short;
  if (short < 40) return 2000 + short;
  return individual > 899 ? 1900 + short : 0;
}

/** D-numbers have 40 more in the day; help numbers of hospitals 40, synthetic ones of Skatteetaten 80 more in the month. */
const dayOf = (value: string): number => (twoAt(value, 0) > 71 ? 0 : twoAt(value, 0) % 40);
const monthOf = (value: string): number => twoAt(value, 2) % 40;

/** The two check sums modulo 11; the second is always 0. */
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1] as const;
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/** ddmmyy, three digits that tell century and sex, and two check digits modulo 11. */
export const isFnr = (value: string): boolean =>
  isBirth(yearOf(twoAt(value, 4), threeAt(value, 6)), monthOf(value), dayOf(value)) &&
  weighted(value, firstWeights) % 11 === 0 &&
  weighted(value, secondWeights) % 11 === 0;

/**
 * Given out from 2032 on: the three digits tell nothing, and the first check sum may leave 0 to 3 (Skatteetaten, Nytt
 * fødselsnummer fra 2032).
 */
export const isFnrOf2032 = (value: string): boolean =>
  isShortDay(twoAt(value, 4), monthOf(value), dayOf(value)) &&
  weighted(value, secondWeights) % 11 === 0 &&
  weighted(value, firstWeights) % 11 < 4;

function valid(value: string, found: Shaped, view: View): number | null {
  // What holds by the rules of today holds by those of 2032 too.
  if (!isFnrOf2032(value)) return null;
  // Help numbers of hospitals are rare, and `20101231042` may be a day and a running number.
  const isHelp = digitAt(value, 2) > 3 && digitAt(value, 2) < 8;
  const isDated = value.startsWith('20') && isDay(2000, twoAt(value, 4), twoAt(value, 6));
  const adds = isFnr(value) && !isHelp && !isDated ? check.twoDigits : check.oneDigitAndRange;
  // `311097/28988`: a share
  return adds + (isJoinedBy(found, view, '/') ? check.none - 0.3 : lessAssigned(found, view));
}

export const noFnr = identifier({
  id: 'no-fnr',
  title: 'Norwegian birth number (fødselsnummer, D-nummer)',
  source: 'Folkeregisterloven, Folkeregisterforskriften § 2-2-1; Skatteetaten, Nytt fødselsnummer fra 2032',
  checksum: 'two digits, MOD 11; from 2032 the first one is looser',
  shapes: ['99999999999', '999999-99999', '999999-999-99', '99-99-99-99999'],
  valid,
  names: `fødselsnummer, fodselsnummer, foedselsnummer, fødselsnr, fodselsnr, fødselsnummeret, fnr,
    fødsels- og personnummer, d-nummer, dnummer, dnr, d-nr, norwegian national id, norwegian birth number,
    fødsels nr, norsk ident`,
  shared: ['national-id', 'tax-id', 'social-security', 'se-pnr', 'us-ssn'],
  most: () => check.twoDigits,
  near: /dselsn|\bfnr\b|_fnr\b|\bd-n[ru]|\bdnr\b|personnum|\bbirth n|norwegian (?:birth|personal|national|tax|social|id\b|citizen|identity|civil)|pnono-/,
  kind: (value) => (digitAt(value, 2) > 7 ? 'test-data' : undefined),
  examples: {
    hit: [
      { text: 'Fødselsnummer: 31129956715', at: 0.8 },
      '31129956715',
      { text: 'fnr=31129956715', at: 0.8 },
      '"fodselsnummer": "31129956715"',
      'fødselsnr. 311299 56715',
      'Norwegian birth number 311299 567 15',
      'D-nummer 71129956709',
      'Her birth number is 311299 567 15.',
      'navn;fødselsnummer\nKari;31129956715',
      { text: 'testperson 23906398699', category: 'test-data' },
    ],
    miss: [
      '442537868;393075472612;17018145766;7923',
      '29066806659 bytes in use',
      'start offset to 26103140071 due to',
      'fødselsnummer 31129956716',
      '31139956715',
      'fnr: 32129956715',
      'x31129956715',
      'offset=31129956715',
      '12345678901',
      'fødselsnummer 3112995671',
    ],
  },
});
