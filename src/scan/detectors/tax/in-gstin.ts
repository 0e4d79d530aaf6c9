import { check, form } from '../../confidence.ts';
import { labelled } from '../labelled.ts';
import { isPan } from '../national/in-pan.ts';
import { ranks } from '../ranks.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** State, PAN, number of the registration, Z, check character: Luhn's modulus 36. */
export function isGstin(value: string): boolean {
  const state = Number(value.slice(0, 2));
  if (!(state > 0 && state < 39) && ![96, 97, 99].includes(state)) return false;
  if (!isPan(value.slice(2, 12)) || value[12] === '0') return false;
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const product = alphabet.indexOf(value[i] as string) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return alphabet[(36 - (sum % 36)) % 36] === value[14];
}

export const inGstin = labelled({
  id: 'in-gstin',
  title: 'Indian goods and services tax number (GSTIN)',
  source: 'GSTN: structure of GSTIN; CGST Rules, 2017, rule 10',
  checksum: 'Luhn modulus 36',
  category: 'business',
  rank: ranks.nationalId + 1,
  names: `gstin+, gst+, gst id, gst reg no, gst registration number, gst in, gstin/uin`,
  shared: ['tax-id', 'vat'],
  alone: ['99AAAAA9999AXAX'],
  stems: ['gst', 'goods and serv'],
  writings: [
    {
      like: /\d{2}[A-Z]{5}\d{4}[A-Z][\dA-Z]Z[\dA-Z]/,
      form: form.distinct,
      valid: (value) => (isGstin(value) ? check.oneDigitAndRange : null),
    },
  ],
  examples: {
    hit: [
      { text: 'GSTIN: 27CKLPD4826Q1ZJ', at: 0.8 },
      'GST No. 27CKLPD4826Q1ZJ',
      '"gstin":"27CKLPD4826Q1ZJ"',
      'gst_number=27cklpd4826q1zj',
      'vendor,gstin\nA,27CKLPD4826Q1ZJ',
      'billed to 27CKLPD4826Q1ZJ, thanks',
    ],
    miss: ['27CKLPD4826Q1ZO', 'GSTIN: 27CKLPD4826Q1ZO', 'GSTIN 39CKLPD4826Q1ZJ', 'GST 18 %', 'GSTIN pending'],
  },
});
