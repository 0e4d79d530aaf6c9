import { describe, expect, it } from '@jest/globals';
import { isRouting } from '../../../src/scan/detectors/money/us-routing.ts';
import { found, mutations, spanOf } from './found.ts';

/** Routing numbers that banks and the Federal Reserve print on their pages. */
const routing = [
  '021000021',
  '011401533',
  '091000019',
  '122105155',
  '322271627',
  '026009593',
  '121000248',
  '011000015',
];

describe('routing numbers', () => {
  it.each(routing)('%s', (number) => {
    expect(isRouting(number)).toBe(true);
    expect(found('us-routing', `Routing number: ${number}`)[0]).toMatchObject({
      category: 'business',
      country: 'US',
    });
    expect(found('us-routing', number)).toHaveLength(0);
    expect(found('us-routing', number, 0)).toHaveLength(1);
    // 3, 7 and 1 share nothing with ten: every changed digit changes the sum
    expect(mutations(number, isRouting).passed).toBe(0);
  });
  it.each(['021000022', '133456780', '500000005', '990000009'])('%s is none', (number) => {
    expect(isRouting(number)).toBe(false);
  });
});

describe('account numbers', () => {
  it.each([
    ['Account number: 12345678', '12345678'],
    ['my bank account 945456787654', '945456787654'],
    ['Sort code: 20-00-00', '20-00-00'],
    ['60-16-13 31926819', '60-16-13 31926819'],
    ['"accountNumber": "0417164300"', '0417164300'],
    ['Kontonummer 532013000, BLZ 37040044', '532013000'],
    ['rekeningnummer 41.71.64.300', '41.71.64.300'],
    ['account no,sort code\n31926819,601613', '31926819'],
    ['número de cuenta: 2100 0418 45 0200051332', '2100 0418 45 0200051332'],
  ])('%s', (text, value) => {
    expect(spanOf('bank-account', text)).toBe(value);
  });

  it.each([
    '31926819',
    'account 31926819 locked',
    'order 31926819',
    '12-03-84',
    'account number: 0000000',
    'bank 2024-03-12',
  ])('quiet: %s', (text) => {
    expect(found('bank-account', text)).toHaveLength(0);
  });

  it('is a candidate for those who ask for all', () => {
    expect(found('bank-account', '945456787654', 0)).toHaveLength(1);
  });
});
