import { Buffer } from 'node:buffer';
import { type FormatLimits, unpackedMax } from '../limits.ts';
import type { Spool } from './spool.ts';
import { numberOf, restOf } from './wire.ts';

const nothing = Buffer.alloc(0);
const taken = Buffer.from([1]);

/** Bytes of one answer. */
const answerMost = 256 * 1024;

interface Kept {
  readonly spool: Spool;
  size: number;
  /** The disk did not take it: what is there is not all of it. */
  failed: boolean;
}

/**
 * Files inside an upload that wait for their reader, which has no files of its own, sealed as the upload itself. What it asks
 * for is not believed: an honest reader stays within its limits, so whatever goes beyond them throws a RangeError.
 */
export class KeptFiles {
  readonly #open: () => Spool;
  readonly #limits: FormatLimits;
  readonly #uploadSize: () => number;
  readonly #kept = new Map<number, Kept>();
  /** Bytes that wait now, and that ever waited. */
  #now = 0;
  #ever = 0;
  #closing: Promise<unknown> = Promise.resolve();

  constructor(open: () => Spool, limits: FormatLimits, uploadSize: () => number) {
    this.#open = open;
    this.#limits = limits;
    this.#uploadSize = uploadSize;
  }

  /** One for each depth at most: files are read one inside the other. */
  start(payload: Buffer): void {
    const id = numberOf(payload);
    if (this.#kept.has(id) || this.#kept.size >= this.#limits.depth) throw new RangeError('kept too many');
    this.#kept.set(id, { spool: this.#open(), size: 0, failed: false });
  }

  /** Answers with nothing where the disk does not take them. */
  async write(payload: Buffer): Promise<Buffer> {
    const kept = this.#find(payload);
    const bytes = restOf(payload);
    this.#now += bytes.length;
    this.#ever += bytes.length;
    if (this.#now > this.#limits.keptBytes || this.#ever > unpackedMax(this.#limits, this.#uploadSize()))
      throw new RangeError('kept too much');
    kept.size += bytes.length;
    if (kept.failed) return nothing;
    try {
      await kept.spool.write(bytes);
      return taken;
    } catch {
      kept.failed = true;
      this.#letGo(kept.spool);
      return nothing;
    }
  }

  /** Checked at once; the answer never rejects, and is empty where the bytes cannot be had. */
  read(payload: Buffer): Promise<Buffer> {
    const { spool, size, failed } = this.#find(payload);
    const asked = restOf(payload);
    const offset = asked.readUIntLE(0, 6);
    if (offset >= size) throw new RangeError('not kept');
    if (failed) return Promise.resolve(nothing);
    return some(spool, offset, Math.min(asked.readUInt32LE(6), answerMost)).catch(() => nothing);
  }

  close(payload: Buffer): void {
    const { spool, size } = this.#find(payload);
    this.#kept.delete(numberOf(payload));
    this.#now -= size;
    this.#letGo(spool);
  }

  /** Resolves when nothing is open any more. Never rejects. */
  async closeAll(): Promise<void> {
    for (const { spool } of this.#kept.values()) this.#letGo(spool);
    await this.#closing;
  }

  #find(payload: Buffer): Kept {
    const kept = this.#kept.get(numberOf(payload));
    if (!kept) throw new RangeError('not kept');
    return kept;
  }

  #letGo(spool: Spool): void {
    this.#closing = Promise.all([this.#closing, spool.close().catch(() => undefined)]);
  }
}

/** Over the ends of blocks: each answer is waited for. */
async function some(spool: Spool, offset: number, length: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let have = 0; have < length; ) {
    const part = await spool.read(offset + have, length - have);
    if (part.length === 0) break;
    parts.push(part);
    have += part.length;
  }
  return Buffer.concat(parts);
}
