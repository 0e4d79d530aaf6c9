import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FOLLOWERS, follower, mayFollow } from '../../../src/scan/engine/followers.ts';
import { detectors } from '../../../src/scan/index.ts';

const signs: Readonly<Record<string, string>> = {
  '9': '0123456789',
  A: 'AZaz',
  X: 'AZaz09',
  '-': ' .-/',
  '*': '+A-x',
};
const shapes = detectors
  .flatMap((d) => d.gates)
  .flatMap((gate) => (gate.on === 'shape' ? gate.shapes : []))
  .filter((shape) => /^9+[^9]/.test(shape));
const headOf = (shape: string) => (/^9+/.exec(shape) as RegExpExecArray)[0].length;

describe('what follows the first digits of a shape', () => {
  it('lets through whatever stands in the shape', () => {
    expect(shapes.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.constantFrom(...shapes), fc.infiniteStream(fc.nat(1000)), (shape, picks) => {
        const pick = (set: string) => set[picks.next().value % set.length] as string;
        const text = [...shape].map((unit) => pick(signs[unit] as string)).join('');
        const head = headOf(shape);
        // a digit where `X` or `*` may be one makes another, longer head
        fc.pre(!/\d/.test(text[head] as string));
        const codes = Uint16Array.from(`${text} `, (c) => c.charCodeAt(0));
        expect(mayFollow(shape.slice(head), follower(codes, head))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['-999-999', '.123.456', true],
    ['-999-999', '.12.456', false],
    ['-999-999', 'A', false],
    ['A999', 'B123', true],
    ['A999', ' B12', false],
    ['-A-999', ' J 003', true],
    ['*999A', '+308T', true],
    ['-9X9', ' 1A9', true],
    ['-9X9', ' 119', true],
  ])('%s and %s: %s', (rest, text, expected) => {
    const k = follower(
      Uint16Array.from(`${text} `, (c) => c.charCodeAt(0)),
      0,
    );
    expect(k).toBeLessThan(FOLLOWERS);
    expect(mayFollow(rest, k)).toBe(expected);
  });
});
