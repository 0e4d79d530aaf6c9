import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isNumbered } from '../../src/scan/engine/numbered.ts';
import { Words } from '../../src/scan/engine/stems.ts';
import { View } from '../../src/scan/engine/view.ts';

function viewOf(text: string): View {
  const view = new View(text.length, 0);
  view.load(text, 0, 0, text.length);
  return view;
}

describe('the label before a number', () => {
  it.each([
    ['order ', true],
    ['order no: ', true],
    ['order #', true],
    ['"orderId":"', true],
    ['ticket-nr = ', true],
    ['customerOrder=', true],
    ['ORDER (', true],
    ['phone ', false],
    ['order for ', false],
    ['', false],
    ['no ', false],
  ])('%j', (label, numbered) => {
    expect(isNumbered(viewOf(`${label}1234567`), label.length)).toBe(numbered);
  });
});

describe('a pattern of words with a quick no', () => {
  const pattern = /\btel\b|mob(?:ile)?|(?<!i)phone|\bm:|sofi[- ]?nr/;
  const pieces = ['tel ', 'mobile', 'iphone', 'm:', 'te', 'l', 'mo', ' ', 'sofi-nr', '12', 'x', 'PHONE'];

  it('never says no where the pattern says yes, for windows in any order', () => {
    const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }).map((p) => p.join(''));
    const windows = fc.array(fc.tuple(fc.nat(200), fc.nat(80)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, windows, (whole, list) => {
        const words = new Words(pattern);
        const view = viewOf(whole);
        for (const [a, length] of list) {
          const from = a % whole.length;
          const to = Math.min(whole.length, from + length);
          // `\b` stands for the whole text: a window that begins within a word does not begin one
          if (/\w/.test(whole[from - 1] ?? '')) continue;
          if (pattern.test(whole.slice(from, to).toLowerCase()))
            expect(words.maybe(view, from, to)).toBe(true);
        }
        expect(words.maybe(viewOf('0123456789 '.repeat(4)), 0, 44)).toBe(false);
      }),
    );
  });

  it('refuses an alternative without a stem', () => {
    expect(() => new Words(/tel|\d+x/)).toThrow(SyntaxError);
  });
});
