import type { Format } from '../format.ts';
import { ascii, Lines, lineEnd } from './lines.ts';
import { ByteBuffer } from './transfer.ts';

/** Bytes given on at once. */
const chunkBytes = 64 * 1024;

/** RFC 4155, appendix A, and older mailboxes: `From`, a sender, a date with a year. */
const separator = /^From \S.{0,256} \d{4}\b/;

/** Mailboxes of all variants (mboxo, mboxrd, mboxcl): messages are parted by separator lines after an empty line. */
export const mbox: Format = {
  id: 'mbox',
  accepts: (identity) => identity.how === 'text' && identity.type.name === 'mbox',
  read: async (file) => {
    const messages = new Messages(new Lines(file.source.stream()));
    await messages.first();
    for (let n = 1; ; n++) {
      // the sender's address stands in it
      if (messages.separator !== null) await file.out.text(`${messages.separator}\n`);
      const bytes = messages.next();
      await file.inside(`message ${n}`, kept(bytes));
      for await (const _ of bytes);
      if (messages.separator === null) return;
    }
  },
};

/** The same bytes; whoever lets go of them early does not end them. */
async function* kept(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await bytes.next(); !next.done; next = await bytes.next()) yield next.value;
}

class Messages {
  readonly #lines: Lines;
  /** The line that begins the next message; null before the first, and at the end. */
  separator: string | null = null;
  #begun: Uint8Array | null = null;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  async first(): Promise<void> {
    const line = await this.#lines.next();
    if (line) this.#open(line);
    if (line && this.separator === null) this.#begun = line.slice();
  }

  /** The lines up to the next separator. */
  async *next(): AsyncGenerator<Uint8Array> {
    this.separator = null;
    const batch = new ByteBuffer();
    if (this.#begun) batch.append(this.#begun);
    this.#begun = null;
    let empty = false;
    const lines = this.#lines;
    for (let line = lines.now() ?? (await lines.next()); line; line = lines.now() ?? (await lines.next())) {
      if (empty && line[0] === 0x46 && this.#open(line)) break;
      empty = lines.begins && line.length === lineEnd(line);
      batch.append(line);
      if (batch.length >= chunkBytes) yield batch.take();
    }
    if (batch.length > 0) yield batch.take();
  }

  #open(line: Uint8Array): boolean {
    const text = ascii(line.subarray(0, 512));
    if (!separator.test(text)) return false;
    this.separator = text.trimEnd();
    return true;
  }
}
