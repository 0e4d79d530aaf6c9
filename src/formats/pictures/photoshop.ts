import type { Anatomy } from './anatomy.ts';
import { startsWith, viewOf } from './bytes-of.ts';

/** Image resource blocks (Adobe Photoshop File Formats Specification): IPTC, small pictures, XMP, captions. */
export function photoshop(bytes: Uint8Array, into: Anatomy): void {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 12 <= bytes.length && startsWith(bytes, at, '8BIM')) {
    const id = view.getUint16(at + 4);
    const name = bytes[at + 6] as number;
    const sizeAt = at + 6 + name + 1 + ((name + 1) % 2);
    if (sizeAt + 4 > bytes.length) return;
    const size = view.getUint32(sizeAt);
    const body = bytes.subarray(sizeAt + 4, sizeAt + 4 + size);
    if (id === 0x0404) into.iptc.push(body);
    else if (id === 0x0424) into.xmp.push(body);
    else if (id === 0x0409 || id === 0x040c) into.thumbnails.push(body.subarray(28));
    else if (id === 0x0422) into.exif.push(body);
    else if (body.length >= 8 && body.length < 100_000) into.strings('Photoshop', body);
    at = sizeAt + 4 + size + (size % 2);
  }
}

const names: Readonly<Record<number, string>> = {
  5: 'ObjectName',
  7: 'EditStatus',
  12: 'Subject',
  15: 'Category',
  20: 'SupplementalCategories',
  22: 'FixtureIdentifier',
  25: 'Keywords',
  40: 'SpecialInstructions',
  55: 'DateCreated',
  60: 'TimeCreated',
  65: 'OriginatingProgram',
  80: 'Byline',
  85: 'BylineTitle',
  90: 'City',
  92: 'Sublocation',
  95: 'Province',
  100: 'CountryCode',
  101: 'Country',
  103: 'TransmissionReference',
  105: 'Headline',
  110: 'Credit',
  115: 'Source',
  116: 'Copyright',
  118: 'Contact',
  120: 'Caption',
  122: 'CaptionWriter',
  187: 'UniqueDocumentID',
};

/** IPTC-IIM 4.2: records of a tag marker, record and data set number, and length. */
export function iptcNotes(bytes: Uint8Array, text: (bytes: Uint8Array) => string): [string, string][] {
  const notes: [string, string][] = [];
  const view = viewOf(bytes);
  let at = 0;
  while (at + 5 <= bytes.length && bytes[at] === 0x1c) {
    const record = bytes[at + 1] as number;
    const set = bytes[at + 2] as number;
    let size = view.getUint16(at + 3);
    let from = at + 5;
    if (size & 0x8000) {
      // an extended data set: the length of the length
      const bytesOfSize = size & 0x7fff;
      if (bytesOfSize > 4 || from + bytesOfSize > bytes.length) break;
      size = 0;
      for (let i = 0; i < bytesOfSize; i++) size = size * 256 + (bytes[from + i] as number);
      from += bytesOfSize;
    }
    if (record === 2 && set !== 0)
      notes.push([names[set] ?? `IPTC ${set}`, text(bytes.subarray(from, from + size))]);
    at = from + size;
  }
  return notes;
}
