import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import {
  createFileReader,
  createRoom,
  type Room,
  type RoomOptions,
  type SeatEnd,
} from '../../../src/formats/index.ts';
import type { Mark } from '../../../src/model/mark.ts';
import { until } from '../../waiting.ts';
import { tarOf, zipOf } from '../archives-writers.ts';
import { openFilesUnder } from './open-files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloakroom-kept-test-'));
});

type Options = Pick<RoomOptions, 'limits' | 'spoolFolder' | 'program' | 'spares'>;
const rooms = new Map<Options, { readonly room: Room; readonly ends: SeatEnd[] }>();
function roomWith(options: Options) {
  const ends: SeatEnd[] = [];
  const known = rooms.get(options);
  if (known) return known;
  const room = createRoom({ spares: 0, spoolFolder: folder, onEnd: (how) => ends.push(how), ...options });
  rooms.set(options, { room, ends });
  return { room, ends };
}
afterAll(async () => {
  for (const { room } of rooms.values()) await room.close();
  await rm(folder, { recursive: true });
});

interface Read {
  /** Text by its path; `during` is asked when there is some. */
  readonly texts: Map<string, string>;
  readonly what: readonly string[];
  readonly ends: readonly SeatEnd[];
}

async function read(bytes: Uint8Array, options: Options, during?: (path: string) => unknown): Promise<Read> {
  const { room, ends } = roomWith(options);
  const texts = new Map<string, string>();
  let path = '';
  const place = (mark: Mark) => {
    path = mark.path ?? '';
  };
  const text = async (piece: string) => {
    texts.set(path, (texts.get(path) ?? '') + piece);
    await during?.(path);
  };
  const reader = createFileReader({ at: place, part: place, text }, room);
  await reader.write(bytes);
  const { findings } = await reader.end();
  const what = findings.map((f) => `${f.category} ${f.reason} ${f.location.path ?? ''}`.trim());
  expect(await openFilesUnder(folder)).toEqual([]);
  return { texts, what, ends: ends.splice(0) };
}

const value = 'BSN: 111222333\n';
const logs = Buffer.from('2026-11-22 10:00:00 INFO a line of a log that nobody has to see\n'.repeat(40_000));
const stored = (parts: Readonly<Record<string, Uint8Array>>): Buffer =>
  zipOf(Object.entries(parts).map(([name, data]) => ({ name, data, method: 0 })));
const inner = stored({ 'a.log': logs, 'x.log': Buffer.from(value) });
const nested = stored({ 'in.zip': inner, 'y.log': Buffer.from('last\n') });
/** A room in which next to nothing may be held in memory. */
const narrow = { heldBytes: 4_096 };
const seen = (texts: ReadonlyMap<string, string>, path: string): string =>
  (texts.get(path) ?? '').replace(`${path.split('!').at(-1)}\n`, '');

describe('a file inside another that has no room in memory', () => {
  it('waits sealed and without a name, and is read at any place', async () => {
    const during: { names: number; files: number; plain: boolean }[] = [];
    const { texts, what, ends } = await read(nested, { limits: narrow }, async (path) => {
      if (path !== 'in.zip!x.log') return;
      const files = await openFilesUnder(folder);
      const plain = await Promise.all(
        files.map(async (file) => (await readFile(file)).includes('nobody has')),
      );
      during.push({
        names: (await readdir(folder)).length,
        files: files.length,
        plain: plain.includes(true),
      });
    });
    expect([what, ends]).toEqual([[], ['done']]);
    expect(seen(texts, 'in.zip!x.log')).toBe(value);
    expect(seen(texts, 'in.zip!a.log') === logs.toString()).toBe(true);
    expect(seen(texts, 'y.log')).toBe('last\n');
    const files = process.platform === 'linux' ? 1 : 0;
    expect(during[0]).toEqual({ names: 0, files, plain: false });
  });

  it('is read the same as from memory, one in another, as many as may be', async () => {
    const db = new Database(':memory:');
    db.exec('CREATE TABLE people(name TEXT, iban TEXT)');
    const add = db.prepare('INSERT INTO people VALUES (?, ?)');
    for (let i = 0; i < 2_000; i++) add.run(`Anna ${i}`, 'DE89 3704 0044 0532 0130 00');
    const data = db.serialize();
    db.close();
    const tar = tarOf([
      { name: 'people.db', data },
      { name: 'in.zip', data: stored({ 'deep.zip': inner, 'people.db': data }) },
    ]);
    const upload = stored({ 'all.tar': tar });
    const wide = await read(upload, { limits: { depth: 4 } });
    expect(wide.what).toEqual([]);
    expect(seen(wide.texts, 'all.tar!in.zip!deep.zip!x.log')).toBe(value);
    expect(seen(wide.texts, 'all.tar!people.db')).toContain('Anna 1999');
    const kept = await read(upload, { limits: { ...narrow, depth: 4 } });
    expect(kept.what).toEqual([]);
    expect([...kept.texts.keys()]).toEqual([...wide.texts.keys()]);
    for (const [path, text] of wide.texts) expect(kept.texts.get(path) === text).toBe(true);
  });

  it('is let go of before the next one', async () => {
    const small = stored({ 'a.log': logs.subarray(0, 300_000) });
    const many = stored(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.zip`, small])));
    const { texts, what, ends } = await read(many, { limits: { ...narrow, keptBytes: 400_000 } });
    expect([what, ends]).toEqual([[], ['done']]);
    expect(texts.has('11.zip!a.log')).toBe(true);
  });

  it('is let go of when nobody wants to know any more', async () => {
    const { room } = roomWith({ limits: narrow });
    let files = 0;
    const reader = createFileReader(
      {
        at: () => undefined,
        part: () => undefined,
        text: async () => {
          files = (await openFilesUnder(folder)).length;
          if (files > 0) reader.abort();
        },
      },
      room,
    );
    await reader.write(nested);
    await reader.end();
    expect(files).toBe(process.platform === 'linux' ? 1 : 0);
    await until(async () => (await openFilesUnder(folder)).length === 0);
  });

  it.each<[string, string, Options]>([
    ['more than may wait', 'too-large-inside', { limits: { ...narrow, keptBytes: 1_000_000 } }],
    ['nothing may wait', 'too-large-inside', { limits: { ...narrow, keptBytes: 0 } }],
    ['a disk that takes nothing', 'not-kept', { limits: narrow, spoolFolder: '/nowhere/to/be/found' }],
  ])('%s: said, and the others are read', async (_, reason, options) => {
    const { texts, what, ends } = await read(nested, options);
    expect([what, ends]).toEqual([[`partly-scanned ${reason} in.zip`], ['done']]);
    expect(seen(texts, 'y.log')).toBe('last\n');
  });
});

/** As the burning reader writes them. */
const kept = 512 * 1024;
const burning: Options = {
  program: new URL('./burning-reader.ts', import.meta.url),
  limits: { keptBytes: 4 * kept, unpackedLeast: 16 * kept, unpackedTimes: 1 },
  spares: 1,
};
const noText = Buffer.alloc(64);
const burn = (order: string) => read(Buffer.concat([Buffer.from(order), noText]), burning);

describe('a reader that lies about what it keeps', () => {
  it('keeps and reads, where it does not', async () => {
    const { texts, ends } = await burn('kept and read');
    expect(ends).toEqual(['done']);
    expect(texts.get('')).toContain('same true');
  });

  it.each([
    ['bytes for nothing'],
    ['a look at nothing'],
    ['the end of nothing'],
    ['kept twice'],
    ['kept side by side'],
    ['kept more than may wait'],
    ['kept more than can be unpacked', 'up to here'],
    ['a look behind the end'],
    ['looks without end'],
    ['kept and left behind'],
  ])('%s: it is ended, and nothing stays open', async (order, before = '') => {
    const { texts, what, ends } = await burn(order);
    expect([what, ends]).toEqual([['unscannable reader-crashed'], ['reader-crashed']]);
    expect(texts.get('')).toContain(before);
  });
});
