import { GatewayError } from '../model/errors.ts';
import type { SealedPart, SealedParts, Sealing } from '../model/vault.ts';
import type { Sealer } from './message/sealer.ts';
import { PartBuffer } from './parts.ts';
import { MAX_PARTS, type ObjectStore, PARTS_IN_FLIGHT, unavailable } from './store.ts';

/**
 * Seals into parts and sends them, at most PARTS_IN_FLIGHT at a time; memory is bounded by these and the part being
 * filled. The first failure ends everything: parts under way are cancelled, the upload is aborted, and every call from
 * then on throws that failure.
 */
export function startUpload(store: ObjectStore, key: string, uploadId: string, sealer: Sealer): Sealing {
  return new PartUpload(store, key, uploadId, sealer);
}

class PartUpload implements Sealing {
  readonly uploadId: string;
  readonly #store: ObjectStore;
  readonly #key: string;
  readonly #sealer: Sealer;
  readonly #cancel = new AbortController();
  readonly #inFlight = new Set<Promise<void>>();
  readonly #parts: SealedPart[] = [];
  #filling = new PartBuffer(true);
  #number = 0;
  #plainSize = 0;
  #sealedSize = 0;
  #failure: GatewayError | null = null;
  #ended: 'finished' | 'aborted' | null = null;
  #aborting: Promise<void> | null = null;

  constructor(store: ObjectStore, key: string, uploadId: string, sealer: Sealer) {
    this.#store = store;
    this.#key = key;
    this.uploadId = uploadId;
    this.#sealer = sealer;
    this.#filling.take(sealer.header);
    this.#sealedSize = sealer.header.byteLength;
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.#check();
    await this.#orFail(async () => {
      this.#plainSize += chunk.byteLength;
      for (const frame of this.#sealer.frames(chunk)) {
        for (const piece of frame) this.#fits(piece) || (await this.#append(piece));
        // Somebody may have aborted while a part was awaited: the key is forgotten then.
        this.#check();
      }
    });
  }

  async finish(): Promise<SealedParts> {
    this.#check();
    return await this.#orFail(async () => {
      for (const piece of this.#sealer.final()) await this.#append(piece);
      this.#sealer.dispose();
      await this.#send();
      this.#filling.release();
      while (this.#inFlight.size > 0) await Promise.race(this.#inFlight);
      this.#check();
      const parts = this.#parts.toSorted((a, b) => a.number - b.number);
      await this.#store.checkParts(this.#key, this.uploadId, parts);
      this.#check();
      this.#ended = 'finished';
      return { uploadId: this.uploadId, parts, plainSize: this.#plainSize, sealedSize: this.#sealedSize };
    });
  }

  abort(): Promise<void> {
    this.#aborting ??= this.#stop();
    return this.#aborting;
  }

  async #stop(): Promise<void> {
    this.#ended = 'aborted';
    this.#sealer.dispose();
    this.#cancel.abort();
    // A part that arrives after the abort would stay in the store: all must have ended first.
    await Promise.allSettled(this.#inFlight);
    await this.#store.abort(this.#key, this.uploadId).catch(() => undefined);
  }

  #check(): void {
    if (this.#failure !== null) throw this.#failure;
    if (this.#ended !== null) throw new GatewayError('internal', { detail: `the sealing is ${this.#ended}` });
  }

  async #orFail<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (e) {
      this.#failure ??= unavailable(e);
      await this.abort();
      throw this.#failure;
    }
  }

  /** The quick way: no waiting while the part has room to spare. */
  #fits(piece: Uint8Array): boolean {
    if (this.#filling.room < piece.byteLength) return false;
    this.#filling.take(piece);
    this.#sealedSize += piece.byteLength;
    letGo(piece);
    return true;
  }

  async #append(piece: Uint8Array): Promise<void> {
    for (let at = 0; at < piece.byteLength; ) {
      if (this.#filling.full) await this.#send();
      at += this.#filling.take(at === 0 ? piece : piece.subarray(at));
    }
    this.#sealedSize += piece.byteLength;
    letGo(piece);
  }

  async #send(): Promise<void> {
    while (this.#inFlight.size >= PARTS_IN_FLIGHT) await Promise.race(this.#inFlight);
    this.#check();
    if (this.#number === MAX_PARTS) throw new GatewayError('file-too-large');
    const part = this.#filling;
    this.#number += 1;
    this.#filling = new PartBuffer(false);
    const sent = this.#upload(this.#number, part).finally(() => this.#inFlight.delete(sent));
    this.#inFlight.add(sent);
  }

  async #upload(number: number, part: PartBuffer): Promise<void> {
    try {
      const bytes = part.bytes();
      const signal = this.#cancel.signal;
      const etag = await this.#store.uploadPart(this.#key, this.uploadId, number, bytes, signal);
      this.#parts.push({ number, etag, size: bytes.byteLength });
      part.release();
    } catch (e) {
      if (this.#ended === null) this.#failure ??= unavailable(e);
      this.#cancel.abort();
    }
  }
}

/**
 * Gives the memory of a copied piece back at once. Left to the collector, the ciphertext of one file would make it look
 * through the whole heap every few megabytes. A piece that shares its memory with others is left alone.
 */
function letGo(piece: Uint8Array): void {
  const { buffer } = piece;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === piece.byteLength) buffer.transfer(0);
}
