import { check } from '../../confidence.ts';
import { isOneDigit, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';

/** The 11-test: 9a+8b+7c+6d+5e+4f+3g+2h-i divides by 11. Eight digits have lost a zero in front. */
export function isBsn(value: string): boolean {
  const digits = value.padStart(9, '0');
  return (
    weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 &&
    !isOneDigit(digits) &&
    !digits.startsWith('000')
  );
}

export const nlBsn = identifier({
  id: 'nl-bsn',
  title: 'Dutch citizen service number (BSN)',
  source: 'Wet algemene bepalingen burgerservicenummer; 11-test as published by RvIG (logisch ontwerp GBA)',
  checksum: '11-test',
  shapes: ['999999999', '99999999', '999-999-999', '9999-99-999', '99-999-999'],
  valid: (value) => (isBsn(value) ? check.oneDigit : null),
  names: `bsn+, bsn klant, bsn kind, bsn partner, bsn patiënt, bsn medewerker, burgerservicenummer, burgerservicenr, sofi+, citizen service number, dutch social security+,
    persoonsnummer`,
  shared: ['national-id', 'tax-id', 'social-security'],
  near: /\bbsn|b\.s\.n|_bsn|burger\s?service|\bsofi(?:n|\b)|citizen service n|persoonsnummer/,
  examples: {
    hit: [
      { text: 'BSN: 111222333', at: 0.8 },
      'bsn=111222333',
      '"bsn": "123456782"',
      '<BSN>123456782</BSN>',
      'Burgerservicenummer 123.456.782 van de klant',
      'bsn_123456782',
      'id;bsn;plaats\n7;123456782;Delft',
      'BSN (oud) 10000008',
      'Burgerservicenummer\n123456782',
      'B.S.N. 123.456.782',
      'Dutch social security number: 250267032',
    ],
    miss: [
      '111222333',
      'order 123456782',
      'BSN: 111222334',
      'bsn 000000000',
      'x123456782',
      'orderId: 123456782',
    ],
  },
});
