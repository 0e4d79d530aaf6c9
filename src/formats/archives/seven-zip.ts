import type { Bytes } from '../bytes.ts';
import { CannotRead, type Format, LimitReached, type OpenFile } from '../format.ts';
import { besides, entry, nameOnly } from './entry.ts';
import { type Item, type Listing, listingOf } from './seven-zip-list.ts';
import { outPath, runSevenZip } from './seven-zip-program.ts';
import { asBuffer } from './zip-directory.ts';

/** Bytes of an archive: all of it is in memory, beside what unpacks it. */
const archiveBytes = 64 * 1024 * 1024;
/** Bytes of an archive that has nothing in it. */
const emptyBytes = 64;
/** Bytes that unpacking may take, as it claims (or as there are to be unpacked). */
const memoryBytes = 128 * 1024 * 1024;
/** Bytes taken of one run. What is behind them is unpacked again, and taken then. */
const windowBytes = 32 * 1024 * 1024;
/** Bytes unpacked in all those runs. */
const workBytes = 4 * 1024 * 1024 * 1024;

/** What file-type names that 7-Zip reads. */
const names = new Set('7z rar cab arj lzh iso cpio chm dmg Z'.split(' '));

/**
 * 7z, RAR 4 and 5, and others that 7-Zip reads, from memory. It runs to its end in one go: what it unpacks is taken in
 * windows, one run each, so that no more than one is held.
 */
export const sevenZip: Format = {
  id: '7z',
  accepts: (identity) => identity.how === 'no-reader' && names.has(identity.type.name),
  read: async (file) => {
    const archive = await file.source.whole(archiveBytes);
    const listing = await list(file, archive);
    await besides(file, 'archive comment', [listing.comment, ...listing.items.map((item) => item.comment)]);
    if (listing.layers) file.out.obstacle('partly-scanned', 'not-all-layers');
    if (listing.volumes) file.out.obstacle('partly-scanned', 'other-volume-missing');
    await readItems(file, archive, listing);
  },
};

async function list(file: OpenFile, archive: Uint8Array): Promise<Listing> {
  const nothing = { open: () => undefined, write: () => undefined, link: () => undefined };
  const ran = await runSevenZip(archive, ['l', '-slt', '-sccUTF-8', '-p-'], nothing);
  const listing = listingOf(ran.lines);
  const isEncrypted =
    ran.errors.some((line) => line.includes('Wrong password')) || hasEncryptedHeader(archive);
  if (ran.code !== 0 && isEncrypted) throw new CannotRead('encrypted', 'encrypted');
  if (ran.code !== 0 && listing.items.length === 0) throw new CannotRead('unscannable', 'damaged');
  // 7-Zip passes over headers that are wrong, and is content
  if (listing.items.length === 0 && !isEmpty(archive)) throw new CannotRead('unscannable', 'damaged');
  if (ran.code !== 0 && !listing.volumes) file.out.obstacle('partly-scanned', 'damaged');
  return listing;
}

/** Archives without entries: headers only, or the end mark of a cpio at once. */
const isEmpty = (archive: Uint8Array): boolean =>
  archive.length <= emptyBytes || asBuffer(archive.subarray(0, 2 * emptyBytes)).includes('TRAILER!!!');

/** The end header, in its first kilobyte, names AES (7zFormat.txt: coder 06F10701); a RAR its header of encryption. */
function hasEncryptedHeader(archive: Uint8Array): boolean {
  const bytes = asBuffer(archive);
  if (bytes.toString('latin1', 0, 4) === 'Rar!')
    return bytes[6] === 1 ? bytes[13] === 4 : ((bytes[10] ?? 0) & 0x80) !== 0;
  if (bytes.length < 32 || bytes.toString('latin1', 0, 2) !== '7z') return false;
  const at = 32 + Number(bytes.readBigUInt64LE(12));
  return at < bytes.length && bytes.subarray(at, at + 1024).includes(Buffer.from([0x06, 0xf1, 0x07, 0x01]));
}

async function readItems(file: OpenFile, archive: Uint8Array, listing: Listing): Promise<void> {
  const waiting = new Map<string, Item>();
  let all = 0;
  let memory = 0;
  for (const item of listing.items) {
    await besides(file, 'link target', [item.link]);
    if (item.folder) await nameOnly(file, item.name);
    else if (item.encrypted) await entry(file, item.name, () => fail('encrypted', 'encrypted'));
    else {
      if (item.name !== '') waiting.set(item.name, item);
      all += item.size;
      memory = Math.max(memory, item.memory);
    }
  }
  if (listing.items.length > 0 && listing.items.every((item) => item.folder || item.encrypted)) return;
  if (Math.min(memory, all) > memoryBytes) throw new CannotRead('partly-scanned', 'needs-too-much-memory');
  const unpacked = new Unpacked(file, archive);
  for (let path = await unpacked.next(); path !== null; path = await unpacked.next()) {
    waiting.delete(path);
    await entry(file, path, () => unpacked.bytes());
  }
  await besides(file, 'link target', unpacked.links);
  for (const { name, link } of waiting.values())
    if (link === '') await entry(file, name, () => fail('unscannable', 'damaged'));
  if (unpacked.damaged) file.out.obstacle('partly-scanned', 'damaged');
}

const fail = (category: 'encrypted' | 'unscannable', reason: string): never => {
  throw new CannotRead(category, reason);
};

/** A window is full: the run ends. */
class Full extends Error {}

/** What comes out of an archive, file by file, as 7-Zip unpacks it. */
class Unpacked {
  readonly #file: OpenFile;
  readonly #archive: Uint8Array;
  /** Names of files, and bytes of the last one named. */
  #events: (string | Uint8Array)[] = [];
  /** Files and bytes that former runs gave. */
  #filesBefore = 0;
  #bytesBefore = 0;
  #work = 0;
  #over = false;
  /** Where symbolic links lead. */
  readonly links: string[] = [];
  /** Something could not be unpacked. */
  damaged = false;

  constructor(file: OpenFile, archive: Uint8Array) {
    this.#file = file;
    this.#archive = archive;
  }

  /** The next file's name; bytes of the last one that nobody took are passed over. */
  async next(): Promise<string | null> {
    for (;;) {
      const event = await this.#event();
      if (event === null) return null;
      if (typeof event === 'string') return event;
    }
  }

  async *bytes(): Bytes {
    for (;;) {
      const event = await this.#event();
      if (event === null) return;
      if (typeof event === 'string') {
        this.#events.unshift(event);
        return;
      }
      yield event;
    }
  }

  async #event(): Promise<string | Uint8Array | null> {
    if (this.#events.length === 0 && !this.#over) await this.#run();
    return this.#events.shift() ?? null;
  }

  async #run(): Promise<void> {
    let files = 0;
    let bytes = 0;
    let taken = 0;
    try {
      const ran = await runSevenZip(this.#archive, ['x', '-y', '-p-', '-aou', `-o${outPath}`], {
        open: (path) => {
          if (files++ >= this.#filesBefore) this.#events.push(path.slice(outPath.length));
        },
        write: (chunk) => {
          const from = bytes;
          bytes += chunk.length;
          this.#worked(chunk.length);
          if (bytes <= this.#bytesBefore) return;
          const part = chunk.slice(Math.max(0, this.#bytesBefore - from));
          this.#events.push(part);
          taken += part.length;
          if (taken >= windowBytes) throw new Full();
        },
        link: (target) => this.links.push(target),
      });
      this.#over = true;
      // said of encrypted ones already
      this.links.push(...ran.errors.flatMap((line) => dangerousLink.exec(line)?.[1] ?? []));
      if (ran.code !== 0) this.damaged ||= ran.errors.some(isError) || ran.code === null;
    } catch (error) {
      if (!(error instanceof Full)) throw error;
    }
    this.#filesBefore = Math.max(files, this.#filesBefore);
    this.#bytesBefore = Math.max(bytes, this.#bytesBefore);
  }

  #worked(bytes: number): void {
    this.#work += bytes;
    if (this.#work > workBytes) throw new LimitReached('too-large-inside');
    // the clock runs while nothing is given
    this.#file.unpacked(0);
  }
}

/** What 7-Zip says of links that lead out of the folder. */
const dangerousLink = /^ERROR: Dangerous (?:symbolic )?link path was ignored : .*? : (.*)$/;

const isError = (line: string): boolean =>
  /^ERROR/.test(line) && !line.includes('Wrong password') && !dangerousLink.test(line);
