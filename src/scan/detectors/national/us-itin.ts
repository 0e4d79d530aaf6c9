import { form } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { identifier } from '../identifier.ts';

/** IRS: begins with 9; fourth and fifth digit 50 to 65, 70 to 88, 90 to 92 or 94 to 99. Nines alone are a form to fill in. */
const itin = /^9(?!9{8})\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/;

export const isItin = (value: string): boolean => itin.test(value);

function adds(value: string, { start, joints }: Shaped, { codes }: View): number | null {
  if (!isItin(value)) return null;
  if (joints === 0) return 0;
  return codes[start + 3] === codes[start + 6] && codes[start + 3] !== 0x2e && codes[start + 3] !== 0x2f
    ? 0
    : -0.2;
}

export const usItin = identifier({
  id: 'us-itin',
  title: 'Individual Taxpayer Identification Number (ITIN)',
  source: 'IRS: Internal Revenue Manual 3.21.263, ranges of the ITIN',
  shapes: ['999-99-9999', '999999999'],
  valid: adds,
  most: () => 0,
  form: form.bare + 0.1,
  joined: form.distinct,
  names:
    'itin, itin number, itin no, individual taxpayer identification number, individual taxpayer id, individual taxpayer id number',
  shared: ['tax-id', 'social-security', 'national-id', 'us-ssn'],
  near: /\bitin(?!e)|_itin|taxpayer[ _]id|individual tax|tax id|\bssn\b|\btin\b|\birs\b/,
  examples: {
    hit: [
      '912-70-1234',
      { text: 'ITIN: 912701234', at: 0.8 },
      'Individual Taxpayer Identification Number 912 70 1234',
      'taxpayer_id\n912701234\n',
      '"itin":"912-94-1234"',
      'tax id 912-88-1234',
      'name,ssn\nA,912701234',
    ],
    miss: [
      '999-99-9999',
      '912701234',
      'ITIN 912-93-1234',
      'ITIN 912-89-1234',
      '812-70-1234 is not an ITIN.9',
      'ITIN 912-45-1234',
    ],
  },
});
