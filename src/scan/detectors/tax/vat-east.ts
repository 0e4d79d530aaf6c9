import { digitAt, isOneDigit, luhn, mod11_10, restOf, weighted } from '../digits.ts';
import { isRodneCislo } from '../national/cz-sk-rc.ts';
import type { VatForm } from './vat-west.ts';

/** НАП: nine digits of a company, ten of a person (EGN, number of a foreigner, or another). */
const bg: VatForm = (body) => {
  if (/^\d{9}$/.test(body)) {
    let rest = weighted(body, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
    if (rest === 10) rest = weighted(body, [3, 4, 5, 6, 7, 8, 9, 10]) % 11;
    return rest % 10 === digitAt(body, 8);
  }
  if (!/^\d{10}$/.test(body)) return false;
  const last = digitAt(body, 9);
  if ((weighted(body, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === last) return true;
  if (weighted(body, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === last) return true;
  const rest = 11 - (weighted(body, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return rest !== 10 && rest % 11 === last;
};

/**
 * Τμήμα Φορολογίας: digits in odd places are put through a table; the letter is the rest by 26. The first digit and that
 * none begins with 12: European Commission, VIES, VAT number construction rules. Numbers since 27 March 2023 begin with 6;
 * how their letter is made is not published (the announcement's own 60000000A does not follow the old rule).
 */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
const cy: VatForm = (body) => {
  if (!/^(?!12)[0134569]\d{7}[A-Z]$/.test(body)) return false;
  if (body.startsWith('6')) return true;
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += i % 2 === 0 ? (odd[digitAt(body, i)] as number) : digitAt(body, i);
  return sum % 26 === body.charCodeAt(8) - 0x41;
};

/** MF ČR: eight digits of a company, 6 and eight digits, or the birth number of a person. */
const cz: VatForm = (body) => {
  if (/^[0-8]\d{7}$/.test(body)) {
    const rest = (11 - (weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    return (rest || 1) % 10 === digitAt(body, 7);
  }
  if (/^6\d{8}$/.test(body)) {
    const rest = weighted(body.slice(1), [8, 7, 6, 5, 4, 3, 2]) % 11;
    if (8 - ((10 - rest) % 11) === digitAt(body, 8)) return true;
  }
  return /^\d{9,10}$/.test(body) && isRodneCislo(body);
};

/** Erhvervsstyrelsen: the 11-test. */
export const isCvr: VatForm = (body) =>
  /^[1-9]\d{7}$/.test(body) && weighted(body, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** EMTA: weights 3, 7, 1. */
const ee: VatForm = (body) =>
  /^10\d{7}$/.test(body) && weighted(body, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;

/** ΑΑΔΕ: powers of two, modulus 11, modulus 10. */
const el: VatForm = (body) =>
  /^\d{9}$/.test(body) &&
  !isOneDigit(body) &&
  (weighted(body, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(body, 8);

/** PRH: the 11-test of the Y-tunnus. */
export const isYTunnus: VatForm = (body) =>
  /^\d{8}$/.test(body) && weighted(body, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0 && !isOneDigit(body);

const hr: VatForm = (body) => /^\d{11}$/.test(body) && mod11_10(body) && !isOneDigit(body);

/** NAV: weights 9, 7, 3, 1. */
export const isAdoszam: VatForm = (body) =>
  /^[1-9]\d{7}$/.test(body) && weighted(body, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0;

/** VMI: nine digits, the last but one a 1; twelve for those registered for a time, the last but one a 1. */
const lt: VatForm = (body) => {
  if (!/^(?:\d{7}1\d|\d{10}1\d)$/.test(body)) return false;
  const n = body.length - 1;
  const sum = (shift: number) => {
    let total = 0;
    for (let i = 0; i < n; i++) total += digitAt(body, i) * (1 + ((i + shift) % 9));
    return total % 11;
  };
  const first = sum(0);
  return (first === 10 ? sum(2) % 10 : first) === digitAt(body, n);
};

/** VID: a company's number begins with 4 or more; a person's is the code of the person, since 2017 without a date. */
const lv: VatForm = (body) => {
  if (!/^\d{11}$/.test(body)) return false;
  if (digitAt(body, 0) > 3) return weighted(body, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
  if (body.startsWith('32')) return true;
  const rest = (1 + weighted(body, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11;
  return rest % 10 === digitAt(body, 10);
};

/** CFR: modulus 37. */
const mt: VatForm = (body) =>
  /^[1-9]\d{7}$/.test(body) && weighted(body, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0;

const orgnrWeights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
/** Brønnøysundregistrene: the 11-test; MVA says that it is registered for the tax. */
export const isOrgnr: VatForm = (body) => {
  const first = digitAt(body, 0);
  return (
    (first === 8 || first === 9) && weighted(body, orgnrWeights) % 11 === 0 && /^\d{9}(?:MVA)?$/.test(body)
  );
};

/** KAS: weights 6 5 7 2 3 4 5 6 7, modulus 11; no number has the rest 10. */
export const isNip: VatForm = (body) =>
  /^[1-9]\d{9}$/.test(body) && weighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(body, 9);

/** ANAF: two to ten digits, weights from the right. */
export const isCui: VatForm = (body) => {
  if (!/^[1-9]\d{1,9}$/.test(body)) return false;
  const digits = body.padStart(10, '0');
  return ((weighted(digits, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === digitAt(digits, 9);
};

/** Skatteverket: the number of the organisation or person (Luhn) and 01 to 94. */
const se: VatForm = (body) =>
  /^\d{10}(?:0[1-9]|[1-8]\d|9[0-4])$/.test(body) && luhn(body.slice(0, 10)) && !isOneDigit(body.slice(0, 10));

/** FURS: modulus 11; 10 stands for 0, and 11 is not given out. */
const si: VatForm = (body) => {
  if (!/^[1-9]\d{7}$/.test(body)) return false;
  const rest = 11 - (weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 11);
  return rest !== 11 && rest % 10 === digitAt(body, 7);
};

/** FS SR: divides by 11; a person may have the birth number instead. */
const sk: VatForm = (body) =>
  (/^[1-9]\d[2-47-9]\d{7}$/.test(body) && restOf(body, 11) === 0) ||
  (/^\d{10}$/.test(body) && isRodneCislo(body));

export const eastern: Readonly<Record<string, VatForm>> = {
  BG: bg, CY: cy, CZ: cz, DK: isCvr, EE: ee, EL: el, FI: isYTunnus, GR: el, HR: hr, HU: isAdoszam, LT: lt, LV: lv, MT: mt,
  NO: isOrgnr, PL: isNip, RO: isCui, SE: se, SI: si, SK: sk,
}; // biome-ignore format: a table
