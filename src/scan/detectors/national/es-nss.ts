import { check, form } from '../../confidence.ts';
import { identifier } from '../identifier.ts';

/**
 * Province, number of eight digits, and the rest of both by 97. Numbers of before have seven, and got a zero in front that
 * the rest does not know.
 */
export function isNss(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  if (province < 1 || (province > 53 && province !== 66)) return false;
  const number = Number(digits.slice(2, -2));
  const key = Number(digits.slice(-2));
  if (number === 0) return false;
  if (digits.length === 12 && (province * 100_000_000 + number) % 97 === key) return true;
  return number < 10_000_000 && (province * 10_000_000 + number) % 97 === key;
}

export const esNss = identifier({
  id: 'es-nss',
  title: 'Spanish social security number (NSS, NAF)',
  source: 'Tesorería General de la Seguridad Social; Real Decreto 84/1996: número de afiliación',
  checksum: 'rest by 97',
  shapes: ['999999999999', '99-99999999-99', '99-9999999999', '9999999999-99', '99-9999-9999-99', '99-9999999-99', '99999999999'],
  // Twelve digits are also a day and an hour, `202403121011`; accounts of employers have seven digits between.
  // `1736135410.19` is a moment, `33.4554693153` a measure.
  valid: (value, { start, joints }, { codes }) =>
    isNss(value)
      ? value.length < 12
        ? -0.15
        : joints === 1 && (codes[start + 2] === 0x2e || codes[start + 10] === 0x2e || codes[start + 10] === 0x20)
          ? -0.2
          : check.oneDigitAndRange
      : null,
  joined: form.distinct,
  names: `nss, nass, num ss, número ss, nº ss, naf trabajador, nss trabajador, seg social, afiliación s.s., naf, nuss, seguridad social,
    seguretat social, afiliación`,
  shared: ['social-security', 'national-id', 'ch-ahv'],
  near: /\bnss(?!w)|n\.s\.s|n\.a\.f|\bnass\b|num[._ ]?ss\b|número ss\b|núm\. ?s\.?s|\bnº ?s\.?s\b|naf_|\bnaf\b|\bnuss\b|_nss|afiliaci|segur(?:idade?|etat)[ _]soc|seg[._] ?soc|social security/,
  examples: {
    hit: [
      { text: 'Nº Seguridad Social: 08/91234567/22', at: 0.8 },
      { text: '08/91234567/22', at: 0.6 },
      'NSS 089123456722',
      '| Nº S.S. | 089123456722 |',
      'naf=089123456722',
      '"nss": "46 01234567 52"',
      'nombre;Número de afiliación\nAna;089123456722',
      'N.S.S. 446431464834',
      'Núm. S.S. 089123456722',
      'N.A.F. 155610955149',
    ],
    miss: ['089123456722', '08/91234567/23', 'NSS: 089123456723', '33.4554693153', 'NSS 601234567813', 'order 089123456722'],
  },
}); // biome-ignore format: a table
