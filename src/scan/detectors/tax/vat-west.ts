import { digitAt, isDigits, luhn, mod11_10, restOf, weighted } from '../digits.ts';
import { isCif } from './es-cif.ts';
import { isSiren } from './fr-siren.ts';

/** Whether what stands behind the country's letters is a VAT number of it: capitals and digits, without joints. */
export type VatForm = (body: string) => boolean;

/** BMF, UID-Büro (U, seven digits and a check digit: Luhn's sum plus four). */
const at: VatForm = (body) => {
  if (!/^U\d{8}$/.test(body)) return false;
  let sum = 4;
  for (let i = 1; i < 8; i++) {
    const d = digitAt(body, i);
    sum += i % 2 === 1 ? d : d > 4 ? d * 2 - 9 : d * 2;
  }
  return (10 - (sum % 10)) % 10 === digitAt(body, 8);
};

/** KBO: 97 less the rest of the first eight by 97; the nine digits of old have lost a zero. */
export const isBelgian: VatForm = (body) => {
  const n = body.length;
  if (!isDigits(body) || !(n === 9 || (n === 10 && digitAt(body, 0) < 2))) return false;
  const number = Number(body);
  const last = number % 100;
  return 97 - (((number - last) / 100) % 97) === last && number !== 97;
};

/** BZSt: ISO/IEC 7064 MOD 11,10. */
const de: VatForm = (body) => /^[1-9]\d{8}$/.test(body) && mod11_10(body);

/** AEAT: the number of a company (CIF), a citizen (DNI) or a foreigner (NIE). */
const personLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
const es: VatForm = (body) => {
  if (/^[A-HJNP-SUVW]\d{7}[A-J\d]$/.test(body)) return isCif(body);
  const person = /^(?:([XYZ])|[KLM]|(\d))(\d{7})([A-Z])$/.exec(body);
  if (person === null) return false;
  const [, foreign, first = '', rest = '', letter] = person;
  const head = foreign === undefined ? first : String('XYZ'.indexOf(foreign));
  return personLetters[Number(head + rest) % 23] === letter;
};

/** DGFiP: two digits made from the SIREN, or a key with a letter; SIRENs of Monaco begin with 000 and are not checked. */
const keyLetters = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const fr: VatForm = (body) => {
  if (!/^[\dA-HJ-NP-Z]{2}\d{9}$/.test(body)) return false;
  const siren = body.slice(2);
  if (!siren.startsWith('000') && !isSiren(siren)) return false;
  const key = body.slice(0, 2);
  if (/^\d\d$/.test(key)) return Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
  const [a, b] = [keyLetters.indexOf(key[0] as string), keyLetters.indexOf(key[1] as string)];
  const check = a < 10 ? a * 24 + b - 10 : a * 34 + b - 100;
  return (Number(siren) + 1 + Math.floor(check / 11)) % 11 === check % 11;
};

/**
 * HMRC: weights 8 to 2, modulus 97; numbers since 2009, from 100 0000 on, have 55 added, and some 42, as registers show
 * (other validators take all three). Government departments and health authorities.
 */
const gb: VatForm = (body) => {
  if (/^(?:GD[0-4]|HA[5-9])\d\d$/.test(body)) return true;
  if (!/^\d{9}(?:\d{3})?$/.test(body)) return false;
  const rest = weighted(body, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
  const number = Number(body.slice(0, 7));
  return number > 0 && (rest === 0 || (number >= 1_000_000 && (rest === 42 || rest === 55)));
};

/** Revenue: seven digits, a check letter of 23, a letter for what came after; the old form has a sign in second place. */
const irish = 'WABCDEFGHIJKLMNOPQRSTUV';
const ie: VatForm = (body) => {
  const now = /^(\d{7})([A-W])([A-IW])?$/.exec(body);
  if (now !== null) {
    const [, digits = '', letter, extra] = now;
    const more = extra === undefined || extra === 'W' ? 0 : (extra.charCodeAt(0) - 0x40) * 9;
    return irish[(weighted(digits, [8, 7, 6, 5, 4, 3, 2]) + more) % 23] === letter;
  }
  const old = /^(\d)[A-Z+*](\d{5})([A-W])$/.exec(body);
  if (old === null) return false;
  return irish[weighted(`0${old[2]}${old[1]}`, [8, 7, 6, 5, 4, 3, 2]) % 23] === old[3];
};

/** Agenzia delle Entrate: seven digits, the office, Luhn. */
export const isPartitaIva: VatForm = (body) => {
  if (body.length !== 11 || !isDigits(body) || body.startsWith('0000000')) return false;
  const office = digitAt(body, 7) * 100 + digitAt(body, 8) * 10 + digitAt(body, 9);
  const known =
    (office > 0 && office < 101) || office === 120 || office === 121 || office === 888 || office === 999;
  return known && luhn(body);
};

/** AED: the rest of the first six by 89. */
const lu: VatForm = (body) => /^\d{8}$/.test(body) && Number(body.slice(0, 6)) % 89 === Number(body.slice(6));

/** Belastingdienst: the 11-test of companies, or since 2020 MOD 97-10 over `NL` and all that follows (L is 21, B is 11). */
const nl: VatForm = (body) => {
  if (!/^\d{9}B(?!00)\d\d$/.test(body)) return false;
  if (weighted(body, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !body.startsWith('000000000')) return true;
  return restOf(`2321${body.slice(0, 9)}11${body.slice(10)}`, 97) === 1;
};

/** AT: eleven less the rest; 10 and 11 stand for 0. */
const pt: VatForm = (body) =>
  /^[1-9]\d{8}$/.test(body) &&
  ((11 - (weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === digitAt(body, 8);

/** BFS, Verordnung über die UID: modulus 11; the tax's name in one of three languages may follow. */
const ch: VatForm = (body) => {
  const digits = /^E(\d{9})(?:MWST|TVA|IVA|TPV|HR)?$/.exec(body)?.[1];
  if (digits === undefined) return false;
  return (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === digitAt(digits, 8);
};

export const western: Readonly<Record<string, VatForm>> = {
  AT: at, BE: isBelgian, CH: ch, DE: de, ES: es, FR: fr, GB: gb, IE: ie, IT: isPartitaIva, LU: lu, NL: nl, PT: pt, XI: gb,
}; // biome-ignore format: a table
