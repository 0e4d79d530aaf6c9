import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The check of an xz block (xz-file-format 1.1.0, 2.1.1.2): 0 none, 1 CRC-32, 4 CRC-64, 10 SHA-256. */
export interface Check {
  add(bytes: Uint8Array): void;
  /** Whether the bytes stored behind the block are right; unknown kinds are. */
  isRight(stored: Uint8Array): boolean;
}

/** Bytes of each kind, known or not. */
export const checkBytes = (kind: number): number => (kind === 0 ? 0 : 4 * 2 ** Math.floor((kind - 1) / 3));

export function checkOf(kind: number): Check {
  if (kind === 1) return new Crc32();
  if (kind === 4) return new Crc64();
  if (kind !== 10) return { add: () => undefined, isRight: () => true };
  const hash = createHash('sha256');
  return { add: (bytes) => void hash.update(bytes), isRight: (stored) => hash.digest().equals(stored) };
}

class Crc32 implements Check {
  #crc = 0;
  add(bytes: Uint8Array): void {
    this.#crc = crc32(bytes, this.#crc);
  }
  isRight(stored: Uint8Array): boolean {
    return Buffer.from(stored).readUInt32LE(0) === this.#crc;
  }
}

/** ECMA-182, reflected, in two halves. */
const low = new Uint32Array(256);
const high = new Uint32Array(256);
for (let n = 0; n < 256; n++) {
  let crc = BigInt(n);
  for (let i = 0; i < 8; i++) crc = (crc & 1n) === 1n ? (crc >> 1n) ^ 0xc96c5795d7870f42n : crc >> 1n;
  low[n] = Number(crc & 0xffffffffn);
  high[n] = Number(crc >> 32n);
}

class Crc64 implements Check {
  #low = 0xffffffff;
  #high = 0xffffffff;
  add(bytes: Uint8Array): void {
    let a = this.#low;
    let b = this.#high;
    for (let i = 0; i < bytes.length; i++) {
      const n = (a ^ (bytes[i] as number)) & 0xff;
      a = ((a >>> 8) | (b << 24)) ^ (low[n] as number);
      b = (b >>> 8) ^ (high[n] as number);
    }
    this.#low = a >>> 0;
    this.#high = b >>> 0;
  }
  isRight(stored: Uint8Array): boolean {
    const bytes = Buffer.from(stored);
    return bytes.readUInt32LE(0) === ~this.#low >>> 0 && bytes.readUInt32LE(4) === ~this.#high >>> 0;
  }
}
