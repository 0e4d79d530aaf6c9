import { ar } from './archives/ar.ts';
import { bzip2 } from './archives/bzip2.ts';
import { gzip } from './archives/gzip.ts';
import { rpm } from './archives/rpm.ts';
import { sevenZip } from './archives/seven-zip.ts';
import { tar } from './archives/tar.ts';
import { xz } from './archives/xz.ts';
import { zip } from './archives/zip.ts';
import { zstd } from './archives/zstd.ts';
import { binary, encryptedFile } from './binary.ts';
import { compound } from './compound/compound.ts';
import { der, jks, pem } from './data/certificates/certificates.ts';
import { cards, directory } from './data/folded.ts';
import { har } from './data/har.ts';
import { json } from './data/json.ts';
import { plist } from './data/plist.ts';
import { sqlite } from './data/sqlite/sqlite.ts';
import { xml } from './data/xml.ts';
import type { Format } from './format.ts';
import { innerText } from './inner-text.ts';
import { eml } from './mail/eml.ts';
import { mbox } from './mail/mbox.ts';
import { tnef } from './mail/tnef.ts';
import { drawing } from './office/drawing.ts';
import { office } from './office/office.ts';
import { pdf } from './pdf/pdf.ts';
import { picture } from './pictures/picture.ts';
import { rtf } from './rtf/rtf.ts';
import { html } from './web/html.ts';
import { svg } from './web/svg.ts';

/** Every format that is read in the room of its own, in the order they are asked. A new format is one file and one line. */
export const readers: readonly Format[] = [
  compound,
  rtf,
  eml,
  mbox,
  tnef,
  html,
  svg,
  xml,
  har,
  json,
  sqlite,
  der,
  jks,
  pem,
  plist,
  cards,
  directory,
  picture,
  drawing,
  office,
  zip,
  tar,
  gzip,
  bzip2,
  xz,
  sevenZip,
  ar,
  rpm,
  zstd,
  pdf,
  innerText,
  encryptedFile,
  binary,
];
