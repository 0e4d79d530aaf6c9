import type { Readable, Writable } from 'node:stream';
import type { Bytes } from '../bytes.ts';
import { type Keeping, LimitReached, type Pieces, type Source } from '../format.ts';
import { type Order, ToolFailed, type ToolName, type Tools } from '../tools/tool.ts';
import { type Line, LinkedKeeping } from './child-keeping.ts';
import { AskedPieces } from './child-pieces.ts';
import { frame, jsonFrame, numbered, numberOf, restOf, toChild, toParent, Unframer } from './wire.ts';

/** Bytes asked for at a time. */
const askedBytes = 256 * 1024;
/** Bytes gathered before they are sent. */
const gatheredBytes = 64 * 1024;
/** Bytes of a tool's input in one frame. */
const inputBytes = 256 * 1024;

interface Running {
  readonly chunks: Buffer[];
  ended: { readonly reason?: string; readonly exitCode?: number } | null;
  wake: (() => void) | null;
}

/** The reader's end of the line: what it asks for, and what it is given. */
export class ChildLink implements Line {
  readonly #output: Writable;
  readonly #unframer = new Unframer();
  readonly #asked = new Map<number, (bytes: Buffer) => void>();
  readonly #tools = new Map<number, Running>();
  #gathered: Buffer[] = [];
  #gatheredBytes = 0;
  #lastId = 0;
  #seen = 0;
  #size: Promise<number>;
  #gotSize: (size: number) => void = () => undefined;
  readonly begun: Promise<unknown>;
  #begin: (value: unknown) => void = () => undefined;

  constructor(input: Readable, output: Writable) {
    this.#output = output;
    output.setMaxListeners(0);
    this.begun = new Promise((resolve) => {
      this.#begin = resolve;
    });
    this.#size = new Promise((resolve) => {
      this.#gotSize = resolve;
    });
    input.on('data', (chunk: Buffer) => {
      for (const { op, payload } of this.#unframer.take(chunk)) this.#hear(op, payload);
    });
  }

  /** Gathers small frames. Resolves when more may be sent. */
  send(bytes: Buffer): Promise<void> | void {
    this.#gathered.push(bytes);
    this.#gatheredBytes += bytes.length;
    if (this.#gatheredBytes >= gatheredBytes) return this.flush();
    if (this.#gathered.length === 1) setImmediate(() => this.flush());
  }

  flush(): Promise<void> | void {
    if (this.#gatheredBytes === 0) return;
    const bytes = Buffer.concat(this.#gathered, this.#gatheredBytes);
    this.#gathered = [];
    this.#gatheredBytes = 0;
    if (this.#output.write(bytes)) return;
    return new Promise((resolve) => {
      this.#output.once('drain', resolve);
    });
  }

  /** Bytes of the upload; empty at its end. Waits until they have come in. */
  async read(offset: number, length: number): Promise<Buffer> {
    const asked = Buffer.alloc(10);
    asked.writeUIntLE(offset, 0, 6);
    asked.writeUInt32LE(length, 6);
    const bytes = await this.ask(toParent.read, asked);
    this.#seen = Math.max(this.#seen, offset + bytes.length);
    return bytes;
  }

  async ask(op: number, ...asked: readonly Uint8Array[]): Promise<Buffer> {
    const id = ++this.#lastId;
    const answer = new Promise<Buffer>((resolve) => {
      this.#asked.set(id, resolve);
    });
    await this.send(frame(op, numbered(id), ...asked));
    return answer;
  }

  keep(): Keeping {
    return new LinkedKeeping(this, ++this.#lastId);
  }

  /** Bytes of the upload that were read so far; all of it, once its size is known. */
  get seen(): number {
    return this.#seen;
  }

  /** Bytes in all, once the upload has come to its end. */
  size(): Promise<number> {
    void this.send(frame(toParent.size));
    return this.#size;
  }

  async *runTool(order: Order, input: Bytes | Uint8Array | 'upload', millis: number): Bytes {
    const id = ++this.#lastId;
    const running: Running = { chunks: [], ended: null, wake: null };
    this.#tools.set(id, running);
    try {
      await this.send(jsonFrame(toParent.toolStart, { id, order, millis, upload: input === 'upload' }));
      if (input !== 'upload') void this.#feed(id, running, input);
      for (;;) {
        const chunk = running.chunks.shift();
        if (chunk) {
          yield chunk;
          continue;
        }
        if (running.ended) break;
        await new Promise<void>((resolve) => {
          running.wake = resolve;
        });
      }
      const { reason, exitCode } = running.ended;
      if (reason !== undefined) throw new ToolFailed(reason, exitCode ?? null);
    } finally {
      this.#tools.delete(id);
    }
  }

  /** What the input throws ends the tool's run as `tool-failed`: it has not seen all of it. */
  async #feed(id: number, running: Running, input: Bytes | Uint8Array): Promise<void> {
    try {
      for await (const chunk of input instanceof Uint8Array ? [input] : input)
        for (let i = 0; i < chunk.length && !running.ended; i += inputBytes)
          await this.send(frame(toParent.toolInput, numbered(id, chunk.subarray(i, i + inputBytes))));
    } catch {
      running.ended = { reason: 'tool-failed' };
      running.wake?.();
    }
    await this.send(frame(toParent.toolInputEnd, numbered(id)));
  }

  #hear(op: number, payload: Buffer): void {
    switch (op) {
      case toChild.begin:
        this.#begin(JSON.parse(payload.toString()));
        return;
      case toChild.size:
        this.#seen = numberOf(payload);
        this.#gotSize(this.#seen);
        return;
      case toChild.piece: {
        const id = numberOf(payload);
        this.#asked.get(id)?.(restOf(payload));
        this.#asked.delete(id);
        return;
      }
      case toChild.toolOutput:
      case toChild.toolEnd: {
        const running = this.#tools.get(numberOf(payload));
        if (!running) return;
        if (op === toChild.toolOutput) running.chunks.push(restOf(payload));
        else running.ended ??= JSON.parse(restOf(payload).toString());
        running.wake?.();
        running.wake = null;
      }
    }
  }
}

export class UploadSource implements Source {
  readonly #link: ChildLink;
  readonly #heldBytes: number;
  constructor(link: ChildLink, heldBytes: number) {
    this.#link = link;
    this.#heldBytes = heldBytes;
  }

  /** One piece is on its way while another is read. */
  async *stream(): Bytes {
    let offset = 0;
    let next = this.#link.read(0, askedBytes);
    for (;;) {
      const bytes = await next;
      if (bytes.length === 0) return;
      offset += bytes.length;
      next = this.#link.read(offset, askedBytes);
      yield bytes;
    }
  }

  async pieces(): Promise<Pieces> {
    return this.#asked(await this.#link.size());
  }

  async whole(most = this.#heldBytes): Promise<Uint8Array> {
    const size = await this.#link.size();
    if (size > most) throw new LimitReached('too-large-to-hold');
    return this.#asked(size).exactly(0, size);
  }

  /** The parent keeps what lies inside as it keeps the upload. */
  keep(): Keeping {
    return this.#link.keep();
  }

  #asked(size: number): AskedPieces {
    return new AskedPieces(size, (offset, length) => this.#link.read(offset, Math.min(askedBytes, length)));
  }
}

export const linkedTools = (link: ChildLink, present: ReadonlySet<ToolName>): Tools => ({
  has: (tool) => present.has(tool),
  run: (order, input, millis) => link.runTool(order, input, millis),
});
