import { check, form } from '../../confidence.ts';
import { restOf } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';

/** Ten digits modulo 97 are the last two, 97 stands for 0. */
export function isBelgianCard(value: string): boolean {
  const rest = restOf(value.slice(0, 10), 97) || 97;
  return rest === Number(value.slice(10)) && !value.startsWith('0000');
}

export const beIdentityCard = identifier({
  id: 'be-identity-card',
  title: 'Belgian identity-card number',
  source: 'FPS Home Affairs: number of the electronic identity card, modulo 97',
  checksum: 'modulo 97',
  shapes: ['999999999999', '999-9999999-99'],
  // Twelve digits are a time as well: only words or the grouping tell.
  valid: (value, { joints }) =>
    isBelgianCard(value) ? (joints > 0 ? check.twoDigits : check.oneDigitAndRange) : null,
  joined: form.bare,
  // One in ten passes Luhn as well, as a card of twelve digits.
  rank: ranks.card + 1,
  names: `eid-kaart+, eid card number, belgian id card, nr identiteitskaart, e-id+`,
  shared: ['identity-card'],
  near: /identiteitsk|carte d.identi|\beid\b|identity[ _-]?card|id[- ]card|id-kaart/,
  examples: {
    hit: [
      { text: 'identiteitskaart nr 592234567808', at: 0.8 },
      '592-2345678-08',
      'eID: 592-2345678-08',
      '"eidNumber":"592234567808"',
      'identiteitskaart 590743961633',
      "carte d'identité 592-2345678-08",
    ],
    miss: ['592234567808', '592-2345678-94', 'eid 592234567894', 'order 592234567808'],
  },
});
