import iconv from 'iconv-lite';

/** Bytes of a metafile that is looked into; Office writes them uncompressed. */
export const metafileBytesMax = 32 * 1024 * 1024;
/** Bitmaps within one metafile that are read. */
const bitmapsMax = 16;

/** What is in a metafile besides lines and areas. */
export interface Metafile {
  /** Texts that stand at the same height are one line. */
  readonly lines: string[];
  /** Bitmaps, each as a file of its own. */
  readonly bitmaps: Buffer[];
  /** There are pictures in it that are not among `bitmaps`. */
  partly: boolean;
}

/** Null where it is neither EMF (MS-EMF 2.3.4.2) nor a placeable WMF (MS-WMF 2.3.2.3), or breaks off. */
export function readMetafile(bytes: Buffer): Metafile | null {
  if (bytes.length >= 88 && bytes.readUInt32LE(0) === 1 && bytes.toString('latin1', 40, 44) === ' EMF')
    return readEmf(bytes);
  return bytes.length >= 40 && bytes.readUInt32LE(0) === 0x9ac6cdd7 ? readWmf(bytes) : null;
}

/** Puts texts together to lines. */
class Lines {
  readonly lines: string[] = [];
  #y: number | null = null;
  add(text: string, y: number): void {
    if (y === this.#y) this.lines.push(`${this.lines.pop() ?? ''}${text}`);
    else this.lines.push(text);
    this.#y = y;
  }
}

/** MS-EMF 2.3.5: texts; 2.3.1: bitmaps, of which those of StretchDIBits are what Office writes. */
const emr = { comment: 70, stretchDib: 81, textA: 83, textW: 84, smallText: 108, eof: 14 } as const;
const otherBitmaps = new Set([76, 77, 78, 79, 80, 114, 115, 116, 117, 118]);
/** A BitBlt without a bitmap, that fills only, is no longer. */
const fillBytes = 108;

function readEmf(bytes: Buffer): Metafile | null {
  const lines = new Lines();
  const found: Metafile = { lines: lines.lines, bitmaps: [], partly: false };
  for (let at = 0; at + 8 <= bytes.length; ) {
    const type = bytes.readUInt32LE(at);
    const size = bytes.readUInt32LE(at + 4);
    if (size < 8 || at + size > bytes.length) return null;
    if (type === emr.eof) return found;
    const record = bytes.subarray(at, at + size);
    if (type === emr.textW || type === emr.textA) emfText(record, type === emr.textW, lines);
    else if (type === emr.smallText) smallText(record, lines);
    else if (type === emr.stretchDib) found.partly ||= !bitmap(record, found.bitmaps);
    else if (type === emr.comment) found.partly ||= plusRecords(record, lines);
    else if (otherBitmaps.has(type) && size > fillBytes) found.partly = true;
    at += size;
  }
  return null;
}

/** EmrText (MS-EMF 2.2.5), behind 36 bytes. */
function emfText(record: Buffer, wide: boolean, lines: Lines): void {
  if (record.length < 52) return;
  const count = record.readUInt32LE(44);
  const from = record.readUInt32LE(48);
  if (count === 0 || from < 52) return;
  lines.add(letters(record, from, count, wide), record.readInt32LE(40));
}

/** MS-EMF 2.3.5.37. */
function smallText(record: Buffer, lines: Lines): void {
  if (record.length < 36) return;
  const options = record.readUInt32LE(20);
  const from = 36 + ((options & 0x100) !== 0 ? 0 : 16);
  lines.add(letters(record, from, record.readUInt32LE(16), (options & 0x200) === 0), record.readInt32LE(12));
}

function letters(record: Buffer, from: number, count: number, wide: boolean): string {
  if (wide) return record.toString('utf16le', from, Math.min(record.length, from + count * 2));
  return iconv.decode(record.subarray(from, from + count), 'windows-1252');
}

/** MS-EMF 2.3.1.7: header and bits, which together are a BMP. False where it is not taken. */
function bitmap(record: Buffer, bitmaps: Buffer[]): boolean {
  if (record.length < 80) return false;
  const [headAt, headBytes, bitsAt, bitsBytes] = [48, 52, 56, 60].map((at) => record.readUInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  if (headBytes < 40 || headAt + headBytes > record.length || bitsAt + bitsBytes > record.length)
    return false;
  if (bitmaps.length === bitmapsMax) return false;
  const file = Buffer.alloc(14);
  file.write('BM', 'latin1');
  file.writeUInt32LE(14 + headBytes + bitsBytes, 2);
  file.writeUInt32LE(14 + headBytes, 10);
  const head = record.subarray(headAt, headAt + headBytes);
  bitmaps.push(Buffer.concat([file, head, record.subarray(bitsAt, bitsAt + bitsBytes)]));
  return true;
}

/** MS-EMFPLUS 2.3: records within a comment. True where there is a picture among them. */
function plusRecords(record: Buffer, lines: Lines): boolean {
  if (record.length < 28 || record.toString('latin1', 12, 16) !== 'EMF+') return false;
  let picture = false;
  for (let at = 16; at + 12 <= record.length; ) {
    const type = record.readUInt16LE(at);
    const size = record.readUInt32LE(at + 4);
    if (size < 12 || at + size > record.length) break;
    // DrawString (2.3.4.14): brush, format, count, box; then its letters
    if (type === 0x401c && size >= 40) {
      const plain = record.subarray(at, at + size);
      lines.add(letters(plain, 40, plain.readUInt32LE(20), true), plain.readFloatLE(28));
    }
    // Object (2.3.5.1) of the kind Image
    if (type === 0x4008 && (record.readUInt16LE(at + 2) & 0x7f00) === 0x0500) picture = true;
    at += size;
  }
  return picture;
}

/** MS-WMF 2.3.3.5 and 2.3.3.20: texts; 2.3.1: bitmaps are not taken. */
const meta = { text: 0x0521, extText: 0x0a32 } as const;
const metaBitmaps = new Set([0x0f43, 0x0b41, 0x0940, 0x0d33, 0x0b23, 0x0922]);

function readWmf(bytes: Buffer): Metafile | null {
  const lines = new Lines();
  const found: Metafile = { lines: lines.lines, bitmaps: [], partly: false };
  for (let at = 40; at + 6 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at) * 2;
    const type = bytes.readUInt16LE(at + 4);
    if (type === 0) return found;
    if (size < 6 || at + size > bytes.length) return null;
    const record = bytes.subarray(at, at + size);
    if (type === meta.text && size > 8) {
      const count = record.readUInt16LE(6);
      const end = 8 + count + (count % 2);
      lines.add(letters(record, 8, count, false), end + 2 <= size ? record.readInt16LE(end) : 0);
    } else if (type === meta.extText && size > 14) {
      const from = 14 + ((record.readUInt16LE(12) & 6) !== 0 ? 8 : 0);
      lines.add(letters(record, from, record.readUInt16LE(10), false), record.readInt16LE(6));
    } else if (metaBitmaps.has(type) && size > 48) found.partly = true;
    at += size;
  }
  return null;
}
