import { LimitReached } from '../format.ts';
import { type Field, fieldLine, fieldOf, structured } from './header.ts';
import { ascii, type LineSource, type Lines, lineEnd } from './lines.ts';
import { ByteBuffer, base64, identity, quotedPrintable, type Transfer } from './transfer.ts';

/** Bytes of one entity's header. */
const headerBytesMost = 4 * 1024 * 1024;
/** Bytes of a body given at a time. */
const chunkBytes = 64 * 1024;
/** Fields of one header. */
const fieldsMost = 20_000;
/** Multiparts inside one another, in one mail; messages inside messages count as files. */
const nestingMost = 64;

/** The header of a mail or of one of its parts (RFC 2045, 1.1), and what its fields say about the body. */
export interface Entity {
  readonly fields: readonly Field[];
  /** In small letters; `text/plain` where nothing is said. */
  readonly type: string;
  readonly params: ReadonlyMap<string, string>;
  readonly encoding: string;
  readonly disposition: string;
  /** The name the attachment should have; empty where it has none. */
  readonly name: string;
  /** Fields that must be there once say different things: readers of mail will not agree about the body. */
  readonly ambiguous: boolean;
}

/**
 * The multiparts of one mail, over its lines: bodies end where one of the open boundaries stands. Its own lines are those
 * of the body that is being read.
 */
export class Multiparts implements LineSource {
  readonly lines: Lines;
  readonly #open: string[] = [];
  /** What ended the last body: null at the end of the mail. */
  #hit: { level: number; closing: boolean } | null = null;

  constructor(lines: Lines) {
    this.lines = lines;
  }

  enter(boundary: string): void {
    if (this.#open.length >= nestingMost) throw new LimitReached('too-deep');
    this.#open.push(`--${boundary}`);
  }

  /** After a body: `part` where a header follows, `after` where text follows a closed multipart, `end` of the mail. */
  leave(): 'part' | 'after' | 'end' {
    const hit = this.#hit;
    this.#hit = null;
    if (!hit) return 'end';
    this.#open.length = hit.closing ? hit.level : hit.level + 1;
    return hit.closing ? 'after' : 'part';
  }

  /** Whether the line is a boundary that is open (RFC 2046, 5.1.1). The innermost one counts. */
  #border(line: Uint8Array): boolean {
    if (line[0] !== 0x2d || line[1] !== 0x2d || !this.lines.begins || this.#open.length === 0) return false;
    if (line.length > 512) return false;
    const text = ascii(line).trimEnd();
    for (let level = this.#open.length - 1; level >= 0; level--) {
      const boundary = this.#open[level] as string;
      const closing = text === `${boundary}--`;
      if (!closing && text !== boundary) continue;
      this.#hit = { level, closing };
      return true;
    }
    return false;
  }

  now(): Uint8Array | null {
    const line = this.#hit ? null : this.lines.now();
    return line && !this.#border(line) ? line : null;
  }

  async next(): Promise<Uint8Array | null> {
    const line = this.#hit ? null : await this.lines.next();
    return line && !this.#border(line) ? line : null;
  }

  /** A body up to its boundary or the end of the mail, some lines at a time. */
  async *body(): AsyncGenerator<Uint8Array> {
    const batch = new ByteBuffer();
    for (let line = this.now() ?? (await this.next()); line; line = this.now() ?? (await this.next())) {
      batch.append(line);
      if (batch.length >= chunkBytes) yield batch.take();
    }
    if (batch.length > 0) yield batch.take();
  }

  /** The header that follows. It also ends where a line is no field: mails without an empty line are read too. */
  async entity(): Promise<Entity> {
    const fields: Field[] = [];
    const open = new ByteBuffer();
    let bytes = 0;
    const close = () => {
      if (open.length > 0) fields.push(fieldOf(open.take()));
    };
    for (let line = await this.lines.peek(); line; line = await this.lines.peek()) {
      const folded = open.length > 0 && (!this.lines.beginsNext || line[0] === 0x20 || line[0] === 9);
      const empty = line.length === lineEnd(line);
      if (!empty && !folded && !fieldLine.test(ascii(line))) break;
      await this.lines.next();
      if (empty) break;
      if (!folded) close();
      open.append(line);
      bytes += line.length;
      if (bytes > headerBytesMost || fields.length > fieldsMost) throw new LimitReached('header-too-long');
    }
    close();
    return entityOf(fields);
  }
}

/** A part's body without its encoding, in chunks; the line end before the boundary is none of it. */
export async function* decoded(
  body: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const transfer = transferOf(encoding) ?? identity();
  const out = new ByteBuffer();
  let last: Uint8Array = new Uint8Array(0);
  for await (const line of body) {
    transfer.write(last, out);
    if (out.length >= chunkBytes) yield out.take();
    const end = lineEnd(line);
    transfer.write(line.subarray(0, line.length - end), out);
    last = end === 0 ? none : end === 1 ? feed : returnFeed;
  }
  transfer.end(out);
  if (out.length > 0) yield out.take();
}
const none = new Uint8Array(0);
const feed = Uint8Array.of(10);
const returnFeed = Uint8Array.of(13, 10);

/** Null where nobody knows this encoding. */
export function transferOf(encoding: string): Transfer | null {
  if (encoding === 'base64') return base64();
  if (encoding === 'quoted-printable') return quotedPrintable();
  return /^(?:|7bit|8bit|binary|7-bit|8-bit|x-uue|x-uuencode|uuencode)$/.test(encoding) ? identity() : null;
}

function entityOf(fields: readonly Field[]): Entity {
  const values = (name: string) =>
    fields.filter((field) => field.name.toLowerCase() === name).map((field) => field.value);
  const types = values('content-type');
  const encodings = values('content-transfer-encoding').map((value) => structured(value).value);
  const type = structured(types[0] ?? '');
  const disposition = structured(values('content-disposition')[0] ?? '');
  return {
    fields,
    type: type.value === '' ? 'text/plain' : type.value,
    params: type.params,
    encoding: encodings[0] ?? '',
    disposition: disposition.value,
    name: disposition.params.get('filename') ?? type.params.get('name') ?? '',
    ambiguous:
      (type.value.startsWith('multipart/') && /^(?:base64|quoted-printable)$/.test(encodings[0] ?? '')) ||
      new Set(encodings).size > 1 ||
      new Set(types.map((t) => t.toLowerCase())).size > 1,
  };
}
