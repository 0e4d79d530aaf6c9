import { check, form } from '../../confidence.ts';
import { isOneDigit, luhn } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';

/** Luhn; the establishments of La Poste (356000000), but for its seat, have a plain sum that divides by five instead. */
export const isSiren = (digits: string): boolean => luhn(digits) && !isOneDigit(digits);

export function isSiret(digits: string): boolean {
  if (!digits.startsWith('356000000')) return isSiren(digits.slice(0, 9)) && luhn(digits);
  if (digits === '35600000000048') return true;
  let sum = 0;
  for (const d of digits) sum += Number(d);
  return sum % 5 === 0;
}

export const frSiren = identifier({
  id: 'fr-siren',
  title: 'French business number (SIREN, SIRET)',
  source: 'Insee, répertoire Sirene; Code de commerce, R123-220 and R123-221',
  checksum: 'Luhn',
  category: 'business',
  // A SIRET passes for a card of fourteen digits.
  rank: ranks.card + 1,
  shapes: ['999999999', '999-999-999', '99999999999999', '999-999-999-99999', '999999999-99999'],
  // With `FR` and its key in front it is the number for the VAT.
  valid: (value, { start }, { text }) =>
    value.length === 9
      ? isSiren(value) && !/FR.?\w\w.?$/.test(text.slice(Math.max(0, start - 6), start))
        ? check.oneDigit
        : null
      : isSiret(value)
        ? check.oneDigitAndRange
        : null,
  joined: form.bare + 0.05,
  names: `siren+, siret+, rcs`,
  near: /sire[nt]|company[ _]?(?:n[uor]|reg)|business[ _]?reg|\brcs\b|r\.c\.s/,
  examples: {
    hit: [
      { text: 'SIREN: 481726404', at: 0.8 },
      'SIRET 481 726 404 00025',
      'RCS Paris 481 726 404',
      '"siret":"48172640400074"',
      'siret=35600000000048',
      'SIRET 356 000 000 00001',
      'numeroSiren -> 481726404',
      'siret=36937553000002',
      'R.C.S. Paris B 763 005 204',
      'company registration number 481 726 404',
    ],
    miss: ['481726404', 'SIREN 481726405', 'SIRET 48172640400075', '48172640400074'],
  },
});
