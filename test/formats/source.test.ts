import { describe, expect, it } from '@jest/globals';
import type { Keeping } from '../../src/formats/format.ts';
import { CountedKeeping } from '../../src/formats/keeping.ts';
import { Held, InnerSource, piecesOf } from '../../src/formats/source.ts';

const MiB = 1024 * 1024;

/** Chunks of a MiB, the same buffer filled anew, as a decoder does. */
async function* bytesOf(chunks: number, error?: Error) {
  const chunk = new Uint8Array(MiB);
  for (let i = 0; i < chunks; i++) yield chunk.fill(i + 1);
  if (error) throw error;
}

class Shelf implements Keeping {
  bytes = Buffer.alloc(0);
  closed = 0;
  async write(bytes: Uint8Array) {
    this.bytes = Buffer.concat([this.bytes, bytes]);
  }
  async done() {
    return piecesOf(this.bytes);
  }
  async close() {
    this.closed++;
  }
}

function made(
  chunks: number,
  { held = 96, kept = 96, error }: { held?: number; kept?: number; error?: Error } = {},
) {
  const shelf = new Shelf();
  const room = { held: new Held(held * MiB), kept: new Held(kept * MiB) };
  const source = new InnerSource(
    bytesOf(chunks, error),
    room.held,
    () => new CountedKeeping(shelf, room.kept),
  );
  return { shelf, room, source };
}
const first = async (source: InnerSource, chunks: number): Promise<number[]> => {
  const pieces = await source.pieces();
  const got: number[] = [];
  for (let i = 0; i < chunks; i++) got.push((await pieces.read(i * MiB, 1))[0] as number);
  return [pieces.size / MiB, ...got];
};
const counted = (chunks: number) => [chunks, ...Array.from({ length: chunks }, (_, i) => i + 1)];

describe('what lies inside another file', () => {
  it.each([
    ['fits', 16, {}, 0],
    ['is larger than one may be', 17, {}, 17],
    ['is larger than what is left', 3, { held: 2 }, 3],
  ] as const)('waits elsewhere where it %s', async (_, chunks, limits, elsewhere) => {
    const { shelf, room, source } = made(chunks, limits);
    await source.head(1.5 * MiB);
    expect(await first(source, chunks)).toEqual(counted(chunks));
    expect(shelf.bytes.length / MiB).toBe(elsewhere);
    // asked for again, and as a whole after all
    expect((await source.pieces()).size / MiB).toBe(chunks);
    if (!('held' in limits)) expect((await source.whole()).length / MiB).toBe(chunks);
    await source.close();
    expect(shelf.closed).toBe(elsewhere === 0 ? 0 : 1);
    expect(room.held.hasRoom(('held' in limits ? limits.held : 96) * MiB)).toBe(true);
    expect(room.kept.hasRoom(96 * MiB)).toBe(true);
  });

  it('moves there what a reader could not hold as a whole', async () => {
    const { shelf, room, source } = made(5, { held: 3 });
    await expect(source.whole()).rejects.toMatchObject({ reason: 'too-large-inside' });
    expect(await first(source, 5)).toEqual(counted(5));
    expect(shelf.bytes.length / MiB).toBe(5);
    expect(room.held.hasRoom(3 * MiB)).toBe(true);
    await expect(source.whole()).rejects.toMatchObject({ reason: 'too-large-inside' });
    await source.close();
  });

  it('counts what waits', async () => {
    const { shelf, room, source } = made(30, { kept: 20 });
    await expect(source.pieces()).rejects.toMatchObject({ reason: 'too-large-inside' });
    await source.close();
    expect(shelf.closed).toBe(1);
    expect(room.kept.hasRoom(20 * MiB)).toBe(true);
  });

  it.each([[3], [20]])('is never taken for whole where it breaks off, after %d MiB', async (chunks) => {
    const error = new Error('damaged');
    const { source } = made(chunks, { error });
    await expect(source.pieces()).rejects.toBe(error);
    await expect(source.pieces()).rejects.toBe(error);
    await expect(source.whole()).rejects.toBe(error);
    await source.close();
  });
});
