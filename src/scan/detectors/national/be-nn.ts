import { check, form } from '../../confidence.ts';
import { isJoinedBy } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { isBirth, lessAssigned } from './births.ts';

/**
 * Year, month and day of birth, serial number, and 97 minus the rest of these nine digits by 97; a 2 goes before them for
 * who was born from 2000 on. Bis numbers: the month is 20 higher where the sex is not known, 40 where it is. Month or day
 * are 00 where they are not known. Answers what that adds, null where it is none.
 */
export function beNumber(digits: string): number | null {
  const nine = Number(digits.slice(0, 9));
  const key = 97 - Number(digits.slice(9));
  const old = nine % 97 === key;
  if (!old && (2_000_000_000 + nine) % 97 !== key) return null;
  const serial = nine % 1000;
  if (serial === 0 || serial === 999) return null;
  const month = Math.floor(nine / 100_000) % 100;
  const day = Math.floor(nine / 1000) % 100;
  const plain = month % 20;
  if (month >= 60 || plain > 12 || day > 31) return null;
  if (plain === 0 || day === 0) return check.oneDigit;
  const year = Math.floor(nine / 10_000_000);
  if (!isBirth((old ? 1900 : 2000) + year, plain, day)) return null;
  return month > 12 ? check.oneDigitAndRange : 0.2;
}

export const beNn = identifier({
  id: 'be-nn',
  title: 'Belgian national register number (also bis number, NISS/INSZ)',
  source:
    'Koninklijk besluit 3 april 1984 (samenstelling identificatienummer); IBZ Rijksregister, KSZ/BCSS bis',
  checksum: '97 minus the rest by 97',
  shapes: [
    '99999999999',
    '99-99-99-999-99',
    '999999-999-99',
    '999999-99999',
    '99-99-99-99999',
    '999999999-99',
  ],
  valid: (digits, found, view) => {
    const adds = beNumber(digits);
    // `202731 16992`: columns of numbers
    const isColumn = found.joints === 1 && !isJoinedBy(found, view, '-');
    return adds === null ? null : adds + (isColumn ? -0.15 : lessAssigned(found, view));
  },
  most: () => check.twoDigits,
  joined: form.shaped,
  names: `rijksregister+, rrn, rr-nr, rrnr, nrn, insz+, inszniss, niss, nn, bisnummer, bis-nummer,
    registre national, numéro bis, numéro national, numero national,
    nationaal nummer, nationalregisternummer, nationalregisternr, enss, ssin, national register number`,
  shared: ['national-id', 'social-security', 'tax-id'],
  near: /rijksregister|\brrn|_rrn|\binsz|\bniss(?!an)|_niss|_insz|\bssin|registre[ _]national|national[ _]?regist|national number|num[eé]ro[ _]national|nationaal nummer|bis[- ]?nummer|num[eé]ro bis|\bnn[ :]/,
  examples: {
    hit: [
      { text: 'Rijksregisternummer: 93.05.18-223.61', at: 0.8 },
      { text: '93.05.18-223.61', at: 0.65 },
      'registre national 93051822361',
      'niss=17041225194',
      'mijn nummer 93051822361',
      '"insz": "930518-223-61"',
      'numéro bis 84.42.11-077.02',
      'klant;rijksregisternummer\n7;93051822361',
      '00.01.25-111.19',
    ],
    miss: [
      '93.05.18-223.62',
      'rijksregisternummer: 93051822362',
      'rrn 85133003370',
      'order 93051822361',
      'size=93051822361',
      '"bytes":93051822361,',
      'NISS 00000000097',
    ],
  },
});
