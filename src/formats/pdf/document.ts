import { LimitReached, type OpenFile } from '../format.ts';
import { type Decryption, openDecryption } from './decrypt.ts';
import { type Decoded, decoded } from './filters.ts';
import { type Entry, indexObjects, type ObjectIndex, objectsMax } from './object-index.ts';
import type { PdfBytes } from './pdf-bytes.ts';
import { Parser, SyntaxFailed } from './syntax.ts';
import { isDict, numberOf, type PdfDict, PdfRef, PdfStream, PdfString, type PdfValue } from './values.ts';

/** Objects kept as they were read. */
const keptObjects = 4_096;
/** Bytes of object streams kept unpacked. */
const keptBytes = 32 * 1024 * 1024;
const streamLimits = new Set(['stream-too-large', 'too-many-filters']);
/** References that lead to references. */
const hopsMax = 8;

/** The objects of a document. What cannot be read of it is null, and counted in `damaged`. */
export class PdfDocument {
  readonly bytes: PdfBytes;
  readonly index: ObjectIndex;
  readonly entries: Entry[] = [];
  /** `none`: it is not; `locked`: its strings and streams cannot be opened. */
  encryption: 'none' | 'open' | 'locked' = 'none';
  damaged: number;
  tooMany: boolean;
  /** Reasons for which single streams were left out. */
  readonly limits = new Set<string>();
  readonly #count: (bytes: number) => void;
  readonly #current = new Map<number, Entry>();
  readonly #kept = new Map<number, PdfValue>();
  readonly #unpacked = new Map<Entry, Buffer>();
  #unpackedBytes = 0;
  #decryption: Decryption | null = null;

  private constructor(bytes: PdfBytes, index: ObjectIndex, count: (bytes: number) => void) {
    this.bytes = bytes;
    this.index = index;
    this.damaged = index.damaged;
    this.tooMany = index.tooMany;
    this.#count = count;
  }

  static async open(bytes: PdfBytes, file: Pick<OpenFile, 'unpacked'>): Promise<PdfDocument> {
    const document = new PdfDocument(bytes, await indexObjects(bytes), (n) => file.unpacked(n));
    for (const entry of document.index.entries) document.#current.set(entry.number, entry);
    await document.#unlock();
    if (document.encryption !== 'locked') await document.#expand();
    return document;
  }

  /** The last trailer that has it. */
  trailer(key: string): PdfValue {
    return this.index.trailers.findLast((t) => t.has(key))?.get(key) ?? null;
  }

  /** Whether a later revision has an object of the same number. */
  isReplaced(entry: Entry): boolean {
    return this.#current.get(entry.number) !== entry;
  }

  async get(value: PdfValue | undefined): Promise<PdfValue> {
    let found = value ?? null;
    for (let hops = 0; found instanceof PdfRef; hops++) {
      if (hops >= hopsMax) return null;
      found = await this.object(found.number);
    }
    return found;
  }

  async dict(value: PdfValue | undefined): Promise<PdfDict | null> {
    const found = await this.get(value);
    return isDict(found) ? found : found instanceof PdfStream ? found.dict : null;
  }

  async list(value: PdfValue | undefined): Promise<PdfValue[]> {
    const found = await this.get(value);
    return Array.isArray(found) ? found : [];
  }

  /** The object of this number in the last revision. */
  async object(number: number): Promise<PdfValue> {
    const kept = this.#kept.get(number);
    if (kept !== undefined) return kept;
    const entry = this.#current.get(number);
    if (!entry) return null;
    const value = await this.load(entry);
    if (this.#kept.size >= keptObjects) this.#kept.clear();
    this.#kept.set(number, value);
    return value;
  }

  async load(entry: Entry): Promise<PdfValue> {
    const { container } = entry;
    const bytes = container
      ? (await this.#container(container)).subarray(entry.offset, entry.end)
      : await this.bytes.at(entry.offset, entry.end - entry.offset);
    try {
      const owner = new PdfRef(entry.number, entry.generation);
      const value = new Parser(bytes).value();
      if (!container) this.#decryption?.strings(value, owner);
      return entry.data >= 0 && isDict(value)
        ? new PdfStream(value, entry.data, entry.dataLength, owner)
        : value;
    } catch (error) {
      if (!(error instanceof SyntaxFailed)) throw error;
      // an object of an object stream ends where the next begins: a number or word there has nothing after it
      this.damaged++;
      return null;
    }
  }

  /** The data of a stream, decrypted, its filters not yet undone. */
  async raw(stream: PdfStream): Promise<Buffer> {
    const raw = await this.bytes.at(stream.offset, stream.length);
    return this.#decryption ? this.#decryption.stream(raw, stream.dict, stream.owner) : raw;
  }

  /** Its filters undone; empty where it goes beyond what one stream may have, which is noted in `limits`. */
  async data(stream: PdfStream): Promise<Decoded> {
    const dict: PdfDict = new Map();
    for (const key of ['Filter', 'DecodeParms']) dict.set(key, await this.plain(stream.dict.get(key)));
    try {
      return decoded(await this.raw(stream), dict, this.#count);
    } catch (error) {
      if (!(error instanceof LimitReached && streamLimits.has(error.reason))) throw error;
      this.limits.add(error.reason);
      return { bytes: Buffer.alloc(0), left: [], params: null, damaged: false };
    }
  }

  /** The value with its references replaced, two steps deep: as far as filters and colour spaces need it. */
  async plain(value: PdfValue | undefined, deep = 2): Promise<PdfValue> {
    const found = await this.get(value);
    if (deep === 0) return found;
    if (Array.isArray(found)) return Promise.all(found.slice(0, 64).map((one) => this.plain(one, deep - 1)));
    if (!isDict(found)) return found;
    const dict: PdfDict = new Map();
    for (const [key, one] of found) dict.set(key, one instanceof PdfRef ? await this.get(one) : one);
    return dict;
  }

  async #unlock(): Promise<void> {
    const encrypt = await this.dict(this.trailer('Encrypt'));
    if (!encrypt) {
      if (this.trailer('Encrypt') !== null) this.encryption = 'locked';
      return;
    }
    const id = (await this.list(this.trailer('ID')))[0];
    this.#decryption = openDecryption(encrypt, id instanceof PdfString ? id.bytes : '');
    this.encryption = this.#decryption ? 'open' : 'locked';
    this.#kept.clear();
  }

  /** Puts the objects of object streams (7.5.7) where these are in the file. */
  async #expand(): Promise<void> {
    const containers = new Set(this.index.containers);
    for (const entry of this.index.entries) {
      this.entries.push(entry);
      if (containers.has(entry)) await this.#members(entry);
    }
    this.#kept.clear();
    this.#current.clear();
    for (const entry of this.entries) this.#current.set(entry.number, entry);
  }

  async #members(container: Entry): Promise<void> {
    const stream = await this.load(container);
    if (!(stream instanceof PdfStream)) return;
    const bytes = await this.#container(container);
    const first = numberOf(stream.dict.get('First')) ?? 0;
    const numbers = bytes
      .toString('latin1', 0, Math.min(bytes.length, Math.max(0, first)))
      .split(/[\0\t\n\f\r ]+/)
      .filter((word) => word !== '')
      .map(Number);
    // objects that lie over each other are read again and again
    let left = bytes.length * 2;
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const offset = first + (numbers[i + 1] as number);
      const next = first + (numbers[i + 3] ?? bytes.length);
      const end = next > offset && next <= bytes.length ? next : bytes.length;
      left -= end - offset;
      if (!(offset >= first && offset < bytes.length) || left < 0) {
        this.damaged++;
        return;
      }
      if (this.entries.length >= objectsMax) {
        this.tooMany = true;
        return;
      }
      const number = numbers[i] as number;
      this.entries.push({ number, generation: 0, offset, end, data: -1, dataLength: 0, container });
    }
  }

  async #container(container: Entry): Promise<Buffer> {
    const kept = this.#unpacked.get(container);
    if (kept) return kept;
    const stream = await this.load(container);
    if (!(stream instanceof PdfStream)) return Buffer.alloc(0);
    const { bytes, damaged, left } = await this.data(stream);
    if (damaged || left.length > 0) this.damaged++;
    // a last word is told from one that goes on by what follows it
    const whole = Buffer.concat([bytes, Buffer.from('\n')]);
    if (this.#unpackedBytes + whole.length > keptBytes) {
      this.#unpacked.clear();
      this.#unpackedBytes = 0;
    }
    this.#unpackedBytes += whole.length;
    this.#unpacked.set(container, whole);
    return whole;
  }
}
