import type { OpenFile } from '../format.ts';
import { decodeCodePage, pageOfLanguage } from './code-page.ts';
import {
  type Band,
  bandsOf,
  type DocPiece,
  type Fib,
  fibOf,
  piecesOfText,
  stories,
  stringTable,
} from './doc-fib.ts';
import { type DocFormat, docFormat } from './doc-format.ts';
import { DocText } from './doc-text.ts';
import type { Compound, Entry } from './file.ts';
import { visibleRuns } from './visible-runs.ts';

/** Bytes of the document's stream and of its tables. */
const mainBytesMost = 80 * 1024 * 1024;
const tableBytesMost = 48 * 1024 * 1024;
/** Bytes of text that are decoded at once. */
const stepBytes = 64 * 1024;

/** Among the stories: headers and footers of pages. */
const headers = stories.indexOf('header');
/** Reads a Word document (Word 6 to 2003). False where it is encrypted. */
export async function readDoc(file: OpenFile, compound: Compound, entry: Entry): Promise<boolean> {
  const main = await compound.bytes(entry, Math.min(mainBytesMost, file.limits.heldBytes));
  const fib = fibOf(main);
  if (!fib) throw new Error('no document');
  if (fib.encrypted) {
    file.out.obstacle('encrypted', 'encrypted');
    return false;
  }
  const tableEntry = fib.old ? null : compound.find(fib.tableName);
  if (!fib.old && !tableEntry) throw new Error('no tables');
  const table = tableEntry ? await compound.bytes(tableEntry, tableBytesMost) : main;
  await new Doc(file, fib, main, table).read();
  const bookmarks = stringTable(fib.bookmarks, table);
  file.out.part({ part: 'bookmark' });
  if (bookmarks.length > 0) await file.out.text(`${bookmarks.join('\n')}\n`);
  return true;
}

class Doc {
  readonly #file: OpenFile;
  readonly #fib: Fib;
  readonly #main: Buffer;
  readonly #pieces: readonly DocPiece[];
  readonly #format: DocFormat;
  readonly #page: number;
  readonly #bands: readonly Band[];

  constructor(file: OpenFile, fib: Fib, main: Buffer, table: Buffer) {
    this.#file = file;
    this.#fib = fib;
    this.#main = main;
    this.#pieces = piecesOfText(fib, table);
    this.#format = docFormat(fib, main, table);
    this.#bands = bandsOf(fib.headers, table, fib.lengths[headers] as number);
    this.#page = fib.old ? pageOfLanguage(fib.language) : 1252;
  }

  async read(): Promise<void> {
    const total = this.#fib.lengths.reduce((sum, length) => sum + length, 0);
    if (this.#pieces.length === 0 && total > 0) throw new Error('no text');
    let from = 0;
    for (const [i, name] of stories.entries()) {
      const until = from + (this.#fib.lengths[i] as number);
      if (i === headers)
        for (const band of this.#bands) await this.#story(from + band.from, from + band.until, band.name);
      else if (until > from) await this.#story(from, until, name);
      from = until;
    }
    const last = this.#pieces.at(-1);
    // text that no story claims
    if (last && last.from + last.count > from + 1) await this.#story(from, last.from + last.count, '');
    await this.#remains();
  }

  async #story(from: number, until: number, name: string): Promise<void> {
    const { out } = this.#file;
    out.part(name === '' ? {} : { part: name });
    const text = new DocText(this.#format, async (written, deleted) => {
      if (written === '') return;
      out.at(deleted ? { part: 'deleted' } : name === '' ? {} : { part: name });
      await out.text(written);
    });
    for (const piece of this.#pieces) {
      const start = Math.max(from, piece.from);
      const end = Math.min(until, piece.from + piece.count);
      if (start < end) await this.#piece(piece, start - piece.from, end - piece.from, text);
    }
    await text.end();
    if (text.fields.length > 0) {
      out.part({ part: 'field' });
      await out.text(`${text.fields.join('\n')}\n`);
    }
  }

  async #piece(piece: DocPiece, from: number, until: number, text: DocText): Promise<void> {
    const end = piece.at + until * piece.width;
    if (end > this.#main.length) this.#file.out.obstacle('partly-scanned', 'damaged');
    const stop = Math.min(end, this.#main.length);
    for (let at = piece.at + from * piece.width; at < stop; at += stepBytes) {
      const bytes = this.#main.subarray(at, Math.min(stop, at + stepBytes));
      // pieces may lie over one another: what they make counts as unpacked
      this.#file.unpacked(bytes.length);
      await text.write(this.#decode(bytes, piece.width), at, piece.width);
    }
  }

  #decode(bytes: Buffer, width: 1 | 2): string {
    if (width === 2) return bytes.toString('utf16le');
    // one character for each byte, so that places are right; pages of two bytes a character are decoded at its end
    return this.#page === 1252 || !this.#fib.old ? western.decode(bytes) : decodeCodePage(bytes, this.#page);
  }

  /** What was typed once and is in no piece of the text any more: quick saves leave it where it was. */
  async #remains(): Promise<void> {
    const { firstText, endText } = this.#fib;
    if (firstText < 0x200 || endText > this.#main.length || this.#fib.old) return;
    const covered = this.#pieces
      .map(({ at, count, width }) => ({ at, end: at + count * width }))
      .sort((a, b) => a.at - b.at);
    let at = firstText;
    this.#file.out.part({ part: 'deleted' });
    for (const piece of [...covered, { at: endText, end: endText }]) {
      if (piece.at > at) {
        const runs = visibleRuns(this.#main.subarray(at, Math.min(piece.at, endText)), mainBytesMost);
        if (runs.length > 0) await this.#file.out.text(`${runs.join('\n')}\n`);
      }
      at = Math.max(at, piece.end);
    }
  }
}

const western = new TextDecoder('windows-1252');
