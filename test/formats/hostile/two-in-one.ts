import { readFileSync } from 'node:fs';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { rar5Of, tarOf, zipOf } from '../archives-writers.ts';
import { onePage, writePdf } from '../pdf-writer.ts';
import { type Hostile, hostile, iban, latin, line } from './hostile.ts';

const fixture = (path: string): Buffer => readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
/** Pictures on which there is no value. */
const plain = (name: string): Buffer => fixture(`pictures/${name}`);
const hidden = (prefix: Uint8Array, adjusted = true): Buffer =>
  zipOf([{ name: 'letter.txt', data: Buffer.from(line) }], { prefix, adjusted });
/** The value is on the page, packed: it is read by who reads a PDF, and by nobody else. */
const pdf = (text = `IBAN: ${iban}`): Buffer => {
  const objects = onePage([text]);
  const page = objects[5] as { data: string };
  return writePdf({
    ...objects,
    5: { dict: '<</Filter/FlateDecode>>', data: deflateSync(latin(page.data)) },
  });
};
const empty = () => pdf('nothing');
const script = Buffer.from(`GIF89a/*\0\0\0*/=1;var kunde="IBAN: ${iban}";`);

/** Files that are two: whoever reads the first half only passes what is in the other. */
export const twoInOne: readonly Hostile[] = [
  hostile('pdf + zip', 'found', () => hidden(empty())),
  hostile('pdf + zip, whose places do not count the PDF', 'either', () => hidden(empty(), false)),
  hostile('zip + pdf', 'either', () =>
    Buffer.concat([zipOf([{ name: 'a', data: Buffer.from('x') }]), pdf()]),
  ),
  hostile('jpeg + zip', 'both', () => hidden(plain('turned.jpg'))),
  hostile('png + zip', 'both', () => hidden(plain('qr.png'))),
  hostile('gif + zip', 'both', () => hidden(plain('text.gif'))),
  hostile('webp + zip', 'both', () => hidden(plain('moving.webp'))),
  hostile('bmp + zip', 'either', () => hidden(plain('text.bmp'))),
  hostile('tiff + zip', 'either', () => hidden(plain('pages.tif'))),
  hostile('heic + zip', 'either', () => hidden(plain('text.heic'))),
  hostile('gif + script', 'either', () => script),
  hostile('png + pdf', 'either', () => Buffer.concat([plain('qr.png'), pdf()])),
  hostile('jpeg + pdf', 'either', () => Buffer.concat([plain('turned.jpg'), pdf()])),
  hostile('jpeg + rar', 'either', () =>
    Buffer.concat([plain('turned.jpg'), rar5Of([{ name: 'a.txt', data: gzipSync(line) }])]),
  ),
  hostile('png + gzip', 'either', () => Buffer.concat([plain('qr.png'), gzipSync(line)])),
  hostile('html + zip', 'either', () =>
    hidden(latin('<!DOCTYPE html><html><body><p>Hello</p></body></html>\n')),
  ),
  hostile('xml + zip', 'either', () => hidden(latin('<?xml version="1.0"?><a>b</a>\n'))),
  hostile('json + zip', 'either', () => hidden(latin('{"a":"b"}\n'))),
  hostile('text + zip', 'either', () => hidden(latin('Hello there, nothing to see.\n'.repeat(40)))),
  hostile('much text + zip', 'either', () => hidden(latin('Hello there, nothing to see.\n'.repeat(40_000)))),
  hostile('mail + zip', 'either', () =>
    hidden(latin('From: a@firma.example\r\nTo: b@firma.example\r\nSubject: s\r\n\r\nHello\r\n')),
  ),
  hostile('rtf + zip', 'either', () => hidden(latin('{\\rtf1\\ansi Hello}\n'))),
  hostile('msg + zip', 'either', () => hidden(fixture('compound/message.msg'))),
  hostile('program + zip', 'either', () => hidden(Buffer.concat([latin('MZ'), Buffer.alloc(4_000, 7)]))),
  hostile('gzip + zip', 'either', () => hidden(gzipSync('hello\n'))),
  hostile('tar + zip', 'either', () => hidden(tarOf([{ name: 'a', data: Buffer.from('x') }]))),
  hostile('xz + zip', 'either', () => hidden(fixture('archives/two.xz'))),
  hostile('sqlite + zip', 'either', () =>
    hidden(Buffer.concat([latin('SQLite format 3\0'), Buffer.alloc(1_008)])),
  ),
  hostile('zip + zip', 'either', () => hidden(zipOf([{ name: 'a', data: Buffer.from('x') }]))),
  hostile('gzip + bytes', 'either', () => Buffer.concat([gzipSync('hello\n'), deflateRawSync(line)])),
  hostile('tar + gzip', 'either', () =>
    Buffer.concat([tarOf([{ name: 'a', data: Buffer.from('x') }]), gzipSync(line)]),
  ),
  hostile('pdf behind 900 bytes', 'either', () => Buffer.concat([Buffer.alloc(900, 'x\n'), pdf()])),
  hostile('mp3 + zip', 'either', () =>
    hidden(
      Buffer.concat([latin('ID3\x03\0\0\0\0\0\0'), Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(2_000)]),
    ),
  ),
];
