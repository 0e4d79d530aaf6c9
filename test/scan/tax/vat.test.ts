import { describe, expect, it } from '@jest/globals';
import { stdnum } from 'stdnum';
import { eastern } from '../../../src/scan/detectors/tax/vat-east.ts';
import { isVat } from '../../../src/scan/detectors/tax/vat-number.ts';
import { western } from '../../../src/scan/detectors/tax/vat-west.ts';
import { Lot } from '../national/north-and-east-numbers.ts';
import { changes, judged, sure } from './judged.ts';

/** BMF (Austria), UID-Nummern: Konstruktionsregeln, one or more for each state; XI by HMRC; UID of BFS; MVA of Brønnøysund. */
const published = [
  'ATU10223006', 'BE0776091951', 'BG101004508', 'BG0041010002', 'CY00532445O', 'CZ46505334', 'CZ7103192745', 'CZ640903926', 'CZ395601439', 'DE136695976', 'DK88146328', 'EE100207415', 'EL040127797',
  'ESA0011012B', 'ESA78304516', 'ESX5910266W', 'FI09853608', 'FR83404833048', 'GB434031494', 'XI434031494', 'HR33392005961', 'HU21376414', 'IE8473625E', 'IE3628739UA', 'IT00000010215', 'LT213179412',
  'LT290061371314', 'LU10000356', 'LV40003009497', 'MT15121333', 'NL010000446B01', 'PL5260001246', 'PT136695973', 'RO11198699', 'SE556188840401', 'SI15012557', 'SK4030000007', 'CHE326440098', 'NO974760673',
]; // biome-ignore format: a table

describe('every state by its prefix', () => {
  it.each(published)('%s', (value) => {
    expect(isVat(value)).toBe(true);
    expect(judged('vat-number', `x ${value}, y`)).toMatchObject({ value, category: 'business' });
    expect(sure('vat-number', value)).toBeGreaterThanOrEqual(value.startsWith('CHE') ? 0 : 0.5);
    expect(sure('vat-number', `VAT number: ${value}`)).toBeGreaterThanOrEqual(0.8);
    expect(sure('vat-number', `{"vatId":"${value}"}`)).toBeGreaterThanOrEqual(0.5);
  });

  // A key or a sign in the second place: only behind a label.
  it.each(['IE8Z49289F', 'FR4Z123456782', 'GBGD001', 'GBHA500'])('%s behind a label', (value) => {
    expect(judged('vat-number', `VAT: ${value}`)?.value).toBe(value);
    expect(sure('vat-number', `VAT: ${value}`)).toBeGreaterThanOrEqual(0.5);
  });
});

describe('how they are written', () => {
  it.each([
    'BE 0776.091.951',
    'BE0776.091.951',
    'DE 136 695 976',
    'DE136 695 976',
    'FR 83 404 833 048',
    'FR83 404 833 048',
    'FR 83 404833048',
    'GB 434 0314 94',
    'GB434 0314 94',
    'NL 010000446B01',
    'NL010000446.B01',
    'DK 88 14 63 28',
    'PL 526-000-12-46',
    'FI 0985360-8',
    'SE 556188-8404-01',
    'IT 00000010215',
    'LU 100 003 56',
    'CHE-326.440.098',
    'CHE-326.440.098 MWST',
    'NO 974 760 673 MVA',
    'ATU 10223006',
    'EL 040127797',
  ])('%s', (value) => {
    expect(judged('vat-number', `(${value})`)?.value).toBe(value);
    expect(sure('vat-number', value)).toBeGreaterThanOrEqual(0.5);
  });

  it('BFS writes one in its leaflets', () => {
    expect(judged('vat-number', 'CHE-123.456.788 MWST')?.category).toBe('test-data');
  });

  it.each([
    ['USt-IdNr.: 136695976', '136695976'],
    ['btw-nummer 010000446B01', '010000446B01'],
    ['BTW: 0776.091.951', '0776.091.951'],
    ['moms nr. 88146328', '88146328'],
    ['áfa szám: 21376414', '21376414'],
  ])('without a prefix behind its label: %s', (text, value) => {
    const found = ['vat-number', 'be-kbo', 'dk-cvr']
      .map((id) => judged(id, text))
      .find((one) => (one?.confidence ?? 0) >= 0.5);
    expect(found?.value).toBe(value);
  });
});

describe('check digits', () => {
  // Two rests share a check digit, or several numbers of persons are accepted beside those of companies.
  const lenient = /^(?:AT.{9}X|BE|BG|CZ|LV|SK|RO|NL|GB|XI|LT|FI|EE|PT|SI|EL|HU|CHE|HR)/;
  // The number of an establishment behind it, which nothing checks.
  const unchecked = /^(?:NL|SE)/;
  // Nine digits of a birth number have no check digit.
  it.each(published.filter((value) => value !== 'CZ395601439'))('%s: a changed digit is refused', (value) => {
    const body = value.replace(/^[A-Z]{2,3}/, '');
    const head = value.slice(0, value.length - body.length);
    const passed = changes(body)
      .map((other) => head + other)
      .filter(isVat);
    expect(passed.length / (body.length * 9)).toBeLessThanOrEqual(
      unchecked.test(value) ? 0.25 : lenient.test(value) ? 0.12 : 0.05,
    );
  });

  it.each(published)('%s with the last digit one higher is not found', (value) => {
    const other = value.replace(/\d(?=\D*$)/, (d) => String((Number(d) + 1) % 10));
    if (isVat(other)) return expect(value).toMatch(/^(?:NL|BG|SK|CZ|SE)/);
    expect(sure('vat-number', `VAT: ${other}`)).toBe(0);
  });

  it.each(['DE 116410452', 'GB-552448539', 'SI 48028391', 'CHE-102.790.691 MWST', 'PL.5260001247'])(
    '%s is no number of another country',
    (value) => {
      for (const label of ['VAT: ', 'VAT number ']) expect(sure('vat-number', label + value)).toBe(0);
    },
  );

  it('one in ten or fewer random numbers passes, with a country that has one', () => {
    const lot = new Lot(3);
    for (const [country, form] of [
      ['DE', '[123456789]########'],
      ['PL', '##########'],
      ['IT', '###########'],
      ['FR', '###########'],
      ['BE', '0#########'],
      ['AT', 'U########'],
    ] as const) {
      const values = Array.from({ length: 2000 }, () => country + lot.draw(form));
      expect(values.filter(isVat).length / values.length).toBeLessThan(0.13);
    }
  });
});

describe('stdnum agrees', () => {
  const forms = { ...western, ...eastern };
  it.each([
    ['AT', 'U########', 'uid'],
    ['BE', '[01]#########', 'vat'],
    ['CZ', '[01234567]#######', 'dic'],
    ['EE', '10#######', 'kmkr'],
    ['GR', '#########', 'vat'],
    ['FI', '########', 'alv'],
    ['FR', '###########', 'tva'],
    ['HR', '###########', 'oib'],
    ['IE', '#######[ABCDEFGHIJKLMNOPQRSTUVW]', 'vat'],
    ['IE', '#######[ABCDEFGHIJKLMNOPQRSTUVW][ABCDEFGHI]', 'vat'],
    ['IT', '#######0##' + '#', 'iva'],
    ['LT', '#######1#', 'pvm'],
    ['LT', '##########1#', 'pvm'],
    ['LU', '########', 'tva'],
    ['LV', '[456789]##########', 'pvn'],
    ['PT', '[12356789]########', 'nif'],
    ['RO', '[123456789]#######', 'cif'],
    ['SE', '##########01', 'vat'],
    ['NO', '[89]########', 'orgnr'],
    ['DE', '[123456789]########', 'vat'],
    ['DK', '[123456789]#######', 'cvr'],
    ['HU', '[123456789]#######', 'anum'],
    ['MT', '[123456789]#######', 'vat'],
    ['PL', '[123456789]#########', 'nip'],
  ])('on %s %s', (country, form, name) => {
    const lot = new Lot(country.length * 31 + form.length);
    const values = Array.from({ length: 3000 }, () => lot.draw(form));
    const mine = forms[country] as (value: string) => boolean;
    const other = stdnum[country]?.[name];
    expect(values.some(mine)).toBe(true);
    expect(values.filter((v) => mine(v) !== other?.validate(v).isValid)).toEqual([]);
  });
});

describe('where stdnum differs', () => {
  const body = (country: string, form: string): string[] => {
    const lot = new Lot(country.charCodeAt(0));
    return Array.from({ length: 20_000 }, () => lot.draw(form));
  };
  const differing = (country: 'GB' | 'CY', values: readonly string[]): string[] =>
    values.filter(
      (v) => ({ ...western, ...eastern })[country]?.(v) !== stdnum[country]?.['vat']?.validate(v).isValid,
    );

  // HMRC: check numbers are 00 to 96; what other validators take is taken, so that no number in use is missed.
  it('GB: stdnum takes check numbers above 96, and old numbers with a later check number', () => {
    const values = body('GB', '#########');
    const unexplained = differing('GB', values).filter(
      (v) => !(Number(v.slice(7)) > 96 || Number(v.slice(0, 7)) < 1_000_000),
    );
    expect(unexplained).toEqual([]);
    expect(values.filter((v) => isVat(`GB${v}`)).length).toBeGreaterThan(200);
  });

  // VIES: the first digit is 0, 1, 3, 4, 5 or 9, no number begins with 12; since 2023 (Tax Department) 6, its letter unknown.
  it('CY: stdnum takes any first digit, and the old letter for numbers since 2023', () => {
    const values = body('CY', '########[ABCDEFGHIJKLMNOPQRSTUVWXYZ]');
    expect(differing('CY', values).filter((v) => !/^(?:12|[2678])/.test(v))).toEqual([]);
    expect(isVat('CY60000000A')).toBe(true);
    expect(isVat('CY12345678F')).toBe(false);
  });

  // 8 + 2 = 10: 97 - 10 = 87 in the first series, 87 - 55 = 32 in the second; 87 + 55 - 97 = 45 is met, too
  it.each([
    ['100000187', true],
    ['100000132', true],
    ['100000145', true],
    ['100000146', false],
    ['099999937', false],
  ] as const)('GB%s by hand', (v, is) => {
    expect(isVat(`GB${v}`)).toBe(is);
  });
});

describe('numbers of other things', () => {
  it.each([
    'DE123456789',
    'IT12345678901',
    'NO 1',
    'SE 20240312',
    'fr123456',
    'PT 2024-03-12',
    'VAT 21 %',
    'BE 2.0.1',
    'CHE-1234',
    'order AT12345678',
    'f47ac10b-58cc-4372-8567-0e02b2c3d479',
  ])('%s', (text) => {
    expect(sure('vat-number', text)).toBeLessThan(0.5);
  });
});
