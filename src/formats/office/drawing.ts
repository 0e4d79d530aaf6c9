import { readStrings } from '../binary.ts';
import type { Bytes } from '../bytes.ts';
import type { Format } from '../format.ts';
import { metafileBytesMax, readMetafile } from './metafile.ts';

/** Windows' metafiles (EMF, WMF): texts that are drawn, line by line, and the bitmaps of Office, as files of their own. */
export const drawing: Format = {
  id: 'metafile',
  accepts: ({ type }) => type.name === 'emf' || type.name === 'wmf',
  read: async (file) => {
    const { source, out, inside } = file;
    const bytes = await source.whole(metafileBytesMax);
    const found = readMetafile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (!found) {
      await readStrings(file, once(bytes));
      return out.obstacle('partly-scanned', 'damaged', {});
    }
    await out.text(found.lines.map((line) => `${line}\n`).join(''));
    for (const [i, bitmap] of found.bitmaps.entries()) await inside(`bitmap ${i + 1}`, bitmap);
    if (found.partly) out.obstacle('partly-scanned', 'metafile-pictures');
  },
};

async function* once(bytes: Uint8Array): Bytes {
  yield bytes;
}
