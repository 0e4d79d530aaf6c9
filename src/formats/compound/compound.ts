import type { Format, OpenFile } from '../format.ts';
import { attempt } from '../mail/attempt.ts';
import { readBlips } from './blips.ts';
import { readDoc } from './doc.ts';
import { Compound, type Entry } from './file.ts';
import { readMsg } from './msg.ts';
import { readOle10Native } from './ole-object.ts';
import { readPpt } from './ppt.ts';
import { propertyLines } from './property-set.ts';
import { storageBytes } from './storage-bytes.ts';
import { isVba, readVba } from './vba.ts';
import { visibleRuns } from './visible-runs.ts';
import { readXls } from './xls.ts';
import { recordsOf } from './xls-records.ts';

/** Bytes of one stream that is held. */
const streamBytesMost = 64 * 1024 * 1024;

/**
 * Compound files ([MS-CFB]): old Office documents and mails of Outlook by what they are, everything else stream by stream.
 * What they are is told by their streams.
 */
export const compound: Format = {
  id: 'compound',
  accepts: (identity) => identity.how !== 'text' && /^(?:cfb|doc|xls|ppt|msg|msi)$/.test(identity.type.name),
  read: async (file) => {
    const opened = await Compound.open(await file.source.pieces());
    await new CompoundReader(file, opened).read();
    if (opened.damaged) file.out.obstacle('partly-scanned', 'damaged');
  },
};

/** Streams that say what is embedded, or show a picture of it: only the texts in them are of interest. */
const sideStreams = new Set([
  '\x01CompObj',
  '\x01Ole',
  '\x03ObjInfo',
  '\x03LinkInfo',
  '\x03PRINT',
  '\x03EPRINT',
  '\x03OCXNAME',
  'Current User',
]);
const isSide = (name: string): boolean => sideStreams.has(name) || name.startsWith('\x02OlePres');

/** A storage with one of these is a document of its own. */
const documentStreams = new Set([
  '\x01CompObj',
  '\x01Ole10Native',
  'WordDocument',
  'Workbook',
  'Book',
  'PowerPoint Document',
  'Package',
  'CONTENTS',
  'EncryptedPackage',
  '__properties_version1.0',
]);

class CompoundReader {
  readonly #file: OpenFile;
  readonly #compound: Compound;
  readonly #done = new Set<Entry>();

  constructor(file: OpenFile, opened: Compound) {
    this.#file = file;
    this.#compound = opened;
  }

  async read(): Promise<void> {
    const known = await this.#document();
    if (!known) this.#file.out.obstacle('partly-scanned', 'strings-only');
    const open: { entry: Entry; path: string }[] = [{ entry: this.#compound.root, path: '' }];
    for (let next = open.pop(); next; next = open.pop())
      for (const entry of next.entry.children) {
        if (this.#done.has(entry)) continue;
        const path = next.path === '' ? entry.name : `${next.path}/${entry.name}`;
        if (!entry.storage) await attempt(this.#file, () => this.#stream(entry, path));
        else if (entry.children.some((child) => documentStreams.has(child.name)))
          await this.#file.inside(path, storageBytes(this.#compound, entry));
        else {
          if (isVba(entry)) await attempt(this.#file, () => this.#macros(entry));
          open.push({ entry, path });
        }
      }
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
      take('0Table');
      take('1Table');
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
    const packed = ['\x01Ole10Native', 'Package', 'CONTENTS'].some(
      (name) => this.#compound.find(name) !== null,
    );
    return [doc, slides, message].some((entry) => entry !== null) || workbooks.length > 0 || packed;
  }

  async #pictures(entry: Entry): Promise<void> {
    await readBlips(this.#file, await this.#compound.bytes(entry, streamBytesMost));
  }

  async #stream(entry: Entry, path: string): Promise<void> {
    const { out } = this.#file;
    if (entry.size === 0) return;
    if (entry.name.startsWith('\x05')) return this.#properties(entry);
    if (entry.name === '\x01Ole10Native')
      return readOle10Native(this.#file, await this.#compound.bytes(entry, streamBytesMost), path);
    if (/^(?:Data|Pictures)$/.test(entry.name)) return this.#pictures(entry);
    if (/^_SX_DB_CUR\/|^(?:Revision Log|User Names)$/.test(path)) return this.#records(entry);
    if (!isSide(entry.name)) return this.#file.inside(path, this.#compound.stream(entry));
    const runs = visibleRuns(await this.#compound.bytes(entry, streamBytesMost));
    out.part({ part: 'metadata' });
    if (runs.length > 0) await out.text(`${runs.join('\n')}\n`);
  }

  async #properties(entry: Entry): Promise<void> {
    const lines = propertyLines(await this.#compound.bytes(entry, streamBytesMost));
    this.#file.out.part({ part: 'metadata' });
    await this.#file.out.text(lines);
  }

  /** Caches and logs of a workbook: records of which only the texts are of interest. */
  async #records(entry: Entry): Promise<void> {
    this.#file.out.part({ part: 'metadata' });
    for await (const { parts } of recordsOf(this.#compound.stream(entry)))
      for (const data of parts) {
        const runs = visibleRuns(data);
        if (runs.length > 0) await this.#file.out.text(`${runs.join('\n')}\n`);
      }
  }
}
