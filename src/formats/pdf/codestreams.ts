/** Whether the data of a picture has all that its own structure speaks of; nothing is decoded. */

/** Segments and boxes of one picture. */
const stepsMax = 100_000;

const endOfPicture = Buffer.from([0xff, 0xd9]);

/** JPEG (ITU-T T.81, annex B) of a kind that every decoder knows (8 bits, Huffman), from SOI over a frame and scans to EOI. */
export function isUsualJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false;
  let hasFrame = false;
  let at = 2;
  for (let n = 0; n < stepsMax && at + 10 <= bytes.length; n++) {
    const marker = bytes.readUInt16BE(at);
    if (marker === 0xffff) at++;
    else if (marker === 0xffda) return hasFrame && bytes.lastIndexOf(endOfPicture) > at;
    else if (marker < 0xff01) return false;
    else {
      // B.1.1.3: frames are C0 to CF, but for three others
      if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
        const sizes = bytes.readUInt32BE(at + 5);
        if (marker > 0xffc2 || bytes[at + 4] !== 8 || sizes >>> 16 === 0 || (sizes & 0xffff) === 0)
          return false;
        hasFrame = true;
      }
      at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
    }
  }
  return false;
}

/** JPEG 2000 (ITU-T T.800): a codestream from SOC to EOC (A.4), in boxes of a JP2 (annex I) or without. */
export function isWholeJpx(bytes: Buffer): boolean {
  const start = startsCodestream(bytes, 0) ? 0 : codestreamAt(bytes);
  if (start < 0 || !startsCodestream(bytes, start)) return false;
  let at = start + 2;
  for (let n = 0; n < stepsMax && at + 4 <= bytes.length; n++) {
    const marker = bytes.readUInt16BE(at);
    if (marker !== sot) {
      // A.2: markers of the main header have a length
      if (marker < 0xff00) return false;
      at += 2 + bytes.readUInt16BE(at + 2);
      continue;
    }
    if (at + 12 > bytes.length) return false;
    const tilePart = bytes.readUInt32BE(at + 6);
    // A.4.2: 0 is the last one, up to EOC
    if (tilePart === 0) return bytes.lastIndexOf(endOfPicture) > at;
    at += Math.max(12, tilePart);
    if (at + 2 <= bytes.length && bytes.readUInt16BE(at) === eoc) return true;
  }
  return false;
}

const sot = 0xff90;
const eoc = 0xffd9;

/** Bytes of the codestream: a JP2 may hold a colour profile and notes besides. */
export const codestreamBytes = (bytes: Buffer): number =>
  startsCodestream(bytes, 0) ? bytes.length : bytes.length - Math.max(0, codestreamAt(bytes));

/** SOC and SIZ, which has sizes. */
const startsCodestream = (bytes: Buffer, at: number): boolean =>
  at + 16 <= bytes.length && bytes.readUInt32BE(at) === 0xff4fff51 && bytes.readUInt32BE(at + 8) > 0;

/** I.5.4: where the codestream begins in a JP2; -1 where there is none. */
function codestreamAt(bytes: Buffer): number {
  for (let at = 0, n = 0; n < stepsMax && at + 16 <= bytes.length; n++) {
    const short = bytes.readUInt32BE(at);
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const head = short === 1 ? 16 : 8;
    if (bytes.toString('latin1', at + 4, at + 8) === 'jp2c') return at + head;
    if (size < head) return -1;
    at += size;
  }
  return -1;
}

const genericRegion = 38;
const endOfPage = 49;
const endOfFile = 51;
const unknownLength = 0xffffffff;

/** JBIG2 (ITU-T T.88) as PDF has it (ISO 32000-2, 7.4.7): segments one after the other, one page, no file header. */
export function isWholeJbig2(bytes: Buffer): boolean {
  let at = 0;
  for (let n = 0; n < stepsMax && at < bytes.length; n++) {
    const head = segmentHead(bytes, at);
    // a line end before `endstream` is no part of the data, and often there
    if (!head) return n > 0 && bytes.length - at <= 2;
    // 7.2.7: of a generic region whose height was not known when it was begun
    if (head.length === unknownLength) return head.type === genericRegion;
    at = head.data + head.length;
    if (head.type === endOfPage || head.type === endOfFile) break;
  }
  return at > 0 && at <= bytes.length;
}

/** 7.2: number, flags, segments it refers to, page, length. Null where it is cut off. */
function segmentHead(bytes: Buffer, at: number): { type: number; length: number; data: number } | null {
  if (at + 6 > bytes.length) return null;
  const number = bytes.readUInt32BE(at);
  const flags = bytes[at + 4] as number;
  const few = (bytes[at + 5] as number) >> 5;
  if (few === 7 && at + 9 > bytes.length) return null;
  const count = few === 7 ? bytes.readUInt32BE(at + 5) & 0x1fffffff : few;
  const retained = few === 7 ? 4 + Math.ceil((count + 1) / 8) : 1;
  const reference = number <= 256 ? 1 : number <= 65_536 ? 2 : 4;
  const page = flags & 0x40 ? 4 : 1;
  const end = at + 5 + retained + count * reference + page;
  if (end + 4 > bytes.length) return null;
  return { type: flags & 0x3f, length: bytes.readUInt32BE(end), data: end + 4 };
}
