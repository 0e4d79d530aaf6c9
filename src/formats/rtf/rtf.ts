import { readOle1 } from '../compound/ole-object.ts';
import type { Format, OpenFile } from '../format.ts';
import { bytesOf } from '../zip.ts';
import { RtfDocument } from './document.ts';
import type { RtfOutput } from './open.ts';
import { RtfTokens } from './tokens.ts';

/** Bytes read before what they gave is written. */
const stepBytes = 64 * 1024;
/** Characters beside the body that are held until it is written to its end. */
const asideUnitsMost = 4 * 1024 * 1024;

/** Rich Text Format (RTF 1.9.1): the text as it flows, then what is beside it; pictures and objects as files. */
export const rtf: Format = {
  id: 'rtf',
  accepts: (identity) => identity.how !== 'text' && identity.type.name === 'rtf',
  read: async (file) => {
    const document = new RtfDocument();
    const tokens = new RtfTokens(document);
    const writer = new Writer(file);
    // in pieces, so that what hangs behind it is looked for
    const pieces = await file.source.pieces();
    for await (const bytes of bytesOf(pieces, 0, pieces.size))
      for (let at = 0; at < bytes.length; at += stepBytes) {
        tokens.write(bytes.subarray(at, at + stepBytes));
        await writer.write(document.output.splice(0));
      }
    const whole = tokens.end() && document.depth === 0;
    document.end();
    await writer.write(document.output.splice(0));
    await writer.end();
    if (!whole) file.out.obstacle('partly-scanned', 'damaged');
  },
};

class Writer {
  readonly #file: OpenFile;
  #text = '';
  #deleted = false;
  #aside: { part: string; text: string }[] = [];
  #asideUnits = 0;
  #files = 0;
  #here = false;

  constructor(file: OpenFile) {
    this.#file = file;
  }

  async write(output: readonly RtfOutput[]): Promise<void> {
    for (const item of output) {
      if (item.kind === 'text') {
        if (item.deleted !== this.#deleted) await this.#flush();
        this.#deleted = item.deleted;
        this.#text += item.text;
      } else if (item.kind === 'aside') {
        this.#aside.push(item);
        this.#asideUnits += item.text.length;
      } else if (item.kind === 'obstacle') this.#file.out.obstacle('partly-scanned', item.reason);
      else await this.#inside(item.kind, item.name, item.bytes);
    }
    await this.#flush();
    if (this.#asideUnits > asideUnitsMost) await this.#besides();
  }

  async end(): Promise<void> {
    await this.#flush();
    await this.#besides();
  }

  async #flush(): Promise<void> {
    if (this.#text === '') return;
    const { out } = this.#file;
    const place = this.#deleted ? { part: 'deleted' } : {};
    if (this.#here) out.at(place);
    else out.part(place);
    this.#here = true;
    await out.text(this.#text);
    this.#text = '';
  }

  async #inside(kind: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.#flush();
    this.#files++;
    const numbered = name.replace(/^picture/, `picture ${this.#files}`);
    if (kind === 'object') await readOle1(this.#file, Buffer.from(bytes), `object ${this.#files}`);
    else await this.#file.inside(numbered, bytes);
    this.#here = false;
  }

  async #besides(): Promise<void> {
    const { out } = this.#file;
    const parts = new Map<string, string>();
    for (const { part, text } of this.#aside) parts.set(part, `${parts.get(part) ?? ''}${text}\n`);
    for (const [part, text] of parts) {
      out.part({ part });
      await out.text(text);
    }
    this.#aside = [];
    this.#asideUnits = 0;
    this.#here = false;
  }
}
