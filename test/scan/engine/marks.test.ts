import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Mark } from '../../../src/model/mark.ts';
import { createScanner, scanText } from '../../../src/scan/index.ts';

const address = (n: number) => `anna.kovacs${n}@firma.example`;

/** Text that `places` puts on pages, in cells and in boxes, looked through as one. */
function scan(pieces: readonly (readonly ['part' | 'at', Mark, string])[], cut = 1_000_000) {
  const scanner = createScanner();
  for (const [how, mark, text] of pieces) {
    scanner[how](mark);
    for (let i = 0; i < text.length; i += cut) scanner.write(text.slice(i, i + cut));
  }
  return scanner.end().findings.map(({ detector, location }) => ({ detector, location }));
}

describe('where something was found in the parts of a file', () => {
  it('says the page, and the line in it', () => {
    const found = scan([
      ['part', { page: 1 }, `one\ntwo ${address(1)}\n`],
      ['at', { page: 2 }, `three\n\n  ${address(2)}\n`],
      ['at', { page: 3 }, `in the middle ${address(3)}`],
      ['at', { page: 3, part: 'footnote' }, ` of a line\n${address(4)}`],
    ]);
    expect(found.map((f) => f.location)).toMatchObject([
      { page: 1, line: 2, column: 5, start: 8 },
      { page: 2, line: 3, column: 3 },
      { page: 3, line: 1 },
      { page: 3, part: 'footnote', line: 2, column: 1 },
    ]);
  });

  it('says the sheet and the cell, without a line', () => {
    const found = scan([
      ['part', { sheet: 'Kunden' }, ''],
      ['at', { sheet: 'Kunden', row: 7, column: 0 }, `a\t\t${address(1)}\n`],
      ['at', { sheet: 'Kunden', row: 8, column: 27 }, `${address(2)}\n`],
    ]);
    expect(found.map((f) => f.location)).toEqual([
      { sheet: 'Kunden', cell: 'C7', start: 3, end: 29 },
      { sheet: 'Kunden', cell: 'AB8', start: 30, end: 56 },
    ]);
  });

  it('puts one box around all words of what was found', () => {
    const word = (x: number) => ({ box: { x, y: 10, width: 40, height: 12 } });
    const found = scan([
      ['part', {}, ''],
      ['at', word(0), 'IBAN: '],
      ['at', word(50), 'DE89 '],
      ['at', word(100), '3704 '],
      ['at', word(150), '0044 '],
      ['at', word(200), '0532 '],
      ['at', word(250), '0130 '],
      ['at', word(300), '00 '],
      ['at', word(350), 'thanks\n'],
    ]);
    expect(found.map((f) => f.location.box)).toEqual([{ x: 50, y: 10, width: 290, height: 12 }]);
  });

  it('lets no label, column or key of one part reach into the next', () => {
    const parts = ['id;surname\n', '1;Nowak\n'];
    expect(scanText(parts.join('')).findings).not.toEqual([]);
    expect(
      scan([
        ['part', { path: 'a.csv' }, parts[0] as string],
        ['part', { path: 'b.csv' }, parts[1] as string],
      ]),
    ).toEqual([]);
    const value = 'BSN: ';
    expect(scanText(`${value}111222333`).findings[0]?.confidence).toBeGreaterThan(0.7);
    expect(
      scan([
        ['part', {}, value],
        ['part', {}, '111222333'],
      ]),
    ).toEqual([]);
  });

  it('finds in every part what it finds in it alone, at the same place, however the text is split', () => {
    const text = fc
      .array(
        fc.constantFrom(
          'surname;e-mail\n',
          'Nowak;a.nowak@firma.example\n',
          'BSN: 111222333',
          '\r\n',
          'x ',
          '{"iban": "',
          'DE89370400440532013000',
          '" }',
          `${'lorem ipsum '.repeat(900)}\n`,
        ),
        { maxLength: 12 },
      )
      .map((list) => list.join(''));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 70_000 }),
        (texts, cut) => {
          const alone = texts.flatMap((one, i) =>
            scanText(one).findings.map(({ detector, location }) => ({
              detector,
              location: { path: `${i}`, ...location },
            })),
          );
          const together = scan(
            texts.map((one, i) => ['part', { path: `${i}` }, one] as const),
            cut,
          );
          const key = (f: ReturnType<typeof scan>[number]) =>
            JSON.stringify([
              f.location.path,
              f.detector,
              f.location.start,
              f.location.end,
              f.location.line,
              f.location.column,
            ]);
          expect(together.map(key).sort()).toEqual(alone.map(key).sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is not led astray by marks without text between them', () => {
    const box = { x: 1, y: 1, width: 1, height: 1 };
    const useless: ['at', Mark, string][] = [
      ['at', { box }, ''],
      ['at', { row: 3, column: 1 }, ''],
      ['at', { page: 9 }, ''],
    ];
    // as long as a block, so that marks lie where it ends too
    const line = 'x'.repeat(1023);
    const pieces = Array.from({ length: 200 }, (_, n): ['at', Mark, string] => [
      'at',
      { page: n + 1 },
      `${line}
${n % 16 ? '' : address(n)}
`,
    ]);
    const plain = scan([['part', { path: 'a' }, ''], ...pieces]);
    expect(plain).toHaveLength(13);
    expect(plain.every(({ location }) => location.line === 2)).toBe(true);
    expect(scan([['part', { path: 'a' }, ''], ...pieces.flatMap((piece) => [...useless, piece])])).toEqual(
      plain,
    );
  });

  it('forgets rows that are gone', () => {
    const scanner = createScanner();
    scanner.part({ sheet: 's' });
    for (let row = 1; row <= 50_000; row++) {
      scanner.at({ sheet: 's', row, column: 0 });
      scanner.write(row % 10_000 === 0 ? `x\t${address(row)}\n` : 'nothing\there\n');
    }
    expect(scanner.end().findings.map((f) => f.location.cell)).toEqual([
      'B10000',
      'B20000',
      'B30000',
      'B40000',
      'B50000',
    ]);
  });
});
