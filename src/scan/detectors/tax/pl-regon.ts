import { check } from '../../confidence.ts';
import { digitAt, isOneDigit, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';

/** GUS: weights 8 9 2 3 4 5 6 7, modulo 11, 10 stands for 0; fourteen digits have a second check digit. */
export function isRegon(value: string): boolean {
  const nine = value.slice(0, 9);
  if (isOneDigit(nine) || (weighted(nine, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 !== digitAt(nine, 8))
    return false;
  if (value.length === 9) return true;
  return (weighted(value, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === digitAt(value, 13);
}

export const plRegon = identifier({
  id: 'pl-regon',
  title: 'Polish business number (REGON)',
  source: 'GUS: Rozporządzenie w sprawie rejestru REGON',
  checksum: 'modulo 11',
  category: 'business',
  // One in ten of fourteen digits passes for a card.
  rank: ranks.card + 1,
  shapes: ['999999999', '99999999999999', '999-999-999'],
  valid: (value) => (isRegon(value) ? check.oneDigit : null),
  names: `regon+`,
  near: /\bregon|company[ _]?(?:n[uor]|reg)|business[ _]?reg|_regon/,
  examples: {
    hit: [
      { text: 'REGON: 381726405', at: 0.8 },
      'regon=123456785',
      '"regon":"381726405"',
      'REGON 38172640512340',
      'REGON: 38894479549422',
      'company number: 149825972',
    ],
    miss: ['381726405', 'REGON 381726406', 'REGON: 38172640512341', 'order 381726405'],
  },
});
