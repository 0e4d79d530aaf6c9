import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse, maxMatchUnits, PatternFault } from '../../../src/scan/own/pattern.ts';

describe('what is said of a pattern', () => {
  const table: [string, number, number, string[] | null][] = [
    ['CASE-\\d{4,8}', 9, 13, ['CASE-']],
    ['(?i)Case-\\d{4}', 9, 9, ['case-']],
    ['(?:ABC|ABD|XYZ)-[0-9]{3}', 7, 7, ['ABC-', 'ABD-', 'XYZ-']],
    ['ABC-1|DEF[-/]22', 5, 6, ['ABC-1', 'DEF']],
    ['(AB){2}\\d', 5, 5, ['ABAB']],
    ['A{3}\\d?', 3, 4, ['AAA']],
    ['A{3,5}', 3, 5, ['AAA']],
    ['ABCD?\\d', 4, 5, ['ABC']],
    ['AB[0-9]{3}', 5, 5, null],
    ['AB\\.-\\d', 5, 5, ['AB.-']],
    ['[KZ]\\d{7}', 8, 8, null],
    ['ABC-1|\\d{8}', 5, 8, null],
    ['#PR:\\d{2}', 6, 6, ['#PR:']],
    ['(?i)#PR:\\d{2}', 6, 6, null],
    ['123-\\d{2}', 6, 6, null],
    ['Öko\\p{L}{2}', 5, 7, ['Öko']],
    ['.{3,20}', 3, 40, null],
    ['[^a]{2}[a-z]', 3, 5, null],
    ['[]a]{2}x', 3, 3, null],
    ['ABC(?:\\d{2}){1,3}?', 5, 9, ['ABC']],
    ['ABCDEFGHIJKLMNOP', 16, 16, ['ABCDEFGHIJKL']],
  ];
  it.each(table)('%s', (pattern, least, most, beginnings) => {
    expect(analyse(pattern)).toMatchObject({ least, most, beginnings });
  });

  const refused: [string, string][] = [
    ['nothing at all', '(?:ABC)?'],
    ['an end that is open', 'ABC.*'],
    ['one or more', 'ABC\\d+'],
    ['an open number of times', 'ABC\\d{2,}'],
    ['no number of times', 'ABC{x}'],
    ['numbers of times upside down', 'ABC\\d{3,2}'],
    ['zero times', 'ABC\\d{0}'],
    ['too long a match', `ABC.{1,${maxMatchUnits}}`],
    ['too long a match in groups', 'ABC(?:[a-z]{20}){20}'],
    ['an anchor', '^ABC'],
    ['an anchor at the end', 'ABC$'],
    ['an edge of a word', '\\bABC'],
    ['a look ahead', 'ABC(?=1)'],
    ['a look back', '(?<=1)ABC'],
    ['a name for a group', '(?<x>ABC)'],
    ['flags inside', 'AB(?i)C'],
    ['a reference back', '(ABC)\\1'],
    ['a group without an end', '(ABC'],
    ['an end without a group', 'ABC)'],
    ['a class without an end', 'ABC[a'],
    ['a named class', 'ABC[[:alpha:]]'],
    ['a repetition of nothing', '?ABC'],
    ['a repetition twice', 'ABC\\d{2}{3}'],
    ['an escape at the end', 'ABC\\'],
    ['groups in one another without end', `${'('.repeat(30)}ABC${')'.repeat(30)}`],
  ];
  it.each(refused)('%s is refused', (_name, pattern) => {
    expect(() => analyse(pattern)).toThrow(PatternFault);
  });

  const atom = fc.constantFrom('a', 'B', '7', '-', '\\.', '[a-c]', '[^x]', '\\d', '\\w', '.', '\\s');
  const { pattern } = fc.letrec((tie) => ({
    pattern: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    part: fc.oneof(
      { weight: 5, arbitrary: atom },
      fc.tuple(atom, fc.constantFrom('?', '{2}', '{1,3}', '{0,2}')).map((p) => p.join('')),
      fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(?:${a}|${b})`),
      fc.tuple(tie('pattern'), fc.constantFrom('?', '{2}', '{1,2}')).map(([a, n]) => `(?:${a})${n}`),
    ),
  })) as { pattern: fc.Arbitrary<string> };

  it('holds for every match', () => {
    fc.assert(
      fc.property(
        pattern
          .filter((p) => p.length < 200)
          .chain((p) => fc.tuple(fc.constant(p), fc.stringMatching(new RegExp(`^(?:${p})$`)))),
        ([source, match]) => {
          let found: ReturnType<typeof analyse>;
          try {
            found = analyse(source);
          } catch (error) {
            expect(error).toBeInstanceOf(PatternFault);
            return;
          }
          expect(match.length).toBeGreaterThanOrEqual(found.least);
          expect(match.length).toBeLessThanOrEqual(found.most);
          if (found.beginnings !== null) expect(found.beginnings.some((b) => match.startsWith(b))).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});
