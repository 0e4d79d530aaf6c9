import { check, form } from '../../confidence.ts';
import { identifier } from '../identifier.ts';

/** Province, number, and the rest of both by 97; a number below ten millions takes seven places. */
export function isNss(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  if (province < 1 || (province > 53 && province !== 66)) return false;
  const number = Number(digits.slice(2, 10));
  if (number === 0) return false;
  return (
    (province * (number < 10_000_000 ? 10_000_000 : 100_000_000) + number) % 97 === Number(digits.slice(10))
  );
}

export const esNss = identifier({
  id: 'es-nss',
  country: 'ES',
  title: 'Spanish social security number (NSS, NAF)',
  source: 'Tesorería General de la Seguridad Social; Real Decreto 84/1996: número de afiliación',
  checksum: 'rest by 97',
  shapes: ['999999999999', '99-99999999-99', '99-9999999999', '9999999999-99', '99-9999-9999-99'],
  // Twelve digits are also a day and an hour, `202403121011`.
  valid: (value) => (isNss(value) ? check.oneDigitAndRange : null),
  joined: form.distinct,
  names: `nss, naf, nuss, número de afiliación, numero de afiliacion, nº afiliación, n.º afiliación, número afiliación seguridad social, número de seguridad social, número de la seguridad social, numero de seguridad social, numero seguridad social, núm. seguridad social, nº seguridad social, n.º seguridad social, num seg social, nº seg. social, nºss, seguridad social,
    número de la seguretat social, número seguretat social, número de afiliación á seguridade social, spanish social security number, afiliación`,
  shared: ['social-security', 'national-id'],
  near: /\bnss\b|\bnaf\b|\bnuss\b|_nss|afiliaci|seguridad soc|seg\. ?soc|seguretat soc|seguridade soc|social security/,
  examples: {
    hit: [
      { text: 'Nº Seguridad Social: 28/12345678/40', at: 0.8 },
      { text: '28/12345678/40', at: 0.6 },
      'NSS 281234567840',
      'naf=281234567840',
      '"nss": "28 12345678 40"',
      'nombre;Número de afiliación\nAna;281234567840',
    ],
    miss: ['281234567840', '28/12345678/41', 'NSS: 281234567841', 'NSS 601234567813', 'order 281234567840'],
  },
}); // biome-ignore format: a table
