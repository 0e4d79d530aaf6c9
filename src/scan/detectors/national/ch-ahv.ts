import { check, form } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { digitAt, isJoinedBy, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { threeAt, twoAt } from './births.ts';

const weights = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1] as const;
const oldWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/** 756 (Switzerland in ISO 3166), nine random digits, and the check digit of EAN-13 (AHVV Art. 133; ZAS). */
export const isAhv13 = (value: string): boolean =>
  value.startsWith('756') && weighted(value, weights) % 10 === 0;

/**
 * Until 2008: three digits of the name, the year, the quarter (5 to 8 for women) and its day, two digits, and a check digit
 * modulo 11 (BSV, Die AHV-Nummer: Wegleitung über Versicherungsausweis).
 */
export function isAhv11(value: string): boolean {
  const quarter = digitAt(value, 5);
  const day = twoAt(value, 6);
  if (value.charCodeAt(0) === 0x30 || quarter < 1 || quarter > 8 || day < 1 || day > 93) return false;
  return weighted(value, oldWeights) % 11 === 0;
}

/** Three groups may be an address of the internet as well. */
const isAddress = (value: string): boolean =>
  threeAt(value, 0) < 256 && threeAt(value, 5) < 256 && threeAt(value, 8) < 256;

function valid(value: string, found: Shaped, view: View): number | null {
  if (value.length === 13) return isAhv13(value) ? check.oneDigitAndRange : null;
  if (!isAhv11(value)) return null;
  return !isJoinedBy(found, view, '.') || isAddress(value) ? -check.oneDigitAndRange : check.oneDigit;
}

export const chAhv = identifier({
  id: 'ch-ahv',
  title: 'Swiss and Liechtenstein social insurance number (AHV/AVS)',
  source: 'AHVG Art. 50c, AHVV Art. 133; Zentrale Ausgleichsstelle (ZAS), BSV',
  checksum: 'EAN-13 (until 2008: MOD 11)',
  shapes: ['9999999999999', '999-9999-9999-99', '999-99-999-999'],
  valid,
  form: form.shaped,
  joined: form.distinct,
  names: `ahv+, ahvn13, ahvn, ahv13, ahv nr neu, avs+,
    navs13, navs, avs13, ahv-versichertennummer,
    numero avs/ai, oasi number`,
  shared: ['national-id', 'social-security', 'tax-id', 'us-ssn', 'fr-nir'],
  near: /\bahv|_ahv|\bavs\b|_avs\b|navs13|\bnss\b|sozialversicherungsn|versichertennummer|assicurato|\boasi\b|swiss (?:social|insurance)|pnoch-|pnoli-/,
  // BSV and ZAS: examples of the number.
  specimens: ['7569217076985', '12345678113'],
  examples: {
    hit: [
      { text: 'AHV-Nr. 756.1000.2000.34', at: 0.8 },
      '756.1000.2000.34',
      { text: 'ahv=7561000200034', at: 0.8 },
      '7561000200034',
      '"ahvNummer": "756.1000.2000.34"',
      'No AVS 756 1000 2000 34',
      'Name;AHV-Nummer\nMeier;756.1000.2000.34',
      { text: 'AHV 456.80.601.112', at: 0.8 },
      { text: '756.9217.0769.85', category: 'test-data' },
    ],
    miss: [
      '756.1000.2000.35',
      '757.1000.2000.34',
      'AHV-Nr. 7561000200035',
      '192.16.250.113',
      '5901234123457',
      'ean=7561000200034',
      '45680601112',
    ],
  },
});
