import { check } from '../../confidence.ts';
import { luhn, verhoeff, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { isBirth, twoAt } from './births.ts';

/**
 * Day of birth, serial number, a Luhn digit and a Verhoeff digit, both over the first eleven digits. Month and day are 00
 * where they are not known.
 */
export const isLuMatricule = (digits: string): boolean =>
  isBorn(digits) && luhn(digits.slice(0, 12)) && verhoeff(digits.slice(0, 11) + digits.slice(12));

/** Until 2014: two digits of a serial number, and weights 5 4 3 2 7 6 5 4 3 2 1 modulo 11. */
export const isOldMatricule = (digits: string): boolean =>
  isBorn(digits) && weighted(digits, weights) % 11 === 0;
const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function isBorn(digits: string): boolean {
  const year = twoAt(digits, 0) * 100 + twoAt(digits, 2);
  return isBirth(year, twoAt(digits, 4) || 1, twoAt(digits, 6) || 1);
}

function valid(value: string): number | null {
  if (value.length === 13) return isLuMatricule(value) ? check.twoDigits : null;
  return isOldMatricule(value) ? check.oneDigitAndRange : null;
}

export const luMatricule = identifier({
  id: 'lu-matricule',
  title: 'Luxembourg national identification number (matricule)',
  source: 'Loi du 19 juin 2013 relative à l’identification des personnes physiques; règlement grand-ducal du 28 novembre 2013',
  checksum: 'Luhn and Verhoeff',
  shapes: ['9999999999999', '99999999-99999', '9999-99-99-99999', '9999-9999-99999', '9999-99-99-999-99', '99999999-999-99', '9999-9999-999-99', '99999999999', '99999999-999', '9999-99-99-999', '9999-9999-999'],
  valid,
  names: `matricule+, matrikel+, matricule nationale, matricule national, numéro d'identification nationale, numéro d'identification national, numero d'identification national,
    nationale identifikationsnummer, nationalnummer, luxembourg social security number, matricule cns, matricule ccss, identifiant national`,
  shared: ['national-id', 'social-security', 'tax-id', 'at-svnr', 'fr-nir'],
  most: () => check.twoDigits,
  near: /matric|matrik|identification national|identifiant national|\bcns\b|\bccss\b|identifikatioun|identifikationsn|curit[eé] soc|sozialversicherung|\bnin\b/,
  examples: {
    hit: [
      { text: 'Matricule: 1893120105732', at: 0.8 },
      { text: '1893 12 01 057 32', at: 0.5 },
      { text: '1893120105732', at: 0.5 },
      'matricule=1893120105732',
      '"matricule_national": "18931201 05732"',
      'Matricule 19750314255',
      'nom;matricule\nWeber;1893120105732',
      'Sozialversicherungsnummer: 1893-12-01-05732',
    ],
    miss: ['1893120105733', 'Matricule: 1893120105722', 'matricule 1893130105732', 'order 1893120105732', '1709251200123'],
  },
}); // biome-ignore format: a table
