import { decodeCodePage } from './code-page.ts';
import type { Compound, Entry } from './file.ts';
import { fileTime } from './property-set.ts';

/** Bytes of one property's text; streams of one storage that are read. */
const textBytesMost = 32 * 1024 * 1024;

/** What properties are called ([MS-OXPROPS]), by their id; those of people and of mails first of all. */
export const mapiNames = new Map<number, string>([
  [0x0037, 'Subject'],
  [0x0039, 'Sent'],
  [0x0042, 'From'],
  [0x0050, 'Reply-To'],
  [0x0065, 'From'],
  [0x0070, 'Topic'],
  [0x0c1a, 'Sender'],
  [0x0c1f, 'Sender'],
  [0x0e02, 'Bcc'],
  [0x0e03, 'Cc'],
  [0x0e04, 'To'],
  [0x0e06, 'Received'],
  [0x1035, 'Message-ID'],
  [0x3001, 'Name'],
  [0x3003, 'Address'],
  [0x3007, 'Created'],
  [0x3008, 'Modified'],
  [0x39fe, 'E-mail'],
  [0x3a00, 'Account'],
  [0x3a02, 'Phone'],
  [0x3a06, 'Given name'],
  [0x3a08, 'Business phone'],
  [0x3a09, 'Home phone'],
  [0x3a11, 'Surname'],
  [0x3a16, 'Company'],
  [0x3a17, 'Title'],
  [0x3a18, 'Department'],
  [0x3a1a, 'Phone'],
  [0x3a1b, 'Business phone'],
  [0x3a1c, 'Mobile'],
  [0x3a15, 'Address'],
  [0x3a24, 'Fax'],
  [0x3a25, 'Home fax'],
  [0x3a26, 'Country'],
  [0x3a27, 'City'],
  [0x3a28, 'State'],
  [0x3a29, 'Street'],
  [0x3a2a, 'Postal code'],
  [0x3a42, 'Date of birth'],
  [0x3a45, 'Prefix'],
  [0x5d01, 'Sender'],
  [0x5d02, 'From'],
]);

/** A property whose value lies in a stream of its own ([MS-OXMSG] 2.1.3). */
export interface MapiStream {
  readonly id: number;
  readonly type: number;
  readonly entry: Entry;
}

/** The properties of one storage: a message, a recipient, an attachment. */
export class Mapi {
  readonly #compound: Compound;
  readonly streams: readonly MapiStream[];
  /** Values that stand in the storage's own stream, eight bytes each ([MS-OXMSG] 2.4.2). */
  readonly fixed: ReadonlyMap<number, { readonly type: number; readonly value: Buffer }>;

  private constructor(
    compound: Compound,
    streams: readonly MapiStream[],
    fixed: ReadonlyMap<number, { readonly type: number; readonly value: Buffer }>,
  ) {
    this.#compound = compound;
    this.streams = streams;
    this.fixed = fixed;
  }

  static async open(compound: Compound, storage: Entry): Promise<Mapi> {
    const streams: MapiStream[] = [];
    for (const entry of storage.children) {
      const name = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})(?:-[0-9A-F]{8})?$/i.exec(entry.name);
      if (name)
        streams.push({
          id: Number.parseInt(name[1] as string, 16),
          type: Number.parseInt(name[2] as string, 16),
          entry,
        });
    }
    const own = compound.find('__properties_version1.0', storage);
    const fixed = new Map<number, { type: number; value: Buffer }>();
    if (own) {
      const bytes = await compound.bytes(own, textBytesMost);
      // the head has 32, 24 or 8 bytes: entries of 16 follow
      for (
        let at = bytes.length % 16 === 0 ? 32 : storage.name.startsWith('__') ? 8 : 24;
        at + 16 <= bytes.length;
        at += 16
      )
        fixed.set(bytes.readUInt16LE(at + 2), {
          type: bytes.readUInt16LE(at),
          value: bytes.subarray(at + 8, at + 16),
        });
    }
    return new Mapi(compound, streams, fixed);
  }

  number(id: number): number | null {
    return this.fixed.get(id)?.value.readUInt32LE(0) ?? null;
  }

  /** The code page of its texts that are not in Unicode ([MS-OXMSG] 2.1.1). */
  get page(): number {
    const page = this.number(0x3ffd) ?? this.number(0x3fde) ?? 1252;
    return page === 1200 || page === 0 ? 1252 : page;
  }

  /** The text of a stream; null where it is no text. */
  async textOf({ type, entry }: MapiStream): Promise<string | null> {
    const kind = type & 0x0fff;
    if ((kind !== 0x1f && kind !== 0x1e) || isLengths({ type, entry })) return null;
    const bytes = await this.#compound.bytes(entry, textBytesMost);
    const text = kind === 0x1f ? bytes.toString('utf16le') : decodeCodePage(bytes, this.page);
    return text.replace(/\0+$/, '');
  }

  async text(id: number): Promise<string> {
    for (const stream of this.streams) if (stream.id === id) return (await this.textOf(stream)) ?? '';
    return '';
  }

  /** Dates, a line each. */
  dates(): string {
    let lines = '';
    for (const [id, { type, value }] of this.fixed) {
      if (type !== 0x40) continue;
      const date = fileTime(value.readBigUInt64LE(0));
      if (date !== '') lines += `${mapiNames.get(id) ?? 'Date'}: ${date}\n`;
    }
    return lines;
  }
}

/** Of a list of texts this stream has the lengths only; each text has a stream of its own ([MS-OXMSG] 2.1.4.2). */
const isLengths = ({ type, entry }: { type: number; entry: Entry }): boolean =>
  (type & 0x1000) !== 0 && !entry.name.includes('-');
