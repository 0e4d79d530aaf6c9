import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { testCards, testCardTable } from '../../../build/test-cards.ts';
import { luhn } from '../../../src/scan/detectors/digits.ts';
import { issuerFits } from '../../../src/scan/detectors/money/card-ranges.ts';
import { found, mutations, spanOf } from './found.ts';

/** A number of the range, with its check digit (ISO/IEC 7812-1, annex B). */
function made(head: string, length: number): string {
  const body = head.padEnd(length - 1, '4821730596');
  for (let d = 0; d < 10; d++) if (luhn(body + d)) return body + d;
  throw new Error(head);
}
const inFours = (digits: string, joint: string) => (digits.match(/.{1,4}/g) ?? []).join(joint);

/** Ranges that networks publish, with the usual length. */
const networks: readonly (readonly [string, string, number])[] = [
  ['Visa', '4539', 16],
  ['Mastercard', '5412', 16],
  ['Mastercard, range of 2017', '2221', 16],
  ['Mastercard, range of 2017', '2720', 16],
  ['American Express', '3472', 15],
  ['American Express', '3782', 15],
  ['Discover', '6011', 16],
  ['Discover', '6445', 16],
  ['JCB', '3528', 16],
  ['JCB', '3589', 16],
  ['Diners Club', '3612', 14],
  ['Diners Club', '3049', 14],
  ['UnionPay', '6212', 16],
  ['Mir', '2204', 16],
  ['RuPay', '6521', 16],
  ['RuPay', '5085', 16],
  ['Troy', '9792', 16],
  ['Verve', '506102', 16],
  ['Maestro', '6759', 16],
  ['Maestro', '5018', 16],
];

describe('networks', () => {
  it.each(networks)('%s %s', (_name, head, length) => {
    const card = made(head, length);
    expect(found('payment-card', `paid ${card} today`)[0]).toMatchObject({ category: 'financial' });
    expect(spanOf('payment-card', `card no: ${card}.`)).toBe(card);
    for (const joint of [' ', '-', '.', '\u00a0']) {
      const written =
        length === 16
          ? inFours(card, joint)
          : [card.slice(0, 4), card.slice(4, 10), card.slice(10)].join(joint);
      expect(spanOf('payment-card', `(${written})`)).toBe(written);
    }
    const { all, passed } = mutations(card, (changed) => luhn(changed));
    expect([all, passed]).toEqual([9 * length, 0]);
  });

  it.each([
    `%B${made('4539', 16)}^DOE/J^2905101`,
    `B${made('3714', 15)}^DOE/J^2905101`,
    `card no.${made('4539', 16)}`,
    inFours(made('4539', 16), '\u2013'),
    `card ${inFours(made('4539', 16), '  ')}`,
    `card ${inFours(made('4539', 16), ' - ')}`,
  ])('also written so: %s', (text) => {
    expect(found('payment-card', text)).toHaveLength(1);
  });

  it.each([`0.${made('4539', 16)}`, `tmp.${made('4539', 16)}`, inFours(made('4539', 16), '  ')])(
    'says too little: %s',
    (text) => {
      expect(found('payment-card', text)).toHaveLength(0);
    },
  );

  it.each([
    [12, '5018'],
    [13, '5020'],
    [13, '4716'],
    [18, '6304'],
    [19, '6759'],
    [19, '4539'],
    [19, '6222'],
  ])('%d digits from %s need a word', (length, head) => {
    const card = made(head, length);
    expect(issuerFits(card)).toBe(1);
    expect(found('payment-card', card)).toHaveLength(0);
    expect(found('payment-card', card, 0)).toHaveLength(1);
    expect(spanOf('payment-card', `credit card ${card}`)).toBe(card);
  });

  it.each([
    '1234567812345670',
    '7000000000000001',
    '0000000000000000',
    '4539148803436468',
    '378282246310006',
  ])('none begins or ends so: %s', (digits) => {
    expect(found('payment-card', `card ${digits}`, 0)).toHaveLength(0);
  });
});

describe('published test cards', () => {
  it('stand in a table that the list makes', () => {
    const file = new URL('../../../src/scan/detectors/money/test-cards.ts', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(testCardTable());
  });
  it('are all numbers of a network', () => {
    for (const card of testCards)
      expect([card, luhn(card), issuerFits(card) > 0]).toEqual([card, true, true]);
  });
  it.each([...testCards, '4000002500003155', '4000000000009995', '4000007520000008'])('%s', (card) => {
    expect(found('payment-card', `card ${card}`)[0]?.category).toBe('test-data');
  });
});

describe('code and expiry', () => {
  const card = '4539148803436467';
  it.each([
    [`${card} 12/27 123`, '12/27', '123'],
    [`${card},123,12/2027`, '12/2027', '123'],
    [`${card};2028-03;987`, '2028-03', '987'],
    [`card ${card} exp. 09/26 cvc: 4321`, '09/26', '4321'],
    [`{"card":"${card}","expiry":"01/30","cvv":"555"}`, '01/30', '555'],
    [`CVV 737, gültig bis 03/29, Karte ${card}`, '03/29', '737'],
    [`number,exp date,cvv\n${card},03/30,111`, '03/30', '111'],
    [`${card}|04|29|123`, '04|29', '123'],
    [`${card} - 04/29 - 123`, '04/29', '123'],
    [`card ${card}, valid until April 2029, and the CVV is 913.`, 'April 2029', '913'],
    [`The CVC of card ${card} is 913, EXP 0429`, '0429', '913'],
  ])('%s', (text, expiry, code) => {
    expect(spanOf('card-expiry', text)).toBe(expiry);
    expect(spanOf('card-cvc', text)).toBe(code);
  });

  it.each([
    'cvv 123',
    '12/27 123',
    'exp 12/27',
    `${card} took 123 ms`,
    `${card} on 12/13/2020`,
    'cvv,exp\n123,12/27',
  ])('nothing without a card, or that is something else: %s', (text) => {
    expect(found('card-cvc', text)).toHaveLength(0);
    expect(found('card-expiry', text)).toHaveLength(0);
  });
});
