import { check } from '../../confidence.ts';
import { isOneDigit, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';

/** HMRC: the first of ten digits checks the other nine. */
const checks = '21987654321';
const weights = [0, 6, 7, 8, 9, 10, 5, 4, 3, 2];

/** `1984755591`, with or without a `K` that stands for nothing behind. */
export function isUtr(value: string): boolean {
  const digits = value.length > 10 ? value.slice(-1) === 'K' && value.slice(0, 10) : value;
  if (digits === false || isOneDigit(digits)) return false;
  return checks[weighted(digits, weights) % 11] === digits[0];
}

export const gbUtr = identifier({
  id: 'gb-utr',
  title: 'British Unique Taxpayer Reference (UTR)',
  source: 'HMRC: Unique Taxpayer Reference, modulus 11',
  checksum: 'modulus 11',
  shapes: ['9999999999', '99999-99999', '9999999999A', '99999-99999A', '999-999-9999', '999-9999999'],
  valid: (value) => (isUtr(value) ? check.oneDigit : null),
  specimens: [],
  names: `utr+, unique taxpayer reference+, unique tax reference+, sa utr,
    sautr, ct utr, ctutr, self assessment reference`,
  shared: ['tax-id', 'national-id'],
  near: /\butr(?![eiz])|\bu\.t\.r|tax ref|_utr|sautr|ctutr|unique tax|self[- ]assessment|taxpayer ref|\bhmrc\b/,
  examples: {
    hit: [
      { text: 'UTR: 1984755591', at: 0.8 },
      'unique taxpayer reference 19847 55591',
      '"utr":"1984755591"',
      'sautr=1984755591',
      'HMRC self assessment 1984755591',
      'Tax reference: 1984755591K',
      { text: 'self assessment reference 1984755591', at: 0.8 },
      'U.T.R. 1984755591',
    ],
    miss: [
      'GE Utrecht, 512 537 7426',
      '1984755591',
      'UTR 3984755591',
      'UTR 1984755591000',
      'utr 0000000000',
      'thread 1984755591',
    ],
  },
});
