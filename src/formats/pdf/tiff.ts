import { numberOf, type PdfDict } from './values.ts';

/** Fields of the directory of a TIFF 6.0 with one strip. */
const fieldBytes = 12;

/** Data of CCITTFaxDecode (ISO 32000-2, 7.4.6) in a TIFF 6.0 (sections 10 and 11), which says the same of it. */
export function tiffOfFax(bytes: Buffer, params: PdfDict | null, width: number, height: number): Buffer {
  const k = numberOf(params?.get('K')) ?? 0;
  const columns = numberOf(params?.get('Columns')) ?? 1728;
  const fields: [tag: number, type: 3 | 4, value: number][] = [
    [256, 4, columns > 0 ? columns : width],
    [257, 4, height],
    [258, 3, 1],
    // 4 is Group 4, 3 Group 3, 2 without marks of line ends
    [259, 3, k < 0 ? 4 : k === 0 && params?.get('EncodedByteAlign') === true ? 2 : 3],
    // 0: white is zero, as fax has it
    [262, 3, params?.get('BlackIs1') === true ? 1 : 0],
    [273, 4, 0],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, bytes.length],
    ...(k < 0 ? [] : ([[292, 4, k > 0 ? 1 : 0]] as [number, 4, number][])),
  ];
  const start = 8 + 2 + fields.length * fieldBytes + 4;
  const head = Buffer.alloc(start);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(fields.length, 8);
  for (const [i, [tag, type, value]] of fields.entries()) {
    const at = 10 + i * fieldBytes;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(1, at + 4);
    head.writeUInt32LE((tag === 273 ? start : value) >>> 0, at + 8);
  }
  return Buffer.concat([head, bytes]);
}
