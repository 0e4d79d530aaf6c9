import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';
import { zipOf } from '../formats/archives-writers.ts';
import { seededRandom } from './corpus.ts';

const columns = 10;

/** A workbook of one sheet: shared strings, numbers and dates. */
export function largeSheet(rows: number): Buffer {
  const random = seededRandom(5);
  const strings = Array.from({ length: 20_000 }, (_, i) => `customer ${i} of ${Math.floor(random() * 1e6)}`);
  const parts: string[] = [];
  for (let row = 1; row <= rows; row++) {
    const cells: string[] = [];
    for (let column = 0; column < columns; column++) {
      const at = `${String.fromCharCode(65 + column)}${row}`;
      cells.push(
        column % 2 === 0
          ? `<c r="${at}" t="s"><v>${Math.floor(random() * strings.length)}</v></c>`
          : `<c r="${at}"><v>${Math.floor(random() * 1e7)}</v></c>`,
      );
    }
    parts.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  const xml = (body: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Readonly<Record<string, Buffer>> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/sharedStrings.xml': xml(
      `<sst xmlns="${main}" count="${rows * columns}" uniqueCount="${strings.length}">${strings.map((s) => `<si><t>${s}</t></si>`).join('')}</sst>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${main}"><sheetData>${parts.join('')}</sheetData></worksheet>`,
    ),
  };
  return zipOf(Object.entries(files).map(([name, data]) => ({ name, data })));
}

/** Milliseconds in which yauzl unpacks every part and saxes parses it, and the cells are counted. */
export async function bareSheetRead(bytes: Buffer): Promise<number> {
  const from = performance.now();
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  let cells = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const parser = new SaxesParser();
        const decoder = new TextDecoder();
        parser.on('opentag', (tag) => {
          if (tag.name === 'c') cells++;
        });
        stream.on('data', (chunk: Buffer) => parser.write(decoder.decode(chunk, { stream: true })));
        stream.on('end', () => {
          parser.close();
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  if (cells === 0) throw new Error('no cells');
  return performance.now() - from;
}
