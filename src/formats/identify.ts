import { fileTypeFromBuffer } from 'file-type';
import type { FileType } from '../model/file-type.ts';
import { dumpOf } from './binary/dumps.ts';
import { magicOfData } from './data/magic.ts';
import { magicOfEncrypted } from './encrypted/magic.ts';
import { isCleanText, isText } from './portable/binary-watch.ts';
import { createTextReader, encodingHeadBytes, sniffEncoding } from './portable/text.ts';
import { textKind } from './portable/text-kind.ts';

/** Bytes of a file's beginning that are awaited, or its end, before it is identified. */
export const identifyHeadBytes = 16_384;

/** `how`: read as text; encrypted as a whole; or, for want of a reader, `no-reader` or `unknown-type`. */
export interface Identity {
  readonly how: 'text' | 'encrypted' | 'no-reader' | 'unknown-type';
  readonly type: FileType;
}

/** Formats that can be written in printable characters only and whose text is nevertheless escaped or packed. */
const printableContainers = new Set([
  'application/pdf',
  'application/rtf',
  'application/postscript',
  'application/eps',
  'application/illustrator',
]);

/** What file-type names that is text as it stands. */
const plainText = /^(?:text\/(?!rtf)|application\/xml$|image\/svg\+xml$)/;

const documents =
  /^application\/(?:pdf|rtf|postscript|eps|epub\+zip|x-cfb|msword|vnd\.(?:ms-|openxmlformats|oasis)|x-indesign|x-mobipocket)/;
const archives =
  /^application\/(?:zip|gzip|zstd|java-archive|vnd\.(?:rar|android)|x-(?:tar|bzip2|7z|rar|xz|lzip|lz4|lzop|compress|cpio|unix-archive|apple-diskimage|asar|arj|ace|lzh|rpm|deb|stuffit)|x-lzh-compressed|x-ft-apk|vnd\.ms-cab)/;
const data =
  /sqlite|parquet|arrow|avro|pcap|font|x-java|wasm|x-blender|shapefile|nintendo|pkcs|x-elf|mach|msdownload|x-ms-shortcut/;

function familyOf(mime: string): FileType['family'] {
  if (mime.startsWith('image/')) return 'picture';
  if (mime.startsWith('audio/') || mime.startsWith('video/')) return 'media';
  if (archives.test(mime)) return 'archive';
  if (documents.test(mime)) return 'document';
  return data.test(mime) ? 'data' : 'unknown';
}

const text = (head: string, bytes: Uint8Array): Identity => ({
  how: 'text',
  type: { ...textKind(head), family: 'text', encoding: sniffEncoding(bytes).encoding },
});

function decodeHead(bytes: Uint8Array): string {
  let out = '';
  const reader = createTextReader((piece) => {
    out += piece;
  });
  reader.write(bytes.subarray(0, encodingHeadBytes));
  reader.end();
  return out;
}

/**
 * Says what a file is by its first `identifyHeadBytes` bytes (all of it where it is shorter), never by its name. What
 * no magic number is known for is text if it reads like text and `unknown-type` otherwise.
 */
export async function identify(bytes: Uint8Array): Promise<Identity> {
  if (bytes.length === 0)
    return { how: 'text', type: { mime: 'inode/x-empty', name: 'empty', family: 'empty' } };
  const encrypted = magicOfEncrypted(bytes);
  if (encrypted) return { how: 'encrypted', type: encrypted };
  const dump = dumpOf(bytes);
  if (dump) return { how: 'no-reader', type: dump };
  const data = magicOfData(bytes);
  if (data) return { how: 'no-reader', type: data };
  const head = decodeHead(bytes);
  const known = await knownType(bytes);
  if (known && !plainText.test(known.mime)) {
    const sentence = isSentence(head, bytes) && !printableContainers.has(known.mime);
    if (!sentence)
      return { how: 'no-reader', type: { mime: known.mime, name: known.ext, family: familyOf(known.mime) } };
  }
  if (hasLatePdf(head, bytes))
    return { how: 'no-reader', type: { mime: 'application/pdf', name: 'pdf', family: 'document' } };
  if (isText(head)) return text(head, bytes);
  return {
    how: 'unknown-type',
    type: { mime: 'application/octet-stream', name: 'binary', family: 'unknown' },
  };
}

/** Programs look for the header of a PDF in so many bytes (ISO 32000-1, annex H.3, note 13). */
const pdfHeaderBytes = 1024;

/**
 * A PDF with something before its header. Text that only speaks of one stays text: a document has the comment that calls
 * it binary (7.5.2), or bytes that are no text.
 */
function hasLatePdf(head: string, bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, pdfHeaderBytes)).toString('latin1');
  const header = /%PDF-[12]\.\d([\r\n]{1,2}%[\x80-\xff]{4})?/.exec(start);
  if (!header || header.index === 0) return false;
  return header[1] !== undefined || !isText(head) || start.slice(0, header.index).trim() === '';
}

/** "BM", "MZ" or "ID3" also begin sentences: letters alone do not make a picture of clean text. */
function isSentence(head: string, bytes: Uint8Array): boolean {
  const { encoding, mark } = sniffEncoding(bytes);
  const lettersFirst = encoding === 'utf-8' || mark > 0 || bytes.subarray(0, 8).includes(0);
  return lettersFirst && isCleanText(head);
}

/** file-type's word, null where it has none. What it cannot parse never stops the scan. */
async function knownType(bytes: Uint8Array): Promise<{ mime: string; ext: string } | null> {
  try {
    const found = await fileTypeFromBuffer(bytes);
    return found ? { mime: found.mime, ext: found.ext } : null;
  } catch {
    return startsZip(bytes) ? { mime: 'application/zip', ext: 'zip' } : null;
  }
}

/** The first of a ZIP's entries: it may be packed in a way that stops who looks into it. */
const startsZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
