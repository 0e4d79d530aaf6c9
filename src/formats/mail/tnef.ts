import { decodeCodePage } from '../compound/code-page.ts';
import { mapiNames } from '../compound/mapi.ts';
import { fileTime } from '../compound/property-set.ts';
import { unpackRtf } from '../compound/rtf-packed.ts';
import { visibleRuns } from '../compound/visible-runs.ts';
import type { Format, OpenFile } from '../format.ts';
import { readHtml } from '../web/html.ts';
import { attempt } from './attempt.ts';
import { type TnefProperty, tnefProperties } from './tnef-properties.ts';

/** [MS-OXTNEF] 2.1.3.3: the attributes that are looked at, by the lower half of their id. */
const ids = {
  subject: 0x8004,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachBegins: 0x9002,
  properties: 0x9003,
  recipients: 0x9004,
  attachment: 0x9005,
  codePage: 0x9007,
} as const;

/** `winmail.dat` ([MS-OXTNEF]): what Outlook sends instead of MIME. */
export const tnef: Format = {
  id: 'tnef',
  accepts: (identity) => identity.how !== 'text' && identity.type.name === 'tnef',
  read: async (file) => new Tnef(file).read(Buffer.from(await file.source.whole())),
};

class Tnef {
  readonly #file: OpenFile;
  #page = 1252;
  #title = '';
  #data: Buffer | null = null;

  constructor(file: OpenFile) {
    this.#file = file;
  }

  async read(bytes: Buffer): Promise<void> {
    let at = 6;
    for (; at + 11 <= bytes.length; ) {
      const id = bytes.readUInt16LE(at + 1);
      const end = at + 9 + bytes.readUInt32LE(at + 5);
      await attempt(this.#file, () => this.#attribute(id, bytes.subarray(at + 9, end)));
      // the checksum
      at = end + 2;
    }
    await this.#attached();
    if (at !== bytes.length) this.#file.out.obstacle('partly-scanned', 'damaged');
  }

  async #attribute(id: number, data: Buffer): Promise<void> {
    switch (id) {
      case ids.codePage:
        if (data.length >= 4) this.#page = data.readUInt32LE(0);
        return;
      case ids.attachBegins:
        return this.#attached();
      case ids.attachTitle:
        this.#title = this.#text(data);
        return;
      case ids.attachData:
        this.#data = data;
        return;
      case ids.properties:
        return this.#properties(tnefProperties(data, 0).properties, 'header');
      case ids.attachment:
        return this.#properties(tnefProperties(data, 0).properties, 'name');
      case ids.recipients:
        return this.#recipients(data);
      case ids.subject:
      case ids.body:
        this.#file.out.part(id === ids.body ? {} : { part: 'header' });
        return this.#file.out.text(`${id === ids.body ? '' : 'Subject: '}${this.#text(data)}\n`);
      default:
        return this.#runs(data);
    }
  }

  #text(data: Buffer): string {
    return decodeCodePage(data, this.#page).replace(/\0.*$/s, '').replaceAll('\r\n', '\n');
  }

  async #runs(data: Buffer): Promise<void> {
    const runs = visibleRuns(data);
    if (runs.length === 0) return;
    this.#file.out.part({ part: 'metadata' });
    await this.#file.out.text(`${runs.join('\n')}\n`);
  }

  /** An attachment is read when the next one begins: its name may come behind its bytes. */
  async #attached(): Promise<void> {
    const data = this.#data;
    this.#data = null;
    if (data) await this.#file.inside(this.#title || 'attachment', data);
    this.#title = '';
  }

  /** [MS-OXTNEF] 2.1.3.5.1: rows of properties. */
  async #recipients(data: Buffer): Promise<void> {
    const rows = data.length >= 4 ? data.readUInt32LE(0) : 0;
    let at = 4;
    for (let i = 0; i < rows && at < data.length; i++) {
      const { properties, next } = tnefProperties(data, at);
      await this.#properties(properties, 'header');
      at = next;
    }
  }

  async #properties(properties: readonly TnefProperty[], part: string): Promise<void> {
    const { out } = this.#file;
    let lines = '';
    const later: TnefProperty[] = [];
    for (const property of properties) {
      const text = this.#valueOf(property);
      if (text === null || property.id === 0x1000) later.push(property);
      else if (text !== '') {
        const name = property.name || mapiNames.get(property.id);
        lines += name ? `${name}: ${text}\n` : `${text}\n`;
        if (part === 'name' && property.id === 0x3707) this.#title = text;
      }
    }
    out.part({ part });
    await out.text(lines);
    for (const property of later) await this.#large(property);
  }

  /** A line's text; null for bodies and bytes. */
  #valueOf({ type, id, data }: TnefProperty): string | null {
    if (id === 0x1013) return null;
    if (type === 0x1e) return this.#text(data);
    if (type === 0x1f) return data.toString('utf16le').replace(/\0+$/, '');
    if (type === 0x40 && data.length >= 8) return fileTime(data.readBigUInt64LE(0));
    return type === 0x102 || type === 0x0d ? null : '';
  }

  async #large(property: TnefProperty): Promise<void> {
    const { id, type, data } = property;
    const { out } = this.#file;
    if (id === 0x1000) {
      out.part({});
      return out.text(`${this.#valueOf(property) ?? ''}\n`);
    }
    if (id === 0x1013) {
      out.part({});
      const html = type === 0x1f ? data.toString('utf16le') : decodeCodePage(data, this.#page);
      return readHtml(html, out, (name, bytes) => this.#file.inside(name, bytes));
    }
    const rtf = id === 0x1009 ? unpackRtf(data) : null;
    if (rtf) {
      this.#file.unpacked(rtf.length);
      return this.#file.inside('body.rtf', rtf);
    }
    // an object has the id of its kind before it
    if (id === 0x3701) this.#data = type === 0x0d ? data.subarray(16) : data;
    else await this.#runs(data);
  }
}
