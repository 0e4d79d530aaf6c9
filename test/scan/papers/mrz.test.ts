import { describe, expect, it } from '@jest/globals';
import { mrzOf } from '../../../src/scan/detectors/papers/mrz-forms.ts';
import { judged, sure } from '../tax/judged.ts';

/** ICAO Doc 9303: the samples of parts 4, 5, 6 and 7. */
const icao: Readonly<Record<string, readonly string[]>> = {
  'TD3, part 4, appendix B': [
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ],
  'TD1, part 5, appendix B': [
    'I<UTOD231458907<<<<<<<<<<<<<<<',
    '7408122F1204159UTO<<<<<<<<<<<6',
    'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  ],
  'TD1 with a long number, part 5': [
    'I<UTOD23145890<7349<<<<<<<<<<<',
    '3407127M9507122UTO<<<<<<<<<<<2',
    'STEVENSON<<PETER<JOHN<<<<<<<<<',
  ],
  'TD2, part 6, appendix B': ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
  'TD2 with a long number, part 6': [
    'I<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<',
    'D23145890<UTO3407127M95071227349<<<8',
  ],
  'MRV-A, part 7, appendix A': [
    'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L8988901C4XXX4009078F96121096ZE184226B<<<<<<',
  ],
  'MRV-B, part 7, appendix B': [
    'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<',
    'L8988901C4XXX4009078F9612109<<<<<<<<',
  ],
};
/** Specimens of the states that print the papers. */
const states: Readonly<Record<string, readonly string[]>> = {
  'Germany, passport (BMI)': [
    'P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<',
    'C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4',
  ],
  'Germany, identity card (BMI)': [
    'IDD<<T220001293<<<<<<<<<<<<<<<',
    '6408125<2010315D<<<<<<<<<<<<<4',
    'MUSTERMANN<<ERIKA<<<<<<<<<<<<<',
  ],
  'the Netherlands, passport (RvIG)': [
    'P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<',
    'SPECI20142NLD6503101F2403096999999990<<<<<84',
  ],
  'France, identity card of 1988': [
    'IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<',
    '8806923102858CORINNE<<<<<<<6512068F6',
  ],
};
const all = Object.entries({ ...icao, ...states });

describe.each(all)('%s', (_name, lines) => {
  it('is a zone whose check digits are right', () => {
    expect(mrzOf(lines.join(''))).toBe('valid');
  });

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['a space', ' '],
    ['line end and indentation', '\n    '],
    ['an escape of JSON', '\\n'],
    ['quotes and a comma', '", "'],
  ])('is test data, its lines apart by %s', (_apart, between) => {
    const text = `MRZ:\n"${lines.join(between)}"\n`;
    const found = judged('mrz', text);
    expect(found?.category).toBe('test-data');
    expect(found?.value).toBe(lines.join(between));
    expect(found?.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it('is found without line ends', () => {
    expect(judged('mrz', `mrz=${lines.join('')};`)?.value).toBe(lines.join(''));
  });

  it('is no finding with a wrong check digit', () => {
    const at = lines.length === 3 ? 1 : lines.length - 1;
    const data = lines[at] as string;
    for (let i = 0; i < data.length; i++) {
      if (!/\d/.test(data[i] as string)) continue;
      const other = `${data.slice(0, i)}${(Number(data[i]) + 1) % 10}${data.slice(i + 1)}`;
      const changed = lines.map((line, k) => (k === at ? other : line)).join('\n');
      // A visa has no check over its optional data.
      if (lines[0]?.startsWith('V') && i > 27) continue;
      expect([i, sure('mrz', changed) < 0.5]).toEqual([i, true]);
    }
  });
});

describe('papers of people', () => {
  /** Made up, with the check digits of ICAO Doc 9303, part 3. */
  const passport =
    'P<NLDJANSEN<<SANNE<LOTTE<<<<<<<<<<<<<<<<<<<<\nNX5K4R2F87NLD9103042F3005121<<<<<<<<<<<<<<0';
  const check = (text: string) =>
    [...text].reduce(
      (sum, c, i) => sum + (c === '<' ? 0 : Number.parseInt(c, 36)) * ([7, 3, 1][i % 3] as number),
      0,
    ) % 10;
  const line = (number: string, birth: string, expiry: string) => {
    const head = `${number}${check(number)}`;
    const [b, e] = [`${birth}${check(birth)}`, `${expiry}${check(expiry)}`];
    const rest = '<<<<<<<<<<<<<<0';
    return `${head}NLD${b}F${e}${rest}${check(head + b + e + rest)}`;
  };

  it('are personal, not test data', () => {
    const text = `${passport.split('\n')[0]}\n${line('NX5K4R2F8', '910304', '300512')}`;
    expect(judged('mrz', text)).toEqual({ value: text, confidence: 0.95, category: 'national-id' });
  });

  it('may leave month and day of the birth open', () => {
    const text = `${passport.split('\n')[0]}\n${line('NX5K4R2F8', '91<<<<', '300512')}`;
    expect(judged('mrz', text)?.confidence).toBe(0.95);
  });
});

describe('no zone', () => {
  it.each([
    'cout<<"A"<<B<<endl; x = 1<<30; y <<= 2',
    'cat <<EOF\nP<UTO\nEOF',
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ<<ABCDEFGHIJKLMNOP\nABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQR',
    '<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<',
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\nL898902C37UTO7408122F1204159ZE184226B<<<<<10',
  ])('%j', (text) => {
    expect(sure('mrz', text)).toBe(0);
  });
});
