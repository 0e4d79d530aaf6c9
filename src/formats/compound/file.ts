import type { Bytes } from '../bytes.ts';
import { LimitReached, type Pieces } from '../format.ts';

/** Entries of one directory that are looked at. */
const entriesMost = 100_000;
/** Bytes read of one file in all, so many times its size: streams that share sectors are not read without end. */
const readTimes = 4;
const readLeast = 16 * 1024 * 1024;
/** Bytes read at once. */
const runBytes = 256 * 1024;

export interface Entry {
  readonly name: string;
  readonly storage: boolean;
  readonly clsid: string;
  /** Bytes by the directory, and no more than the file has. */
  readonly size: number;
  readonly start: number;
  readonly children: Entry[];
}

interface Node extends Entry {
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/**
 * A compound file ([MS-CFB]). Nothing in it is believed: chains end where they leave the file, sizes where the chain ends.
 * What did not fit sets `damaged`.
 */
export class Compound {
  readonly #pieces: Pieces;
  readonly #sector: number;
  readonly #sectors: number;
  #fat: Int32Array = new Int32Array(0);
  #miniFat: Int32Array = new Int32Array(0);
  /** Sectors of the stream that holds the small streams. */
  #mini: Int32Array = new Int32Array(0);
  #cutoff = 4096;
  #budget: number;
  root: Entry = { name: '', storage: true, clsid: '', size: 0, start: -1, children: [] };
  damaged = false;

  private constructor(pieces: Pieces, sector: number) {
    this.#pieces = pieces;
    this.#sector = sector;
    this.#sectors = Math.ceil(pieces.size / sector);
    this.#budget = Math.max(readLeast, readTimes * pieces.size);
  }

  /** Throws where it has no header. */
  static async open(pieces: Pieces): Promise<Compound> {
    const head = buffer(await pieces.read(0, 512));
    if (head.length < 512 || head.readUInt32BE(0) !== 0xd0cf11e0) throw new Error('no compound file');
    // [MS-CFB] 2.2: the sector shift is 9 or 12
    const file = new Compound(pieces, head.readUInt16LE(30) === 12 ? 4096 : 512);
    file.#cutoff = head.readUInt32LE(56);
    await file.#readFat(head);
    const entries = await file.#directory(head.readInt32LE(48));
    file.#miniFat = await file.#numbers(file.#chain(head.readInt32LE(60), file.#sectors));
    file.#mini = file.#chain(entries[0]?.start ?? -1, file.#sectors);
    file.#link(entries);
    return file;
  }

  /** Behind the last sector that is in use; one that is not whole is none. */
  get end(): number {
    let last = this.#fat.length - 1;
    while (last >= 0 && this.#fat[last] === -1) last--;
    return Math.min(last + 2, Math.floor(this.#pieces.size / this.#sector)) * this.#sector;
  }

  /** The child of this name, in any case, or null. */
  find(name: string, storage: Entry = this.root): Entry | null {
    const wanted = name.toLowerCase();
    return storage.children.find((entry) => entry.name.toLowerCase() === wanted) ?? null;
  }

  /** The bytes of a stream, as far as they are there. */
  async *stream(entry: Entry): Bytes {
    let left = entry.size;
    for (const { offset, length } of this.#runs(entry)) {
      const bytes = await this.#read(offset, Math.min(length, left));
      left -= bytes.length;
      if (bytes.length > 0) yield bytes;
    }
    if (left > 0) this.damaged = true;
  }

  /** The first bytes of a stream, `most` or fewer. */
  async head(entry: Entry, most: number): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of this.stream(entry)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= most) break;
    }
    return Buffer.concat(chunks).subarray(0, most);
  }

  /** A stream in memory; `most` bytes of it, where it is longer it throws `LimitReached`. */
  async bytes(entry: Entry, most: number): Promise<Buffer> {
    if (entry.size > most) throw new LimitReached('stream-too-large');
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.stream(entry)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async #read(offset: number, length: number): Promise<Uint8Array> {
    this.#budget -= length;
    if (this.#budget < 0) throw new LimitReached('overlapping-streams');
    const bytes = await this.#pieces.read(offset, length);
    if (bytes.length < length) this.damaged = true;
    return bytes;
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#sector;
  }

  /** Places in the file that a stream lies at, next to one another joined. */
  *#runs(entry: Entry): Generator<{ offset: number; length: number }> {
    const small = entry.size < this.#cutoff;
    const unit = small ? 64 : this.#sector;
    const fat = small ? this.#miniFat : this.#fat;
    let sector = entry.start;
    let run = { offset: -1, length: 0 };
    for (let left = entry.size; left > 0 && sector >= 0 && sector < fat.length; left -= unit) {
      const offset = small ? this.#miniOffset(sector) : this.#offset(sector);
      if (offset < 0) break;
      if (offset === run.offset + run.length && run.length < runBytes) run.length += unit;
      else {
        if (run.length > 0) yield run;
        run = { offset, length: unit };
      }
      sector = fat[sector] as number;
    }
    if (run.length > 0) yield run;
  }

  #miniOffset(sector: number): number {
    const at = sector * 64;
    const holder = this.#mini[Math.floor(at / this.#sector)];
    return holder === undefined ? -1 : this.#offset(holder) + (at % this.#sector);
  }

  /** The sectors of a chain, `most` of them; a chain with a ring ends there too. */
  #chain(start: number, most: number): Int32Array {
    const sectors: number[] = [];
    const seen = new Uint8Array(this.#fat.length);
    let s = start;
    for (; s >= 0 && s < this.#fat.length && seen[s] === 0; s = this.#fat[s] as number) {
      if (sectors.length >= most) break;
      seen[s] = 1;
      sectors.push(s);
    }
    // a chain ends by saying so; nothing begins at -1
    if (s !== -2 && (s !== -1 || sectors.length > 0)) this.damaged = true;
    return Int32Array.from(sectors);
  }

  /** What stands in these sectors, as 32-bit numbers. */
  async #numbers(sectors: Iterable<number>): Promise<Int32Array> {
    const chunks: Buffer[] = [];
    for (const sector of sectors) chunks.push(buffer(await this.#read(this.#offset(sector), this.#sector)));
    const all = Buffer.concat(chunks);
    const numbers = new Int32Array(all.length >> 2);
    for (let i = 0; i < numbers.length; i++) numbers[i] = all.readInt32LE(i * 4);
    return numbers;
  }

  /** [MS-CFB] 2.3 and 2.5: 109 sectors of the table are named in the header, further ones in a chain of their own. */
  async #readFat(head: Buffer): Promise<void> {
    const perSector = this.#sector / 4;
    const most = Math.ceil(this.#sectors / perSector) + 16;
    const named: number[] = [];
    for (let i = 0; i < 109; i++) named.push(head.readInt32LE(76 + i * 4));
    let next = head.readInt32LE(68);
    for (let n = 0; next >= 0 && next < this.#sectors && n < most; n++) {
      const numbers = await this.#numbers([next]);
      for (const number of numbers.subarray(0, perSector - 1)) named.push(number);
      next = numbers[perSector - 1] ?? -1;
    }
    const there = named.filter((sector) => sector >= 0 && sector < this.#sectors);
    if (there.length > most) this.damaged = true;
    this.#fat = (await this.#numbers(there.slice(0, most))).subarray(0, this.#sectors);
  }

  async #directory(start: number): Promise<Node[]> {
    const nodes: Node[] = [];
    const perSector = this.#sector / 128;
    const sectors = this.#chain(start, Math.ceil(entriesMost / perSector));
    for (const sector of sectors) {
      const bytes = buffer(await this.#read(this.#offset(sector), this.#sector));
      for (let at = 0; at + 128 <= bytes.length; at += 128)
        nodes.push(nodeOf(bytes.subarray(at, at + 128), this.#pieces.size));
    }
    if (nodes.length === 0) throw new Error('no directory');
    if (nodes.length >= entriesMost) this.damaged = true;
    return nodes;
  }

  /** [MS-CFB] 2.6.4: siblings are a tree. What no tree reaches is put under the root: it is in the file. */
  #link(nodes: readonly Node[]): void {
    const root = nodes[0] as Node;
    const seen = new Set([0]);
    const open: { at: number; parent: Entry }[] = [{ at: root.child, parent: root }];
    for (let next = open.pop(); next; next = open.pop()) {
      const node = nodes[next.at];
      if (next.at < 0 || !node) continue;
      if (seen.has(next.at)) {
        this.damaged = true;
        continue;
      }
      seen.add(next.at);
      open.push({ at: node.right, parent: next.parent }, { at: node.left, parent: next.parent });
      if (node.name === '') continue;
      next.parent.children.push(node);
      if (node.storage) open.push({ at: node.child, parent: node });
    }
    for (const [i, node] of nodes.entries())
      if (!seen.has(i) && node.name !== '' && !node.storage) root.children.push(node);
    this.root = root;
  }
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** [MS-CFB] 2.6.1. */
function nodeOf(bytes: Buffer, most: number): Node {
  const units = Math.max(0, Math.min(64, bytes.readUInt16LE(64)) - 2) >> 1;
  const kind = bytes[66];
  // 1 storage, 2 stream, 5 root; 0 is an entry that is not used
  const used = kind === 1 || kind === 2 || kind === 5;
  return {
    name: used ? bytes.toString('utf16le', 0, units * 2) : '',
    storage: kind !== 2,
    clsid: bytes.toString('hex', 80, 96),
    left: bytes.readInt32LE(68),
    right: bytes.readInt32LE(72),
    child: bytes.readInt32LE(76),
    start: bytes.readInt32LE(116),
    size: Math.min(most, bytes.readUInt32LE(120)),
    children: [],
  };
}
