import { describe, expect, it } from '@jest/globals';
import { readingOf } from '../../src/formats/pictures/corrections.ts';
import { linesOf, type Word, wordsOf } from '../../src/formats/pictures/lines.ts';
import { readXmp } from '../../src/formats/pictures/xmp.ts';

/** Words of letters 10 pixels wide and 16 high; `_` is a gap that OCR made up, a blank one that was there. */
function lineOf(text: string): Word[] {
  const words: Word[] = [];
  let x = 0;
  for (const [, word = '', gap] of text.matchAll(/([^ _]+)([ _]?)/g)) {
    words.push({ text: word, sure: 90, box: { x, y: 0, width: word.length * 10, height: 16 } });
    x += word.length * 10 + (gap === '_' ? 6 : 12);
  }
  return words;
}
const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

describe('What OCR may have meant', () => {
  it.each([
    ['E-Mail: anna.kovacs_@firma.example', 'E-Mail: anna.kovacs@firma.example'],
    ['E-Mail: anna.kovacs@_firma.example now', 'E-Mail: anna.kovacs@firma.example now'],
    ['E-Mail: anna._kovacs@firma._example', 'E-Mail: anna.kovacs@firma.example'],
    ['E-Mail: anna.kovacs@firma_example', 'E-Mail: anna.kovacs@firma.example'],
    ['E-Mail: anna.kovacs@firma,de', 'E-Mail: anna.kovacs@firma.de'],
    ['E-Mail: anna,kovacs@firma.dc.nt', 'E-Mail: anna.kovacs@firma.dc.nl'],
    ['Contact: b.huber&firma-muster.de', 'Contact: b.huber@firma-muster.de'],
    ['Contact: b.huber©firma-muster.de', 'Contact: b.huber@firma-muster.de'],
    ['Contact: b.huber(at)firma-muster.de', 'Contact: b.huber@firma-muster.de'],
    ['Contact: o.illig@postlu', 'Contact: o.illig@post.lu'],
    ['E-Mail: anna.kovacsßfirma.example', 'E-Mail: anna.kovacs@firma.example'],
    ['E-Mail: anna.kovacs8ögfirma-muster.nl', 'E-Mail: anna.kovacs8@firma-muster.nl'],
    ['Email address: anna.kovacs6firma.at', 'Email address: anna.kovacs@firma.at'],
    ['Server: imap.kovacs6firma.at', 'Server: imap.kovacs6firma.at'],
    ['E-Mail: imap.kovacs6firma.at', 'E-Mail: imap.kovacs6firma.at'],
    ['E-Mail via portal.kovacs6firma.at', 'E-Mail via portal.kovacs6firma.at'],
    ['Contact: laden.großhandel.de', 'Contact: laden.großhandel.de'],
    ['E-Mail: großhandel.de', 'E-Mail: großhandel.de'],
    ['E-Mail: anna.kovacs@firma_‚at', 'E-Mail: anna.kovacs@firma.at'],
    ['E-Mail: anna.kovacs7’_@firma.at', 'E-Mail: anna.kovacs7@firma.at'],
    ['E-Mail: anna.kovacsS7@firma.at', 'E-Mail: anna.kovacs57@firma.at'],
    ['E-Mail: anna.kovacsSl@firma.at', 'E-Mail: anna.kovacs51@firma.at'],
    ['E-Mail: anna.kovacsSS@firma.at', 'E-Mail: anna.kovacs55@firma.at'],
    ['E-Mail: anna.kovacsS@firma.at', 'E-Mail: anna.kovacsS@firma.at'],
    ['E-Mail: annaSO@firma.at', 'E-Mail: annaSO@firma.at'],
    ['E-Mail: ANNAS7@firma.at', 'E-Mail: ANNAS7@firma.at'],
    ['E-Mail: annaKovacsS7@firma.at', 'E-Mail: annaKovacsS7@firma.at'],
    ['E-Mail: anna.kovacs57@firma.at', 'E-Mail: anna.kovacs57@firma.at'],
    ['Write to me. anna@firma.de, please', 'Write to me. anna@firma.de, please'],
    ['black&white.de.x a@b', 'black&white.de.x a@b'],
    ['IBAN: DEB9 37O4 0044 0532 0l30 00', 'IBAN: DE89 3704 0044 0532 0130 00'],
    ['IBAN: DE8937O400440532013000.', 'IBAN: DE89370400440532013000.'],
    ['IBAN NL9I A8NA 0417 1643 00', 'IBAN NL91 ABNA 0417 1643 00'],
    ['IBAN: DE89 3704 0044 0532 0130 00', 'IBAN: DE89 3704 0044 0532 0130 00'],
    ['L898902C36UT0740812ZF1204159ZE184226B<<<<<10', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
  ])('%s', (read, meant) => {
    expect(textOf(readingOf(lineOf(read)).line)).toBe(meant);
  });

  it.each([
    ['IBAN: DE89 3764 0044 0532 0130 00', ['IBAN: DE89 3704 0044 0532 0130 00']],
    ['Telefon: +49 3O 23I25 001', ['Telefon: +49 30 23125 001']],
    ['BSN: 11l222333 E-Mail: a@firma.example', ['BSN: 111222333']],
    ['BSN: 111222333 E-Mail: a@firma.example', []],
    ['Tel: {030) 23125 001', ['Tel: (030) 23125 001']],
    ['Zoll bBoB in the garden', []],
  ])('and besides, %s', (read, others) => {
    expect(readingOf(lineOf(read)).others.map(textOf)).toEqual(others);
  });

  it('keeps the boxes of words that were put together', () => {
    const { line } = readingOf(lineOf('E-Mail: anna.kovacs_@firma.example'));
    expect(line[1]?.box).toEqual({ x: 82, y: 0, width: 256, height: 16 });
  });

  it('is done with a line of many words and signs in no time', () => {
    const from = performance.now();
    for (const sign of ['@', 'DE89', '1O', '<', 'a@b.', '.']) readingOf(lineOf(`${sign} `.repeat(5_000)));
    readingOf(lineOf(`${'a.'.repeat(30_000)}@${'b.'.repeat(30_000)}`));
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});

describe('Lines of a picture', () => {
  const word = (text: string, x: number, y: number): Word => ({
    text,
    sure: 90,
    box: { x, y, width: 10 * text.length, height: 14 },
  });

  it('puts words into rows from the left, and parts columns by a tab', () => {
    const lines = linesOf([
      word('Anna', 300, 12),
      word('Name:', 0, 10),
      word('Kovacs', 350, 11),
      word('Tel.', 0, 40),
    ]);
    expect(lines.map(textOf)).toEqual(['Name:\t Anna Kovacs', 'Tel.']);
  });

  it("reads tesseract's table, and nothing else", () => {
    const tsv = `level\tpage_num\n5\t1\t1\t1\t1\t1\t10\t20\t30\t12\t96.5\tanna@firma.example\n4\t1\t1\t1\t1\t0\t1\t1\t1\t1\t-1\t\n5\t1\t1\t1\t1\t2\tx\t0\t1\t1\t9\tno\n`;
    expect(wordsOf(tsv)).toEqual([
      { text: 'anna@firma.example', sure: 96.5, box: { x: 10, y: 20, width: 30, height: 12 } },
    ]);
  });

  it('is done with twenty thousand words in no time', () => {
    const words = Array.from({ length: 20_000 }, (_, i) =>
      word('x', (i * 7919) % 4_000, (i * 104_729) % 20_000),
    );
    const from = performance.now();
    expect(linesOf(words).flat()).toHaveLength(20_000);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});

describe('XMP', () => {
  it('is told by attributes and elements, with no entity but those of XML', () => {
    const { notes } = readXmp(
      '<?xpacket?><!DOCTYPE x [<!ENTITY a "b">]><x:xmpmeta><rdf:Description xmlns:dc="u" dc:rights="A &amp; B" ><dc:creator><rdf:Seq><rdf:li>Anna&#32;Kovacs &a;</rdf:li></rdf:Seq></dc:creator></rdf:Description><!-- c@firma.example -->',
    );
    expect(notes).toEqual([
      ['XMP', ']>'],
      ['rights', 'A & B'],
      ['creator', 'Anna Kovacs &a;'],
      ['comment', 'c@firma.example'],
    ]);
  });
});
