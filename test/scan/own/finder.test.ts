import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWord } from '../../../src/scan/engine/classes.ts';
import { View } from '../../../src/scan/engine/view.ts';
import { Finder } from '../../../src/scan/own/finder.ts';
import { analyse } from '../../../src/scan/own/pattern.ts';

const finderOf = (pattern: string) => new Finder(analyse(pattern));
function viewOf(text: string): View {
  const view = new View(text.length, 0);
  view.load(text, 0, 0, text.length);
  return view;
}

/** As the finder should answer, by a plain expression and every position for itself. */
function naive(pattern: string, text: string, at: number): number {
  if (at > 0 && isWord(text.charCodeAt(at - 1))) return -1;
  const match = new RegExp(`(?:${pattern})(?![0-9A-Za-z\\u00c0-\\u00ff])`, 'y');
  match.lastIndex = at;
  const end = match.exec(text) === null ? -1 : match.lastIndex;
  return end;
}

const patterns = [
  'ab',
  'ab[a-b ]{0,6}x',
  'a{1,3}-?b',
  '(?:ab|abx|b-a)',
  '[ab]{2} [ab]',
  'x-[abx-]{1,4}',
  'é{1,2}',
];
const text = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'abx', ' ', '-', 'x', 'x-', '\n', 'é', '_'), { maxLength: 160 })
  .map((parts) => parts.join(''));

describe('a pattern in a text', () => {
  it('is found where it stands free, in whatever order it is asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        text.chain((t) => fc.tuple(fc.constant(t), fc.array(fc.nat(t.length), { maxLength: 30 }))),
        fc.boolean(),
        (pattern, [whole, places], ordered) => {
          const finder = finderOf(pattern);
          const view = viewOf(whole);
          const asked = ordered ? places.toSorted((a, b) => a - b) : places;
          for (const at of asked)
            expect([at, finder.endAt(view, at)]).toEqual([at, naive(pattern, whole, at)]);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('is found next, and nothing before it is passed over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        text.chain((t) =>
          fc.tuple(fc.constant(t), fc.array(fc.tuple(fc.nat(t.length), fc.nat(300)), { maxLength: 20 })),
        ),
        (pattern, [whole, asked]) => {
          const finder = finderOf(pattern);
          const view = viewOf(whole);
          for (const [from, span] of asked) {
            const to = Math.min(whole.length, from + span);
            let start = from;
            while (start < to && naive(pattern, whole, start) < 0) start++;
            const expected = start < to ? { start, end: naive(pattern, whole, start) } : null;
            const found = finder.next(view, from, to);
            expect(found === null ? null : { ...found }).toEqual(expected);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('is found at the very beginning and end', () => {
    expect(finderOf('ab').endAt(viewOf('ab'), 0)).toBe(2);
    expect({ ...finderOf('ab').next(viewOf('- ab'), 0, 4) }).toEqual({ start: 2, end: 4 });
  });

  it('forgets one text when it is asked about another', () => {
    const finder = finderOf('ab');
    expect(finder.endAt(viewOf('-- xx xx xx'), 3)).toBe(-1);
    expect(finder.endAt(viewOf('-- ab ab ab'), 3)).toBe(5);
  });

  it('is no pattern where it has too many states', () => {
    const letters = [...'abcdefghijklmnop'].map((c) => `${c}?`).join('|');
    expect(() => finderOf(`x(?:${letters}){9}`)).not.toThrow();
    expect(() => finderOf(`x(?:(?:${letters}){9}){9}`)).toThrow(RangeError);
  });
});
