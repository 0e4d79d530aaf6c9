import { check } from '../../confidence.ts';
import { weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';

/** Federal Reserve districts and kinds: 00 to 12, 21 to 32, 61 to 72 and 80 in front. */
function isDistrict(two: number): boolean {
  return two <= 12 || (two >= 21 && two <= 32) || (two >= 61 && two <= 72) || two === 80;
}

/** 3(a+d+g) + 7(b+e+h) + c+f+i divides by ten. */
export function isRouting(value: string): boolean {
  return (
    isDistrict(Number(value.slice(0, 2))) &&
    !value.startsWith('0000') &&
    weighted(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0
  );
}

export const usRouting = identifier({
  id: 'us-routing',
  title: 'US bank routing number (ABA)',
  source: 'American Bankers Association, routing number policy; 12 CFR 229, appendix A',
  checksum: '3-7-1, MOD 10',
  category: 'business',
  shapes: ['999999999', '9999-9999-9'],
  valid: (value) => (isRouting(value) ? check.oneDigitAndRange : null),
  names: `routing+, aba+, rtn, routing transit number, fedwire`,
  near: /routing|\baba(?:\b|_)|\brtn\b|transit n|fedwire|\bach\b/,
  rank: ranks.business,
  examples: {
    hit: [
      { text: 'Routing number: 021000021', at: 0.8 },
      'ABA 011401533',
      'routing_number=122105155',
      '"routingNumber":"322271627"',
      'account,routing\n123456789,091000019',
      'Routing #: 0260-0959-3',
      'ACH transfer to RTN 121000248',
    ],
    miss: [
      '021000021',
      'routing number 021000022',
      'order 021000021',
      'routing number 500000000',
      'ABA 000000000',
    ],
  },
});
