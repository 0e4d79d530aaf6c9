import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes of a block, sealed as one. */
const blockBytes = 64 * 1024;
const tagBytes = 16;
/** Bytes of an upload that wait in memory; what is behind them goes to a file. */
const memoryBytes = 16 * 1024 * 1024;

/**
 * An upload, or a file inside one, that waits until its reader has seen it: its beginning in memory, the rest sealed (AES-256-GCM, one key for
 * each spool, which never leaves this process) in a file that has no name any more once it is open. Nothing is left of it
 * when the process ends, however it ends.
 */
export class Spool {
  readonly #key = randomBytes(32);
  readonly #folder: string;
  /** Whole blocks. */
  readonly #memoryBytes: number;
  #blocks: Buffer[] = [];
  #file: FileHandle | null = null;
  /** The last block, where it begins, and how far it is filled: it stays at hand while it is sealed. */
  #filling = Buffer.allocUnsafe(0);
  #start = 0;
  #filled = 0;
  #size = 0;
  #closed = false;

  constructor(folder = tmpdir(), inMemory = memoryBytes) {
    this.#folder = folder;
    this.#memoryBytes = inMemory;
  }

  /** For what was kept in memory before, as far as there was room for it. */
  besides(): Spool {
    return new Spool(this.#folder, 0);
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#size;
  }

  /** One call after another. Does not keep `bytes`. Throws when the disk does not take them, or it is closed meanwhile. */
  async write(bytes: Uint8Array): Promise<void> {
    if (this.#closed) throw new Error('spool closed');
    for (let at = 0; at < bytes.length; ) {
      if (this.#filled === 0) {
        this.#filling = Buffer.allocUnsafe(blockBytes);
        this.#start = this.#size;
      }
      const part = bytes.subarray(at, at + blockBytes - this.#filled);
      this.#filling.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === blockBytes) await this.#keep(this.#filling);
      this.#size += part.length;
    }
  }

  /** Bytes from `offset`: at least one where there are any, at most `length` and not beyond the end of their block. */
  async read(offset: number, length: number): Promise<Buffer> {
    if (this.#closed) throw new Error('spool closed');
    if (offset >= this.#size) return Buffer.alloc(0);
    const n = Math.floor(offset / blockBytes);
    const from = offset - n * blockBytes;
    const inMemory = this.#blocks[n];
    if (inMemory) return inMemory.subarray(from, from + length);
    // a copy: it is still being filled
    if (offset >= this.#start)
      return Buffer.from(this.#filling.subarray(from, Math.min(this.#size - this.#start, from + length)));
    return (await this.#open(n)).subarray(from, from + length);
  }

  /** Lets go of everything. May be called again. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#blocks = [];
    this.#filling = Buffer.allocUnsafe(0);
    this.#filled = 0;
    this.#key.fill(0);
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  async #keep(block: Buffer): Promise<void> {
    const n = Math.floor(this.#size / blockBytes);
    if (n * blockBytes < this.#memoryBytes) this.#blocks.push(block);
    else await this.#seal(n, block);
    this.#filled = 0;
  }

  async #seal(n: number, block: Buffer): Promise<void> {
    this.#file ??= await unnamedFile(this.#folder);
    if (this.#closed) {
      await this.close(); // the file came too late, and the key is gone
      throw new Error('spool closed');
    }
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce(n));
    const sealed = Buffer.concat([cipher.update(block), cipher.final(), cipher.getAuthTag()]);
    await this.#file.write(sealed, 0, sealed.length, this.#placeOf(n));
  }

  async #open(n: number): Promise<Buffer> {
    if (this.#file === null) throw new Error('spool closed');
    const sealed = Buffer.allocUnsafe(blockBytes + tagBytes);
    const { bytesRead } = await this.#file.read(sealed, 0, sealed.length, this.#placeOf(n));
    if (bytesRead !== sealed.length) throw new Error('spool too short');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce(n));
    decipher.setAuthTag(sealed.subarray(blockBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, blockBytes)), decipher.final()]);
  }

  #placeOf(n: number): number {
    return (n - this.#memoryBytes / blockBytes) * (blockBytes + tagBytes);
  }
}

/** A block's number: each is sealed once, under a key of its own spool. */
function nonce(n: number): Buffer {
  const out = Buffer.alloc(12);
  out.writeUIntBE(n, 6, 6);
  return out;
}

async function unnamedFile(folder: string): Promise<FileHandle> {
  const path = join(folder, `cloakroom-spool-${randomBytes(16).toString('hex')}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}
