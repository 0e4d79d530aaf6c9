import { check } from '../../confidence.ts';
import { digitAt, isOneDigit, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';

const weights = [8, 7, 6, 5, 4, 3, 2] as const;

/** Seven digits, the first not 0, and a check digit modulo 11; 10 is written 0, 11 is not given out (Zakon o davčnem postopku; FURS). */
export function isDavcna(value: string): boolean {
  if (value.charCodeAt(0) === 0x30) return false;
  const rest = weighted(value, weights) % 11;
  return rest > 0 && (11 - rest) % 10 === digitAt(value, 7) && !isOneDigit(value);
}

export const siDavcna = identifier({
  id: 'si-davcna',
  title: 'Slovenian tax number (davčna številka)',
  source: 'Zakon o davčnem postopku, FURS; DG TAXUD TIN algorithms',
  checksum: 'weights 8 7 6 5 4 3 2, MOD 11',
  shapes: ['99999999', '9999-9999', '99-999-999'],
  valid: (value) => (isDavcna(value) ? check.oneDigitAndRange : null),
  names: `davčna številka, davčna št., davčna, davcna, slovenian tax number, dav. št.`,
  shared: ['tax-id', 'national-id'],
  near: /dav[cč]n|\bdav\. ?[sš]t|dš[ :]|d\.š|slovenian tax|tinsi-/,
  examples: {
    hit: [
      { text: 'Davčna številka: 15012557', at: 0.8 },
      { text: 'davcna_stevilka=15012557', at: 0.8 },
      '"davcnaStevilka": "15012557"',
      'davčna št. 15012557',
      'DŠ 15012557',
      'ime;davčna številka\nAna;15012557',
      'Davčna številka\n15012557',
    ],
    miss: ['15012557', 'Davčna številka: 15012558', 'davčna 01501255', 'order 15012557', 'davčna 11111111'],
  },
});
