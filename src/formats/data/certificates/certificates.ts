import type { Format, OpenFile } from '../../format.ts';
import { decodedText } from '../../web/decoded.ts';
import { Lines } from '../lines.ts';
import { stringsOf } from '../sqlite/leftovers.ts';
import { readDer } from './der.ts';
import { readKeyStore } from './jks.ts';
import { tell } from './told.ts';

/** Bytes of one such file; blocks of PEM in one text, and UTF-16 units of one. */
const fileBytes = 64 * 1024 * 1024;
const blocksMost = 5_000;
const blockUnits = 16 * 1024 * 1024;

/** Writes what a value of ASN.1 says: names, keys, contents. False: it is none. */
async function writeDer(file: OpenFile, bytes: Uint8Array): Promise<boolean> {
  const node = readDer(bytes);
  if (node === null) return false;
  const { lines, contents, encrypted, damaged } = tell(node);
  if (lines.length > 0) await file.out.text(`${lines.join('\n')}\n`);
  for (const content of contents) await file.inside('content', content);
  if (encrypted) file.out.obstacle('encrypted', 'encrypted');
  if (damaged || isCut(bytes)) file.out.obstacle('partly-scanned', 'damaged');
  return true;
}

/** Certificates, requests, keys, signed messages and PKCS #12 in DER or BER. */
export const der: Format = {
  id: 'der',
  accepts: ({ type }) => type.name === 'der',
  read: async (file) => {
    const bytes = await file.source.whole(fileBytes);
    if (!(await writeDer(file, bytes))) throw new Error('no ASN.1');
    const length = readDer(bytes)?.whole.length ?? 0;
    // what hangs on behind, or the end that is missing
    if (length < bytes.length) await file.out.text(stringsOf(bytes.subarray(length)));
  },
};

function isCut(bytes: Uint8Array): boolean {
  const count = (bytes[1] ?? 0) & 0x7f;
  if ((bytes[1] ?? 0) <= 0x80) return (bytes[1] ?? 0) < 0x80 && bytes.length < 2 + (bytes[1] ?? 0);
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[2 + i] ?? 0);
  return bytes.length < 2 + count + length;
}

export const jks: Format = {
  id: 'jks',
  accepts: ({ type }) => type.name === 'jks',
  read: async (file) => {
    const bytes = await file.source.whole(fileBytes);
    const store = readKeyStore(bytes);
    if (store === null) throw new Error('no key store');
    for (const alias of store.aliases) await file.out.text(`alias: ${alias.replace(/[\r\n]+/g, ' ')}\n`);
    for (const certificate of store.certificates) await writeDer(file, certificate);
    if (store.keys > 0) file.out.obstacle('encrypted', 'encrypted');
    if (store.damaged) file.out.obstacle('partly-scanned', 'damaged');
  },
};

const begin = /-----BEGIN ([A-Z0-9 ]{1,60})-----/;
/** Kinds that say who somebody is; keys are found by the scanner in the text itself. */
const telling = /CERTIFICATE|PKCS7|CMS|PGP PUBLIC|ATTRIBUTE/;

/** A text with PEM blocks (RFC 7468): the text as it stands, then what its certificates say. */
export const pem: Format = {
  id: 'pem',
  accepts: ({ how, type }) => how === 'text' && type.name === 'pem',
  read: async (file) => {
    const blocks: { kind: string; text: string }[] = [];
    let open: { kind: string; text: string } | null = null;
    const lines = new Lines(blockUnits);
    for await (const text of decodedText(file)) {
      await file.out.text(text);
      for (const line of lines.write(text)) {
        const hit = begin.exec(line);
        if (hit) open = { kind: hit[1] as string, text: '' };
        else if (open && line.startsWith('-----END ')) {
          if (telling.test(open.kind) && blocks.length < blocksMost) blocks.push(open);
          open = null;
        } else if (open && open.text.length < blockUnits && !line.includes(':')) open.text += line;
      }
    }
    if (open && telling.test(open.kind))
      blocks.push({ ...open, text: open.text + lines.end().replace(/-.*$/, '') });
    if (blocks.length === 0) return;
    file.out.part({ part: 'certificate' });
    for (const { kind, text } of blocks) {
      const bytes = Buffer.from(text, 'base64');
      if (kind.startsWith('PGP')) await file.out.text(stringsOf(bytes));
      else if (!(await writeDer(file, bytes))) file.out.obstacle('partly-scanned', 'damaged');
    }
  },
};
