/** Bodies of objects by their numbers: `<<...>>`, with data where it is a stream. */
export type Objects = Readonly<
  Record<number, string | { readonly dict: string; readonly data: Buffer | string }>
>;

const latin = (text: string) => Buffer.from(text, 'latin1');

const bodyOf = (object: Objects[number]): Buffer => {
  if (typeof object === 'string') return latin(object);
  const data = typeof object.data === 'string' ? latin(object.data) : object.data;
  const dict = object.dict.replace(/^<</, `<</Length ${data.length}`);
  return Buffer.concat([latin(`${dict}\nstream\n`), data, latin('\nendstream')]);
};

/** One revision (ISO 32000-2, 7.5.6): `before` and what is new, with a table of them and a trailer. */
export function writePdf(objects: Objects, trailer = '/Root 1 0 R', before: Buffer = latin('')): Buffer {
  const parts: Buffer[] = before.length > 0 ? [before] : [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  let at = parts[0]?.length ?? 0;
  const put = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  const table: string[] = [];
  for (const [number, object] of Object.entries(objects)) {
    table.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    put(Buffer.concat([latin(`${number} 0 obj\n`), bodyOf(object), latin('\nendobj\n')]));
  }
  const previous = before.lastIndexOf('\nxref\n');
  const prev = previous < 0 ? '' : `/Prev ${previous + 1}`;
  const size = Math.max(100, ...Object.keys(objects).map((n) => Number(n) + 1));
  const start = at + 1;
  put(latin(`\nxref\n0 1\n0000000000 65535 f \n${table.join('')}`));
  put(latin(`trailer\n<</Size ${size}${prev}${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** A page with lines of text; objects 1 to 5. `page` and `catalog` are put into their dictionaries. */
export const onePage = (lines: readonly string[], { page = '', catalog = '' } = {}): Objects => ({
  1: `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
  2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R${page}>>`,
  4: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  5: { dict: '<<>>', data: contents(lines) },
});

export const contents = (lines: readonly string[]): string =>
  lines.map((line, i) => `BT /F1 11 Tf 50 ${780 - i * 20} Td (${line}) Tj ET`).join('\n');
