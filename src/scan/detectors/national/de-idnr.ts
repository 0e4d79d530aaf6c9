import { check, form } from '../../confidence.ts';
import { isDigit } from '../../engine/classes.ts';
import { digitAt, mod11_10 } from '../digits.ts';
import { identifier } from '../identifier.ts';

/**
 * ISO/IEC 7064 MOD 11,10; not beginning with 0; among the first ten digits exactly one stands twice or three times, and
 * never three in a row (BZSt, form of the identification number since 2016).
 */
export const isIdNr = (digits: string): boolean => digits.charCodeAt(0) !== 0x30 && isFormed(digits);

const times = new Uint8Array(10);

function isFormed(digits: string): boolean {
  if (!mod11_10(digits)) return false;
  times.fill(0);
  let row = 0;
  for (let i = 0; i < 10; i++) {
    const digit = digitAt(digits, i);
    times[digit] = (times[digit] as number) + 1;
    row = i > 0 && digit === digitAt(digits, i - 1) ? row + 1 : 1;
    if (row > 2) return false;
  }
  let repeated = 0;
  for (let digit = 0; digit < 10; digit++) {
    if ((times[digit] as number) > 3) return false;
    if ((times[digit] as number) > 1) repeated++;
  }
  return repeated === 1;
}

export const deIdnr = identifier({
  id: 'de-idnr',
  title: 'German tax identification number (IdNr)',
  source:
    '§ 139b AO; BZSt; ELSTER: Prüfung der Steuer- und Steueridentifikationsnummer, chapter 2; ISO/IEC 7064 MOD 11,10',
  checksum: 'ISO/IEC 7064 MOD 11,10',
  shapes: ['99999999999', '99-999-999-999', '999-999-999-99'],
  // `821 768 053 44` is written as numbers of others are.
  valid: (value, { start, joints }, { codes }) =>
    !isFormed(value)
      ? null
      : joints > 0 && isDigit(codes[start + 2] as number)
        ? check.none
        : check.oneDigitAndRange,
  joined: form.shaped,
  // ELSTER: numbers for tests begin with 0.
  kind: (value) => (value.startsWith('0') ? 'test-data' : undefined),
  names: `steuer-id+, steueridentnummer, steueridentnr, steuerident-nr, steueridentifikationsnr, steuer identnr, steuerid, idnr, steueridentifikationsnummer, identifikationsnummer, identifikationsnr,
    steuer-identifikationsnummer, ident-nr, identnummer`,
  shared: ['tax-id', 'national-id'],
  near: /steuer[-_ ]?id|steuerliche|identifikations|\bid\.?-?nr|\bst\.?-id|\bident[-. ]{0,2}n(?:r|um)|tax[- ]?id|\btin\b|steuernummer/,
  examples: {
    hit: [
      'St-ID: 20485381972',
      'Name;Steueridentifikationsnr.\nX;20485381972',
      { text: 'Steuer-ID: 86095742719', at: 0.8 },
      'steuer_id=47036892816',
      'IdNr. 65 929 970 489',
      '65 929 970 489',
      '"steuerIdentifikationsnummer":"57549285017"',
      'Tax ID 25768131411',
      'Ident-Nr. 470 368 928 16',
      { text: 'Steuer-ID: 02476291358', category: 'test-data' },
    ],
    miss: [
      '86095742719',
      'Steuer-ID: 86095742710',
      'Steuer-ID: 12345678901',
      'thread 25768131411',
      '470 368 928 16',
      'src: /10.246.139.151',
      'addr=10.237.165.188 terminal=ssh',
    ],
  },
});
