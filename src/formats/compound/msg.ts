import type { OpenFile } from '../format.ts';
import { attempt } from '../mail/attempt.ts';
import { decodeWords } from '../mail/header.ts';
import { readPkcs7 } from '../mail/smime.ts';
import { readHtml } from '../web/html.ts';
import { decodeCodePage } from './code-page.ts';
import type { Compound, Entry } from './file.ts';
import { Mapi, type MapiStream, mapiNames } from './mapi.ts';
import { unpackRtf } from './rtf-packed.ts';
import { storageBytes } from './storage-bytes.ts';
import { visibleRuns } from './visible-runs.ts';

/** Bytes of one body; of a binary property whose texts are looked for, a longer one is a file. */
const bodyBytesMost = 48 * 1024 * 1024;
const smallBytes = 64 * 1024;
/** Names of named properties. */
const namesMost = 10_000;

/** [MS-OXPROPS]: the ones that are no plain text line. */
const ids = { body: 0x1000, rtf: 0x1009, html: 0x1013, headers: 0x007d, data: 0x3701 } as const;

/** Reads a message of Outlook ([MS-OXMSG]); attachments, and messages in it, as files of their own. */
export async function readMsg(file: OpenFile, compound: Compound): Promise<void> {
  const message = new Message(file, compound);
  await message.read();
}

class Message {
  readonly #file: OpenFile;
  readonly #compound: Compound;
  #names = new Map<number, string>();
  #page = 1252;

  constructor(file: OpenFile, compound: Compound) {
    this.#file = file;
    this.#compound = compound;
  }

  async read(): Promise<void> {
    const { root } = this.#compound;
    await attempt(this.#file, async () => {
      this.#names = await this.#named(root);
    });
    const mapi = await Mapi.open(this.#compound, root);
    this.#page = mapi.page;
    await this.#header(mapi, root);
    for (const stream of mapi.streams) await attempt(this.#file, () => this.#body(mapi, stream));
    for (const storage of root.children)
      if (storage.storage && storage.name.startsWith('__attach')) await this.#attachment(storage);
  }

  async #header(mapi: Mapi, root: Entry): Promise<void> {
    const { out } = this.#file;
    out.part({ part: 'header' });
    await out.text(await this.#lines(mapi));
    for (const storage of root.children)
      if (storage.storage && storage.name.startsWith('__recip'))
        await attempt(this.#file, () => this.#recipient(storage));
    const headers = await mapi.text(ids.headers);
    if (headers === '') return;
    out.part({ part: 'header' });
    await out.text(`${decodeWords(headers.replace(/\r?\n(?=[ \t])/g, '')).replaceAll('\r\n', '\n')}\n`);
  }

  /** All its texts, a line each, with what they are called. */
  async #lines(mapi: Mapi): Promise<string> {
    let lines = '';
    for (const stream of mapi.streams) {
      if (stream.id === ids.body || stream.id === ids.headers || stream.id === ids.html) continue;
      const text = await mapi.textOf(stream);
      if (text === null || text === '') continue;
      const name = this.#names.get(stream.id) ?? mapiNames.get(stream.id);
      lines += name ? `${name}: ${text}\n` : `${text}\n`;
    }
    return lines + mapi.dates();
  }

  async #recipient(storage: Entry): Promise<void> {
    const mapi = await Mapi.open(this.#compound, storage);
    const name = await mapi.text(0x3001);
    const address = (await mapi.text(0x39fe)) || (await mapi.text(0x3003));
    // [MS-OXOMSG] 2.2.3.1
    const kind = ['From', 'To', 'Cc', 'Bcc'][(mapi.number(0x0c15) ?? 1) & 3] as string;
    const { out } = this.#file;
    out.part({ part: 'header' });
    await out.text(`${kind}: ${name} <${address}>\n${await this.#lines(mapi)}`);
    for (const stream of mapi.streams) if (stream.type === 0x102) await this.#binary(stream);
  }

  async #body(mapi: Mapi, stream: MapiStream): Promise<void> {
    const { out } = this.#file;
    if (stream.id === ids.body) {
      out.part({});
      return out.text(`${(await mapi.textOf(stream)) ?? ''}\n`.replaceAll('\r\n', '\n'));
    }
    if (stream.id === ids.html) return this.#html(mapi, stream);
    if (stream.type !== 0x102) return;
    if (stream.id !== ids.rtf) return this.#binary(stream);
    const rtf = unpackRtf(await this.#compound.bytes(stream.entry, bodyBytesMost));
    if (!rtf) return out.obstacle('partly-scanned', 'damaged');
    this.#file.unpacked(rtf.length);
    await this.#file.inside('body.rtf', rtf);
  }

  async #html(mapi: Mapi, stream: MapiStream): Promise<void> {
    const html =
      (await mapi.textOf(stream)) ??
      decodeCodePage(
        await this.#compound.bytes(stream.entry, bodyBytesMost),
        mapi.number(0x3fde) ?? this.#page,
      );
    this.#file.out.part({});
    await readHtml(html, this.#file.out, (name, bytes) => this.#file.inside(name, bytes));
  }

  /** Ids and keys have names and addresses in them; what is large is read as a file. */
  async #binary({ entry, id }: MapiStream): Promise<void> {
    if (entry.size > smallBytes)
      return this.#file.inside(`property ${id.toString(16)}`, this.#compound.stream(entry));
    const runs = visibleRuns(await this.#compound.bytes(entry, smallBytes));
    if (runs.length === 0) return;
    this.#file.out.part({ part: 'metadata' });
    await this.#file.out.text(`${runs.join('\n')}\n`);
  }

  async #attachment(storage: Entry): Promise<void> {
    const mapi = await Mapi.open(this.#compound, storage);
    const { out } = this.#file;
    out.part({ part: 'name' });
    await out.text(await this.#lines(mapi));
    const name =
      (await mapi.text(0x3707)) || (await mapi.text(0x3704)) || (await mapi.text(0x3001)) || 'attachment';
    for (const stream of mapi.streams) {
      if (stream.id !== ids.data) {
        if (stream.type === 0x102) await attempt(this.#file, () => this.#binary(stream));
      } else if (stream.entry.storage)
        await this.#file.inside(name, storageBytes(this.#compound, stream.entry));
      else if (/pkcs7-mime/i.test(await mapi.text(0x370e)))
        await attempt(this.#file, () =>
          readPkcs7(this.#file, new Map(), name, this.#compound.stream(stream.entry)),
        );
      else await this.#file.inside(name, this.#compound.stream(stream.entry));
    }
  }

  /** [MS-OXMSG] 2.2.3: names of the properties from 8000 on. */
  async #named(root: Entry): Promise<Map<number, string>> {
    const names = new Map<number, string>();
    const storage = this.#compound.find('__nameid_version1.0', root);
    const entries = storage && this.#compound.find('__substg1.0_00030102', storage);
    const strings = storage && this.#compound.find('__substg1.0_00040102', storage);
    if (!entries || !strings) return names;
    const list = await this.#compound.bytes(entries, bodyBytesMost);
    const texts = await this.#compound.bytes(strings, bodyBytesMost);
    for (let at = 0; at + 8 <= list.length && names.size < namesMost; at += 8) {
      const offset = list.readUInt32LE(at);
      if ((list.readUInt16LE(at + 4) & 1) === 0 || offset + 4 > texts.length) continue;
      const length = texts.readUInt32LE(offset);
      names.set(
        0x8000 + list.readUInt16LE(at + 6),
        texts.toString('utf16le', offset + 4, offset + 4 + Math.min(length, 1024)),
      );
    }
    return names;
  }
}
