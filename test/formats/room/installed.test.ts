import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { lookFor } from '../../../src/formats/room/installed.ts';
import { until } from '../../waiting.ts';

const millis = 1_000;
let folder: string;
let unshare: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloakroom-installed-'));
  unshare = join(folder, 'unshare');
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => rm(join(folder, 'asked'), { force: true }));

/** A program that does `atFirst` until it may work; it notes each time that it is run. */
const program = (atFirst: string) =>
  writeFile(
    unshare,
    `#!/bin/sh\necho x >>${folder}/asked\n[ -e ${folder}/well ] || { ${atFirst}; }\nexit 0\n`,
    { mode: 0o755 },
  );
const well = async (is: boolean) =>
  is ? writeFile(join(folder, 'well'), '') : rm(join(folder, 'well'), { force: true });
const asked = async () =>
  existsSync(join(folder, 'asked')) ? (await readFile(join(folder, 'asked'), 'utf8')).length / 2 : 0;

describe('what a machine has', () => {
  it.each([
    ['no answer in time', 'exec /bin/sleep 60'],
    ['no process to be had', 'echo "unshare: fork failed: Resource temporarily unavailable" >&2; exit 1'],
    ['no memory to be had', 'echo "unshare: unshare failed: Cannot allocate memory" >&2; exit 1'],
    ['killed from outside', 'kill -9 $$'],
  ])('%s is not a no: asked again at the next look', async (_what, atFirst) => {
    await well(false);
    await program(atFirst);
    const look = lookFor([folder], millis);
    const first = look();
    expect([first.unshare, first.apart]).toEqual(['', []]);
    expect(look()).toBe(first); // nothing new is known
    await well(true);
    await until(() => look().unshare === unshare);
    expect(look().apart).toContain('--pid');
    const times = await asked();
    expect(look()).toBe(look());
    expect(await asked()).toBe(times);
  });

  it('a no is asked for once', async () => {
    await well(false);
    await program('echo "unshare: unshare failed: Operation not permitted" >&2; exit 1');
    const look = lookFor([folder], 60_000);
    expect(look().unshare).toBe('');
    const times = await asked();
    await well(true);
    expect([look().unshare, await asked()]).toEqual(['', times]);
  });

  it('what cannot be run at all is asked for once', async () => {
    await rm(unshare);
    await writeFile(unshare, 'no program', { mode: 0o644 });
    const look = lookFor([folder], 60_000);
    expect(look().unshare).toBe('');
    expect(look()).toBe(look());
  });
});
