import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import yauzl from 'yauzl';
import type { Bytes } from './bytes.ts';
import type { Pieces } from './format.ts';

/** One entry of a ZIP as its central directory has it. Nothing of it is believed: sizes are counted as they are unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly comment: string;
  /** Bit 0 or 6 of its flags, or method 99 (APPNOTE 4.4.4, 4.4.5). */
  readonly encrypted: boolean;
  /** APPNOTE 4.4.5; 0 stored, 8 deflated: others cannot be opened. */
  readonly method: number;
  /** Name ends in a slash. */
  readonly folder: boolean;
  readonly size: number;
  readonly packed: number;
  /** Unpacks it; throws where it is damaged, longer or shorter than its directory says. */
  open(): Promise<Bytes>;
}

export interface OpenZip {
  readonly comment: string;
  /** In the order of the directory. Throws where that is damaged. */
  entries(): AsyncIterable<ZipEntry>;
}

/** Reads the central directory of a ZIP (APPNOTE 6.3.10, 4.3.12), ZIP64 too. Throws where there is none. */
export async function openZip(pieces: Pieces): Promise<OpenZip> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true };
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromRandomAccessReader(new PiecesReader(pieces), pieces.size, options, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  return {
    comment: textOf((zip as unknown as { comment: Buffer }).comment, false),
    async *entries() {
      for (let left = zip.entryCount; left > 0; left--) yield entryOf(zip, await nextEntry(zip));
    },
  };
}

function nextEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry> {
  return new Promise((resolve, reject) => {
    zip.removeAllListeners();
    zip.once('entry', resolve);
    zip.once('error', reject);
    zip.once('end', () => reject(new Error('fewer entries than the directory says')));
    zip.readEntry();
  });
}

/** APPNOTE 4.4.4: bit 11, names and comments are UTF-8. */
const utf8Flag = 0x800;

function entryOf(zip: yauzl.ZipFile, entry: yauzl.Entry): ZipEntry {
  const flags = entry.generalPurposeBitFlag;
  const isUtf8 = (flags & utf8Flag) !== 0;
  // without decodeStrings these are buffers
  const name = textOf(entry.fileName as unknown as Buffer, isUtf8);
  return {
    name,
    comment: textOf(entry.fileComment as unknown as Buffer, isUtf8),
    encrypted: (flags & 0x2041) !== 0 || entry.compressionMethod === 99,
    method: entry.compressionMethod,
    folder: name.endsWith('/'),
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    open: () =>
      new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
      }),
  };
}

/** Names without bit 11 are in code page 437 by the standard and in UTF-8 in practice. */
function textOf(bytes: Buffer, isUtf8: boolean): string {
  if (isUtf8) return bytes.toString('utf8');
  try {
    return strict.decode(bytes);
  } catch {
    return iconv.decode(bytes, 'cp437');
  }
}
const strict = new TextDecoder('utf-8', { fatal: true });

/** What yauzl reads from. */
class PiecesReader extends yauzl.RandomAccessReader {
  readonly #pieces: Pieces;
  constructor(pieces: Pieces) {
    super();
    this.#pieces = pieces;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(chunks(this.#pieces, start, end), { objectMode: false });
  }
  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }
}

/** Bytes read at a time. */
const chunkBytes = 256 * 1024;

async function* chunks(pieces: Pieces, start: number, end: number): Bytes {
  for (let at = start; at < end; at += chunkBytes)
    yield await pieces.read(at, Math.min(chunkBytes, end - at));
}
