import { isStringOneByteRepresentation } from 'node:v8';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTextReader } from '../../src/formats/portable/text.ts';

const read = (bytes: Uint8Array, cuts: readonly number[] = []) => {
  let text = '';
  const reader = createTextReader((piece) => {
    text += piece;
  });
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    reader.write(bytes.subarray(from, cut));
    from = cut;
  }
  reader.write(bytes.subarray(from));
  const encoding = reader.end();
  return { text, encoding };
};
const be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const le = (text: string) => Buffer.from(text, 'utf16le');
const latin = (text: string) => Buffer.from(text, 'latin1');
const mark = '\ufeff';
const sample = 'Zürich, 日本 😀, 5 €\r\n';

describe('bytes to text', () => {
  it.each([
    ['nothing', Buffer.alloc(0), '', 'utf-8'],
    ['ASCII', latin('plain'), 'plain', 'utf-8'],
    ['UTF-8', Buffer.from(sample), sample, 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(mark + sample), sample, 'utf-8'],
    ['UTF-16LE with a mark', le(mark + sample), sample, 'utf-16le'],
    ['UTF-16BE with a mark', be(mark + sample), sample, 'utf-16be'],
    ['UTF-16LE without', le(sample), sample, 'utf-16le'],
    ['UTF-16BE without', be(sample), sample, 'utf-16be'],
    ['Cyrillic UTF-16LE without', le('Привет, мир: 12\r\n'), 'Привет, мир: 12\r\n', 'utf-16le'],
    ['long UTF-16BE without', be(sample.repeat(999)), sample.repeat(999), 'utf-16be'],
    ['windows-1252', latin('Z\xfcrich 5 \x80 \x93q\x94'), 'Zürich 5 € “q”', 'windows-1252'],
    [
      'a mixed log',
      Buffer.concat([Buffer.from('Zürich '), latin('Z\xfcrich')]),
      'Zürich Zürich',
      'windows-1252',
    ],
    ['a cut sequence', Buffer.from('€').subarray(0, 2), 'â‚', 'windows-1252'],
    ['an overlong form', latin('\xc0\xaf'), 'À¯', 'windows-1252'],
    ['a surrogate in UTF-8', latin('\xed\xa0\x80'), 'í\xa0€', 'windows-1252'],
    ['past U+10FFFF', latin('\xf4\x90\x80\x80'), 'ô\x90€€', 'windows-1252'],
    ['a lead without its rest', latin('\xe2\x82A'), 'â‚A', 'windows-1252'],
    ['a zero byte', latin('\0'), '\0', 'utf-8'],
  ])('%s', (_name, bytes, text, encoding) => {
    expect(read(bytes)).toEqual({ text, encoding });
  });

  it('agrees with the platform on well-formed UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith(mark));
        return read(Buffer.from(text)).text === text;
      }),
    );
  });

  it('makes one-byte strings of ASCII, also beside other text', () => {
    const pieces: string[] = [];
    const reader = createTextReader((piece) => pieces.push(piece));
    reader.write(Buffer.from('x'.repeat(9000)));
    reader.write(Buffer.from('€'));
    reader.write(Buffer.from('y'.repeat(9000)));
    reader.end();
    expect(pieces.filter((p) => !p.includes('€')).length).toBeGreaterThan(1);
    for (const piece of pieces) expect(isStringOneByteRepresentation(piece)).toBe(!piece.includes('€'));
  });

  const stretch = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }).map((s) => new Uint8Array(Buffer.from(s))),
    fc.string({ unit: 'grapheme', maxLength: 30 }).map((s) => new Uint8Array(le(s))),
    fc.string({ unit: 'grapheme', maxLength: 30 }).map((s) => new Uint8Array(be(s))),
    fc.constantFrom(4090, 4095, 4096, 5000).map((n) => new Uint8Array(n).fill(0x61)),
    fc.constantFrom(4094, 5000).map((n) => new Uint8Array(le('a'.repeat(n / 2)))),
    fc.constantFrom('\xff\xfe', '\xfe\xff', '\xef\xbb\xbf').map((s) => new Uint8Array(latin(s))),
  );

  it('is the same for every split', () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 6 }).map((parts) => Buffer.concat(parts)),
        fc.array(fc.nat(), { maxLength: 20 }),
        (bytes, cuts) => {
          const whole = read(bytes);
          expect(
            read(
              bytes,
              cuts.map((c) => c % (bytes.length + 1)),
            ),
          ).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same byte by byte', () => {
    const bytes = Buffer.concat([Buffer.from(sample.repeat(20)), latin('\xfc\xe2\x82\xf0\x9f\x98')]);
    const cuts = Array.from(bytes, (_, i) => i);
    expect(read(bytes, cuts)).toEqual(read(bytes));
  });
});
