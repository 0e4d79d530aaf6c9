import { deflateSync } from 'node:zlib';
import { contents, type Objects, writePdf } from '../formats/pdf-writer.ts';
import { plainLogs } from './corpus.ts';

const linesOnPage = 38;

/** So many pages of lines of a log, deflated as usual. */
export function largePdf(pages: number): Buffer {
  const lines = plainLogs(pages * linesOnPage * 200).split('\n');
  const objects: Record<number, Objects[number]> = {};
  const kids: string[] = [];
  for (let page = 0; page < pages; page++) {
    const [own, text] = [4 + 2 * page, 5 + 2 * page];
    kids.push(`${own} 0 R`);
    const part = lines
      .slice(page * linesOnPage, (page + 1) * linesOnPage)
      .map((line) => line.slice(0, 110).replace(/[()\\]/g, ' '));
    objects[own] =
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${text} 0 R>>`;
    objects[text] = {
      dict: '<</Filter/FlateDecode>>',
      data: deflateSync(Buffer.from(contents(part), 'latin1')),
    };
  }
  objects[1] = '<</Type/Catalog/Pages 2 0 R>>';
  objects[2] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages}>>`;
  objects[3] = '<</Type/Font/Subtype/Type1/BaseFont/Courier>>';
  return writePdf(objects);
}
