import { planTable } from './plan-table.ts';

/** National numbering plans from the data of libphonenumber, asked directly: a compiled pattern takes 0.2 µs a number. */
export interface Plan {
  readonly country: string;
  readonly pattern: RegExp;
  readonly lengths: readonly number[];
  /** Digits dialled before a national number inside the country, mostly `0`. */
  readonly trunk: string;
}

const rows = new Map<string, string>();
const countriesOf = new Map<string, string[]>();
for (const row of planTable.trim().split('\n')) {
  const [code = '', country = ''] = row.split(' ', 2);
  const name = country === '001' ? `001 ${code}` : country;
  rows.set(name, row);
  countriesOf.set(code, [...(countriesOf.get(code) ?? []), name]);
}

const longest = 17;
/** How long numbers of a pattern may be, whatever their digits. */
export function lengthsOf(pattern: string): number[] {
  const any = pattern.replace(/\{[^}]*\}|\[[^\]]*\]|\d/g, (part) => (part[0] === '{' ? part : '.'));
  const whole = new RegExp(`^(?:${any})$`);
  return Array.from({ length: longest + 1 }, (_, n) => n).filter((n) => whole.test('0'.repeat(n)));
}

const plans = new Map<string, Plan>();

function plan(country: string): Plan {
  let found = plans.get(country);
  if (found === undefined) {
    const [, , trunk = '', pattern = ''] = (rows.get(country) ?? '').split(' ');
    found = {
      country,
      pattern: new RegExp(`^(?:${pattern})$`),
      lengths: lengthsOf(pattern),
      trunk: trunk === '-' ? '' : trunk,
    };
    plans.set(country, found);
  }
  return found;
}

/** The plans of a calling code, by its number; no code begins with a 0. */
const byCode: (readonly Plan[] | null | undefined)[] = new Array(1000).fill(undefined);

function plansOf(code: number): readonly Plan[] | null {
  let found = byCode[code];
  if (found === undefined) {
    found = countriesOf.get(String(code))?.map(plan) ?? null;
    byCode[code] = found;
  }
  return found;
}

const fits = (p: Plan, national: string): boolean =>
  p.lengths.includes(national.length) && p.pattern.test(national);

/** What the plans of the calling code say of `digits` (without `+` or `00`). */
export const possible = 1;
export const assigned = 2;

/** `assigned`: a number of some country; `possible`: only as long as one; else 0. */
export function internationalFits(digits: string): 0 | 1 | 2 {
  let code = 0;
  for (let n = 1; n <= 3 && n <= digits.length; n++) {
    code = code * 10 + digits.charCodeAt(n - 1) - 0x30;
    if (code === 0) return 0;
    const found = plansOf(code);
    if (found === null) continue;
    let national = digits.slice(n);
    // Mexico: until 2019 a 1 stood before mobile numbers dialled from abroad.
    if (code === 52 && national.length === 11 && national.startsWith('1')) national = national.slice(1);
    if (code === 1 && (national.length !== 10 || !isNanp(national)))
      return national.length === 10 && national.charCodeAt(0) > 0x31 ? possible : 0;
    let long = false;
    for (const p of found) {
      if (fits(p, national)) return assigned;
      // `+44 (0)20 ...` written without the brackets.
      if (p.trunk === '0' && national.startsWith('0') && fits(p, national.slice(1))) return assigned;
      long ||= p.lengths.includes(national.length);
    }
    return long && national.length > 6 ? possible : 0;
  }
  return 0;
}

/** Countries whose numbers are looked for without a calling code: the EU and its neighbours. */
const withTrunk = 'NL DE FR BE GB AT CH IE SE FI RO BG HR SI SK LT HU RS UA TR IN'.split(' ');
const withoutTrunk = 'IT ES PT PL DK NO CZ GR LU EE LV CY MT HU IS LI IN US'.split(' ');

/** The plans of these countries in one pattern for each length: most numbers fit none of them. */
function together(countries: readonly string[]): (national: string) => boolean {
  const byLength: (RegExp | null | undefined)[] = [];
  return (national) => {
    const { length } = national;
    let pattern = byLength[length];
    if (pattern === undefined) {
      const fitting = countries.map(plan).filter(({ lengths }) => lengths.includes(length));
      pattern = fitting.length === 0 ? null : new RegExp(fitting.map((p) => p.pattern.source).join('|'));
      byLength[length] = pattern;
    }
    return pattern?.test(national) ?? false;
  };
}
const fitsWithTrunk = together(withTrunk);
const fitsWithoutTrunk = together(withoutTrunk);

/** Whether digits with a leading 0 are a national number of a country that dials 0 first (or of Italy). */
export function trunkFits(digits: string): boolean {
  return fitsWithTrunk(digits.slice(1)) || fits(plan('IT'), digits);
}

/** Whether digits without a leading 0 are a whole national number somewhere. */
export function wholeFits(digits: string): boolean {
  return fitsWithoutTrunk(digits);
}

/** North American numbering plan, ten digits: area and exchange begin with 2 to 9. */
export const isNanp = (digits: string): boolean => digits.charCodeAt(0) > 0x31 && digits.charCodeAt(3) > 0x31;
