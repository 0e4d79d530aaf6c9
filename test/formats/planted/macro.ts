import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CFB from 'cfb';
import type { Workshop } from './workshop.ts';

/** MS-OVBA 2.4.1, with literals only: 4,096 bytes a chunk, a byte of flags before every eight. */
function packed(text: Buffer): Buffer {
  const out: Buffer[] = [Buffer.from([1])];
  for (let from = 0; from < text.length; from += 3_600) {
    const chunk = text.subarray(from, from + 3_600);
    const tokens: Buffer[] = [];
    for (let i = 0; i < chunk.length; i += 8) tokens.push(Buffer.from([0]), chunk.subarray(i, i + 8));
    const body = Buffer.concat(tokens);
    const head = Buffer.alloc(2);
    head.writeUInt16LE(0xb000 | (body.length - 1), 0);
    out.push(head, body);
  }
  return Buffer.concat(out);
}

function record(id: number, data: Buffer | string): Buffer {
  const bytes = Buffer.from(data as string, 'latin1');
  const head = Buffer.alloc(6);
  head.writeUInt16LE(id, 0);
  head.writeUInt32LE(bytes.length, 2);
  return Buffer.concat([head, bytes]);
}

const numberOf = (value: number, size: 2 | 4): Buffer => {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(value);
  return out.subarray(0, size);
};

/** MS-OVBA 2.3.4.2: what the project says of itself and of its one module. */
const directory = (module: string): Buffer =>
  Buffer.concat([
    record(0x01, numberOf(1, 4)),
    record(0x02, numberOf(0x409, 4)),
    record(0x14, numberOf(0x409, 4)),
    record(0x03, numberOf(1252, 2)),
    record(0x04, 'Project'),
    ...[0x05, 0x40, 0x06, 0x3d].map((id) => record(id, '')),
    record(0x07, numberOf(0, 4)),
    record(0x08, numberOf(0, 4)),
    Buffer.from('0900040000000100000001 00'.replace(' ', ''), 'hex'),
    record(0x0c, ''),
    record(0x3c, ''),
    record(0x0f, numberOf(1, 2)),
    record(0x13, numberOf(0xffff, 2)),
    record(0x19, module),
    record(0x47, Buffer.from(module, 'utf16le')),
    record(0x1a, module),
    record(0x32, Buffer.from(module, 'utf16le')),
    record(0x1c, ''),
    record(0x48, ''),
    record(0x31, numberOf(0, 4)),
    record(0x1e, numberOf(0, 4)),
    record(0x2c, numberOf(0xffff, 2)),
    record(0x21, ''),
    record(0x2b, ''),
    record(0x10, ''),
  ]);

/** A project of macros with one module. */
function project(source: string): Uint8Array {
  const box = CFB.utils.cfb_new();
  CFB.utils.cfb_del(box, '/\u0001Sh33tJ5');
  CFB.utils.cfb_add(box, '/VBA/dir', packed(directory('Module1')));
  CFB.utils.cfb_add(box, '/VBA/_VBA_PROJECT', Buffer.from('cc61ffff000000', 'hex'));
  CFB.utils.cfb_add(
    box,
    '/VBA/Module1',
    packed(Buffer.from(`Attribute VB_Name = "Module1"\r\n${source}\r\n`, 'latin1')),
  );
  CFB.utils.cfb_add(
    box,
    '/PROJECT',
    Buffer.from('ID="{00000000-0000-0000-0000-000000000000}"\r\nModule=Module1\r\nName="Project"\r\n'),
  );
  return CFB.write(box, { type: 'buffer' }) as Buffer;
}

/** Puts a project into an office package, where LibreOffice leaves none: a part, its type and the relation to it. */
export function withMacro(shop: Workshop, path: string, part: 'word' | 'xl' | 'ppt', source: string): void {
  const main = { word: 'document', xl: 'workbook', ppt: 'presentation' }[part];
  const folder = shop.newFolder();
  const relations = `${part}/_rels/${main}.xml.rels`;
  shop.run('unzip', ['-q', path, '[[]Content_Types].xml', relations], { cwd: folder });
  const name = folder.slice(shop.folder.length + 1);
  const change = (file: string, from: string, to: string) =>
    shop.write(join(name, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
  change(
    '[Content_Types].xml',
    '</Types>',
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
  );
  change(
    relations,
    '</Relationships>',
    '<Relationship Id="rIdMacro" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  );
  shop.write(join(name, part, 'vbaProject.bin'), project(source));
  shop.run('zip', ['-qr', path, '.'], { cwd: folder });
}

/** Basic in flat OpenDocument. */
export const basic = (source: string): string =>
  `<office:scripts><office:script script:language="ooo:Basic"><ooo:libraries><ooo:library-embedded ooo:name="Standard"><ooo:module ooo:name="Module1"><ooo:source-code>${source}</ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries></office:script></office:scripts>`;
