import CFB from 'cfb';
import iconv from 'iconv-lite';
import { Hiding, type MadeFile, type Spot } from './hiding.ts';

type Value = string | Uint8Array;
type Properties = readonly (readonly [id: number, value: Value])[];

interface Attachment {
  readonly name: string;
  readonly content: Uint8Array | Message;
}

interface Message {
  readonly properties: Properties;
  readonly attachments: readonly Attachment[];
}

/** `unicode`: texts in UTF-16; else in the code page of the message (MS-OXMSG 2.4, MS-OXCDATA 2.11.1). */
interface Writing {
  readonly unicode: boolean;
  readonly codePage: number;
}

const hex = (n: number, digits: number): string => n.toString(16).toUpperCase().padStart(digits, '0');

function entry(tag: number, value: number): Buffer {
  const out = Buffer.alloc(16);
  out.writeUInt32LE(tag, 0);
  out.writeUInt32LE(6, 4);
  out.writeUInt32LE(value, 8);
  return out;
}

/** The streams of a list of properties, and the entries that tell of them. */
function streams(box: CFB.CFB$Container, folder: string, properties: Properties, writing: Writing): Buffer[] {
  return properties.map(([id, value]) => {
    const type = typeof value !== 'string' ? 0x0102 : writing.unicode ? 0x001f : 0x001e;
    const bytes =
      typeof value !== 'string'
        ? Buffer.from(value)
        : writing.unicode
          ? Buffer.from(value, 'utf16le')
          : iconv.encode(value, `cp${writing.codePage}`);
    CFB.utils.cfb_add(box, `${folder}__substg1.0_${hex(id, 4)}${hex(type, 4)}`, bytes);
    return entry(id * 65_536 + type, bytes.length + (type === 0x001f ? 2 : type === 0x001e ? 1 : 0));
  });
}

function write(box: CFB.CFB$Container, folder: string, message: Message, writing: Writing): void {
  const head = Buffer.alloc(folder === '/' ? 32 : 24);
  head.writeUInt32LE(message.attachments.length, 12);
  head.writeUInt32LE(message.attachments.length, 20);
  const entries = streams(box, folder, message.properties, writing);
  entries.push(
    entry(0x3fde_0003, writing.codePage),
    entry(0x3ffd_0003, writing.codePage),
    entry(0x340d_0003, writing.unicode ? 0x40000 : 0),
  );
  CFB.utils.cfb_add(box, `${folder}__properties_version1.0`, Buffer.concat([head, ...entries]));
  for (const [n, { name, content }] of message.attachments.entries()) {
    const inner = `${folder}__attach_version1.0_#${hex(n, 8)}/`;
    const own = content instanceof Uint8Array;
    const told = streams(
      box,
      inner,
      [[0x3707, name], [0x3001, name], ...(own ? [[0x3701, content] as const] : [])],
      writing,
    );
    told.push(entry(0x3705_0003, own ? 1 : 5), entry(0x0e21_0003, n));
    if (!own) told.push(entry(0x3701_000d, 0xffff_ffff));
    CFB.utils.cfb_add(box, `${inner}__properties_version1.0`, Buffer.concat([Buffer.alloc(8), ...told]));
    if (!own) write(box, `${inner}__substg1.0_3701000D/`, content, writing);
  }
}

function file(message: Message, writing: Writing): Uint8Array {
  const box = CFB.utils.cfb_new();
  CFB.utils.cfb_del(box, '/\u0001Sh33tJ5');
  for (const id of ['0002', '0003', '0004'])
    CFB.utils.cfb_add(box, `/__nameid_version1.0/__substg1.0_${id}0102`, Buffer.alloc(0));
  write(box, '/', message, writing);
  return CFB.write(box, { type: 'buffer' }) as Buffer;
}

const head: Spot = { part: 'header' };

const letter = (h: Hiding, name: string, spot: Spot = {}): Properties => [
  [0x001a, 'IPM.Note'],
  [0x0037, `Refund to ${h.put('iban', `subject of ${name}`, { ...spot, ...head })}`],
  [0x0c1a, 'Anna Kovacs'],
  [0x5d01, h.put('email', `sender of ${name}`, { ...spot, ...head })],
  [0x1000, `Grüße\r\n${h.line('phone', `body of ${name}`, spot)}\r\n`],
];

const kinds: Record<string, (h: Hiding) => Uint8Array> = {
  'wide.msg': (h) =>
    file(
      {
        properties: [
          ...letter(h, 'a message'),
          [
            0x007d,
            `Received: from x\r\nX-Customer: ${h.put('email', 'transport header of a message', head)}\r\n`,
          ],
          [
            0x1013,
            Buffer.from(
              `<html><body><p>${h.line('payment-card', 'HTML body of a message')}</p></body></html>`,
            ),
          ],
        ],
        attachments: [
          {
            name: 'people.csv',
            content: Buffer.from(
              `email,bsn\n${h.put('email', 'table attached to a message', { path: 'people.csv' })},${h.put('nl-bsn', 'table attached to a message', { path: 'people.csv' })}\n`,
            ),
          },
        ],
      },
      { unicode: true, codePage: 1252 },
    ),
  'narrow.msg': (h) =>
    file(
      { properties: letter(h, 'a message in a code page'), attachments: [] },
      { unicode: false, codePage: 1252 },
    ),
  'forwarded.msg': (h) =>
    file(
      {
        properties: [
          [0x001a, 'IPM.Note'],
          [0x0037, 'Forwarded'],
          [0x1000, 'See below'],
        ],
        attachments: [
          {
            name: 'Refund',
            content: {
              properties: letter(h, 'a message in a message', { path: '*Refund*' }),
              attachments: [],
            },
          },
        ],
      },
      { unicode: true, codePage: 1252 },
    ),
};

export function freshOutlook(): MadeFile[] {
  return Object.entries(kinds).map(([name, make]) => {
    const hide = new Hiding(name);
    const bytes = make(hide);
    return hide.made('mail', 'cfb', bytes);
  });
}
