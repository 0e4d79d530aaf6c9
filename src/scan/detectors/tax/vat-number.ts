import { check, form } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigits } from '../digits.ts';
import { type Labelled, labelled } from '../labelled.ts';
import { ranks } from '../ranks.ts';
import { eastern } from './vat-east.ts';
import { type VatForm, western } from './vat-west.ts';

const forms: Readonly<Record<string, VatForm>> = { ...western, ...eastern };
const formOf = (country: string): VatForm => forms[country] as VatForm;

/** VIES, structure of the numbers behind the country's letters, as in the `shape` gate; longer ones first. */
const bodies = `AT A99999999,BE 9999999999 999999999,BG 9999999999 999999999,CH A999999999,CY 99999999A,CZ 9999999999 999999999 99999999,DE 999999999,DK 99999999,
  EE 999999999,EL 999999999,ES X9999999X,FI 99999999,FR XX999999999,GB 999999999999 999999999 AA999,GR 999999999,HR 99999999999,HU 99999999,IE 9X99999AA 9X99999A,
  IT 99999999999,LT 999999999999 999999999,LU 99999999,LV 99999999999,MT 99999999,NL 999999999A99,NO 999999999,PL 9999999999,PT 999999999,
  RO 9999999999 999999999 99999999 9999999 999999,SE 999999999999,SI 99999999,SK 9999999999,XI 999999999999 999999999`;

const units: Readonly<Record<string, string>> = { 9: '\\d', A: '[A-Z]', X: '[A-Z\\d+*]' };
/** What may stand between two characters. */
const JOINT = '[ .\\-/]?';
const written = (shape: string): string => [...shape].map((unit) => units[unit]).join(JOINT);
const prefixed = bodies
  .split(/\s*,\s*/)
  .map((line) => {
    const [country, ...shapes] = line.split(' ');
    return `${country}${JOINT}(?:${shapes.map(written).join('|')})`;
  })
  .join('|');

const letterAt = (text: string, i: number): number => text.charCodeAt(i) & 31;
const placeOf = (text: string): number => (letterAt(text, 0) << 5) | letterAt(text, 1);
/** By two letters. */
const byLetters: (VatForm | undefined)[] = new Array(1024).fill(undefined);
for (const [country, isForm] of Object.entries(forms)) byLetters[placeOf(country)] = isForm;

/** Capitals and digits with the letters of the country in front. */
export const isVat = (value: string): boolean => byLetters[placeOf(value)]?.(value.slice(2)) === true;

/** Ireland's old numbers have a sign in second place. */
const hasSign = (as: string): boolean => /[+*]/.test(as) && isVat(as.toUpperCase().replace(/[ .\-/]/g, ''));

const isForeign = (value: string, as: string): number | null =>
  isVat(value) || hasSign(as)
    ? check.oneDigitAndRange + (as.startsWith(value.slice(0, 2)) ? 0 : check.small)
    : null;

/** Behind the letters of a country a number is that country's or none. Left out: letters that are words, `no`, `es`, `it`. Nor is what was paid one. */
const lettered = Object.keys(forms).filter((country) => !/AT|ES|IT|NO/.test(country));
const ofNobody = `(?<!(?<![\\p{L}\\d])(?:${lettered.join('|')})E?[ .-]{0,2}|(?:amount|total|betrag|bedrag|összege?)\\W{1,3})`;

/** By the length of what may be digits alone: the countries that write it so. */
const ofDigits: VatForm[][] = Array.from({ length: 13 }, () => []);
for (const line of bodies.split(/\s*,\s*/)) {
  const [country = '', ...shapes] = line.split(' ');
  const isForm = formOf(country);
  for (const shape of shapes)
    if (!shape.includes('A') && !ofDigits[shape.length]?.includes(isForm))
      ofDigits[shape.length]?.push(isForm);
}

/** Without those letters it is the number of the only country that writes it so, or, of digits, of some: what its label is worth. */
const isOf = (country: string) => {
  const isForm = formOf(country);
  return (value: string): number | null => (isForm(value) ? check.oneDigit : null);
};
const isIrish = isOf('IE');
function isOfSome(value: string): number | null {
  if (!isDigits(value)) return isIrish(value);
  const list = ofDigits[value.length] ?? [];
  for (let i = 0; i < list.length; i++) if ((list[i] as VatForm)(value)) return check.oneDigit;
  return null;
}

const spec: Labelled = {
  id: 'vat-number',
  title: 'VAT identification number (EU, Northern Ireland, United Kingdom, Switzerland, Norway)',
  source:
    'VIES, European Commission: structure of VAT identification numbers; HMRC; BFS; Brønnøysundregistrene; the tax offices named beside each check',
  checksum: 'of each country',
  category: 'business',
  // Of what a person's number fits as well the surer one.
  rank: ranks.nationalId,
  names: `vat registration+, vat reg+, vat identification no, vat code, vatin, uid nr, uid-nr, atu nummer, mwst-nr, mwst nummer, btw,
    tva intra, iva, vat ue, pdv id broj, ddv, ддс №, αφμ eu, tva cod, áfa, adószám, ičo, dič, cui, еик, булстат, alv, momsregnr, moms, pvm, orgnr mva`,
  shared: ['vat'],
  stems: [
    'vat', 'ust-id', 'ust.-id', 'ust id', 'ustid', 'umsatzsteuer-id', 'wirtschafts-id', 'w-idn', 'mwst', 'btw', 'tva', 'iva n', 'nif-iva', 'partita iva', 'p.iva', 'p. iva', 'momsn', 'momsreg', 'moms n', 'mva', 'alv-', 'áfa', 'adószám', 'ддс', 'pdv', 'id za ddv', 'id št. za ddv', 'pvm', 'pvn', 'kmkr', 'ič dph', 'dič', 'uid-nr', 'uid-nummer', 'cod fiscal', 'cod unic', 'cui ', 'cui:', 'еик', 'булстат', 'ičo', 'reģ. n',
  ], // biome-ignore format: a table
  writings: [
    {
      like: /CHE[ -]?\d{3}\.?\d{3}\.?\d{3}(?: ?(?:MWST|TVA|IVA|TPV|HR))?/,
      first: 'letter',
      form: form.distinct,
      valid: isForeign,
    },
    { like: /NO ?\d{3} ?\d{3} ?\d{3} ?MVA/, first: 'letter', form: form.distinct, valid: isForeign },
    { like: new RegExp(prefixed), first: 'letter', form: form.shaped, valid: isForeign },
    { like: /\d{9}B\d\d/, first: 'digit', form: form.shaped, valid: isOf('NL') },
    { like: /\d{3} ?\d{3} ?\d{3} ?MVA/, first: 'digit', form: form.shaped, valid: isOf('NO') },
    // Germany's number of a business: of its VAT, and which of its activities
    {
      like: /DE\d{9}-\d{5}/,
      first: 'letter',
      form: form.distinct,
      valid: (value, as) => isForeign(value.slice(0, 11), as),
    },
    // Hungary: what kind of tax, and the county
    {
      like: /\d{8}-[1-5]-\d\d/,
      first: 'digit',
      form: form.shaped,
      valid: (value) => isOf('HU')(value.slice(0, 8)),
    },
    { like: /U\d{8}/, first: 'letter', form: form.shaped, valid: isOf('AT') },
    {
      like: new RegExp(
        `${ofNobody}(?:${/\d{8,12}|[01]\d{3}\.\d{3}\.\d{3}|\d{3} \d{4} \d\d|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{3}-\d{3}-\d\d-\d\d|\d{3}-\d\d-\d\d-\d{3}|\d\d \d\d \d\d \d\d|\d{7}-\d|\d{2} \d{9}|\d{7}[A-W][A-IW]?/.source})`,
      ),
      first: 'digit',
      form: form.bare,
      valid: isOfSome,
    },
    { like: /[A-Z]-?\d{7}[A-Z\d]/, first: 'letter', form: form.bare, valid: isOf('ES') },
  ],
  begins: ['CHE-', 'CHE ', 'ATU ', 'AT U'],
  alone: [
    ...`99999999 999999999 9999999999 99999999999 999999999999 99999999A 9999999A 9999999AA 999999999A99 999999999-A99 999-999-999 9999-999-999 99-999-999-999 99-999999999 999-9999-99 99-99-99-99 999-999-99-99 999-99-99-999 999999-9999-99 9999-99-999-A99 999999999AAA`
      .split(' ')
      .flatMap((shape) => [`AA${shape}`, `AA-${shape}`]),
    'AA9999999', 'AAA99999999', 'AAA999999999', 'AAA9999999999', 'AAAA999999999', 'AAA9999999A', 'AA-9999999-9', 'AA-9999-9999', 'AA-999-999-99', 'AAA999999999AAAA', 'AAA999999999AAA', 'AA-999-999-999-AAA', 'AA-999999999-AAA',
  ], // biome-ignore format: a table
  // BFS writes this one in its leaflets.
  specimens: ['CHE123456788', 'CHE123456788MWST', 'CHE123456788TVA', 'CHE123456788IVA'],
  examples: {
    hit: [
      { text: 'VAT: DE136695976', at: 0.8 },
      'ATU10223006',
      'BE 0776.091.951',
      'FR 83 404 833 048',
      'BTW-nummer: NL010000446B01',
      'VAT no IT 04285060069',
      'USt-IdNr.: DE 136 695 976',
      'CHE-326.440.098 MWST',
      'NO 930 271 802 MVA',
      'GB 434 0314 94',
      '"vatNumber":"PL5260001246"',
      'ESA78304516',
      'vat=IE8473625E',
      'company,vat_id\nA,SE556704217001',
      'VAT IE8+79337F',
      'CUI 35809102',
      'RO2583946',
      'VAT ID: IE 4871105NH',
      'NL 998110176B09',
      'Munkáltató adószáma: 26782869-2-13',
      'ЕИК 200891499',
      'Wirtschafts-Identifikationsnummer: DE204143360-00001',
      'W-IdNr.: DE204143360-00001',
      'IČO: 45274649',
      'firma;IČO\nA;45274649',
      'cég;Adószám\nA;26782869-2-13',
      '"cui":"35809102"',
      'БУЛСТАТ 200891499',
      'reģ. Nr. 40610034027',
      'ID št. za DDV: 83544836',
      '"tax_id":"PL 5260001246"',
    ],
    miss: [
      'Vattenfall 757040077',
      'DE136695977',
      'VAT: ATU10223007',
      'VAT: DE 116410452',
      'VAT amount: 61906042',
      'vat_amount=198941593',
      'áfa összege 61906042',
      'VAT number CHE-102.790.691 MWST',
      'VAT 20 % of 136695976',
      'NL010000446B00',
      'XX136695976',
      'adószám: 26782868-2-13',
      'FR84404833048',
    ],
  },
};

const base = labelled(spec);

/** `Tax ID: PL 5260001246`: with the letters of its country. */
const prefixedOnly = labelled({
  ...spec,
  shared: ['tax-id'],
  writings: spec.writings.slice(2, 3),
});

export const vatNumber: Detector = {
  ...base,
  gates: [...base.gates, ...prefixedOnly.gates.filter(({ on }) => on === 'field')],
};
