import type { OpenFile } from '../format.ts';
import { type Decoder, decoderOf, mixedDecoder } from './charset.ts';
import { ascii, type LineSource, lineEnd } from './lines.ts';
import { ByteBuffer, uuLine, yencLine } from './transfer.ts';

/** Bytes of text that are decoded at once. */
const batchBytes = 64 * 1024;

/**
 * Text of a mail, line by line; files that are packed into it (uuencode, yEnc) are read as files of their own. Ends before
 * a line for which `stops` is true, and gives that line; null where all was read.
 */
export async function readTextBody(
  file: OpenFile,
  lines: LineSource,
  charset: string,
  stops?: (line: string) => Promise<boolean>,
): Promise<string | null> {
  const decoder = decoderOf(charset);
  if (!decoder) file.out.obstacle('partly-scanned', 'unknown-charset');
  return new TextBody(file, lines, decoder ?? mixedDecoder()).read(stops);
}

/** Lines that begin something that is no text. */
const special = /^(?:content-transfer-encoding:|-----BEGIN |begin[ -]|=ybegin )/i;

class TextBody {
  readonly #file: OpenFile;
  readonly #lines: LineSource;
  readonly #decoder: Decoder;
  readonly #told = new Set<string>();
  /** A line that was taken too far. */
  #back: Uint8Array | null = null;
  readonly #held = new ByteBuffer();
  #wrote = false;

  constructor(file: OpenFile, lines: LineSource, decoder: Decoder) {
    this.#file = file;
    this.#lines = lines;
    this.#decoder = decoder;
  }

  async read(stops?: (line: string) => Promise<boolean>): Promise<string | null> {
    for (let line = this.#now() ?? (await this.#next()); line; line = this.#now() ?? (await this.#next())) {
      const lead = line[0];
      // letters that begin a packed file, armor, a boundary or a field: `b`, `=`, `-`, `C`, `c`
      if (lead === 0x62 || lead === 0x3d || lead === 0x2d || lead === 0x43 || lead === 0x63) {
        const text = ascii(line.subarray(0, 1024)).trimEnd();
        if (stops && lead === 0x2d && (await stops(text))) {
          await this.#end();
          return text;
        }
        if (special.test(text) && (await this.#special(text))) continue;
      }
      this.#held.append(line);
      if (this.#held.length >= batchBytes) await this.#flush();
    }
    await this.#end();
    return null;
  }

  async #next(): Promise<Uint8Array | null> {
    const back = this.#back;
    this.#back = null;
    if (back) return back;
    return this.#lines.next();
  }

  #now(): Uint8Array | null {
    return this.#back ? null : this.#lines.now();
  }

  async #flush(): Promise<void> {
    await this.#give(this.#decoder.write(this.#held.take()));
  }

  async #give(text: string): Promise<void> {
    if (text.trim() === '' && !this.#wrote) return;
    this.#wrote = true;
    await this.#file.out.text(text.replaceAll('\r\n', '\n'));
  }

  async #end(): Promise<void> {
    await this.#flush();
    await this.#give(this.#decoder.end());
    if (this.#wrote) await this.#file.out.text('\n');
  }

  /** True where the line and what belongs to it were read. */
  async #special(text: string): Promise<boolean> {
    if (/^content-transfer-encoding:\s*base64/i.test(text)) this.#tell('encoded-part');
    if (/^-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)-----/.test(text)) this.#tell('encrypted-part');
    const uu = /^begin(-base64)? [0-7]{3,4} (\S.*)$/.exec(text);
    if (uu?.[1]) this.#tell('encoded-part');
    else if (uu) return this.#packed(uu[2] as string, /^end\s*$/, uuLine);
    const yenc = /^=ybegin .*?name=(.*)$/.exec(text);
    return yenc ? this.#packed(yenc[1] as string, /^=yend /, yencLine) : false;
  }

  /** A line that cannot belong to the packed file ends it, and is text again. */
  async #packed(
    name: string,
    end: RegExp,
    decode: (line: Uint8Array) => Uint8Array | null,
  ): Promise<boolean> {
    const first = await this.#next();
    if (!first) return false;
    this.#back = first.slice();
    if (first[0] !== 0x3d && decode(first) === null) return false;
    await this.#flush();
    const bytes = this.#unpack(end, decode);
    await this.#file.inside(name, kept(bytes));
    for await (const _ of bytes);
    return true;
  }

  async *#unpack(end: RegExp, decode: (line: Uint8Array) => Uint8Array | null): AsyncGenerator<Uint8Array> {
    const out = new ByteBuffer();
    for (let line = this.#now() ?? (await this.#next()); line; line = this.#now() ?? (await this.#next())) {
      const text = line[0] === 0x3d || line.length < 16 ? ascii(line.subarray(0, 256)) : '';
      if (end.test(text)) break;
      if (/^=ypart /.test(text) || line.length === lineEnd(line)) continue;
      const bytes = decode(line);
      if (!bytes) {
        this.#back = line.slice();
        this.#tell('damaged');
        break;
      }
      out.append(bytes);
      if (out.length >= batchBytes) yield out.take();
    }
    if (out.length > 0) yield out.take();
  }

  #tell(reason: string): void {
    if (this.#told.has(reason)) return;
    this.#told.add(reason);
    this.#file.out.obstacle('partly-scanned', reason);
  }
}

/** The same bytes; whoever lets go of them early does not end them. */
async function* kept(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await bytes.next(); !next.done; next = await bytes.next()) yield next.value;
}
