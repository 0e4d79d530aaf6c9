import { beforeAll, describe, expect, it } from '@jest/globals';
import { hostileFiles } from './files.ts';
import { iban, line, type Outcome } from './hostile.ts';
import { mutations } from './mutations.ts';
import { type Ran, type Run, runFiles } from './run.ts';

/** Files read at a time. */
const atOnce = 4;
/** Bytes the process of the gateway may grow by while it has all of them read. */
const grownMost = 150 * 1024 * 1024;
/** Milliseconds one file may take: the 60 s that one reader has, and the wait for its turn. */
const millisMost = 90_000;

const kept: Readonly<Record<Outcome, (found: boolean, said: boolean) => boolean>> = {
  found: (found, said) => found && !said,
  obstacle: (_found, said) => said,
  both: (found, said) => found && said,
  either: (found, said) => found || said,
};
const own = iban.slice(0, 4);
/** In the order of the table; the last is one that means no harm. */
const fileOf = (i: number): string => `${i}`.padStart(4, '0');
const good = fileOf(hostileFiles.length);

/** Files of real producers, changed; read between the others. */
const changed = new Map(mutations(100).map((bytes, i) => [`changed-${i}`, () => bytes] as const));

let run: Run;
beforeAll(async () => {
  const files = new Map([...hostileFiles.map(({ make }, i) => [fileOf(i), make] as const), ...changed]);
  run = await runFiles(
    files.set(good, () => Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(line)])),
    atOnce,
  );
  if (process.env['HOSTILE_SHOW'])
    for (const [i, { name }] of hostileFiles.entries())
      console.info(name, JSON.stringify(run.ran.get(fileOf(i))));
}, 600_000);

describe('files that mean harm, through the room', () => {
  it('are many, and no two have one name', () => {
    expect(new Set(hostileFiles.map(({ name }) => name)).size).toBe(hostileFiles.length);
    expect(hostileFiles.length).toBeGreaterThanOrEqual(60);
  });

  it.each(hostileFiles.map((file, i) => [file.name, file.expect, file, fileOf(i)] as const))(
    '%s: %s',
    (_name, expected, { reasons, shows = own }, file) => {
      const ran = run.ran.get(file) as Ran;
      expect({ ...ran, kept: kept[expected](ran.ibans.includes(shows), ran.obstacles > 0) }).toEqual({
        ...ran,
        kept: true,
      });
      if (reasons) expect(reasons.filter((reason) => ran.reasons.includes(reason))).not.toEqual([]);
      expect(ran.millis).toBeLessThan(millisMost);
      expect(ran.strangePaths).toBe(0);
    },
  );

  it('and files that were changed at random come to an end', () => {
    const ended = [...changed.keys()].filter((file) => (run.ran.get(file)?.millis ?? Infinity) < millisMost);
    expect(ended.length).toBe(changed.size);
  });

  it('leave the gateway as it was: it goes on, throws nothing, and does not grow', () => {
    expect(run.ran.get(good)?.ibans).toEqual([own]);
    expect([run.exitCode, run.gateway.faults]).toEqual([0, []]);
    expect(run.gateway.grewBytes).toBeLessThan(grownMost);
  });
});
