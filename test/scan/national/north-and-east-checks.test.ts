import { describe, expect, it } from '@jest/globals';
import { Lot, type Numbers, numbers } from './north-and-east-numbers.ts';

/** So many valid numbers of a kind, from a fixed seed. */
function drawn({ name, valid, form }: Numbers, count: number): string[] {
  const lot = new Lot(name.length * 7919 + form.length);
  const found: string[] = [];
  for (let i = 0; i < count * 4000 && found.length < count; i++) {
    const value = lot.draw(form);
    if (valid(value)) found.push(value);
  }
  return found;
}

/** The value with the digit at `i` changed to every other digit. */
const changed = (value: string, i: number): string[] =>
  [...'0123456789'].filter((d) => d !== value[i]).map((d) => value.slice(0, i) + d + value.slice(i + 1));

describe.each(numbers.map((n) => [n.name, n] as const))('%s', (_name, one) => {
  const values = drawn(one, 60);

  it('accepts numbers whose check digits are right', () => {
    expect(values).toHaveLength(60);
  });

  it('refuses every changed digit its check digits cover', () => {
    const { valid, uncovered = [], shared = '' } = one;
    let changes = 0;
    let passed = 0;
    for (const value of values)
      for (let i = 0; i < value.length; i++) {
        if (uncovered.includes(i) || !/\d/.test(value[i] as string)) continue;
        for (const other of changed(value, i)) {
          changes++;
          if (!valid(other)) continue;
          passed++;
          expect(shared).toContain(other.at(-1));
        }
      }
    // Two rests of eleven share a digit: it stands in two of eleven numbers, and one of ten changes leads to the other.
    expect(passed / Math.max(1, changes)).toBeLessThan(shared === '' ? Number.MIN_VALUE : 1.8 / 55);
  });
});

describe('stdnum agrees', () => {
  const asked = numbers.filter((n) => n.stdnum !== undefined);
  it.each(asked.map((n) => [n.name, n] as const))('on %s', (_name, one) => {
    const lot = new Lot(one.name.length * 104_729);
    const values = [...drawn(one, 200), ...Array.from({ length: 3000 }, () => lot.draw(one.form))];
    const asked = values.filter((value) => one.differs?.test(value) !== true);
    expect(asked.length).toBeGreaterThan(2000);
    expect(asked.filter((value) => one.valid(value) !== one.stdnum?.(value))).toEqual([]);
  });
});
