import { createHash } from 'node:crypto';
import { scanText } from '../../../src/scan/index.ts';

/** What is planted: detectors whose values have a check digit, or a form that nothing else has. */
export type Kind =
  | 'iban'
  | 'email'
  | 'phone'
  | 'nl-bsn'
  | 'pl-pesel'
  | 'payment-card'
  | 'date-of-birth'
  | 'ipv4'
  | 'person-name'
  | 'password'
  | 'jwt';

export const labels: Record<Kind, string> = {
  iban: 'IBAN',
  email: 'E-mail',
  phone: 'Phone',
  'nl-bsn': 'BSN',
  'pl-pesel': 'PESEL',
  'payment-card': 'Card number',
  'date-of-birth': 'Date of birth',
  ipv4: 'IP address',
  'person-name': 'Name',
  password: 'password',
  jwt: 'token',
};

/** Numbers that follow from the seed alone. */
class Dice {
  readonly #bytes: Buffer;
  #next = 0;
  constructor(seed: string) {
    this.#bytes = createHash('sha512').update(seed).digest();
  }
  below(n: number): number {
    return (this.#bytes[this.#next++ % 64] as number) % n;
  }
  digits(n: number): string {
    let out = '';
    while (out.length < n) out += this.below(10);
    return out;
  }
  letters(n: number, from = 'abcdefghijkmnpqrstuvwxyz'): string {
    let out = '';
    while (out.length < n) out += from[this.below(from.length)];
    return out;
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

const fours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');

/** ISO 13616 check digits: 98 less the remainder by 97 of the account, the country as numbers and 00. */
function iban(country: string, account: string): string {
  const digits = `${account}${country}00`.replace(/[A-Z]/g, (c) => String(c.charCodeAt(0) - 55));
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}

/** The last digit by ISO/IEC 7812 (Luhn). */
function withLuhn(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const d = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 2 : 1);
    sum += d > 9 ? d - 9 : d;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const weigh = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);

/** The 11-test: 9·a + 8·b … + 2·h − i divides by 11. A body whose last digit would be 10 gets another one. */
function bsn(dice: Dice): string {
  for (let i = 0; i < 9; i++) {
    const body = `${1 + dice.below(8)}${dice.digits(7)}`;
    const last = weigh(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    if (last < 10) return `${body}${last}`;
  }
  return '111222333';
}

function pesel(dice: Dice): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const body = `${two(50 + dice.below(45))}${two(1 + dice.below(12))}${two(1 + dice.below(28))}${dice.digits(4)}`;
  return `${body}${(10 - (weigh(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10}`;
}

const hosts = ['firma', 'kontor', 'labor', 'muster', 'praxis', 'verein', 'werk', 'handel'];
const first = [
  'Anna',
  'Boris',
  'Clara',
  'Dmitri',
  'Elena',
  'Frank',
  'Greta',
  'Henrik',
  'Ines',
  'Jonas',
  'Katrin',
];
const last = [
  'Kovacs',
  'Lindberg',
  'Moreau',
  'Novotny',
  'Ortega',
  'Petersen',
  'Richter',
  'Schneider',
  'Tanaka',
];
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const makers: Record<Kind, (dice: Dice) => string> = {
  iban: (dice) => fours(iban('DE', `${dice.of(['3704', '5001', '1007', '7002', '2004'])}${dice.digits(14)}`)),
  email: (dice) => `${dice.letters(3)}${dice.digits(2)}${dice.letters(2)}@${dice.of(hosts)}.example`,
  phone: (dice) => `+49 30 ${2 + dice.below(6)}${dice.digits(4)} ${dice.digits(3)}`,
  'nl-bsn': bsn,
  'pl-pesel': pesel,
  'payment-card': (dice) => fours(withLuhn(`4539${dice.digits(11)}`)),
  'date-of-birth': (dice) =>
    `${10 + dice.below(18)}.${String(1 + dice.below(9)).padStart(2, '0')}.${1950 + dice.below(50)}`,
  ipv4: (dice) =>
    `${dice.of([78, 79, 80, 81, 82, 84, 85, 87, 88, 91, 93, 94])}.${1 + dice.below(250)}.${1 + dice.below(250)}.${1 + dice.below(250)}`,
  'person-name': (dice) => `${dice.of(first)} ${dice.of(last)}`,
  password: (dice) => `${dice.letters(4).toUpperCase()}${dice.digits(3)}!${dice.letters(5)}`,
  jwt: (dice) =>
    `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ sub: dice.digits(10), iat: 1700000000 })}.${dice.letters(43)}`,
};

export const makeValue = (kind: Kind, seed: string): string => makers[kind](new Dice(seed));

/** IBAN of a country whose account is digits only and short enough for a number: Norway, with its own check digit. */
export function makeNumericIban(seed: string): { readonly text: string; readonly number: string } {
  for (let n = 0; ; n++) {
    const body = `9${new Dice(`${seed} ${n}`).digits(9)}`;
    const check = (11 - (weigh(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    if (check > 9) continue;
    const text = iban('NO', `${body}${check}`);
    return { text, number: text.slice(2) };
  }
}

/** Letters and digits that the mask of a value shows: how a finding is told from another of its kind. */
export const shownOf = (masked: string): string => masked.replace(/[^\p{L}\p{N}@]/gu, '').toUpperCase();

/** What the scanner shows of a value that stands in plain text behind its label. */
export function shownInText(kind: Kind, value: string): string {
  const found = scanText(`${labels[kind]}: ${value}\n`).findings.find((f) => f.detector === kind);
  if (!found) throw new Error(`no value that the scanner finds in plain text: ${kind}`);
  return shownOf(found.masked);
}
