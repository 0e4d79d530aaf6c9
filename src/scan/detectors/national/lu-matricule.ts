import { check } from '../../confidence.ts';
import { isDay, luhn, verhoeff } from '../digits.ts';
import { identifier } from '../identifier.ts';

/**
 * Day of birth, serial number, a Luhn digit and a Verhoeff digit, both over the first eleven digits. Month and day are 00
 * where they are not known.
 */
export function isLuMatricule(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  if (year < 1870 || year > 2099) return false;
  const [month, day] = [Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  if (!isDay(year, month || 1, day || 1)) return false;
  return luhn(digits.slice(0, 12)) && verhoeff(digits.slice(0, 11) + digits.slice(12));
}

export const luMatricule = identifier({
  id: 'lu-matricule',
  country: 'LU',
  title: 'Luxembourg national identification number (matricule)',
  source: 'Loi du 19 juin 2013 relative à l’identification des personnes physiques; règlement grand-ducal du 28 novembre 2013',
  checksum: 'Luhn and Verhoeff',
  shapes: ['9999999999999', '99999999-99999', '9999-99-99-99999', '9999-9999-99999', '9999-99-99-999-99', '99999999-999-99', '9999-9999-999-99'],
  valid: (value) => (isLuMatricule(value) ? check.twoDigits : null),
  names: `matricule, numéro matricule, numero matricule, n° matricule, matriculenummer, matrikelnummer, matrikel, matricule nationale, matricule national, numéro d'identification nationale, numéro d'identification national, numero d'identification national,
    identifikationsnummer luxemburg, nationale identifikationsnummer, nationalnummer, sozialversicherungsmatrikel, luxembourg social security number, matricule cns, matricule ccss, identifiant national`,
  shared: ['national-id', 'social-security', 'tax-id', 'at-svnr', 'fr-nir'],
  near: /matric|matrik|identification national|identifiant national|\bcns\b|\bccss\b|identifikatioun|identifikationsn|sécurité soc|securite soc|sozialversicherung|\bnin\b/,
  examples: {
    hit: [
      { text: 'Matricule: 1893120105732', at: 0.8 },
      { text: '1893 12 01 057 32', at: 0.5 },
      { text: '1893120105732', at: 0.5 },
      'matricule=1893120105732',
      '"matricule_national": "18931201 05732"',
      'nom;matricule\nWeber;1893120105732',
      'Sozialversicherungsnummer: 1893-12-01-05732',
    ],
    miss: ['1893120105733', 'Matricule: 1893120105722', 'matricule 1893130105732', 'order 1893120105732', '1709251200123'],
  },
}); // biome-ignore format: a table
