import { hasZipTail, readZipTail } from '../archives/zip.ts';
import { readStrings } from '../binary.ts';
import type { Format, OpenFile, Pieces } from '../format.ts';
import { identify, identifyHeadBytes } from '../identify.ts';
import { attempt } from '../mail/attempt.ts';
import { readBlips } from './blips.ts';
import { readDoc } from './doc.ts';
import { Compound, type Entry } from './file.ts';
import { readMsg } from './msg.ts';
import { readOle10Native } from './ole-object.ts';
import { readPpt } from './ppt.ts';
import { propertyLines } from './property-set.ts';
import { storageBytes } from './storage-bytes.ts';
import { isDocument, isForm, isRecords, isSide } from './stream-names.ts';
import { isVba, readVba } from './vba.ts';
import { visibleRuns } from './visible-runs.ts';
import { readXls } from './xls.ts';
import { recordsOf } from './xls-records.ts';

/** Bytes of one stream that is held. */
const streamBytesMost = 64 * 1024 * 1024;
/** Bytes of a stream of which only the texts are read. */
const textsBytesMost = 4 * 1024 * 1024;

/**
 * Compound files ([MS-CFB]): old Office documents and mails of Outlook by what they are, everything else stream by stream.
 * What they are is told by their streams.
 */
export const compound: Format = {
  id: 'compound',
  accepts: (identity) => identity.how !== 'text' && /^(?:cfb|doc|xls|ppt|msg|msi)$/.test(identity.type.name),
  read: async (file) => {
    const pieces = await file.source.pieces();
    const opened = await Compound.open(pieces);
    await new CompoundReader(file, opened).read();
    await readTail(file, pieces, opened.end);
    if (opened.damaged) file.out.obstacle('partly-scanned', 'damaged');
  },
};

/** Bytes at the end of a file in which the end of a ZIP is looked for. */
const tailBytes = 128 * 1024;

/** Sectors that nobody uses hold what was there before; a ZIP was put there, or one of those in use has it. */
async function readTail(file: OpenFile, pieces: Pieces, end: number): Promise<void> {
  const from = Math.max(end, pieces.size - tailBytes);
  if (from >= pieces.size) return;
  const tail = Buffer.from(await pieces.read(from, pieces.size - from));
  if (!tail.includes('PK\x05\x06') || !(await hasZipTail(pieces))) return;
  file.out.part({});
  await readZipTail(file, pieces);
}

class CompoundReader {
  readonly #file: OpenFile;
  readonly #compound: Compound;
  readonly #done = new Set<Entry>();
  #told = false;

  constructor(file: OpenFile, opened: Compound) {
    this.#file = file;
    this.#compound = opened;
  }

  async read(): Promise<void> {
    if (!(await this.#document())) this.#stringsOnly();
    const open: { entry: Entry; path: string }[] = [{ entry: this.#compound.root, path: '' }];
    for (let next = open.pop(); next; next = open.pop())
      for (const entry of next.entry.children) {
        if (this.#done.has(entry)) continue;
        const path = next.path === '' ? entry.name : `${next.path}/${entry.name}`;
        const form = isForm(next.entry);
        if (!entry.storage) await attempt(this.#file, () => this.#stream(entry, path, form));
        else if (isDocument(entry)) await this.#file.inside(path, storageBytes(this.#compound, entry));
        else {
          if (isVba(entry)) await attempt(this.#file, () => this.#macros(entry));
          open.push({ entry, path });
        }
      }
  }

  #stringsOnly(): void {
    if (!this.#told) this.#file.out.obstacle('partly-scanned', 'strings-only');
    this.#told = true;
  }

  async #macros(storage: Entry): Promise<void> {
    for (const read of await readVba(this.#file, this.#compound, storage)) this.#done.add(read);
  }

  /** Reads the document that it is; false where it is none that is known. */
  async #document(): Promise<boolean> {
    const file = this.#file;
    const take = (name: string): Entry | null => {
      const entry = this.#compound.find(name);
      if (entry) this.#done.add(entry);
      return entry;
    };
    // [MS-OFFCRYPTO] 2.3.2 and 2.2
    const encrypted = take('EncryptedPackage') ?? take('\x09DRMContent');
    if (encrypted) {
      file.out.obstacle('encrypted', 'encrypted');
      for (const entry of this.#compound.root.children)
        if (!entry.name.startsWith('\x05')) this.#done.add(entry);
      return true;
    }
    const doc = take('WordDocument');
    if (doc) {
      await attempt(file, async () => {
        if (await readDoc(file, this.#compound, doc)) await this.#pictures(doc);
        else take('Data');
      });
    }
    const workbooks = [take('Workbook'), take('Book')].filter((entry) => entry !== null);
    for (const workbook of workbooks) await attempt(file, () => readXls(file, this.#compound, workbook));
    const slides = take('PowerPoint Document');
    if (slides)
      await attempt(file, async () => {
        if (!(await readPpt(file, this.#compound, slides))) take('Pictures');
      });
    const message = this.#compound.find('__properties_version1.0');
    if (message) {
      // all of its streams are properties, and read as such
      for (const entry of this.#compound.root.children)
        if (entry.name.startsWith('__')) this.#done.add(entry);
      await attempt(file, () => readMsg(file, this.#compound));
    }
    const others = ['\x01Ole10Native', 'Package', 'CONTENTS'].some(
      (name) => this.#compound.find(name) !== null,
    );
    const macros = this.#compound.root.children.some(isVba);
    return Boolean(doc ?? slides ?? message ?? workbooks[0]) || others || macros;
  }

  async #pictures(entry: Entry): Promise<void> {
    await readBlips(this.#file, await this.#compound.bytes(entry, streamBytesMost));
  }

  /** `form`: it is one of a macro's form, whose texts are all there is to read. */
  async #stream(entry: Entry, path: string, form: boolean): Promise<void> {
    if (entry.size === 0) return;
    if (entry.name.startsWith('\x05')) return this.#properties(entry);
    if (entry.name === '\x01Ole10Native')
      return readOle10Native(this.#file, await this.#compound.bytes(entry, streamBytesMost), path);
    if (/^(?:Data|Pictures)$/.test(entry.name)) return this.#pictures(entry);
    if (isRecords(path)) return this.#records(entry);
    if (isSide(entry.name)) return this.#texts(entry);
    const head = await this.#compound.head(entry, identifyHeadBytes);
    if ((await identify(head)).how !== 'unknown-type')
      return this.#file.inside(path, this.#compound.stream(entry));
    await readStrings(this.#file, this.#compound.stream(entry));
    if (!form) this.#stringsOnly();
  }

  async #texts(entry: Entry): Promise<void> {
    const runs = visibleRuns(await this.#compound.bytes(entry, streamBytesMost), textsBytesMost);
    this.#file.out.part({ part: 'metadata' });
    if (runs.length > 0) await this.#file.out.text(`${runs.join('\n')}\n`);
    if (entry.size > textsBytesMost) this.#file.out.obstacle('partly-scanned', 'stream-too-large');
  }

  async #properties(entry: Entry): Promise<void> {
    const lines = propertyLines(await this.#compound.bytes(entry, streamBytesMost));
    this.#file.out.part({ part: 'metadata' });
    await this.#file.out.text(lines);
  }

  /** Caches and logs of a workbook: records of which only the texts are of interest. */
  async #records(entry: Entry): Promise<void> {
    this.#file.out.part({ part: 'metadata' });
    for await (const records of recordsOf(this.#compound.stream(entry)))
      for (const data of records.flatMap(({ parts }) => parts)) {
        const runs = visibleRuns(data);
        if (runs.length > 0) await this.#file.out.text(`${runs.join('\n')}\n`);
      }
  }
}
