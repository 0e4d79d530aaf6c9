import type { Bytes } from '../bytes.ts';
import { readBinaryPart } from './binary-part.ts';
import { Flow } from './flow.ts';
import { OdfFlow } from './odf-flow.ts';
import { OdfSettings } from './odf-settings.ts';
import type { Package, Part } from './package.ts';
import { Properties } from './properties.ts';
import { type Attributes, attribute, type XmlHandler } from './xml.ts';

/** Bytes of the file `mimetype`. */
const mimetypeBytes = 256;

/** Reads an OpenDocument package (OpenDocument 1.3, part 2), and what is embedded in it. */
export async function readOdf(pkg: Package): Promise<void> {
  await closeEncrypted(pkg);
  const main = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'];
  for (const name of main) {
    const part = pkg.find(name);
    if (part) await readPart(pkg, part);
  }
  for (const part of pkg.parts) if (/\.(?:xml|rdf|xlb|xlc)$/.test(part.name)) await readPart(pkg, part);
  for (const part of pkg.parts) {
    if (part.name === 'mimetype')
      await pkg.bytes(part, { part: 'metadata' }, (bytes) => mimetype(pkg, bytes));
    else if (!part.done) await readBinaryPart(pkg, part);
  }
}

/** What the manifest says to be encrypted (part 2, 4.8.3) is not looked at: it is said. */
async function closeEncrypted(pkg: Package): Promise<void> {
  const manifest = pkg.find('META-INF/manifest.xml');
  if (!manifest) return;
  const found = new Manifest();
  await pkg.xml(manifest, { part: 'metadata' }, found);
  let any = false;
  for (const name of found.encrypted) {
    const part = pkg.find(name);
    if (!part) continue;
    part.done = true;
    any = true;
  }
  if (any) pkg.file.out.obstacle('encrypted', 'encrypted', {});
}

async function readPart(pkg: Package, part: Part): Promise<void> {
  if (part.done) return;
  const { out } = pkg;
  const handler = handlerOf(pkg, part);
  await pkg.xml(part, {}, handler);
  handler.end?.();
  out.end();
  await out.drain();
  const packed = handler instanceof OdfFlow ? handler.packed.splice(0) : [];
  for (const text of packed) await pkg.file.inside(`${part.entry.name} (binary data)`, decoded(pkg, text));
}

function decoded(pkg: Package, text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  pkg.file.unpacked(bytes.length);
  return bytes;
}

function handlerOf(pkg: Package, part: Part): XmlHandler & { end?(): void } {
  const { out } = pkg;
  const file = part.name.slice(part.name.lastIndexOf('/') + 1);
  const begin = (word?: string) => {
    const place = word === undefined ? {} : { part: word };
    out.part(place);
    return place;
  };
  switch (file) {
    case 'content.xml':
    case 'styles.xml': {
      const inner = part.name.includes('/') ? 'object' : file === 'styles.xml' ? 'styles' : undefined;
      return new OdfFlow(out, begin(inner), (units) => pkg.file.unpacked(units));
    }
    case 'meta.xml':
      begin('metadata');
      return new Properties(out);
    case 'settings.xml':
      begin('settings');
      return new OdfSettings(out);
    default:
      return new Flow(out, begin(/^(?:basic|scripts)\//.test(part.name) ? 'script' : 'custom xml'), true);
  }
}

async function mimetype(pkg: Package, bytes: Bytes): Promise<void> {
  let text = '';
  for await (const chunk of bytes) {
    text += Buffer.from(chunk).toString('latin1');
    if (text.length > mimetypeBytes) break;
  }
  if (/^application\/[\w.+-]{1,120}\s*$/.test(text)) return;
  pkg.out.part({ part: 'metadata' });
  pkg.out.text(`${text}\n`);
  await pkg.out.drain();
}

/** Reads `META-INF/manifest.xml`: which files are encrypted. */
class Manifest implements XmlHandler {
  readonly encrypted = new Set<string>();
  #path = '';
  open(name: string, attributes: Attributes): void {
    if (name === 'file-entry') this.#path = attribute(attributes, 'full-path');
    else if (name === 'encryption-data') this.encrypted.add(this.#path);
  }
  text(): void {}
  close(): void {}
  remark(): void {}
}
