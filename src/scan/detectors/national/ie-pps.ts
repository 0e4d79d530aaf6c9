import { check } from '../../confidence.ts';
import { weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { lessSuffixed } from './suffixed.ts';

const letters = 'WABCDEFGHIJKLMNOPQRSTUV';
const weights = [8, 7, 6, 5, 4, 3, 2];

/**
 * Seven digits and a letter: the sum modulo 23. A second letter: A to I since 2013, counted nine times; W, T or X of
 * numbers of before, which is not counted.
 */
export function isPps(value: string): boolean {
  let sum = weighted(value, weights);
  if (value.length === 9) {
    const second = value.charCodeAt(8);
    if (second >= 0x41 && second <= 0x49) sum += 9 * (second - 0x40);
    else if (second !== 0x57 && second !== 0x54 && second !== 0x58) return false;
  }
  return letters.charCodeAt(sum % 23) === value.charCodeAt(7) && !value.startsWith('000000');
}

/** `2097152KB` is an amount of memory, and what ends with A to F a hexadecimal number or a code of Windows. */
const otherwise = /^\d{7}(?:[KMGT]B|[A-GKLMU])$/;

export const iePps = identifier({
  id: 'ie-pps',
  title: 'Irish personal public service number (PPSN)',
  source: 'Social Welfare Consolidation Act 2005, s. 262; Department of Social Protection; European Commission, TIN algorithms, Ireland',
  checksum: 'weights 8 to 2 and 9, modulo 23, a letter',
  shapes: ['9999999A', '9999999AA', '9999999-A', '9999999-AA', '9999999A-A', '9999999-A-A', '999-9999-A', '999-9999-AA', '9999-999-A', '9999-999-AA', '99-99-999-A', '99-99-999-AA'],
  valid: (value, found, view) =>
    isPps(value)
      ? check.oneDigitAndRange + lessSuffixed(found, view) + (otherwise.test(value) ? -0.1 : 0)
      : null,
  form: 0.4,
  names: `pps+, ppsn, personal public service number, personal public service no, rsi number, rsi no, irish social security number,
    uimhir psp, upsp, uimhir phearsanta seirbhíse poiblí, uimhir phearsanta seirbhise poibli`,
  shared: ['national-id', 'tax-id', 'social-security'],
  near: /\bpps|_pps|p\.p\.s|\bprsi\b|personal public service|\brsi (?:n|nr)|\bupsp|uimhir p[hs]|\birish tax|tax reference/,
  examples: {
    hit: [
      { text: 'PPS No: 1234567T', at: 0.8 },
      { text: 'PPSN 1234567FA', at: 0.8 },
      { text: '1234567T', at: 0.5 },
      'ppsn=1234567TW',
      '"pps_number":"1234567 T"',
      'Uimhir PSP 1234567FA',
      'P.P.S. No. 1234567FA',
      'name;PPSN\nMurphy;1234567T',
    ],
    miss: [
      '14:33:49.795 714 9050 I PowerManager',
      '{6230954A-E31A-416A-8D6F-F85B8F21C05B}',
      '"dev_addr":"6787030E"',
      'quantity 3952.228 ST', '1234567S', 'PPSN: 1234567U', 'PPSN 12345678T', '0x1234567T', '2097152M', 'FFB0A113 8473625E 0000001F', 'order 1234567T'],
  },
}); // biome-ignore format: a table
