import { describe, expect, it } from '@jest/globals';
import {
  bookOf,
  cellsOf,
  fixture,
  packageOf,
  reasonsOf,
  relationsOf,
  textOf,
  wordOf,
} from './office-package.ts';
import { placesOf, type Read, readFile } from './read-file.ts';

const samples = ['letter.docx', 'letter.odt', 'list.xlsx', 'list.ods', 'talk.pptx', 'talk.odp'];
/** A text that is read in each sample where it is whole. */
const planted: Readonly<Record<string, string>> = {
  'letter.docx': 'body-gamma',
  'letter.odt': 'body-gamma',
  'list.xlsx': 'hiddensheet-delta',
  'list.ods': 'hiddensheet-delta',
  'talk.pptx': 'notes-epsilon',
  'talk.odp': 'notes-epsilon',
};

/** Obstacles besides those of pictures, for which there is no tool here. */
const said = (read: Read): number => reasonsOf(read).filter((reason) => reason !== 'no-tool').length;

/** Mulberry32: the same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe.each(samples)('%s', (name) => {
  const whole = fixture(name);

  it('cut off anywhere, is never passed in silence', async () => {
    for (let part = 0; part < 20; part++) {
      const read = await readFile(whole.subarray(0, Math.floor((whole.length * part) / 20)));
      if (part > 0) expect({ part, reasons: said(read) }).not.toEqual({ part, reasons: 0 });
    }
  });

  it('with bits turned over, says so or is read', async () => {
    const next = random(whole.length);
    for (let round = 0; round < 20; round++) {
      const bytes = Buffer.from(whole);
      for (let i = 0; i < 4; i++) {
        const at = Math.floor(next() * bytes.length);
        bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(next() * 8));
      }
      const read = await readFile(bytes);
      const told = textOf(read).includes(planted[name] as string) || said(read) > 0;
      expect({ round, told }).toEqual({ round, told: true });
    }
  });
});

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const header = (inner: string) => ({ 'word/header1.xml': `<w:hdr xmlns:w="w">${inner}</w:hdr>` });

describe('a bomb', () => {
  it.each([
    ['of one part', wordOf(paragraph(' '.repeat(4_000)).repeat(20_000)), 'unpacked-too-large'],
    ['of one text', wordOf('x', header(paragraph('y'.repeat(20_000_000)))), 'xml-too-long'],
    ['of faults', wordOf('x', header('<w:p>&x;</w:p>'.repeat(20_000))), 'xml-malformed'],
    [
      'of one string in many cells',
      bookOf({
        strings: `<si><t>${'long '.repeat(200_000)}</t></si>`,
        rows: Array.from({ length: 200 }, (_, i) => `<row r="${i + 1}"><c t="s"><v>0</v></c></row>`).join(''),
      }),
      'unpacked-too-large',
    ],
  ])('%s ends at a limit', async (_, file, reason) => {
    const from = performance.now();
    const read = await readFile(file);
    expect(reasonsOf(read)).toContain(reason);
    expect(performance.now() - from).toBeLessThan(20_000);
  });

  it.each([
    [
      'many names for one thing',
      Object.fromEntries(
        Array.from({ length: 20_000 }, (_, i) => [`r${i}`, ['header', 'header1.xml'] as const]),
      ),
    ],
    [
      'many things that are not there',
      Object.fromEntries(
        Array.from({ length: 20_000 }, (_, i) => [`r${i}`, ['slide', `no${i}.xml`] as const]),
      ),
    ],
  ])('of relationships: %s', async (_, relations) => {
    const read = await readFile(
      wordOf(paragraph('the body'), {
        ...header(paragraph('the header')),
        'word/_rels/document.xml.rels': relationsOf(relations),
      }),
    );
    expect([placesOf(read, 'the body'), placesOf(read, 'the header')]).toEqual([[{}], [{ part: 'header' }]]);
  });

  it('of slides that all are one', async () => {
    const ids = Array.from({ length: 5_000 }, (_, i) => `r${i}`);
    const one = Object.fromEntries(ids.map((id) => [id, ['slide', 'slides/slide1.xml'] as const]));
    const back = Object.fromEntries(ids.map((id) => [id, ['chart', `../slides/slide1.xml`] as const]));
    const file = packageOf('ppt/presentation.xml', {
      'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="r">${ids.map((id) => `<p:sldId r:id="${id}"/>`).join('')}</p:presentation>`,
      'ppt/_rels/presentation.xml.rels': relationsOf(one),
      'ppt/slides/slide1.xml': '<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:t>once</a:t></a:p></p:sld>',
      'ppt/slides/_rels/slide1.xml.rels': relationsOf(back),
    });
    expect(placesOf(await readFile(file), 'once')).toEqual([{ slide: 1 }]);
  });

  it('of rows that never end, and then do', async () => {
    const rows = `<row r="1">${'<c r="A1"/>'.repeat(60_000)}<c r="B1"><v>42</v></c></row><row r="2"/><row r="3"><c r="A3"><v>43</v></c></row>`;
    expect(cellsOf(await readFile(bookOf({ rows })))).toEqual({ B1: '42', A3: '43' });
  });
});

describe('names out of JavaScript', () => {
  it.each(['__proto__', 'constructor', 'toString'])('%s', async (name) => {
    const read = await readFile(
      wordOf(`<w:${name} w:${name}="a@b.example">${paragraph('the body')}</w:${name}>`, {
        [`customXml/${name}.xml`]: `<${name}>custom words</${name}>`,
      }),
    );
    expect(placesOf(read, 'the body')).toEqual([{}]);
    expect(placesOf(read, `${name}: custom words`)).toEqual([{ part: 'custom xml' }]);
  });
});

it('an encrypted part is said, the others are read', async () => {
  const file = packageOf(
    'word/document.xml',
    { 'word/document.xml': `<w:document xmlns:w="w">${paragraph('the body')}</w:document>` },
    {
      with: [{ name: 'word/header1.xml', data: Buffer.from('ciphertext'), flags: 1 }],
    },
  );
  const read = await readFile(file);
  expect(reasonsOf(read)).toEqual(['encrypted']);
  expect(placesOf(read, 'the body')).toEqual([{}]);
});
