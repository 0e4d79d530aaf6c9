import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

/** What is found as a name of a person in running text, with its confidence. */
const named = (text: string): [string, number][] =>
  scanText(text, { minConfidence: 0 })
    .findings.filter(({ detector }) => detector === 'person-name')
    .map(({ location: { start = 0, end = 0 }, confidence }) => [text.slice(start, end), confidence]);

describe('names in running text', () => {
  it.each([
    // Both in the lists.
    ['The notes of Anna Schmidt are missing.', 'Anna Schmidt', 0.6],
    ['ticket for Peter Novák, please', 'Peter Novák', 0.6],
    ['Gestern rief Jürgen Müller an.', 'Jürgen Müller', 0.6],
    ['Wczoraj dzwonił Łukasz Kowalczyk.', 'Łukasz Kowalczyk', 0.6],
    ['Hier a écrit Élodie Durand.', 'Élodie Durand', 0.6],
    ['Ayer llamó Ana García López por teléfono', 'Ana García López', 0.6],
    ['file of Jan de Vries', 'Jan de Vries', 0.6],
    ['file of Jan van der Berg', 'Jan van der Berg', 0.5],
    ['a mail by John F. Kowalski', 'John F. Kowalski', 0.6],
    ["it is Anna O'Brien's turn", "Anna O'Brien", 0.6],
    ['ask (Anna Smith) or', 'Anna Smith', 0.6],
    ['a note by Anne-Marie Jansen', 'Anne-Marie Jansen', 0.6],
    ['tegnap Kovács Anna írt', 'Kovács Anna', 0.55],
    // Who wrote a line of a chat that was exported: no list is asked.
    ['[12.03.24, 10:15:22] Zyta Qorri: Hello', 'Zyta Qorri', 0.65],
    ['3/12/24, 10:15\u202fPM - Zyta van der Qorri: Hello', 'Zyta van der Qorri', 0.65],
    ['12/03/2024, 10:15 - ~ Zyta Qorri: Hello', 'Zyta Qorri', 0.65],
    // The given name alone.
    ['written by Gustavo Tremblay in May', 'Gustavo Tremblay', 0.5],
    // `M.` is a title only where a name begins.
    ['a call by Gustavo M. Tremblay today', 'Gustavo M. Tremblay', 0.5],
    ['TRANSFER TO HIROSHI TANAKA 250,00 EUR', 'HIROSHI TANAKA', 0.5],
    ['PAYEE KOVÁCS ANNA', 'KOVÁCS ANNA', 0.5],
    ['a note by Anna Maria Thistlewood', 'Anna Maria Thistlewood', 0.6],
    // Words with capitals around: a title, a firm, a place.
    ['the Gustavo Tremblay Memorial Lecture', 'Gustavo Tremblay', 0.35],
    ['At Hotel Gustavo Tremblay & Sons', 'Gustavo Tremblay', 0.35],
  ])('%j', (text, name, confidence) => {
    expect(named(text)).toEqual([[name, confidence]]);
  });

  it.each([
    'THE ANNA SERVER IS DOWN',
    'MAY GRANT ALL RIGHTS',
    'int MAX LONG;',
    'the Anna Server is down',
    '2024-03-12 10:15:22,123 - Main Worker: started',
    '[12.03.24, 10:15:22] Zyta Qorri changed the subject',
    'in Martin we trust',
    'Dear Anna',
    'at com.foo.Anna Smith(',
    'path/Anna Smith/x',
    'Anna Smith_2',
    'Anna Smith=1',
    'ANNA SERVER',
    'anna smith',
    'Windows NT and Mac OS',
    'der Kunde und die Firma',
    'Anna\nSmith',
    'Anna  Smith',
  ])('is quiet on %j', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('never blocks: names warn', () => {
    const { findings } = scanText('ask Anna Smith');
    expect(findings.map(({ category }) => category)).toEqual(['person']);
  });

  it('knows the names of nobody', () => {
    const { findings } = scanText('the account of Erika Mustermann');
    expect(findings.map(({ category }) => category)).toEqual(['test-data']);
  });

  it('tells what a greeting says from what the lists say', () => {
    const { findings } = scanText('Dear Ms Anna Smith,\nthank you');
    expect(findings.map(({ detector }) => detector)).toEqual(['salutation']);
  });
});
