import { check, form } from '../../confidence.ts';
import { digitAt, isOneDigit } from '../digits.ts';
import { labelled } from '../labelled.ts';
import { ranks } from '../ranks.ts';
import { germanStems, slashed } from './slashed.ts';

/** BMF: seven digits doubled in turn from the second on, their digits summed, to the next ten; the office stands first. */
export function isAbgabenkonto(value: string): boolean {
  if (isOneDigit(value)) return false;
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const d = digitAt(value, i);
    sum += i % 2 === 0 ? d : d > 4 ? d * 2 - 9 : d * 2;
  }
  return (10 - (sum % 10)) % 10 === digitAt(value, 8);
}

const valid = (value: string): number | null => (isAbgabenkonto(value) ? check.oneDigit : null);

const base = labelled({
  id: 'at-steuernummer',
  title: 'Austrian tax account number (Abgabenkontonummer, Steuernummer)',
  source: 'BMF: FinanzOnline, Prüfziffer der Finanzamts- und Steuernummer',
  checksum: 'modulus 10',
  rank: ranks.tax,
  names: `abgabenkonto+, finanzamts- und steuernummer, fastnr, fa-steuernummer, österreichische steuernummer, fastnummer`,
  shared: ['de-steuernummer'],
  stems: ['abgabenkont', 'finanzamts', 'fastnr', 'fastnu', ...germanStems],
  writings: [
    {
      like: /\d{2}(?: ?[-‐-–] ?| )?\d{3} ?\/ ?\d{4}|\d{9}|\d{2} \d{3} \d{4}/,
      form: form.shaped,
      valid,
    },
  ],
  weak: ['99-999-9999', '99999-9999', '999999999'],
  examples: {
    hit: [
      { text: 'Abgabenkontonummer: 59-204/7187', at: 0.8 },
      'Steuernummer 59 204/7187',
      'fastnr=592047187',
      'St.Nr. 59-204/7187 (Österreich)',
      'Steuer Nr. 59 - 204 / 7187',
      '"taxId":"59-204/7187"',
      'Austrian tax number 59-204/7187',
    ],
    miss: [
      '59-204/7187',
      'Abgabenkontonummer: 59-204/7180',
      'Steuernummer: 592047180',
      'order 592047187',
      'TIN: 59-204/7180',
    ],
  },
});

export const atSteuernummer = slashed(base, ['99-999-9999', '99999-9999'], valid);
