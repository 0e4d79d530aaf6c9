import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Crew, workOf } from '../../src/cli/scan/crew.ts';
import { type Lane, laneBeside, laneHere } from '../../src/cli/scan/lanes.ts';
import { lazyRoom } from '../../src/cli/scan/lazy-room.ts';
import { loadRules } from '../../src/cli/scan/rules.ts';
import type { ScanSettings } from '../../src/cli/scan/settings.ts';
import { scanCommand } from '../../src/cli/scan.ts';
import { createFileReader } from '../../src/formats/index.ts';

// the specimen IBAN of the Dutch registration in the SWIFT IBAN registry
const iban = 'NL91ABNA0417164300';
const clean = 'A sentence that says nothing about anybody.\n';
/** Large enough for a thread of its own. */
const large = 17 * 1024 * 1024;

let folder: string;
const at = (name: string) => join(folder, name);
const cores = availableParallelism();

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString();
    done();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloakroom-lanes-'));
  const much = Buffer.alloc(large, clean);
  await writeFile(at('one.txt'), Buffer.concat([much, Buffer.from(`€ IBAN ${iban}\n`)]));
  await writeFile(at('two.txt'), Buffer.concat([Buffer.from(`IBAN ${iban}, ${iban}\n`), much]));
  await writeFile(at('small.txt'), `IBAN ${iban}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* names(...list: string[]) {
  for (const name of list) yield at(name);
}

describe('how many threads', () => {
  const table: [string, string[], number][] = [
    ['small files are scanned here', ['small.txt', 'small.txt', 'nosuch'], 0],
    ['a large one beside', ['one.txt'], Math.min(1, cores - 1)],
    ['two of them side by side', ['one.txt', 'two.txt'], cores > 1 ? 2 : 0],
  ];
  it.each(table)('%s', async (_name, list, lanes) => {
    const work = await workOf(names(...list));
    expect(work.lanes).toBe(lanes);
    const files: string[] = [];
    for await (const file of work.files) files.push(file);
    expect(files).toEqual(list.map(at));
  });
});

describe('files side by side', () => {
  it('are told of in their order, as if one came after the other', async () => {
    const stdout = new Sink();
    const stderr = new Sink();
    const paths = ['one.txt', 'nosuch', 'small.txt', 'two.txt', '-', 'small.txt'].map((name) =>
      name === '-' ? name : at(name),
    );
    const stdin = Readable.from([Buffer.from(iban)]);
    const code = await scanCommand(['--json', ...paths], { stdin, stdout, stderr });
    const found = stdout.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ file, detector, location }) => [file, detector, location.start]);
    expect(code).toBe(66);
    expect(stderr.text).toBe(`${JSON.stringify(at('nosuch'))}: cannot be read (ENOENT)\n`);
    expect(found).toEqual([
      [at('one.txt'), 'iban', large + 7],
      [at('small.txt'), 'iban', 5],
      [at('two.txt'), 'iban', 5],
      [at('two.txt'), 'iban', 25],
      ['-', 'iban', 0],
      [at('small.txt'), 'iban', 5],
    ]);
  });
});

const room = lazyRoom();
afterAll(() => room.close());

describe('a lane beside', () => {
  const settings = async (json: boolean): Promise<ScanSettings> => {
    const rules = await loadRules({ policyFile: undefined, detectorsFile: undefined }, [], {
      stderr: new Sink(),
    });
    if (rules === null) throw new Error('the shipped rules are refused');
    const scan = { minConfidence: 0.5, findingsPerDetector: 1_000_000, hashKey: [1, 2] as const };
    return { policy: rules.policy, form: '', minConfidence: 0.5, scan, json, colour: true };
  };
  const scanned = async (lane: Lane, text: string) => {
    const reader = createFileReader(
      { text: (piece) => lane.write(piece), at: lane.at, part: lane.part },
      room,
    );
    await reader.write(Buffer.from(text));
    const { lines, ...rest } = await lane.end('x', await reader.end());
    return { ...rest, text: Buffer.concat([...lines].map((piece) => Buffer.from(piece))).toString() };
  };

  it.each([true, false])('answers as one here, file after file (JSON: %s)', async (json) => {
    const how = await settings(json);
    const here = await laneHere(how, null);
    const beside = laneBeside();
    beside.begin({ settings: how, own: undefined });
    const texts = ['', `IBAN ${iban}\n`.repeat(2000), clean, '\0'];
    for (const text of texts) expect(await scanned(beside, text)).toEqual(await scanned(here, text));
    beside.write(iban);
    beside.abort();
    expect((await scanned(beside, clean)).findings).toBe(0);
    await beside.close();
  });

  it('says when its thread is gone', async () => {
    const lane = laneBeside();
    lane.begin({ settings: await settings(true), own: undefined });
    lane.write(clean);
    await lane.taken();
    const end = scanned(lane, clean);
    await lane.close();
    await expect(end).rejects.toThrow();
    expect(() => lane.write(clean)).toThrow();
    // nobody waits for a lane that is gone, however often it asks
    for (let i = 0; i < 2; i++) await expect(lane.taken()).rejects.toThrow();
  });
});

describe('a crew', () => {
  it('begins no more lanes than it has room for, and hands them on', async () => {
    let begun = 0;
    const crew = new Crew(2, () => {
      begun++;
      return { close: async () => {} } as Lane;
    });
    const first = await crew.take();
    await crew.take();
    const third = crew.take();
    crew.give(first);
    expect(await third).toBe(first);
    expect(begun).toBe(2);
    await crew.close();
  });
});
