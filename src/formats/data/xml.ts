import type { Format, OpenFile } from '../format.ts';
import { nameOfDataUri, readDataUri } from '../web/data-uri.ts';
import { decodedText } from '../web/decoded.ts';
import { openMarkup } from '../web/markup.ts';
import { readBase64File } from './base64.ts';
import { Values } from './xml-values.ts';

/** UTF-16 units of decoded lines that wait. */
const linesUnits = 4 * 1024 * 1024;

/**
 * XML is scanned as it stands, where names of elements and attributes are keys; then follow, as a part of their own, values
 * that read otherwise than they are written or whose name stands elsewhere, and files in base64. Nothing is expanded.
 */
export const xml: Format = {
  id: 'xml',
  accepts: ({ how, type }) => how === 'text' && type.name === 'xml',
  read: async (file) => {
    const values = new Values();
    const markup = openMarkup(values, true);
    let failed: unknown;
    try {
      for await (const text of decodedText(file)) {
        await file.out.text(text);
        markup.write(text);
        if (values.units > linesUnits && (await give(file, values))) file.out.part({});
      }
      markup.end();
    } catch (error) {
      failed = error ?? new Error('failed');
    }
    await give(file, values);
    if (values.entities.used) file.out.obstacle('partly-scanned', 'xml-entities', {});
    if (failed) throw failed;
  },
};

async function give(file: OpenFile, values: Values): Promise<boolean> {
  const { lines, uris, files } = values;
  [values.lines, values.uris, values.files, values.units] = [[], [], [], 0];
  if (lines.length > 0) {
    file.out.part({ part: 'value' });
    await file.out.text(lines.join(''));
  }
  for (const [i, uri] of uris.entries()) {
    const data = readDataUri(uri);
    if (data) await file.inside(nameOfDataUri(data.mime, i + 1), data.bytes);
  }
  for (const { name, text } of files) await readBase64File(file, name, text);
  return lines.length + uris.length + files.length > 0;
}
