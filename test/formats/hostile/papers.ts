import { deflateSync } from 'node:zlib';
import { onePage, writePdf } from '../pdf-writer.ts';
import { type Hostile, hostile, iban, latin, times } from './hostile.ts';
import { zlibOf } from './zeros.ts';

const said = `IBAN: ${iban}`;
/** One page with the value on it. */
const page = (catalog = '', more = '') => onePage([said], { catalog, page: more });
const flate = (dict: string, data: Buffer) => ({ dict: `<<${dict}/Filter/FlateDecode>>`, data });
const note = `<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(${said})>>`;

/** A stream of objects (ISO 32000-2, 7.5.7) with this body and these numbers. */
const objectStream = (first: number, body: string, extra = '') => {
  const head = `${first} 0 `;
  return flate(`/Type/ObjStm/N 1/First ${head.length}${extra}`, deflateSync(latin(head + body)));
};

/** A table of the places of objects that names itself as the one before. */
function ring(): Buffer {
  const bytes = writePdf(page());
  const at = bytes.lastIndexOf(latin('\nxref\n')) + 1;
  return latin(bytes.toString('latin1').replace('trailer\n<<', `trailer\n<</Prev ${at} `));
}

export const papers: readonly Hostile[] = [
  hostile('pdf: a stream of 2 GB', 'obstacle', () =>
    writePdf({
      ...page('/Names 6 0 R'),
      6: '<</EF<</F 7 0 R>>/F(a)>>',
      7: flate('/Type/EmbeddedFile', zlibOf(2_000)),
    }),
  ),
  hostile('pdf: a page of 8 MB of operators', 'either', () =>
    writePdf({ ...page('', '/Annots[8 0 R]'), 5: flate('', zlibOf(8, 'q Q ')), 8: note }),
  ),
  hostile('pdf: Flate in Flate', 'obstacle', () =>
    writePdf({
      ...page(),
      7: { dict: '<</Filter[/FlateDecode/FlateDecode]>>', data: deflateSync(zlibOf(1_000)) },
    }),
  ),
  hostile('pdf: sixty filters', 'obstacle', () =>
    writePdf({ ...page(), 7: { dict: `<</Filter[${'/ASCIIHexDecode'.repeat(60)}]>>`, data: '00>' } }),
  ),
  hostile('pdf: 400 streams of 8 MB', 'obstacle', () => {
    const stream = flate('/Type/EmbeddedFile', zlibOf(8));
    return writePdf({
      ...page(),
      ...Object.fromEntries(Array.from({ length: 400 }, (_, i) => [i + 10, stream])),
    });
  }),
  hostile('pdf: a table of places in a ring', 'either', ring),
  hostile('pdf: pages in a ring', 'either', () =>
    writePdf({ ...page(), 2: '<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 9>>' }),
  ),
  hostile('pdf: 2^31 pages', 'either', () =>
    writePdf({ ...page(), 2: '<</Type/Pages/Kids[3 0 R]/Count 2147483647>>' }),
  ),
  hostile('pdf: one page 30,000 times', 'either', () =>
    writePdf({ ...page(), 2: `<</Type/Pages/Kids[${'3 0 R '.repeat(30_000)}]/Count 30000>>` }),
  ),
  hostile('pdf: objects in a stream that holds itself', 'either', () =>
    writePdf({ ...page(), 7: objectStream(7, '<</Type/ObjStm>>', '/Extends 7 0 R') }),
  ),
  hostile('pdf: a length that is itself', 'either', () =>
    writePdf({ ...page(), 7: '<</Length 7 0 R>>\nstream\nx\nendstream' }),
  ),
  hostile('pdf: a million brackets', 'either', () => writePdf({ ...page(), 7: '['.repeat(1_000_000) })),
  hostile('pdf: a million dictionaries', 'either', () =>
    writePdf({ ...page(), 7: '<</A'.repeat(1_000_000) }),
  ),
  hostile('pdf: a text without end', 'either', () => writePdf({ ...page(), 7: '('.repeat(3_000_000) })),
  hostile('pdf: 100,000 objects', 'either', () =>
    Buffer.concat([
      latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
      times(100_000, '9 0 obj\n<</Contents(x)>>\nendobj\n'),
      writePdf(page()),
    ]),
  ),
  hostile('pdf: bookmarks in a ring', 'either', () =>
    writePdf({
      ...page('/Outlines 7 0 R'),
      7: `<</First 8 0 R>>`,
      8: `<</Title(${said})/Next 8 0 R/First 8 0 R>>`,
    }),
  ),
  hostile('pdf: form fields that are their own children', 'either', () =>
    writePdf({ ...page('/AcroForm<</Fields[7 0 R]>>'), 7: `<</T(a)/V(${said})/Kids[7 0 R 7 0 R]>>` }),
  ),
  hostile('pdf: a drawing that draws itself', 'either', () =>
    writePdf({
      ...page('', '/Resources<</XObject<</X 7 0 R>>>>'),
      5: { dict: '<<>>', data: '/X Do /X Do' },
      7: {
        dict: '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>>>',
        data: '/X Do /X Do',
      },
      8: note,
    }),
  ),
  hostile('pdf: a predictor with 2^31 columns', 'either', () =>
    writePdf({
      ...page(),
      7: flate(
        '/Type/EmbeddedFile/DecodeParms<</Predictor 12/Columns 2147483647/Colors 255/BitsPerComponent 32>>',
        zlibOf(1),
      ),
      8: note,
    }),
  ),
  hostile('pdf: encrypted by nobody', 'obstacle', () =>
    writePdf(page(), '/Root 1 0 R/Encrypt<</Filter/Standard/V 99/R 99/Length 999999/O()/U()/P 0>>'),
  ),
  hostile('pdf: a file attached to itself, 15 deep', 'obstacle', () => {
    let bytes = writePdf(page());
    for (let i = 0; i < 15; i++)
      bytes = writePdf({
        ...onePage(['x'], { catalog: '/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>' }),
        6: '<</Type/Filespec/F(a.pdf)/EF<</F 7 0 R>>>>',
        7: { dict: '<</Type/EmbeddedFile>>', data: bytes },
      });
    return bytes;
  }),
];
