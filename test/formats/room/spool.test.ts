import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Spool } from '../../../src/formats/room/spool.ts';
import { openFilesUnder } from './open-files.ts';

/** Behind what is kept in memory. */
const large = 17 * 1024 * 1024;
const marker = 'CLOAKROOM-PLAIN-TEXT-MARKER ';
let folder = '';
const spools: Spool[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloakroom-spool-test-'));
});
afterAll(() => Promise.all(spools.map((spool) => spool.close())));
const open = () => {
  const spool = new Spool(folder);
  spools.push(spool);
  return spool;
};

async function all(spool: Spool, offset: number, length: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let at = offset; at < offset + length; ) {
    const part = await spool.read(at, offset + length - at);
    if (part.length === 0) break;
    parts.push(part);
    at += part.length;
  }
  return Buffer.concat(parts);
}

describe('an upload that waits', () => {
  it('is read at any place, while it comes in and afterwards, however it was written', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7 + (i >> 8)) & 255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(299_999), fc.nat(100_000)), { maxLength: 8 }),
        async (cuts, reads) => {
          const spool = open();
          let at = 0;
          for (const cut of cuts) {
            await spool.write(bytes.subarray(at, at + cut));
            at = Math.min(bytes.length, at + cut);
            expect(spool.size).toBe(at);
            for (const [offset, length] of reads)
              expect(
                (await all(spool, offset, length)).equals(
                  bytes.subarray(offset, Math.min(at, offset + length)),
                ),
              ).toBe(true);
          }
          await spool.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('lies sealed and without a name on the disk, and is gone when it is closed', async () => {
    const spool = open();
    const line = Buffer.from(marker.repeat(40_000));
    for (let n = 0; n < large; n += line.length) await spool.write(line);
    expect(await readdir(folder)).toEqual([]);
    if (process.platform === 'linux') {
      const files = await openFilesUnder(folder);
      expect(files).toHaveLength(1);
      const kept = await readFile(files[0] as string);
      expect(kept.length).toBeGreaterThan(64 * 1024);
      expect(kept.includes(marker.slice(0, 12))).toBe(false);
    }
    const end = spool.size;
    expect((await all(spool, end - 1000, 2000)).toString()).toBe(
      Buffer.concat([line, line]).subarray(-1000).toString(),
    );
    expect((await all(spool, 16 * 1024 * 1024, 56)).length).toBe(56);
    await spool.close();
    if (process.platform === 'linux') expect(await openFilesUnder(folder)).toEqual([]);
    await expect(spool.read(16 * 1024 * 1024, 10)).rejects.toThrow();
  });

  it('is read right while a block of it is being sealed', async () => {
    const spool = open();
    const bytes = Buffer.alloc(large + 1_000_000);
    for (let i = 0; i < bytes.length; i++) bytes[i] = i * 31 + (i >> 16) * 7;
    const block = 64 * 1024;
    for (let i = 0; i < bytes.length; i += 50_000) {
      const writing = spool.write(bytes.subarray(i, i + 50_000));
      // the end of the block before the one that is sealed now
      const from = Math.max(0, Math.floor(spool.size / block) * block - 20_000);
      const got = await spool.read(from, 20_000);
      expect(got.equals(bytes.subarray(from, from + got.length))).toBe(true);
      await writing;
    }
    await spool.close();
  });

  it('keeps no file open, and writes nothing, when it is closed while it is written to', async () => {
    const spool = open();
    const writing = spool.write(Buffer.alloc(large));
    const closing = spool.close();
    await expect(writing).rejects.toThrow();
    await closing;
    await expect(spool.write(Buffer.alloc(10))).rejects.toThrow('spool closed');
    expect(await readdir(folder)).toEqual([]);
    if (process.platform === 'linux') expect(await openFilesUnder(folder)).toEqual([]);
  });

  it('says when the disk does not take it', async () => {
    const spool = new Spool(join(folder, 'missing'));
    await expect(
      (async () => {
        for (let n = 0; n < large; n += 1 << 20) await spool.write(Buffer.alloc(1 << 20));
      })(),
    ).rejects.toMatchObject({ code: 'ENOENT' });
    await spool.close();
  });
});
