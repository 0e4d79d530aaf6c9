import { check, form } from '../../confidence.ts';
import { digitAt, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { isShortBirth, twoAt } from './births.ts';

/**
 * Serial number, check digit, day of birth: the first nine digits times 3 7 9 5 8 4 2 1 6, modulo 11, give the digit in
 * fourth place; a rest of 10 is not given out. Months 13 to 15 stand for days whose numbers are used up.
 */
export function isAtSvnr(digits: string): boolean {
  if (digits.charCodeAt(0) === 0x30 || weighted(digits, weights) % 11 !== digitAt(digits, 3)) return false;
  const month = twoAt(digits, 6);
  return isShortBirth(twoAt(digits, 8), month > 12 && month < 16 ? 1 : month, twoAt(digits, 4));
}
const weights = [3, 7, 9, 0, 5, 8, 4, 2, 1, 6];

export const atSvnr = identifier({
  id: 'at-svnr',
  title: 'Austrian social insurance number (SVNR)',
  source: '§ 460d ASVG; Dachverband der Sozialversicherungsträger: Aufbau der Versicherungsnummer',
  checksum: 'weights 3 7 9 5 8 4 2 1 6, modulo 11',
  shapes: ['9999999999', '9999-999999', '9999-99-99-99', '999-9-999999'],
  valid: (value) => (isAtSvnr(value) ? check.oneDigitAndRange : null),
  joined: form.shaped,
  names: `svnr, sv-nr versicherter, svnr versicherter, svnr patient, sv-nr, sv nummer, sozialversicherungsnummer, sozialversicherungsnr, sozialversicherungs-nr, versicherungsnummer,
    vers nr, versnr, vsnr, versicherungsnr, ecard nummer, e-card-nummer`,
  shared: ['social-security', 'national-id', 'de-rvnr'],
  near: /\bsv[-_ ]?(?:nr|nummer)|sozialvers|soz\.? ?vers|versicherungsn|vers[-._ ]{0,2}nr|\bvsnr|e-card|\becard|social (?:security|insurance)|\basvg/,
  specimens: ['1237010180'],
  examples: {
    hit: [
      { text: 'SVNR: 1237 010180', category: 'test-data', at: 0.8 },
      { text: 'Sozialversicherungsnummer 7824280975', at: 0.8 },
      'svnr=7824280975',
      '"versicherungsnummer":"7824 280975"',
      'Name;SV-Nr\nMeier;7824280975',
      '7824 280975',
      'Vers.-Nr. 7824 28 09 75',
    ],
    miss: [
      '[ 1562.061037] usb 1-1: reset',
      '7824280975',
      'SVNR: 7825280975',
      'SVNR: 7824321375',
      'order 7824280975',
      'svnr 0825280975',
    ],
  },
});
