import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { inspect } from '../../src/flow/scanning/inspect.ts';
import type { Room } from '../../src/formats/index.ts';
import { residentBytes } from '../../src/formats/room/process.ts';
import { zipOf } from '../formats/archives-writers.ts';
import { plainLogs } from './corpus.ts';

export interface LargeArchive {
  readonly gigabytes: number;
  readonly mbs: number;
  /** Most that the reader's process held. */
  readonly readerMB: number;
}

const entryBytes = 64 * 1024 * 1024;
const lookMillis = 50;

/** So many entries of logs in a ZIP on the disk, streamed through the room and scanned. */
export async function benchLargeArchive(room: Room, entries: number): Promise<LargeArchive> {
  const folder = await mkdtemp(join(tmpdir(), 'cloakroom-bench-'));
  try {
    const file = join(folder, 'logs.zip');
    await writeArchive(file, entries);
    const from = performance.now();
    const { value, readerMB } = await watched(async () => {
      const inspection = inspect(room);
      for await (const chunk of createReadStream(file)) await inspection.write(chunk as Buffer);
      return inspection.end();
    });
    const obstacle = value.findings.find(({ category }) => category.includes('scan'));
    if (obstacle) throw new Error(`read in part only: ${obstacle.reason}`);
    const bytes = entries * entryBytes;
    return { gigabytes: bytes / 1e9, mbs: bytes / 1e3 / (performance.now() - from), readerMB };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeArchive(file: string, entries: number): Promise<void> {
  const data = Buffer.from(plainLogs(entryBytes));
  const packed = deflateRawSync(data, { level: 1 });
  const parts = Array.from({ length: entries }, (_, i) => ({ name: `server-${i}.log`, data, packed }));
  await writeFile(file, zipOf(parts));
}

/** Runs the work and looks at the memory of the readers of this process meanwhile. */
export async function watched<T>(work: () => Promise<T>): Promise<{ value: T; readerMB: number }> {
  let most = 0;
  const look = setInterval(async () => {
    for (const pid of await children()) most = Math.max(most, residentBytes(pid));
  }, lookMillis);
  try {
    const value = await work();
    return { value, readerMB: most / 1e6 };
  } finally {
    clearInterval(look);
  }
}

/** proc(5). */
async function children(): Promise<number[]> {
  const pids: number[] = [];
  for (const thread of await readdir('/proc/self/task').catch(() => []))
    for (const pid of (await readFile(`/proc/self/task/${thread}/children`, 'latin1').catch(() => '')).split(
      ' ',
    ))
      if (pid !== '') pids.push(Number(pid));
  return pids;
}
