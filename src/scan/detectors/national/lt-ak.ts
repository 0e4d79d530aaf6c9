import { check } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { digitAt } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { twoAt } from './births.ts';
import { isCodeChecked, isPersonalCode } from './personal-code.ts';

/**
 * Codes that begin with 9 hold no day of birth, and who did not know month or day has zeros there (Registrų centras, Asmens
 * kodo sudarymas).
 */
const isDayless = (value: string): boolean =>
  digitAt(value, 0) === 9 ||
  (digitAt(value, 0) > 2 && digitAt(value, 0) < 7 && (twoAt(value, 3) === 0 || twoAt(value, 5) === 0));

/** Estonia has the same codes. */
const isNamed = /lithuan|lietuv|\blt\b/;

function valid(value: string, { start }: Shaped, view: View): number | null {
  if (isPersonalCode(value)) return check.oneDigitAndRange + (isNamed.test(view.before(start)) ? 0.05 : 0);
  return isDayless(value) && isCodeChecked(value) ? check.oneDigit : null;
}

export const ltAk = identifier({
  id: 'lt-ak',
  title: 'Lithuanian personal code (asmens kodas)',
  source: 'Lietuvos Respublikos gyventojų registro įstatymas, Registrų centras',
  checksum: 'two rows of weights, MOD 11',
  shapes: ['99999999999'],
  valid,
  names: `asmens kodas, asmenskodas, asmens kodo, asm. kodas, asm. k., asmens k., a.k., lithuanian personal code, lithuanian personal number,
    lithuanian id, person code`,
  shared: ['national-id', 'tax-id', 'social-security'],
  near: /asmens[ _]?(?:identifikavimo )?k|asm\. ?k|\basm\.?kod|lithuanian? (?:personal|national|tax|social|id\b|citizen|identity|civil)|\ba\. ?k\.|pnolt-|personal[ _](?:identification )?(?:code|id\b|no\b)/,
  // Test persons of SK ID Solutions for Lithuania.
  specimens: ['50001018865'],
  examples: {
    hit: [
      { text: 'Asmens kodas: 33309240064', at: 0.8 },
      { text: 'asmens_kodas=33309240064', at: 0.8 },
      '"asmensKodas":"33309240064"',
      'Vardas Pavardė, a. k. 33309240064',
      'vardas;asmens kodas\nJonas;33309240064',
      'Asmens kodas\n33309240064',
      { text: 'Lithuanian national ID: 33309240064', at: 0.8 },
      'asmens k. 47805055370',
      '<PersonCode>33309240064</PersonCode>',
    ],
    miss: ['33309240064', 'Asmens kodas: 33309240065', 'asmens kodas 33313240064', 'order 33309240064'],
  },
});
