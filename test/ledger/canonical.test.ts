import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical, entryHash, origin } from '../../src/ledger/canonical.ts';
import { accountId } from '../../src/model/ids.ts';

describe('canonical JSON', () => {
  // RFC 8785, section 3.2.2 and 3.2.3
  it.each([
    [
      { numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001] },
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    ],
    [{ literals: [null, true, false] }, '{"literals":[null,true,false]}'],
    [
      { string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/' },
      '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ],
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [{ b: { d: 1, c: 2 }, a: undefined }, '{"b":{"c":2,"d":1}}'],
  ])('case %#', (value, text) => expect(canonical(value)).toBe(text));

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1])('case %#: refuses', (value) => {
    expect(() => canonical({ value })).toThrow(expect.objectContaining({ code: 'internal' }));
  });

  it('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(canonical(turned)).toBe(canonical(object));
        expect(JSON.parse(canonical(object))).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });

  it('of an entry is what is hashed', () => {
    const text = `{"account":"a","actor":"gateway","at":5,"data":{"n":1},"kind":"scan-only","prev":"${origin}","seq":1}`;
    const entry = { kind: 'scan-only', actor: 'gateway', data: { n: 1 }, account: accountId('a') } as const;
    expect(entryHash({ ...entry, seq: 1, at: 5, prev: origin })).toBe(
      createHash('sha256').update(text).digest('hex'),
    );
  });
});
