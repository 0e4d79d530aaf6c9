import { inflateSync } from 'node:zlib';
import type { Place } from '../../model/finding.ts';
import type { OpenFile } from '../format.ts';
import type { Compound, Entry } from './file.ts';
import { type PptRecord, pptRecords, pptTypes as types } from './ppt-records.ts';
import { visibleRuns } from './visible-runs.ts';

/** Bytes of the document's stream; of one embedded object when it is unpacked. */
const streamBytesMost = 80 * 1024 * 1024;
const objectBytesMost = 64 * 1024 * 1024;
const slidesMost = 100_000;

/** Reads a PowerPoint document (97 to 2003). False where it is encrypted. */
export async function readPpt(file: OpenFile, compound: Compound, entry: Entry): Promise<boolean> {
  const stream = await compound.bytes(entry, Math.min(streamBytesMost, file.limits.heldBytes));
  const user = compound.find('Current User');
  const token = user ? await compound.bytes(user, 1 << 20) : null;
  // [MS-PPT] 2.3.2: this token, or a session in the document, says that it is encrypted
  const encrypted = token && token.length >= 16 && token.readUInt32LE(12) === 0xf3d1c4df;
  const order = new SlideOrder(stream);
  if (encrypted || order.encrypted) {
    file.out.obstacle('encrypted', 'encrypted');
    return false;
  }
  await new Slides(file, order).read(stream);
  return true;
}

/** Which slide is which: by the list in the document, and where the last save put each ([MS-PPT] 2.3.5, 2.4.14.3). */
class SlideOrder {
  encrypted = false;
  readonly #persist = new Map<number, number>();
  readonly #byPersist = new Map<number, number>();
  readonly #byId = new Map<number, number>();

  constructor(stream: Buffer) {
    let document = -1;
    let count = 0;
    for (const record of pptRecords(stream)) {
      if (record.type === types.cryptSession) this.encrypted = true;
      if (record.type === types.persistDirectory) this.#directory(record.data);
      if (record.type !== types.slidePersist || !inList(record, 0) || record.data.length < 16) continue;
      const top = record.inside[0]?.at ?? -1;
      // a later save has a list of its own
      if (top !== document) {
        this.#byPersist.clear();
        this.#byId.clear();
        count = 0;
      }
      document = top;
      if (++count > slidesMost) continue;
      this.#byPersist.set(record.data.readUInt32LE(0), count);
      this.#byId.set(record.data.readUInt32LE(12), count);
    }
  }

  #directory(data: Buffer): void {
    for (let at = 0; at + 4 <= data.length; ) {
      const head = data.readUInt32LE(at);
      const first = head & 0xfffff;
      at += 4;
      for (let i = 0; i < head >>> 20 && at + 4 <= data.length; i++, at += 4)
        if (this.#persist.size < slidesMost) this.#persist.set(data.readUInt32LE(at), first + i);
    }
  }

  /** The number of the slide whose container begins here; null where it is none of the last save. */
  numberAt(at: number): number | null {
    const persist = this.#persist.get(at);
    return persist === undefined ? null : (this.#byPersist.get(persist) ?? null);
  }

  numberOf(id: number): number | null {
    return this.#byId.get(id) ?? null;
  }
}

const inList = ({ inside }: PptRecord, instance: number): boolean =>
  inside.some((container) => container.type === types.slideList && container.instance === instance);

class Slides {
  readonly #file: OpenFile;
  readonly #order: SlideOrder;
  #place: Place = { part: 'metadata' };
  #written = '';
  #listed = 0;
  #objects = 0;

  constructor(file: OpenFile, order: SlideOrder) {
    this.#file = file;
    this.#order = order;
  }

  async read(stream: Buffer): Promise<void> {
    for (const record of pptRecords(stream)) {
      if (record.inside.length === 0) this.#top(record);
      const { data } = record;
      switch (record.type) {
        case types.slideList:
          this.#listed = 0;
          break;
        case types.slidePersist:
          this.#listed++;
          break;
        case types.notesAtom:
          if (data.length >= 4) this.#notes(this.#order.numberOf(data.readUInt32LE(0)));
          break;
        case types.textChars:
        case types.string:
          await this.#text(record, data.toString('utf16le'));
          break;
        case types.textBytes:
          await this.#text(record, data.toString('latin1'));
          break;
        case types.shapeProperties:
        case types.shapeProperties2:
        case types.shapeProperties3:
          for (const run of visibleRuns(data)) await this.#text(record, run, 'drawing');
          break;
        case types.oleStorage:
          await this.#object(record);
      }
    }
  }

  /** A record that lies in no other: a slide, notes, a master, the document. */
  #top({ type, at }: PptRecord): void {
    if (type === types.slide) {
      const slide = this.#order.numberAt(at);
      this.#place = slide === null ? { part: 'deleted' } : { slide };
    } else if (type === types.notes) this.#place = { part: 'notes' };
    else if (type === types.master || type === types.handout) this.#place = { part: 'master' };
    else this.#place = { part: 'metadata' };
  }

  #notes(slide: number | null): void {
    if (slide !== null) this.#place = { slide, part: 'notes' };
  }

  async #text(record: PptRecord, raw: string, part?: string): Promise<void> {
    const text = raw.replace(/[\r\v]/g, '\n').replaceAll('\0', '');
    // names of the blocks that later versions add (2.3.20)
    if (text.trim() === '' || /^___PPT\d+$/.test(text)) return;
    const place = this.#placeOf(record, part);
    const key = JSON.stringify(place);
    if (key !== this.#written) this.#file.out.part(place);
    this.#written = key;
    await this.#file.out.text(`${text}\n`);
  }

  #placeOf(record: PptRecord, part: string | undefined): Place {
    const holds = (type: number) => record.inside.some((container) => container.type === type);
    if (holds(types.slideList)) {
      if (inList(record, 0)) return { slide: Math.max(1, this.#listed) };
      return { part: inList(record, 2) ? 'notes' : 'master' };
    }
    if (holds(types.comment)) return { ...this.#place, part: 'comment' };
    if (holds(types.hyperlink)) return { part: 'link' };
    if (holds(types.headersFooters)) return { ...this.#place, part: 'footer' };
    return part === undefined ? this.#place : { ...this.#place, part };
  }

  /** [MS-PPT] 2.10.34: a compound file; where its instance is 1 it is deflated behind its length. */
  async #object({ instance, data }: PptRecord): Promise<void> {
    const name = `object ${++this.#objects}`;
    this.#written = '';
    if (instance !== 1) return this.#file.inside(name, data);
    let plain: Buffer;
    try {
      plain = inflateSync(data.subarray(4), { maxOutputLength: objectBytesMost });
    } catch {
      return this.#file.out.obstacle('partly-scanned', 'damaged-object');
    }
    this.#file.unpacked(plain.length);
    await this.#file.inside(name, plain);
  }
}
