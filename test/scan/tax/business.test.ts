import { describe, expect, it } from '@jest/globals';
import { stdnum } from 'stdnum';
import { isAbgabenkonto } from '../../../src/scan/detectors/tax/at-steuernummer.ts';
import { isCif } from '../../../src/scan/detectors/tax/es-cif.ts';
import { isSiren, isSiret } from '../../../src/scan/detectors/tax/fr-siren.ts';
import { isGstin } from '../../../src/scan/detectors/tax/in-gstin.ts';
import { isRegon } from '../../../src/scan/detectors/tax/pl-regon.ts';
import { isSwedishOrganisation } from '../../../src/scan/detectors/tax/se-orgnr.ts';
import { isEin } from '../../../src/scan/detectors/tax/us-ein.ts';
import { isCvr, isNip, isOrgnr, isYTunnus } from '../../../src/scan/detectors/tax/vat-east.ts';
import { isPartitaIva } from '../../../src/scan/detectors/tax/vat-west.ts';
import { Lot } from '../national/north-and-east-numbers.ts';
import { changes, sure } from './judged.ts';

const found: readonly (readonly [string, string, readonly string[]])[] = [
  ['nl-kvk', 'KvK-nummer', ['68750110']],
  ['fr-siren', 'SIREN', ['481726404', '481 726 404']],
  ['fr-siren', 'SIRET', ['48172640400025', '481 726 404 00025']],
  [
    'de-steuernummer',
    'Steuernummer',
    ['93/815/48152', '93815/48152', '22/815/4815/4', '151/815/48156', '133/8150/8159', '2866048148152'],
  ],
  ['at-steuernummer', 'Abgabenkontonummer', ['59-204/7187', '59 204/7187', '592047187']],
  ['de-steuernummer', 'Tax ID', ['93/815/48152', '22/815/4815/4', '133/8150/8159']],
  ['at-steuernummer', 'TIN', ['59-204/7187', '59204/7187']],
  ['it-partita-iva', 'Partita IVA', ['04285060069']],
  ['es-cif', 'CIF', ['A78304516', 'A-78304516', 'P2807900B']],
  ['pl-nip', 'NIP', ['5260001246', '526-000-12-46', '526-00-01-246']],
  ['pl-regon', 'REGON', ['381726405', '38172640512340']],
  ['be-kbo', 'Ondernemingsnummer', ['0776.091.951', '0776091951']],
  ['us-ein', 'EIN', ['38-4172905']],
  ['gb-company', 'Company number', ['04282586', 'SC123456', 'OC301540']],
  ['in-gstin', 'GSTIN', ['27CKLPD4826Q1ZJ']],
  ['dk-cvr', 'CVR', ['88146328', '88 14 63 28']],
  ['fi-y-tunnus', 'Y-tunnus', ['0985360-8']],
  ['se-orgnr', 'Organisationsnummer', ['556704-2170', '5567042170']],
  ['no-orgnr', 'Organisasjonsnummer', ['930271802', '930 271 802']],
];

describe.each(found)('%s', (detector, label, values) => {
  it.each(values)('%s with its label, in every structure', (value) => {
    for (const text of [
      `${label}: ${value}`,
      `${label} ${value}`,
      `{"${label}": "${value}"}`,
      `${label}\n${value}`,
      `id;${label}\n1;${value}`,
    ])
      expect([text, sure(detector, text) >= 0.5]).toEqual([text, true]);
  });

  it.each(values)('%s alone is at most a candidate', (value) => {
    // Groups and letters that few others have may reach the threshold.
    // A GSTIN holds a whole PAN, a Z and a check character.
    const most = detector === 'in-gstin' ? 0.8 : /\D/.test(value) ? 0.65 : 0.5;
    expect(sure(detector, `x ${value}`)).toBeLessThan(most);
  });
});

describe('published examples', () => {
  // Insee: La Poste, whose establishments have a plain sum; BMF: unified Steuernummer
  it('La Poste', () => {
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('35600000000049')).toBe(false);
  });

  it('commercial register', () => {
    for (const text of ['Amtsgericht München HRB 123456', 'HRA 4711', 'HRB-Nr. 86891'])
      expect(sure('de-handelsregister', text)).toBeGreaterThanOrEqual(0.5);
    for (const text of ['HRB', 'THRB 12', 'HRB 1234567']) expect(sure('de-handelsregister', text)).toBe(0);
  });
});

describe('a changed digit is refused', () => {
  it.each([
    ['SIREN', '481726404', isSiren],
    ['NIP', '5260001246', isNip],
    ['CVR', '88146328', isCvr],
    ['orgnr', '930271802', isOrgnr],
    ['Swedish', '5567042170', isSwedishOrganisation],
    ['Steuernummer', '592047187', isAbgabenkonto],
    ['partita IVA', '04285060069', isPartitaIva],
    ['Y-tunnus', '09853608', isYTunnus],
  ])('%s: always', (_name, value, valid) => {
    expect(valid(value)).toBe(true);
    expect(changes(value).filter(valid)).toEqual([]);
  });

  it('GSTIN and CIF: always', () => {
    expect([isGstin('27CKLPD4826Q1ZJ'), isCif('A78304516'), isCif('P2807900B')]).toEqual([true, true, true]);
    expect(changes('27CKLPD4826Q1ZJ').filter(isGstin)).toEqual([]);
    expect(changes('A78304516').filter(isCif)).toEqual([]);
    expect(changes('P2807900B').filter(isCif)).toEqual([]);
  });
});

describe('stdnum agrees', () => {
  it.each([
    ['REGON', '#########', isRegon, stdnum['PL']?.['regon']],
    ['SIREN', '#########', isSiren, stdnum['FR']?.['siren']],
    ['EIN', '#########', isEin, stdnum['US']?.['ein']],
    ['Steuernummer', '59#######', isAbgabenkonto, stdnum['AT']?.['tin']],
    ['Swedish', '556#######', isSwedishOrganisation, stdnum['SE']?.['orgnr']],
  ])('on %s', (_name, form, valid, other) => {
    const lot = new Lot(form.length * 17);
    const values = Array.from({ length: 3000 }, () => lot.draw(form));
    expect(values.some(valid)).toBe(true);
    expect(values.filter((v) => valid(v) !== other?.validate(v).isValid)).toEqual([]);
  });
});

describe('where stdnum differs, by the publisher', () => {
  const any = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  it.each([
    // Insee: the first nine digits are a SIREN, with its own check digit; stdnum asks the fourteen only
    ['SIRET', '##############', isSiret, stdnum['FR']?.['siret'], (v: string) => !isSiren(v.slice(0, 9))],
    ['SIRET of La Poste', '356000000#####', isSiret, stdnum['FR']?.['siret'], () => false],
    // Orden EHA/451/2008, articles 3 and 4: these kinds end in a letter; stdnum takes the digit, too
    [
      'CIF', '[ABCDEFGHJKLMNPQRSUVWXYZ]#######[0123456789ABCDEFGHIJ]', isCif, stdnum['ES']?.['cif'],
      (v: string) => /^[NPQRSW].*\d$/.test(v),
    ],
    // Brønnøysundregistrene: numbers are given out from 8 and 9; stdnum takes any first digit
    ['orgnr', '#########', isOrgnr, stdnum['NO']?.['orgnr'], (v: string) => /^[^89]/.test(v)],
    // GSTN: states 38 and 96 (other territories, foreign), Income Tax Department: E for an LLP; stdnum has K, and none of these
    [
      'GSTIN', `[0123]#[${any}][${any}][${any}][ABCEFGHJKLPT][${any}]####[${any}][123]Z[0123456789${any}]`, isGstin, stdnum['IN']?.['gstin'],
      (v: string) => /^(?:38|....[0-9]|.....[EK])/.test(v),
    ],
  ] as const)('%s', (_name, form, valid, other, explained) => {
    const lot = new Lot(form.length * 13);
    const values = Array.from({ length: 20_000 }, () => lot.draw(form));
    expect(values.some(valid)).toBe(true);
    const differing = values.filter((v) => valid(v) !== other?.validate(v).isValid);
    expect(differing.filter((v) => !explained(v))).toEqual([]);
  });
}); // biome-ignore format: a table

describe('numbers of other things', () => {
  it.each([
    'order 526-000-12-46',
    'ticket 481726404',
    'GST 18 %',
    'company number one of 20240101',
    'ein Test 12',
    'order 0776.091.951',
    'thread 88146328',
    'build 0985360-8',
  ])('%s', (text) => {
    for (const [detector] of found) expect([detector, sure(detector, text) < 0.5]).toEqual([detector, true]);
  });
});
