import { unfold } from '../person/lists/keys.ts';
import { testCardTable } from './test-cards.ts';

/** The largest prime below 2 to the power of 24. */
export const modulus = 16_777_213;

/** What it leaves of a number of any length; another card has what one of these has in one case of 100,000. */
export const remainder = (digits: string): number =>
  [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % modulus, 0);

const published = unfold(testCardTable);

/** Stripe: 400000, the number of the country (ISO 3166-1 numeric, or 000), zeros and a tail of four. */
const byCountry = /^400000\d{3}000\d{4}$/;

/** Whether networks or payment providers publish it for tests: no account is behind it. */
export const isTestCard = (digits: string): boolean =>
  byCountry.test(digits) || published.has(remainder(digits));
