import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LaneBeside, laneBeside, laneHere } from '../../src/cli/scan/lanes.ts';
import { LineCount } from '../../src/cli/scan/line-count.ts';
import { loadRules } from '../../src/cli/scan/rules.ts';
import { SeamWindow } from '../../src/cli/scan/seam-window.ts';
import type { ScanSettings } from '../../src/cli/scan/settings.ts';
import { Team } from '../../src/cli/scan/team.ts';
import type { FileRead } from '../../src/formats/index.ts';
import { seamAhead, seamEvery } from '../../src/scan/parts.ts';
import { mixedCorpus, plainLogs } from '../bench/corpus.ts';

const settings = async (json: boolean): Promise<ScanSettings> => {
  const stderr = { write: () => true } as unknown as NodeJS.WritableStream;
  const rules = await loadRules({ policyFile: undefined, detectorsFile: undefined }, [], { stderr } as never);
  if (rules === null) throw new Error('the shipped rules are refused');
  const scan = { minConfidence: 0.5, findingsPerDetector: 1_000_000, hashKey: [5, 6] as const };
  return { policy: rules.policy, form: '', minConfidence: 0.5, scan, json, colour: true };
};

const read: FileRead = {
  type: { family: 'text', name: 'log', encoding: 'utf-8' } as FileRead['type'],
  size: 17,
  findings: [
    { detector: 'partly-scanned', category: 'partly-scanned', confidence: 1, masked: '', location: {}, reason: 'damaged' },
  ],
}; // biome-ignore format: a line each

const logs = plainLogs(seamEvery * 1.3);
const persons = 'id,first name,last name,bsn,notes\n';
const row = `17,Anna,Meier,111222333,${'nothing to say of her '.repeat(20)}\n`;
const table = `${persons}${row.repeat((seamEvery * 3.4) / row.length)}`;
const statement = `INSERT INTO person (first_name, last_name, bsn) VALUES\n${"('Anna', 'Meier', '111222333'),\n".repeat(900)}('Jan', 'Jansen', '111222333');\n`;
const key = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEAx7Vn0b5d3kqzH8mWcYp2tR6uJ1oL4sEaGfQiDvBnXyKZ90+/\n'.repeat(25)}-----END RSA PRIVATE KEY-----\n`;
/** `what` begins so many units before the first seam, and logs follow over two more. */
const over = (what: string, before: number): string =>
  logs.slice(0, logs.lastIndexOf('\n', seamEvery - before) + 1) + what + logs + logs;

describe('a file on several lanes', () => {
  const lanes: LaneBeside[] = [];
  let how: ScanSettings;
  beforeAll(async () => {
    how = await settings(false);
  });
  afterAll(() => Promise.all(lanes.map((lane) => lane.close())));

  const lanesWith = (data: ScanSettings, n: number): LaneBeside[] =>
    Array.from({ length: n }, () => {
      const lane = laneBeside();
      lane.begin({ settings: data, own: undefined });
      lanes.push(lane);
      return lane;
    });
  const teamOf = ([first, ...others]: readonly LaneBeside[]): Team => {
    const idle = [...others];
    return new Team(first as LaneBeside, () => idle.pop() ?? null);
  };
  const textOf = (lines: Iterable<string | Uint8Array>): string =>
    Buffer.concat([...lines].map((piece) => Buffer.from(piece))).toString();
  const scanned = async (lane: Pick<Team, 'write' | 'room' | 'end'>, text: string, pieceUnits: number) => {
    for (let i = 0; i < text.length; i += pieceUnits) {
      lane.write(text.slice(i, i + pieceUnits));
      await lane.room();
    }
    const { lines, ...rest } = await lane.end('x.log', read);
    return { ...rest, text: textOf(lines) };
  };
  /** Where the two are not alike: there are a hundred thousand lines. */
  const expectAlike = (a: { text: string }, b: { text: string }) => {
    const [one, other] = [a.text.split('\n'), b.text.split('\n')];
    const at = one.findIndex((line, i) => line !== other[i]);
    expect(one.slice(at, at + 2)).toEqual(other.slice(at, at + 2));
    expect({ ...a, text: one.length }).toEqual({ ...b, text: other.length });
  };

  const cases: [string, string, number][] = [
    ['logs', `${logs}${logs}`, 65_536],
    ['logs and tables in turn, in odd pieces', mixedCorpus(seamEvery * 3.2), 10_007],
    ['one table', table, 65_536],
    ['a key that reaches over a seam', over(key, 900), 65_536],
    ['rows of SQL', over(statement, 6000), 65_536],
    ['CR LF', over('', 0).replaceAll('\n', '\r\n'), 32_768],
    ['no line at all', logs.replaceAll('\n', ' '), 65_536],
    ['less than a part', logs.slice(0, 1000), 65_536],
    ['a little more than one', logs.slice(0, seamEvery + 90_000), 400_000],
  ];
  it.each(cases)('comes to what it comes to on one: %s', async (_name, text, pieceUnits) => {
    const here = await scanned(await laneHere(how, null), text, pieceUnits);
    const team = teamOf(lanes.length === 0 ? lanesWith(how, 3) : lanes.slice(0, 3));
    expectAlike(await scanned(team, text, pieceUnits), here);
    expect(team.lanes.length).toBe(text.includes('\n') && text.length > seamEvery ? Math.min(3, Math.floor(text.length / seamEvery) + 1) : 1);
  }); // biome-ignore format: a line each

  it('comes to the same JSON', async () => {
    const json = await settings(true);
    const text = mixedCorpus(seamEvery * 2.2);
    const here = await scanned(await laneHere(json, null), text, 65_536);
    expectAlike(await scanned(teamOf(lanesWith(json, 2)), text, 65_536), here);
  });

  it('is not parted where it says where its text lies', async () => {
    const { write, at, end } = await laneHere(how, null);
    const parts = teamOf(lanes.slice(0, 3));
    for (const one of [{ write, at, end }, parts])
      for (let i = 0; i < 3; i++) {
        // text without a place comes first: what is held back of it is not lost, and comes once
        if (i === 0) one.write(logs.slice(0, seamEvery + 70_000));
        one.at({ page: i + 1 });
        one.write(logs);
      }
    const [here, beside] = await Promise.all([end('x', read), parts.end('x', read)]);
    expect(textOf(beside.lines)).toBe(textOf(here.lines));
    expect(textOf(beside.lines)).toContain('page 3');
    expect(parts.lanes).toHaveLength(1);
  });

  it('forgets what was written of a file that cannot be read on', async () => {
    const broken = teamOf(lanes.slice(0, 3));
    broken.write(table);
    broken.abort();
    const { findings } = await scanned(teamOf(lanes.slice(0, 3)), 'nothing', 10);
    expect(findings).toBe(read.findings.length);
  });

  it('lists no more of a kind than one lane does', async () => {
    const few = { ...how, scan: { ...how.scan, findingsPerDetector: 700 } };
    const text = mixedCorpus(seamEvery * 2.2);
    const here = await scanned(await laneHere(few, null), text, 65_536);
    const there = await scanned(teamOf(lanesWith(few, 2)), text, 65_536);
    expect(here.findings).toBeGreaterThan(700);
    expectAlike(there, here);
  });

  it.each([5, 60])(
    'has nothing of a file that could not be read on in the next one (after %i ms)',
    async (wait) => {
      const pair = lanes.slice(0, 2);
      const broken = teamOf(pair);
      broken.write(over('', 0).slice(0, 1000));
      broken.write(table);
      await sleep(wait);
      broken.abort();
      // the next file comes slowly: what is said too late would come in between
      const next = teamOf(pair.slice(0, 1));
      next.write('nothing');
      await sleep(400);
      const { lines } = await next.end('y.log', { ...read, findings: [] });
      expect(textOf(lines)).toContain('y.log: \u001b[32mallow');
    },
  );

  it('guesses less and less where guesses are wrong, and holds little', async () => {
    const notes = `('Anna', '${'nothing to say '.repeat(40)}'),\n`;
    const dump = `INSERT INTO person (first_name, note) VALUES\n${notes.repeat((seamEvery * 9) / notes.length)}`;
    let begun = 0;
    const counting = lanes.slice(0, 3).map((lane) => ({
      ...lane,
      from: (beginning: Parameters<LaneBeside['from']>[0]) => {
        begun++;
        return lane.from(beginning);
      },
    }));
    const here = await scanned(await laneHere(how, null), dump, 65_536);
    expectAlike(await scanned(teamOf(counting), dump, 65_536), here);
    expect(begun).toBeGreaterThan(1);
    expect(begun).toBeLessThan(7);
  });

  it('ends with an error where one of them is gone', async () => {
    const [first, second] = lanesWith(how, 2) as [LaneBeside, LaneBeside];
    const team = teamOf([first, second]);
    team.write(logs);
    await second.close();
    await expect(team.end('x', read)).rejects.toThrow();
  });
});

describe('a window over the seams of a text', () => {
  const text = mixedCorpus(seamEvery * 3.4);
  const pieces = fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 1, maxLength: 8 });
  it('gives out every unit once, and no scanner comes beyond a seam before it is told', () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.boolean()), (sizes, parted) => {
        const window = new SeamWindow();
        let given = '';
        let from = 0;
        let seen = 0;
        for (let at = 0, k = 0; at < text.length; k++) {
          const size = sizes[k % sizes.length] as number;
          given += window.add(text.slice(at, at + size));
          at += size;
          if (!window.isPassed) continue;
          const seam = window.seam();
          if (seam === null || parted[seen++] === false) given += window.letGo();
          else {
            given += seam.rest;
            expect(given === text.slice(from, seam.offset + seamAhead)).toBe(true);
            expect(seam.before).toBe(text.slice(seam.offset - seam.before.length, seam.offset));
            expect(seam.line).toBe(text.slice(0, seam.offset).split('\n').length);
            [from, given] = [seam.offset, seam.behind];
          }
          window.next();
        }
        expect(given + window.letGo() === text.slice(from)).toBe(true);
        expect(seen).toBe(3);
      }),
      { numRuns: 20 },
    );
  });
});

describe('lines of a text in pieces', () => {
  it('are counted as in the whole', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(8)), (whole, sizes) => {
        const count = new LineCount();
        let at = 0;
        for (const size of sizes) {
          count.add(whole.slice(at, at + size));
          at += size;
        }
        count.add(whole.slice(at));
        expect(count.line).toBe(whole.split(/\r\n|\r|\n/).length);
      }),
    );
  });
});
