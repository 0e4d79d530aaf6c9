import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createFileReader, type Room } from '../../formats/index.ts';
import type { Mark } from '../../model/mark.ts';
import type { Crew } from './crew.ts';
import type { Outcome } from './file-scan.ts';
import type { Lane, LaneBeside } from './lanes.ts';
import { Team } from './team.ts';

/** Bytes read from a file at a time. */
const readBytes = 256 * 1024;
/** Bytes handed over at a time: strings of more than 128 KiB are slow to make and to free. */
const pieceBytes = 64 * 1024;
/** Files that may wait, read, for one before them. */
const waitingFiles = 4;

/** `unread`: what the operating system said no with. */
export type Seen = { readonly path: string } & ({ readonly outcome: Outcome } | { readonly unread: string });

async function scanStream(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  lane: Lane,
  room: Room,
): Promise<Outcome> {
  const listener = {
    text(text: string) {
      lane.write(text);
      return lane.room();
    },
    at: (mark: Mark) => lane.at(mark),
    part: (mark: Mark) => lane.part(mark),
  };
  const reader = createFileReader(listener, room);
  try {
    for await (const chunk of stream)
      for (let i = 0; i < chunk.length; i += pieceBytes)
        await reader.write(chunk.subarray(i, i + pieceBytes));
  } catch (error) {
    reader.abort();
    throw error;
  }
  return lane.end(path, await reader.end());
}

async function scanOne(path: string, crew: Crew, stdin: Readable, room: Room): Promise<Seen> {
  const own = await crew.take();
  const team = 'from' in own ? new Team(own as LaneBeside, () => crew.spare() as LaneBeside | null) : null;
  const lane = team ?? own;
  try {
    const stream = path === '-' ? stdin : createReadStream(path, { highWaterMark: readBytes });
    return { path, outcome: await scanStream(path, stream, lane, room) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    lane.abort();
    return { path, unread: error.code };
  } finally {
    for (const free of team?.lanes ?? [own]) crew.give(free);
  }
}

/** What the operating system said no to; anything else is a fault of the program. */
const isSystemError = (error: unknown): error is { code: string } =>
  typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;

/** Scans the files side by side, as many as there are lanes; what they came to follows in the files' order. */
export async function* scanFiles(
  files: AsyncIterable<string>,
  crew: Crew,
  stdin: Readable,
  room: Room,
): AsyncGenerator<Seen> {
  const begun: Promise<Seen>[] = [];
  const most = crew.size === 1 ? 1 : crew.size * waitingFiles;
  for await (const path of files) {
    const one = scanOne(path, crew, stdin, room);
    one.catch(() => {}); // told when it is its turn
    begun.push(one);
    if (begun.length === most) yield (await begun.shift()) as Seen;
  }
  for (const one of begun) yield await one;
}
