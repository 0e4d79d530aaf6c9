import { describe, expect, it } from '@jest/globals';
import type { Detector } from '../../../src/scan/detector.ts';
import { BlockScanner } from '../../../src/scan/engine/scanner.ts';

const seen: number[] = [];
const made = (gate: {
  readonly after?: readonly string[];
  readonly starts?: readonly string[];
}): Detector => ({
  id: 'long-gate',
  category: 'secret',
  title: '',
  source: '',
  rank: 1,
  mask: () => '',
  examples: { hit: [], miss: [] },
  gates: [{ on: 'long', ...gate, look: (view, at) => seen.push(at + view.base) }],
});

/** Where the gate opens. */
function opens(gate: Parameters<typeof made>[0], text: string): number[] {
  seen.length = 0;
  const scanner = new BlockScanner([made(gate)], {});
  scanner.write(text);
  scanner.end();
  return [...seen];
}
const body = 'a1B2c3D4e5F6g7H8i9J0k1L2';

describe('the gate of long words', () => {
  it('opens at each without more', () =>
    expect(opens({}, `x ${body} ${body}`)).toEqual([2, 3 + body.length]));
  it('opens behind a literal, at the literal', () => {
    const text = `tok_${body} tik_${body} tok_short (tok_${body})`;
    expect(opens({ after: ['tok_'] }, text)).toEqual([0, text.lastIndexOf('tok_')]);
  });
  it('opens where the word begins so', () =>
    expect(opens({ starts: ['a1B'] }, `${body} ${body.slice(1)}9 "${body}"`)).toEqual([
      0,
      2 + 2 * body.length + 1,
    ]));
  it('tells literals apart that share two units', () =>
    expect(opens({ after: ['xy_z_', 'ab_z_'] }, `ab_z_${body} cd_z_${body}`)).toEqual([0]));
  it('refuses what is too short', () => expect(() => opens({ after: ['_'] }, 'x')).toThrow(SyntaxError));
});
