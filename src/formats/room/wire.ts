import { Buffer } from 'node:buffer';

/**
 * Frames between a reader's process and its parent: length of what follows (4 bytes, little endian), operation (1), and its
 * payload. Neither side believes the other: a frame that is too long, or not known, ends the connection.
 */
export const toChild = { begin: 1, piece: 2, size: 3, toolOutput: 4, toolEnd: 5 } as const;
export const toParent = {
  ready: 1,
  text: 2,
  at: 3,
  part: 4,
  row: 5,
  words: 6,
  obstacle: 7,
  read: 8,
  size: 9,
  toolStart: 10,
  toolInput: 11,
  toolInputEnd: 12,
  alive: 13,
  done: 14,
  keepStart: 15,
  keepBytes: 16,
  keepRead: 17,
  keepClose: 18,
} as const;

/** Bytes of one frame's payload. */
export const frameMost = 4 * 1024 * 1024;
const headBytes = 5;

export interface Frame {
  readonly op: number;
  readonly payload: Buffer;
}

export function frame(op: number, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((n, part) => n + part.length, 0);
  const out = Buffer.allocUnsafe(headBytes + length);
  out.writeUInt32LE(length, 0);
  out[4] = op;
  let at = headBytes;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

type Replacer = (key: string, value: unknown) => unknown;
export const jsonFrame = (op: number, value: unknown, replacer?: Replacer): Buffer =>
  frame(op, Buffer.from(JSON.stringify(value, replacer)));

/** A number of up to 48 bits before the rest. */
export function numbered(n: number, bytes: Uint8Array = new Uint8Array(0)): Buffer {
  const out = Buffer.allocUnsafe(6 + bytes.length);
  out.writeUIntLE(n, 0, 6);
  out.set(bytes, 6);
  return out;
}

export const numberOf = (payload: Buffer): number => payload.readUIntLE(0, 6);
export const restOf = (payload: Buffer): Buffer => payload.subarray(6);

/** Cuts what comes in into frames. */
export class Unframer {
  #held: Buffer[] = [];
  #length = 0;

  /** Throws a RangeError for a frame longer than `frameMost`. Payloads are views of what was written. */
  *take(chunk: Buffer): Generator<Frame> {
    this.#held.push(chunk);
    this.#length += chunk.length;
    for (;;) {
      if (this.#length < headBytes) return;
      const first = this.#join(headBytes);
      const length = first.readUInt32LE(0);
      if (length > frameMost) throw new RangeError('frame too long');
      if (this.#length < headBytes + length) return;
      const all = this.#join(headBytes + length);
      const rest = all.subarray(headBytes + length);
      this.#held = rest.length === 0 ? this.#held.slice(1) : [rest, ...this.#held.slice(1)];
      this.#length -= headBytes + length;
      yield { op: all[4] as number, payload: all.subarray(headBytes, headBytes + length) };
    }
  }

  /** The first buffer, made at least so long; no more is copied than that. */
  #join(least: number): Buffer {
    const first = this.#held[0] as Buffer;
    if (first.length >= least) return first;
    const joined = Buffer.allocUnsafe(least);
    let have = 0;
    while (have < least) {
      const next = this.#held[0] as Buffer;
      const taken = next.subarray(0, least - have);
      joined.set(taken, have);
      have += taken.length;
      if (taken.length === next.length) this.#held.shift();
      else this.#held[0] = next.subarray(taken.length);
    }
    this.#held.unshift(joined);
    return joined;
  }
}
