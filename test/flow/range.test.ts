import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRange } from '../../src/flow/range.ts';
import { isGatewayError } from '../../src/model/errors.ts';

/** RFC 9110 14.1.2 and 14.2. A null answer means the whole file. */
const table: readonly [
  header: string | undefined,
  size: number,
  expected: [number, number] | null | 'unsatisfiable',
][] = [
  [undefined, 100, null],
  ['bytes=0-0', 100, [0, 1]],
  ['bytes=0-', 100, [0, 100]],
  ['bytes=99-', 100, [99, 100]],
  ['bytes=10-19', 100, [10, 20]],
  ['bytes=90-1000', 100, [90, 100]],
  ['bytes=-10', 100, [90, 100]],
  ['bytes=-1000', 100, [0, 100]],
  ['bytes=100-', 100, 'unsatisfiable'],
  ['bytes=-0', 100, 'unsatisfiable'],
  ['bytes=20-10', 100, null],
  ['bytes=-', 100, null],
  ['bytes=0-1,5-6', 100, null],
  ['items=0-1', 100, null],
  ['bytes=a-b', 100, null],
  ['bytes=1e3-', 100, null],
  ['bytes=9999999999999999999999-', 100, null],
];

describe('one byte range', () => {
  it.each(table)('%s of %d bytes', (header, size, expected) => {
    if (expected === 'unsatisfiable') {
      expect.assertions(1);
      try {
        parseRange(header, size);
      } catch (error) {
        expect(isGatewayError(error, 'range-not-satisfiable') && error.size).toBe(size);
      }
      return;
    }
    expect(parseRange(header, size)).toEqual(expected && { start: expected[0], end: expected[1] });
  });

  it('never leaves the file, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1e9 }), (junk, a, b, size) => {
        for (const header of [junk, `bytes=${junk}`, `bytes=${a}-${b}`, `bytes=-${a}`, `bytes=${a}-`]) {
          try {
            const range = parseRange(header, size);
            if (range) expect(range.start >= 0 && range.start < range.end && range.end <= size).toBe(true);
          } catch (error) {
            expect(isGatewayError(error, 'range-not-satisfiable')).toBe(true);
          }
        }
      }),
    );
  });
});
