import { CannotRead, type Format, type OpenFile } from '../format.ts';
import { ByteReader } from './byte-reader.ts';
import { besides, entry, hiddenName } from './entry.ts';
import { paxRecords, type TarHeader, tarBlock, tarHeader, tarText } from './tar-header.ts';

/** Bytes of a pax header or of a long name. */
const longBytes = 256 * 1024;
/** Keywords of pax that are kept. */
const wordsMost = 200;
/** Owners that are told once each; everybody else's files say nothing new. */
const ownersMost = 1000;

/** tar: V7, ustar, pax and GNU, also several one behind the other. Streams. */
export const tar: Format = {
  id: 'tar',
  accepts: (identity) => identity.how === 'no-reader' && identity.type.name === 'tar',
  read: async (file) => new Reading(file).all(),
};

class Reading {
  readonly #file: OpenFile;
  readonly #reader: ByteReader;
  readonly #owners = new Set<string>();
  /** What pax headers and long names say of the next entry, and of all. */
  #next = new Map<string, string>();
  readonly #global = new Map<string, string>();

  constructor(file: OpenFile) {
    this.#file = file;
    this.#reader = new ByteReader(file.source.stream());
  }

  async all(): Promise<void> {
    for (;;) {
      const block = await this.#reader.read(tarBlock);
      if (block.length === 0) return this.#cut();
      const header = block.length < tarBlock ? null : tarHeader(block);
      if (header === 'zeros') {
        if (await this.#reader.onlyZerosLeft()) return;
        await this.#align();
      } else if (header) await this.#one(header);
      else {
        this.#reader.back(block);
        return this.#hidden();
      }
    }
  }

  /** The end has no mark. */
  async #cut(): Promise<void> {
    await besides(this.#file, 'metadata', [...this.#next.values()]);
    this.#file.out.obstacle('partly-scanned', 'damaged');
  }

  /** No header where one has to be: what follows is read as it is. */
  async #hidden(): Promise<void> {
    this.#file.out.obstacle('partly-scanned', 'damaged');
    if (!(await this.#reader.onlyZerosLeft())) await entry(this.#file, hiddenName, () => this.#reader.rest());
  }

  /** Another archive behind the end begins at the next block. */
  async #align(): Promise<void> {
    const over = this.#reader.taken % tarBlock;
    if (over > 0) this.#reader.back(new Uint8Array(over));
  }

  async #one(header: TarHeader): Promise<void> {
    if ('xgLK'.includes(header.type)) return this.#about(header);
    const told = new Map([...this.#global, ...this.#next]);
    this.#next = new Map();
    const name = told.get('path') ?? header.name;
    const size = told.get('size');
    if (size !== undefined && /^\d{1,16}$/.test(size) && !'123456'.includes(header.type))
      header.size = Number(size);
    while (header.extended && ((await this.#reader.read(tarBlock))[504] ?? 0) !== 0);
    const reader = this.#reader;
    const before = reader.taken;
    await entry(this.#file, name, () => reader.take(header.size));
    await this.#told(header, told);
    // whoever read it may have stopped before its end
    const padding = (tarBlock - (header.size % tarBlock)) % tarBlock;
    await reader.skip(before + header.size + padding - reader.taken).catch(cutShort);
  }

  async #told(header: TarHeader, told: ReadonlyMap<string, string>): Promise<void> {
    const link = told.get('linkpath') ?? header.link;
    await besides(this.#file, 'link target', [link]);
    const who = [told.get('uname') ?? header.owner, told.get('gname') ?? header.group];
    const key = who.join('\0');
    const first = !this.#owners.has(key) && this.#owners.size < ownersMost;
    if (first) this.#owners.add(key);
    const rest = [...told].filter(([word]) => !known.test(word)).map(([word, value]) => `${word}: ${value}`);
    const owner = who[0] === '' ? '' : `owner: ${who[0]}`;
    const group = who[1] === '' ? '' : `group: ${who[1]}`;
    await besides(this.#file, 'metadata', first ? [owner, group, ...rest] : rest);
  }

  /** Headers that only tell something of the next. */
  async #about(header: TarHeader): Promise<void> {
    if (header.size > longBytes) throw new CannotRead('partly-scanned', 'header-too-large');
    const bytes = await this.#reader.read(header.size);
    await this.#reader.skip((tarBlock - (header.size % tarBlock)) % tarBlock).catch(cutShort);
    const nul = bytes.indexOf(0);
    const text = tarText(nul === -1 ? bytes : bytes.subarray(0, nul));
    const kept = header.type === 'g' ? this.#global : this.#next;
    const words =
      header.type === 'L'
        ? new Map([['path', text]])
        : header.type === 'K'
          ? new Map([['linkpath', text]])
          : paxRecords(bytes);
    for (const [word, value] of words) {
      const before = kept.get(word);
      // told twice: what the first said would be lost
      if (before !== undefined && before !== value) await besides(this.#file, 'metadata', [before]);
      if (kept.size >= wordsMost && before === undefined)
        throw new CannotRead('partly-scanned', 'header-too-large');
      kept.set(word, value);
    }
  }
}

/** Keywords of pax that are names already told, or numbers. */
const known =
  /^(?:path|linkpath|size|uname|gname|uid|gid|[acm]time|GNU\.sparse\.|SCHILY\.(?:dev|ino|nlink)|LIBARCHIVE\.creationtime)/;

const cutShort = (): never => {
  throw new CannotRead('partly-scanned', 'damaged');
};
