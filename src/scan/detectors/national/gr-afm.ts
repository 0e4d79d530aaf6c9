import { check } from '../../confidence.ts';
import { digitAt, isOneDigit, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';

const weights = [256, 128, 64, 32, 16, 8, 4, 2];

/** The sum of the first eight digits times powers of two, modulo 11, modulo 10. */
export const isAfm = (digits: string): boolean =>
  (weighted(digits, weights) % 11) % 10 === digitAt(digits, 8) && !isOneDigit(digits);

export const grAfm = identifier({
  id: 'gr-afm',
  title: 'Greek tax registration number (AFM)',
  source: 'Ν. 4174/2013 (ΚΦΔ), άρθρο 10; ΑΑΔΕ: Α.Φ.Μ.',
  checksum: 'powers of two, modulo 11',
  shapes: ['999999999', '999-999-999'],
  valid: (value) => (isAfm(value) ? check.oneDigit : null),
  names: `afm+, afm pelati, αφμ πελάτη, αφμ/δου, αφμ δου, αφμ, αριθμός φορολογικού μητρώου, αριθμος φορολογικου μητρωου, φορολογικό μητρώο, greek tax number, greek tin`,
  shared: ['tax-id', 'national-id'],
  near: /\bafm\b|φ\.μ\.|_afm|afm_|a\.f\.m|αφμ|α\.φ\.μ|φορ(?:ολ|\. μ)|greek tax|tax[ _](?:reg|id)|\btin\b/,
  examples: {
    hit: [
      { text: 'ΑΦΜ: 090000045', at: 0.8 },
      'Α.Φ.Μ. 123456783',
      'afm=123456783',
      '"afm": "123456783"',
      'Greek tax identification number: 123456783',
      'όνομα;ΑΦΜ\nΜαρία;123456783',
      'Αρ. Φορολ. Μητρώου: 123456783',
      'Tax registration number: 123456783',
      '{"tax_id":"123456783"}',
      'Αρ. Φορ. Μητρώου: 123456783',
    ],
    miss: ['123456783', 'ΑΦΜ: 123456784', 'ΑΦΜ 000000000', 'order 123456783'],
  },
}); // biome-ignore format: a table
