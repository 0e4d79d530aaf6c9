import { check, form } from '../../confidence.ts';
import { isOneDigit } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';

/** Prefixes that no campus of the IRS ever used. */
const never = new Set('00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97'.split(' '));

export const isEin = (value: string): boolean => !never.has(value.slice(0, 2)) && !isOneDigit(value);

export const usEin = identifier({
  id: 'us-ein',
  title: 'Employer Identification Number (EIN)',
  source: 'IRS: How EINs are assigned and valid EIN prefixes',
  category: 'business',
  rank: ranks.nationalId,
  shapes: ['99-9999999', '999999999'],
  valid: (value) => (isEin(value) ? check.none : null),
  most: () => 0,
  // Less behind `tax id` than a person's number with a check digit.
  form: form.bare + 0.05,
  joined: form.bare + 0.1,
  names: `ein+, employer identification number, employer id+, employer identification no, fein, federal tax id+, federal tax identification number, business tax id, ein/ssn`,
  shared: ['tax-id'],
  near: /\bein (?:no|num|#|is |of )|\bein(?:\W|td|ssn){0,29}$|\bfi\*$|\bei\*$|employer(?:'s)? id|fed(?:eral|\.)? (?:tax|id|ein)|\bfein\b|\btin\b|tax[ _]id/,
  examples: {
    hit: [
      { text: 'EIN: 12-3456789', at: 0.8 },
      'Employer Identification Number 38-4172905',
      'ein=38-4172905',
      '"federalTaxId":"384172905"',
      'FEIN 38-4172905',
      'Federal ID: 38-4172905',
      'Fed. ID No. 38-4172905',
      'My EIN is 384172905.',
      'Tax ID: 384172905',
      'The federal EIN of the firm is 38-4172905',
      '<tr><td>EIN</td><td>384172905</td></tr>',
      '| EIN                      | 38-4172905 |',
      'N1*P5*RIVERBEND SCHOOLS*FI*384172905~',
      'REF*EI*384172905~',
      'EIN/SSN: 38-4172905',
      "Employer's ID number 38-4172905",
      'name,EIN/SSN\nA,38-4172905',
    ],
    miss: ['38-4172905', 'EIN 07-4172905', '384172905', 'ein Test 12-34567'],
  },
});
