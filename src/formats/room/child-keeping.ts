import { type Keeping, LimitReached, type Pieces } from '../format.ts';
import { AskedPieces } from './child-pieces.ts';
import { frame, numbered, toParent } from './wire.ts';

/** Bytes gathered before they are sent. */
const gatheredBytes = 256 * 1024;

/** The line to the parent, as far as it is needed here. */
export interface Line {
  send(bytes: Buffer): Promise<void> | void;
  /** A question and its answer. */
  ask(op: number, ...asked: readonly Uint8Array[]): Promise<Buffer>;
}

/** A file inside the upload that waits with the parent: this process has no files. */
export class LinkedKeeping implements Keeping {
  readonly #line: Line;
  readonly #id: number;
  #begun = false;
  #gathered: Buffer | null = Buffer.allocUnsafe(gatheredBytes);
  #filled = 0;
  #size = 0;

  constructor(line: Line, id: number) {
    this.#line = line;
    this.#id = id;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      if (this.#gathered === null) throw new LimitReached('not-kept');
      const part = bytes.subarray(at, at + gatheredBytes - this.#filled);
      this.#gathered.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === gatheredBytes) await this.#sendGathered();
    }
  }

  async done(): Promise<Pieces> {
    await this.#sendGathered();
    this.#gathered = null;
    return new AskedPieces(this.#size, (offset, length) => this.#read(offset, length));
  }

  async close(): Promise<void> {
    this.#gathered = null;
    if (this.#begun) await this.#line.send(frame(toParent.keepClose, numbered(this.#id)));
    this.#begun = false;
  }

  /** The answer is empty where it was not kept. One at a time: it is how a slow disk holds back what unpacks. */
  async #sendGathered(): Promise<void> {
    if (this.#gathered === null || this.#filled === 0) return;
    if (!this.#begun) await this.#line.send(frame(toParent.keepStart, numbered(this.#id)));
    this.#begun = true;
    const bytes = this.#gathered.subarray(0, this.#filled);
    const answer = await this.#line.ask(toParent.keepBytes, numbered(this.#id), bytes);
    if (answer.length === 0) throw new LimitReached('not-kept');
    this.#size += this.#filled;
    this.#filled = 0;
  }

  async #read(offset: number, length: number): Promise<Buffer> {
    const asked = Buffer.alloc(10);
    asked.writeUIntLE(offset, 0, 6);
    asked.writeUInt32LE(Math.min(length, gatheredBytes), 6);
    const bytes = await this.#line.ask(toParent.keepRead, numbered(this.#id), asked);
    if (bytes.length === 0) throw new LimitReached('not-kept');
    return bytes;
  }
}
