import type { Anatomy } from './anatomy.ts';
import { viewOf } from './bytes-of.ts';
import { photoshop } from './photoshop.ts';

/** TIFF 6.0: directories of 12-byte entries, chained; others hang on entries. */
export interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where its value stands. */
  readonly at: number;
  readonly bytes: number;
}
/** By tag; `end` is where the directory itself ends. */
export type Directory = ReadonlyMap<number, Entry> & { end?: number };

/** Directories of a chain, and entries of one, at most. */
const directoriesMost = 10_000;
const entriesMost = 4_096;

/** Bytes of a value by its type (TIFF 6.0, section 2; 13 is a directory's offset). */
const typeBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

export class Directories {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly little: boolean;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.little = bytes[0] === 0x49;
  }

  short = (at: number): number => this.#view.getUint16(at, this.little);
  long = (at: number): number => this.#view.getUint32(at, this.little);

  /** The directories of the main chain; stops where it runs in a circle or out of the file. */
  chain(): { directories: Directory[]; whole: boolean } {
    const directories: Directory[] = [];
    const seen = new Set<number>();
    let at = this.long(4);
    while (at !== 0 && directories.length < directoriesMost) {
      if (seen.has(at) || at + 2 > this.#bytes.length) return { directories, whole: false };
      seen.add(at);
      const count = this.short(at);
      directories.push(this.directory(at));
      const next = at + 2 + count * 12;
      if (next + 4 > this.#bytes.length) return { directories, whole: false };
      at = this.long(next);
    }
    return { directories, whole: at === 0 };
  }

  directory(at: number): Directory {
    const entries: Map<number, Entry> & { end?: number } = new Map();
    if (at + 2 > this.#bytes.length) return entries;
    const count = Math.min(this.short(at), entriesMost);
    entries.end = at + 6 + count * 12;
    for (let i = 0; i < count && at + 14 + i * 12 <= this.#bytes.length; i++) {
      const from = at + 2 + i * 12;
      const type = this.short(from + 2);
      const n = this.long(from + 4);
      const bytes = (typeBytes[type] ?? 0) * n;
      entries.set(this.short(from), {
        tag: this.short(from),
        type,
        count: n,
        at: bytes <= 4 ? from + 8 : this.long(from + 8),
        bytes,
      });
    }
    return entries;
  }

  /** A number of an entry, null where there is none. */
  number(entry: Entry | undefined, i = 0): number | null {
    if (!entry || i >= entry.count) return null;
    const size = typeBytes[entry.type] ?? 0;
    const at = entry.at + i * size;
    if (at + size > this.#bytes.length) return null;
    if (size === 2) return this.short(at);
    if (size === 4) return this.long(at);
    return size === 1 ? (this.#bytes[at] as number) : null;
  }

  value = (entry: Entry | undefined): Uint8Array =>
    entry ? this.#bytes.subarray(entry.at, entry.at + entry.bytes) : new Uint8Array();

  /** The small JPEG that an EXIF's second directory points to. */
  thumbnail(directory: Directory): Uint8Array | null {
    const at = this.number(directory.get(0x201));
    const length = this.number(directory.get(0x202));
    return at !== null && length ? this.#bytes.subarray(at, at + length) : null;
  }
}

/** A TIFF file: one page a directory, and its metadata. */
export function tiff(bytes: Uint8Array, into: Anatomy): void {
  const tree = new Directories(bytes);
  if (tree.short(2) === 43) {
    // BigTIFF: decoded, but its directories are of another form
    into.unseen = true;
    return;
  }
  const { directories, whole } = tree.chain();
  into.truncated = !whole;
  into.pages = Math.max(1, directories.length);
  for (const directory of directories) {
    into.width = Math.max(into.width, tree.number(directory.get(0x100)) ?? 0);
    into.height = Math.max(into.height, tree.number(directory.get(0x101)) ?? 0);
    if (directory.has(0x2bc)) into.xmp.push(tree.value(directory.get(0x2bc)));
    if (directory.has(0x83bb)) into.iptc.push(tree.value(directory.get(0x83bb)));
    if (directory.has(0x8649)) photoshop(tree.value(directory.get(0x8649)), into);
    notesOf(tree, directory, into);
  }
  into.end = extent(tree, directories, bytes.length);
  if (into.end === null) into.truncated = true;
  into.exif.push(bytes);
}

const names: ReadonlyMap<number, string> = new Map([
  [0x10d, 'DocumentName'],
  [0x10e, 'ImageDescription'],
  [0x11d, 'PageName'],
  [0x13b, 'Artist'],
  [0x13c, 'HostComputer'],
  [0x8298, 'Copyright'],
]);

/** Texts of pages behind the first, and private tags of every page; those of the first are told with the EXIF. */
function notesOf(tree: Directories, directory: Directory, into: Anatomy): void {
  for (const entry of directory.values()) {
    const name = names.get(entry.tag);
    if (entry.type === 2 && (name || entry.tag >= 0x8000)) {
      into.note(name ?? `Tag ${entry.tag}`, new TextDecoder().decode(tree.value(entry)));
    } else if (
      (entry.type === 7 || entry.type === 1) &&
      entry.tag > 0x8300 &&
      entry.bytes < 4_000_000 &&
      !told.has(entry.tag)
    )
      into.strings(`Tag ${entry.tag}`, tree.value(entry));
  }
}

/** Read on their own: IPTC, Photoshop, colour profile, EXIF. */
const told = new Set([0x83bb, 0x8649, 0x8773, 0x8769, 0x8825]);

/** Directories that hang on entries of another: EXIF, GPS, smaller versions of a page. */
const hanging = (tree: Directories, directory: Directory): Directory[] =>
  [0x8769, 0x8825, 0x14a].flatMap((tag) => {
    const entry = directory.get(tag);
    const found = [];
    for (let i = 0; i < Math.min(entry?.count ?? 0, 16); i++) {
      const at = tree.number(entry, i);
      if (at !== null) found.push(tree.directory(at));
    }
    return found;
  });

/** Strips, tiles and what hangs on directories: where the last of it ends. Null where it lies behind the file's end. */
function extent(tree: Directories, directories: readonly Directory[], size: number): number | null {
  let end = 8;
  let left = 4_000_000;
  for (const directory of [...directories, ...directories.flatMap((d) => hanging(tree, d))]) {
    end = Math.max(end, directory.end ?? 0);
    for (const entry of directory.values()) end = Math.max(end, entry.bytes > 4 ? entry.at + entry.bytes : 0);
    for (const [offsets, lengths] of [
      [0x111, 0x117],
      [0x144, 0x145],
      [0x201, 0x202],
    ] as const) {
      const [from, long] = [directory.get(offsets), directory.get(lengths)];
      for (let i = 0; from && i < from.count && left-- > 0; i++)
        end = Math.max(end, (tree.number(from, i) ?? 0) + (tree.number(long, i) ?? 0));
    }
  }
  return end > size ? null : end;
}
