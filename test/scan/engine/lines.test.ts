import { describe, expect, it } from '@jest/globals';
import { detectors, scanText } from '../../../src/scan/index.ts';

/** Line and column, both from 1, of an offset: lines end at LF, CR or CR LF. */
function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${lines.length}:${(lines.at(-1) as string).length + 1}`;
}

const ends = { LF: '\n', 'CR LF': '\r\n', CR: '\r' };

describe.each(Object.entries(ends))('lines that end with %s', (_, end) => {
  it.each(detectors.map(({ id, examples }) => [id, examples.hit] as const))(
    '%s: a finding lies at the line and column of its offset, on the line of its label or not',
    (_id, hits) => {
      const wrong: string[] = [];
      let seen = 0;
      for (const hit of hits) {
        const example = typeof hit === 'string' ? hit : hit.text;
        const text = `first line\n${example}`.replaceAll(/\r?\n/g, end);
        for (const { detector, location } of scanText(text, { minConfidence: 0 }).findings) {
          seen++;
          const { start = -1, line, column } = location;
          if (`${line}:${column}` !== placeOf(text, start)) wrong.push(`${detector} ${line}:${column}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(seen).toBeGreaterThan(0);
    },
  );
});

it('counts the lines to a value a page behind its label', () => {
  const data = Array.from({ length: 9 }, (_, i) => `  key-${i}: ${btoa(`Tr0ub4dor!${i}`)}`).join('\n');
  const text = `kind: Secret\nmetadata:\n  name: x\ndata:\n${data}\n`;
  const { findings } = scanText(text);
  const places = findings.map(({ location }) => [location.line, location.column]);
  expect(places).toEqual(Array.from({ length: 9 }, (_, i) => [5 + i, 10]));
});
