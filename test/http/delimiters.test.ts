import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundaryOf, DelimiterCount } from '../../src/http/upload/delimiters.ts';

describe('delimiters of a multipart body', () => {
  it('are counted alike for every way the body is cut', () => {
    const piece = fc.constantFrom('\r\n--bb', '--bb', '\r\n-', '\r', 'x', '\r\n--b', 'b\r\n--bb--', '\n--bb');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(fc.nat(5), { minLength: 1, maxLength: 40 }),
        (pieces, cuts) => {
          const whole = pieces.join('');
          const count = new DelimiterCount('bb');
          let at = 0;
          for (let i = 0; at < whole.length; i++) {
            const n = (cuts[i % cuts.length] ?? 0) + 1;
            count.add(Buffer.from(whole.slice(at, at + n)));
            at += n;
          }
          expect(count.count).toBe(`\r\n${whole}`.split('\r\n--bb').length - 1);
        },
      ),
    );
  });

  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; boundary="a b"', 'a b'],
    ['multipart/form-data; charset=utf-8; BOUNDARY=abc; x=y', 'abc'],
    ['multipart/form-data', undefined],
  ])('boundary of %s', (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary);
  });
});
