import type { Format, OpenFile } from '../format.ts';
import { LimitReached } from '../format.ts';
import { decoded, type Entity, Multiparts, transferOf } from './entity.ts';
import { readLeaf } from './leaf.ts';
import { ascii, Lines } from './lines.ts';
import { readTextBody } from './text-body.ts';

/** Parts of one mail. */
const partsMost = 10_000;

/**
 * Mail (RFC 5322, MIME: RFC 2045 to 2049), read as it streams: nothing is held but a line, or a body of HTML. What lies
 * between parts, before and after them is read too, and so are mails that keep no rule.
 */
export const eml: Format = {
  id: 'eml',
  accepts: (identity) => identity.how === 'text' && identity.type.name === 'eml',
  read: (file) => new Mail(file).read(),
};

class Mail {
  readonly #file: OpenFile;
  readonly #lines: Lines;
  readonly #parts: Multiparts;
  #count = 0;

  constructor(file: OpenFile) {
    this.#file = file;
    this.#lines = new Lines(file.source.stream());
    this.#parts = new Multiparts(this.#lines);
  }

  async read(): Promise<void> {
    await this.#skipLead();
    await this.#entity();
    for (let next = this.#parts.leave(); next !== 'end'; next = this.#parts.leave()) {
      if (next === 'part') await this.#entity();
      else await this.#between('epilogue');
    }
  }

  /** Blank lines; the byte count that Apple's emlx begins with; the line by which mbox parts messages. */
  async #skipLead(): Promise<void> {
    for (let line = await this.#lines.peek(); line; line = await this.#lines.peek()) {
      const text = ascii(line.subarray(0, 512)).replace(/^\xef\xbb\xbf/, '');
      if (text.trim() !== '' && !/^\d{1,12}\s*$/.test(text) && !/^>?From [^:]/.test(text)) return;
      if (text.trim() !== '') await this.#file.out.text(`${text}\n`);
      await this.#lines.next();
    }
  }

  async #entity(): Promise<void> {
    if (++this.#count > partsMost) throw new LimitReached('too-many-parts');
    const { out } = this.#file;
    out.part({ part: 'header' });
    const entity = await this.#parts.entity();
    let header = '';
    for (const { name, value } of entity.fields) header += `${name}: ${value}\n`;
    await out.text(header);
    if (entity.ambiguous) out.obstacle('partly-scanned', 'ambiguous-part');
    if (transferOf(entity.encoding) === null) out.obstacle('partly-scanned', 'unknown-encoding');
    if (entity.type === 'multipart/encrypted') out.obstacle('encrypted', 'encrypted');
    if (entity.type.startsWith('multipart/')) await this.#multipart(entity);
    else await readLeaf(this.#file, entity, this.#bytes(entity), this.#count);
    // what a reader left
    for await (const _ of this.#parts.body());
  }

  async *#bytes(entity: Entity): AsyncGenerator<Uint8Array> {
    for await (const chunk of decoded(this.#parts.body(), entity.encoding)) {
      this.#file.unpacked(0);
      yield chunk;
    }
  }

  async #multipart(entity: Entity): Promise<void> {
    const boundary = entity.params.get('boundary')?.trimEnd();
    if (boundary) this.#parts.enter(boundary);
    else this.#file.out.obstacle('partly-scanned', 'no-boundary');
    await this.#between('preamble');
  }

  /** Text before the first part or after the last. Where a part begins that nothing announced, its boundary is taken. */
  async #between(part: string): Promise<void> {
    const { out } = this.#file;
    out.part({ part });
    const entered = await readTextBody(this.#file, this.#parts, '', async (line) => {
      if (!line.startsWith('--') || line.length < 3) return false;
      const next = await this.#lines.peek();
      return next !== null && /^content-[\w-]{1,64}:/i.test(ascii(next.subarray(0, 100)));
    });
    if (entered === null) return;
    this.#parts.enter(entered.slice(2));
    await this.#entity();
  }
}
