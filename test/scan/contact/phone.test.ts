import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { type CountryCode, getCountryCallingCode, parsePhoneNumber } from 'libphonenumber-js/max';
import { scanText } from '../../../src/scan/index.ts';
import { seededRandom } from '../../bench/corpus.ts';

const phones = (text: string) => scanText(text).findings.filter((f) => f.detector === 'phone');
/** Whether the number `value` is found in `text`, all of it but for a trunk zero or bracket. */
const finds = (text: string, value: string): boolean =>
  phones(text).some((f) => {
    const from = text.indexOf(value);
    const { start = 0, end = 0 } = f.location;
    return start <= from + 2 && end >= from + value.length;
  });

/** A mobile number of each country, as libphonenumber publishes them. */
const examples = createRequire(import.meta.url)('libphonenumber-js/examples.mobile.json') as Record<
  string,
  string
>;
const countries = Object.keys(examples) as CountryCode[];
const near =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE NO IS LI CH GB US IN'.split(
    ' ',
  );
const national = (c: CountryCode) => parsePhoneNumber(examples[c] as string, c).formatNational();
const international = (c: CountryCode) => parsePhoneNumber(examples[c] as string, c).formatInternational();

const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;

describe('every country', () => {
  it.each(countries)('%s in international writing', (c) => {
    const written = international(c);
    for (const value of [written, written.replaceAll(' ', ''), written.replaceAll(' ', '-')])
      expect(finds(`Hi, ${value} is mine.`, value)).toBe(true);
  });

  it.each(near)('%s in national writing, beside a word', (c) => {
    const written = national(c as CountryCode);
    for (const text of [`Tel. ${written}`, `phone: ${written.replace(/\D/g, '')}`, `{"phone":"${written}"}`])
      expect(phones(text)).toHaveLength(1);
  });
});

/** Drawn numbers of a country that its plan gives out, as it prints them. */
function drawn(country: CountryCode, many: number): string[] {
  const r = seededRandom(country.charCodeAt(0) * 31 + country.charCodeAt(1));
  const lengths = new Set([8, 9, 10, (examples[country] as string).length]);
  const list: string[] = [];
  for (let k = 0; list.length < many && k < 20_000; k++) {
    const digits = Array.from({ length: [...lengths][k % lengths.size] as number }, () =>
      Math.floor(r() * 10),
    );
    const number = parsePhoneNumber(`+${getCountryCallingCode(country)}${digits.join('')}`, country);
    if (number.country !== country || !number.isValid()) continue;
    if (!/^(?:MOBILE|FIXED_LINE|FIXED_LINE_OR_MOBILE)$/.test(number.getType() ?? '')) continue;
    list.push(number.formatNational());
  }
  return list;
}

/** Their groups are those of amounts and counters: candidates below 0.5 for most. */
const ambiguous = new Set(['CY', 'CZ', 'EE', 'GR', 'IS', 'IT', 'LI', 'LU', 'LV', 'MT', 'PT']);

describe('national writing, and no word speaks for it', () => {
  it.each(near)('%s', (c) => {
    const list = drawn(c as CountryCode, 24);
    expect(list).toHaveLength(24);
    for (const write of [
      (v: string) => `It is best under ${v} in the evening.`,
      (v: string) => `Greetings\nKim\n${v}\n`,
    ]) {
      const weak = list.map((value) =>
        scanText(write(value), { minConfidence: 0 }).findings.some((f) => f.detector === 'phone'),
      );
      if (c !== 'LU') expect([c, share(weak) >= 0.7]).toEqual([c, true]);
      if (ambiguous.has(c)) continue;
      expect([c, share(list.map((value) => finds(write(value), value))) >= 0.9]).toEqual([c, true]);
    }
  });

  it.each(['0612345678', '612345678', '9876543210', '21 818 028', '5341 5342', '97 470457', '2285 603264'])(
    '%s is a candidate below 0.5',
    (value) => {
      const all = scanText(`seen ${value} there`, { minConfidence: 0 }).findings;
      const found = all.find((f) => f.detector === 'phone');
      expect(found?.confidence).toBeGreaterThan(0);
      expect(found?.confidence).toBeLessThan(0.5);
    },
  );

  it.each([
    'written 62 52 84 10 bytes', 'EUR 602 123 456', '602 123 456,20 in all', '602 123 456 zł', 'at 602 123 456 12 13', '1 602 123 456',
    'x;602 123 456;y', 'see 252.227-7013', 'ids 12 34 56 78', 'from 304 1234567 ms',
  ])('%s is none', (text) => {
    expect(phones(text)).toHaveLength(0);
  }); // biome-ignore format: a list
});

/** `#` any digit, `%` one from 2 on. */
const forms: Readonly<Record<string, readonly string[]>> = {
  'North America': [
    '%##-%##-####', '(%##) %##-####', '(%##)%##-####', '%##.%##.####', '+1-%##-%##-####', '001-%##-%##-####', '1-%##-%##-####',
    '+1-%##-%##-####x###', '001-%##-%##-####x####', '(%##)%##-####x####', '%##-%##-#### ext. ##', '%##.%##.####x##', '+1 %## %## ####',
    '%##%##%###x####', '+1%##%##%###',
  ],
  'United Kingdom': [
    '+44(0)1632 960###', '+44 7### ######', '07### ######', '07### ### ###', '(0116) 4960###', '020 7### ####', '0161 ### ####',
  ],
  India: ['+91 98### #####', '+91-98########', '+9198########', '098### #####', '98###-#####', '011-2#######'],
  Germany: ['+49(0)171 #######', '+49 (0) 30 %######', '0171/%######', '(0171) %######', '089 / %#######', '030-%#######'],
  France: ['06 ## ## ## ##', '06.##.##.##.##', '+33 (0)1 %# ## ## ##', '+336########', '06-##-##-##-##'],
  Netherlands: ['06-########', '+31 6 ########', '+31(0)6########', '020-%######', '(020) %######', '0031-6-########'],
  Others: ['+34 6## ### ###', '6## ## ## ##', '070-### ## ##', '+48 5## ### ###', '(22) ### ## ##', '044 ### ## ##', '+351 91# ### ###'],
}; // biome-ignore format: a table

describe('made-up numbers in the usual writings', () => {
  it.each(Object.entries(forms))('%s', (_name, list) => {
    const r = seededRandom(5);
    for (const form of list) {
      const seen = Array.from({ length: 40 }, () => {
        const digit = (least: number) => String(least + Math.floor(r() * (10 - least)));
        const value = form.replace(/#/g, () => digit(0)).replace(/%/g, () => digit(2));
        return finds(`Hi, ${value} is it`, value);
      });
      expect([form, share(seen) >= 0.95]).toEqual([form, true]);
    }
  });
});

// NANPA: 555-0100 to 0199; Ofcom: numbers for use in TV and radio drama
describe('fictional numbers', () => {
  it.each([
    '(202) 555-0143', '+1-202-555-0199', '+44 7700 900123', '07700 900461', '020 7946 0958', '01632 960001', '+44 (0)131 496 0123', '028 9649 6123',
  ])('%s', (value) => {
    expect(phones(`call me on ${value}`)[0]?.category).toBe('test-data');
  }); // biome-ignore format: a list
  it.each(['(202) 555-1143', '+44 7701 900123', '020 7945 0958'])('%s is none', (value) => {
    expect(phones(`call me on ${value}`)[0]?.category).toBe('contact');
  });
});

describe('quiet', () => {
  it.each([
    '2024-03-12T10:11:12.123456+0000 2026-11-22T03:38:01.022529+0000',
    '12/03/2024 01:02:03 01 02 2024 01.02.2024 01-02-24',
    '1710234567890 1710234567 1710234567890123',
    'version 1.234.567.8901 jdk-17.0.9+9 linux-image-5.10.0-28 1:2.3.4-10.1 6.1.7601.23505',
    'matrix(0.866025,-0.5,0.5,0.866025,120.5,02.123456) M10.5 20.25 30.125 40.0625',
    '"d":"M012.5 345 6.75 04.123 0567"',
    '{t:1675728000,m:1678147200,p:1680566400}',
    '0000020 005015 041164 063145',
    '00000010  4d 5a 90 00 03 00 00 00 04 00 00 00',
    '12 34 56 78 90 12 34 56 78 90',
    'GET / 200 512 1234 404 512 1234',
    'order 0612345678 invoice 0201234567 ticket #0612345678',
    'f47ac10b-58cc-4372-a567-0e02b2c3d479 550e8400-e29b-41d4-a716-446655440000',
    '81.2.69.142 10.0.0.1:50010 192.168.100.200',
    '978-3-16-148410-0 4006381333931',
    'x = a + 5.38770819 * b3 + 4.69891013',
    'stack @0x7fed806eb5d 30546174_783794106',
    'blk_3878651234567890123 appattempt_1445144423722_0020_000001',
    '0612345678',
  ])('%s', (text) => {
    expect(phones(text)).toHaveLength(0);
  });
});
