import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import { ByteReader } from './archives/byte-reader.ts';
import { findDirectory, type ZipDirectory } from './archives/zip-directory.ts';
import {
  type CentralHeader,
  centralHeaders,
  extraField,
  type LocalHeader,
  localHeader,
} from './archives/zip-headers.ts';
import { unpackedBy } from './archives/zip-methods.ts';
import type { Bytes } from './bytes.ts';
import { CannotRead, type Pieces } from './format.ts';
import { openStrings } from './strings.ts';

/** One entry of a ZIP as its central directory has it. Nothing of it is believed: sizes are counted as they are unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly comment: string;
  readonly commentBytes: Uint8Array;
  /** Bit 0, 6 or 13 of its flags, or method 99 (APPNOTE 4.4.4, 4.4.5). */
  readonly encrypted: boolean;
  /** APPNOTE 4.4.5. */
  readonly method: number;
  /** Name ends in a slash. */
  readonly folder: boolean;
  readonly size: number;
  readonly packed: number;
  /** Place of its local header in the file. */
  readonly at: number;
  /** Where its header in the directory is over. */
  readonly headerEnd: number;
  /**
   * Unpacks it. Throws `CannotRead` where it is encrypted or packed in another way; behind the last byte where it is
   * damaged, longer or shorter than its directory says.
   */
  open(): Promise<Bytes>;
  /** Where its bytes lie, and its second header, which other programs read; throws where there is none. */
  local(): Promise<LocalEntry>;
}

export interface LocalEntry {
  /** Behind its data and what describes it. */
  readonly end: number;
  /** Names other programs may show. */
  readonly otherNames: readonly string[];
  /** Strings of the extra fields of both headers. */
  readonly extraText: readonly string[];
  /** The two headers say different things of what lies there. */
  readonly contradicts: boolean;
}

export interface OpenZip {
  readonly comment: string;
  readonly commentBytes: Uint8Array;
  readonly directory: ZipDirectory;
  /** In the order of the directory. Throws behind the last where the directory says there are more. */
  entries(): AsyncIterable<ZipEntry>;
}

/** Reads the central directory of a ZIP (APPNOTE 6.3.10, 4.3.12), ZIP64 too. Throws where there is none. */
export async function openZip(pieces: Pieces): Promise<OpenZip> {
  const directory = await findDirectory(pieces);
  if (!directory) throw new CannotRead('unscannable', 'damaged');
  return {
    comment: zipText(directory.comment, false),
    commentBytes: directory.comment,
    directory,
    async *entries() {
      let count = 0;
      for await (const header of centralHeaders(pieces, directory)) {
        count++;
        yield entryOf(pieces, header);
      }
      // writers without ZIP64 count to 65,535 and begin anew
      if (count % 0x10000 !== directory.count % 0x10000) throw new CannotRead('partly-scanned', 'damaged');
    },
  };
}

/** APPNOTE 4.4.4: bit 3, a descriptor follows; bit 11, names and comments are UTF-8; encryption of three kinds. */
const descriptorFlag = 0x8;
const utf8Flag = 0x800;
const encryptedFlags = 0x2041;
/** APPNOTE 4.6.9: the name in UTF-8, behind a version and the checksum of the other. */
const unicodePath = 0x7075;

function entryOf(pieces: Pieces, header: CentralHeader): ZipEntry {
  const isUtf8 = (header.flags & utf8Flag) !== 0;
  const name = zipText(header.name, isUtf8);
  const encrypted = isEncrypted(header);
  const found = async (): Promise<LocalHeader> => {
    const local = await localHeader(pieces, header.at);
    if (!local || local.data + header.packed > pieces.size) throw new CannotRead('unscannable', 'damaged');
    return local;
  };
  return {
    name,
    comment: zipText(header.comment, isUtf8),
    commentBytes: header.comment,
    encrypted,
    method: header.method,
    folder: name.endsWith('/'),
    size: header.size,
    packed: header.packed,
    at: header.at,
    headerEnd: header.end,
    open: async () => {
      const local = await found();
      if (encrypted || isEncrypted(local)) throw new CannotRead('encrypted', 'encrypted');
      return unpacked(pieces, header, local.data);
    },
    local: async () => {
      const local = await found();
      const end = local.data + header.packed;
      const unicode = extraField(header.extra, unicodePath)?.subarray(5);
      const names = new Set([zipText(local.name, isUtf8), ...(unicode ? [zipText(unicode, true)] : [])]);
      names.delete(name);
      return {
        end: end + (await descriptorBytes(pieces, header, end)),
        otherNames: [...names],
        extraText: [...new Set([...stringsOf(header.extra), ...stringsOf(local.extra)])],
        contradicts: contradicts(header, local),
      };
    },
  };
}

const isEncrypted = (header: { readonly flags: number; readonly method: number }): boolean =>
  (header.flags & encryptedFlags) !== 0 || header.method === 99;

/** Fields that hold no text have no six printable bytes in a row. */
function stringsOf(extra: Buffer): string[] {
  if (!/[ -~\x80-\xff]{6}|(?:[ -~]\0){6}/.test(extra.toString('latin1'))) return [];
  const found: string[] = [];
  const strings = openStrings((text) => found.push(text));
  strings.write(extra);
  strings.end();
  return found.join('').split('\n');
}

/** Sizes of 0 are left to the descriptor, by some without the flag for it. */
const contradicts = (header: CentralHeader, local: LocalHeader): boolean =>
  local.method !== header.method ||
  ((local.flags & descriptorFlag) === 0 &&
    ((local.packed !== 0 && local.packed !== header.packed) ||
      (local.size !== 0 && local.size !== header.size)));

async function* unpacked(pieces: Pieces, header: CentralHeader, from: number): Bytes {
  const reader = new ByteReader(bytesOf(pieces, from, from + header.packed));
  let size = 0;
  let crc = 0;
  for await (const chunk of unpackedBy(header.method, reader, header.size)) {
    size += chunk.length;
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== header.size || crc !== header.crc) throw new CannotRead('unscannable', 'damaged');
  if (reader.taken < header.packed) throw new CannotRead('partly-scanned', 'hidden-data');
}

/** APPNOTE 4.3.9: with or without a signature, sizes of 4 or 8 bytes; 0 where none is there. */
async function descriptorBytes(pieces: Pieces, header: CentralHeader, at: number): Promise<number> {
  const bytes = Buffer.from(await pieces.read(at, 24));
  if ((header.flags & descriptorFlag) === 0 || bytes.length < 12) return 0;
  const from = bytes.readUInt32LE(0) === 0x08074b50 ? 4 : 0;
  if (bytes.length < from + 12 || bytes.readUInt32LE(from) !== header.crc) return 0;
  if (bytes.length >= from + 20 && bytes.readBigUInt64LE(from + 4) === BigInt(header.packed))
    if (bytes.readBigUInt64LE(from + 12) === BigInt(header.size)) return from + 20;
  return bytes.readUInt32LE(from + 4) === header.packed % 0x100000000 ? from + 12 : 0;
}

/** Names without bit 11 are in code page 437 by the standard and in UTF-8 in practice. */
export function zipText(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return Buffer.from(bytes).toString('utf8');
  try {
    return strict.decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), 'cp437');
  }
}
const strict = new TextDecoder('utf-8', { fatal: true });

/** Bytes read at a time. */
const chunkBytes = 256 * 1024;

/** Part of a file, piece by piece; fewer bytes where it ends before. */
export async function* bytesOf(pieces: Pieces, from: number, until: number): Bytes {
  for (let at = from; at < until; ) {
    const chunk = await pieces.read(at, Math.min(chunkBytes, until - at));
    if (chunk.length === 0) return;
    at += chunk.length;
    yield chunk;
  }
}
