import type { PdfDocument } from './document.ts';
import type { Coded } from './pictures.ts';
import { PdfStream } from './values.ts';

/** Units of a page for one inch (ISO 32000-2, 8.3.2.3). */
const unitsPerInch = 72;

/** A document of one page that is this picture, `dpi` pixels of it an inch; smaller where it has more than `pixelsMax`. */
export async function lonePicture(
  document: PdfDocument,
  { codec, bytes, params, width, height }: Coded,
  dpi: number,
  pixelsMax: number,
): Promise<Buffer> {
  const less = Math.min(1, Math.sqrt(pixelsMax / (width * height)));
  const [w, h] = [width, height].map((n) => Math.max(1, (n * less * unitsPerInch) / dpi).toFixed(2));
  const shared = await document.get(params?.get('JBIG2Globals'));
  const globals = shared instanceof PdfStream ? (await document.data(shared)).bytes : null;
  // a JPX has its colours in itself (7.4.9); a JBIG2 has one bit, and as a mask no others
  const colours = codec === 'JPXDecode' ? '' : '/BitsPerComponent 1/ColorSpace/DeviceGray';
  const parms = globals ? '/DecodeParms<</JBIG2Globals 6 0 R>>' : '';
  return written([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>`,
    ['', Buffer.from(`${w} 0 0 ${h} 0 0 cm /I Do`)],
    [`/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${colours}/Filter/${codec}${parms}`, bytes],
    ...(globals ? [['', globals] as const] : []),
  ]);
}

/** Objects from 1 on, and their table (7.5.4). */
function written(objects: readonly (string | readonly [dict: string, data: Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  const put = (part: Buffer | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    at += bytes.length;
  };
  put('%PDF-1.7\n');
  for (const [i, object] of objects.entries()) {
    offsets.push(at);
    put(`${i + 1} 0 obj\n`);
    if (typeof object === 'string') put(object);
    else {
      put(`<<${object[0]}/Length ${object[1].length}>>\nstream\n`);
      put(object[1]);
      put('\nendstream');
    }
    put('\nendobj\n');
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = at;
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`);
  put(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}
