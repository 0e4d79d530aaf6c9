import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

/** How often each family has its turn: the readers of what is packed have the most to lose. */
const weights = { checked: 8, pdf: 1, compound: 3, picture: 4, rtf: 1, data: 3, mail: 2, packed: 2, flat: 1 };
const rounds = 2_000;
/** Milliseconds on a busy machine; each file has a bound of its own. */
const patience = 600_000;

const program = new URL('fuzz.ts', import.meta.url).pathname;
const run = promisify(execFile);

describe('files of real producers, changed at random', () => {
  it(
    `${rounds} times: nothing is thrown, takes long, or is left out in silence`,
    async () => {
      // in a process of its own: modules of the test runner take several times as long
      const args = ['--no-warnings', program, String(rounds), JSON.stringify(weights)];
      const { stdout } = await run(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
      expect(JSON.parse(stdout)).toEqual({ rounds, faults: [] });
    },
    patience,
  );
});
