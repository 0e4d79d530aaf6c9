import type { Place } from '../../model/finding.ts';
import type { Bytes } from '../bytes.ts';
import { CannotRead, LimitReached, type OpenFile } from '../format.ts';
import { ToolFailed } from '../tools/tool.ts';
import type { ZipEntry } from '../zip.ts';
import { Outbox } from './outbox.ts';
import { attribute, PartLimit, readXml, type XmlHandler } from './xml.ts';

export interface Part {
  readonly name: string;
  readonly entry: ZipEntry;
  /** It was read, or it was said that it cannot be. */
  done: boolean;
}

export interface Relation {
  readonly id: string;
  /** The last step of its type's URI: `worksheet`, `hyperlink` ... */
  readonly type: string;
  /** Name of a part, or what stands there where it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** Relationships of one part that are followed. */
const relationsMax = 100_000;

/** The parts of a package (ISO/IEC 29500-2), or the files of an ODF package, each read once. */
export class Package {
  readonly file: OpenFile;
  readonly out: Outbox;
  readonly parts: readonly Part[];
  readonly #byName = new Map<string, Part>();
  readonly #loose: Part[] = [];
  readonly #relations = new Map<string, readonly Relation[]>();

  constructor(entries: readonly ZipEntry[], file: OpenFile) {
    this.file = file;
    this.out = new Outbox(file.out);
    this.parts = entries
      .filter((entry) => !entry.folder || entry.size > 0)
      .map((entry) => ({ name: partName(entry.name), entry, done: false }));
    // of two with one name the first is the part; the other is read as one that nobody refers to
    for (const part of this.parts) if (!this.#byName.has(part.name)) this.#byName.set(part.name, part);
  }

  find(name: string): Part | undefined {
    return this.#byName.get(partName(name));
  }

  /** Reads a part as XML. What is wrong with it becomes an obstacle at `place`; only a bound of the upload is thrown. */
  async xml(part: Part, place: Place, handler: XmlHandler): Promise<boolean> {
    return this.#take(part, place, async (bytes) => {
      const how = await readXml(bytes, handler, () => this.out.drain());
      if (how === 'xml-malformed' && part.name.endsWith('.vml')) this.#loose.push(part);
      else if (how !== 'ok') this.file.out.obstacle('partly-scanned', how, place);
    });
  }

  /** Drawings in VML that are no XML, as Excel itself writes some: they are to be read once more as they stand. */
  loose(): readonly Part[] {
    for (const part of this.#loose) part.done = false;
    return this.#loose.splice(0);
  }

  /** All of a part that is no XML, as it is unpacked. */
  async bytes(part: Part, place: Place, work: (bytes: Bytes) => Promise<void>): Promise<boolean> {
    return this.#take(part, place, work);
  }

  /** Hands a part on, to be read as a file of its own. */
  async inside(part: Part): Promise<void> {
    if (this.#isShut(part)) return;
    part.done = true;
    await this.file.inside(part.entry.name, later(part.entry));
  }

  async relations(name: string): Promise<readonly Relation[]> {
    const key = partName(name);
    const known = this.#relations.get(key);
    if (known) return known;
    const found: Relation[] = [];
    this.#relations.set(key, found);
    const slash = key.lastIndexOf('/');
    const part = this.find(`${key.slice(0, slash + 1)}_rels/${key.slice(slash + 1)}.rels`);
    if (part && !part.done)
      await this.xml(part, { part: 'link' }, relationsInto(found, key.slice(0, slash + 1), this.out));
    return found;
  }

  async #take(part: Part, place: Place, work: (bytes: Bytes) => Promise<void>): Promise<boolean> {
    if (this.#isShut(part)) return false;
    part.done = true;
    try {
      await work(this.#counted(await part.entry.open()));
      return true;
    } catch (error) {
      if (error instanceof LimitReached || error instanceof ToolFailed) throw error;
      await this.out.drain();
      if (error instanceof CannotRead) this.file.out.obstacle(error.category, error.reason, place);
      else
        this.file.out.obstacle(
          'partly-scanned',
          error instanceof PartLimit ? error.reason : 'damaged',
          place,
        );
      return false;
    }
  }

  #isShut(part: Part): boolean {
    if (part.done) return true;
    if (part.entry.encrypted) {
      part.done = true;
      this.file.out.obstacle('encrypted', 'encrypted', {});
    }
    return part.entry.encrypted;
  }

  async *#counted(bytes: Bytes): Bytes {
    for await (const chunk of bytes) {
      this.file.unpacked(chunk.length);
      yield chunk;
    }
  }
}

async function* later(entry: ZipEntry): Bytes {
  yield* await entry.open();
}

/** ISO/IEC 29500-2, 6.2.2: names of parts are compared without case; producers on Windows wrote backslashes. */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** ISO/IEC 29500-2, 6.5: targets are relative to the folder of the part they belong to. */
function resolve(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/');
  if (path.startsWith('/')) return partName(path);
  const steps = folder.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return partName(steps.join('/'));
}

const relationsInto = (found: Relation[], folder: string, out: Outbox): XmlHandler => ({
  open(name, attributes) {
    if (name !== 'Relationship' || found.length >= relationsMax) return;
    const target = attribute(attributes, 'Target');
    const external = attribute(attributes, 'TargetMode').toLowerCase() === 'external';
    found.push({
      id: attribute(attributes, 'Id'),
      type: attribute(attributes, 'Type').split('/').at(-1) ?? '',
      target: external ? target : resolve(target, folder),
      external,
    });
  },
  text: (text) => out.aside({ part: 'remark' }, text),
  close() {},
  remark: (text) => out.aside({ part: 'remark' }, text),
});
