import { check } from '../../confidence.ts';
import { digitAt, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';

const weights = [29, 23, 19, 17, 13, 11, 7, 5, 3, 2];

/** Nine minus the weighted sum modulo 10; persons begin with 1, some with 2. */
export const isNiss = (digits: string): boolean => {
  const first = digits.charCodeAt(0);
  return (first === 0x31 || first === 0x32) && 9 - (weighted(digits, weights) % 10) === digitAt(digits, 10);
};

export const ptNiss = identifier({
  id: 'pt-niss',
  title: 'Portuguese social security number (NISS)',
  source: 'Instituto da Segurança Social: número de identificação de segurança social',
  checksum: 'weights 29 23 19 17 13 11 7 5 3 2, 9 minus the sum modulo 10',
  shapes: ['99999999999', '999-999-999-99', '9-999-999-999-9', '999-9999-9999', '9999-9999-999'],
  valid: (value) => (isNiss(value) ? check.oneDigit : null),
  names: `num seg social, nº seg. social pt, nºss pt, segurança social, seguranca social,
    número de beneficiário, nº beneficiário`,
  shared: ['be-nn', 'es-nss', 'ch-ahv', 'social-security', 'national-id'],
  near: /\bniss\b|n\.i\.s\.s|_niss|niss_|seguran[cç]a[ _]?soc|seg[._ ]{1,2}social|\bnss\b|\.º ss\b|nº ss\b|benefici[aá]rio|social security/,
  examples: {
    hit: [
      { text: 'NISS: 12345678902', at: 0.75 },
      'Segurança Social 12345678902',
      'niss=12345678902',
      'nome;NISS\nAna;12345678902',
      '"numeroSegurancaSocial":"123 456 789 02"',
      'N.I.S.S. 12345678902',
      'N.º SS 12345678902',
    ],
    miss: ['12345678902', 'NISS: 12345678905', 'NISS 32345678904', 'order 12345678902'],
  },
}); // biome-ignore format: a table
