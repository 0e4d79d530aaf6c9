import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { hostileInputs } from '../bench/corpus.ts';
import type { Works } from './hostile-work.ts';

/**
 * Work is counted here, not time: how much code of src/scan ran, the same in every run (hostile-work.ts). Goal 5 is
 * about time, and `npm run bench` tells it. This holds that nothing gets out of hand: work of a hostile text, in times
 * that of benign text of its size. Texts of nothing but numbers and labels are the highest.
 */
const MOST = 30;
/** Twice the text is at most twice the work, and some more at the ends of blocks; what is quadratic makes it four times. */
const MOST_GROWTH = 2.3;

/** Only unoptimized code counts all it does. */
const counting = ['--no-opt', '--no-maglev', '--no-flush-bytecode'];
const script = fileURLToPath(new URL('./hostile-work.ts', import.meta.url));
const { stdout } = await promisify(execFile)(process.execPath, [...counting, script], {
  env: { NODE_DISABLE_COMPILE_CACHE: '1' },
});
const works: Readonly<Record<string, Works>> = JSON.parse(stdout);
const [, , benign] = works['benign'] as Works;

describe('a hostile input is not much more work than benign text of its size, and grows as the text does', () => {
  it.each(Object.keys(hostileInputs(0)))('%s', (name) => {
    const [small, medium, large] = works[name] as Works;
    expect(small).toBeGreaterThan(0);
    expect(large / benign).toBeLessThan(MOST);
    expect(medium / small).toBeLessThan(MOST_GROWTH);
    expect(large / medium).toBeLessThan(MOST_GROWTH);
  });
});
