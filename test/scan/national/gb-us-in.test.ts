import { describe, expect, it } from '@jest/globals';
import { stdnum } from 'stdnum';
import { isNhsNumber } from '../../../src/scan/detectors/national/gb-nhs.ts';
import { isNino } from '../../../src/scan/detectors/national/gb-nino.ts';
import { isUtr } from '../../../src/scan/detectors/national/gb-utr.ts';
import { isAadhaar } from '../../../src/scan/detectors/national/in-aadhaar.ts';
import { isPan } from '../../../src/scan/detectors/national/in-pan.ts';
import { isIndianPlate } from '../../../src/scan/detectors/national/in-vehicle.ts';
import { isEpic } from '../../../src/scan/detectors/national/in-voter.ts';
import { isItin } from '../../../src/scan/detectors/national/us-itin.ts';
import { isSsn } from '../../../src/scan/detectors/national/us-ssn.ts';
import { changes, judged, sure } from '../tax/judged.ts';
import { Lot } from './north-and-east-numbers.ts';

describe('published values are test data', () => {
  it.each([
    // NHS Data Model and Dictionary: NHS NUMBER, the worked example; NHS login's test patient
    ['gb-nhs', 'NHS number 943 476 5919'],
    ['gb-nhs', '450 557 7104'],
    // HMRC, NIM39110: a prefix that is never given out
    ['gb-nino', 'QQ 12 34 56 C'],
    // SSA: Woolworth's wallets, the leaflet of 1940, advertisements
    ['us-ssn', '078-05-1120'],
    ['us-ssn', 'SSN 219-09-9999'],
    ['us-ssn', '987-65-4320'],
    ['us-ssn', '987-65-4329'],
    ['us-ssn', 'SSN: 123-45-6789'],
    // UIDAI: authentication API, test data
    ['in-aadhaar', '9999 4105 7058'],
    ['in-aadhaar', 'Aadhaar 999971658847'],
    ['in-aadhaar', '999933119405'],
    // Income Tax Department: sample of the form
    ['in-pan', 'PAN: AAAPL1234C'],
  ])('%s in %s', (detector, text) => {
    expect(judged(detector, text)?.category).toBe('test-data');
  });
});

describe('every usual writing', () => {
  it.each([
    [
      'gb-nino',
      ['LK402718A', 'LK 402718 A', 'LK 40 27 18 A', 'LK-40-27-18-A', 'lk 40 27 18 a', 'LK 40 27 18A'],
    ],
    ['gb-nhs', ['6230459817', '623 045 9817', '623-045-9817']],
    ['gb-utr', ['1984755591', '19847 55591', '1984755591K']],
    ['us-ssn', ['512441873', '512-44-1873', '512 44 1873', '512.44.1873']],
    ['us-itin', ['912701234', '912-70-1234', '912 70 1234']],
    ['in-aadhaar', ['212164423304', '2121 6442 3304', '2121-6442-3304']],
    ['in-pan', ['CKLPD4826Q', 'cklpd4826q']],
    ['in-voter', ['KQT5901277']],
    ['in-vehicle', ['KA04MH7731', 'MH12AB1234', 'MH12 AB 1234', 'TN01A1234', 'DL03CAB1234']],
  ])('%s with its label', (detector, values) => {
    const label = { 'gb-nino': 'NINO', 'gb-nhs': 'NHS no', 'gb-utr': 'UTR', 'us-ssn': 'SSN', 'us-itin': 'ITIN',
      'in-aadhaar': 'Aadhaar', 'in-pan': 'PAN no', 'in-voter': 'Voter ID', 'in-vehicle': 'Vehicle no' }[detector]; // biome-ignore format: a table
    for (const value of values) {
      for (const text of [
        `${label}: ${value}`,
        `${label}=${value};`,
        `{"${label}":"${value}"}`,
        `${label}\n${value}`,
        `id,${label}\n1,${value}`,
      ]) {
        expect([text, judged(detector, text)?.value]).toEqual([text, value]);
        expect(sure(detector, text)).toBeGreaterThanOrEqual(0.5);
      }
    }
  });
});

describe('what the form says alone', () => {
  it.each([
    ['gb-nino', 'LK402718A', 0.5, 0.7],
    ['gb-nhs', '623 045 9817', 0.5, 0.7],
    ['gb-nhs', '6230459817', 0.05, 0.45],
    ['gb-utr', '1984755591', 0.05, 0.45],
    ['us-ssn', '512-44-1873', 0.5, 0.7],
    ['us-ssn', '512441873', 0.05, 0.45],
    ['us-itin', '912-70-1234', 0.5, 0.7],
    ['in-aadhaar', '2121 6442 3304', 0.5, 0.7],
    ['in-aadhaar', '212164423304', 0.05, 0.45],
    ['in-pan', 'CKLPD4826Q', 0.5, 0.7],
    ['in-voter', 'KQT5901277', 0.05, 0.45],
  ])('%s %s', (detector, text, least, most) => {
    expect(sure(detector, text)).toBeGreaterThanOrEqual(least);
    expect(sure(detector, text)).toBeLessThanOrEqual(most);
  });
});

describe('never given out', () => {
  it.each([
    // HMRC, NIM39110: letters and prefixes that are not used
    ...['D', 'F', 'I', 'Q', 'U', 'V'].map((l) => ['gb-nino', `NINO ${l}A123456A`]),
    ...['D', 'F', 'I', 'O', 'Q', 'U', 'V'].map((l) => ['gb-nino', `NINO A${l}123456A`]),
    ...['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'].map((p) => ['gb-nino', `NINO ${p}123456A`]),
    ['gb-nino', 'NINO AB123456E'],
    ['gb-nhs', 'NHS number 943 476 5918'],
    ['gb-utr', 'UTR 2984755591'],
    // SSA: areas 000, 666, 900 to 999; group 00; serial 0000
    ...['000-12-3456', '666-12-3456', '900-12-3456', '999-12-3456', '512-00-3456', '512-12-0000'].map((v) => [
      'us-ssn',
      `SSN ${v}`,
    ]),
    // IRS: fourth and fifth digit
    ...['49', '66', '69', '89', '93'].map((g) => ['us-itin', `ITIN 912-${g}-1234`]),
    ['us-itin', 'ITIN 812-70-1234'],
    // UIDAI: neither 0 nor 1 in front
    ['in-aadhaar', 'Aadhaar 0234 1234 1234'],
    ['in-aadhaar', 'Aadhaar 1234 1234 1234'],
    ['in-pan', 'PAN no CKLXD4826Q'],
    ['in-pan', 'PAN no CKLPD0000Q'],
    ['in-vehicle', 'Vehicle no XX12AB1234'],
  ])('%s: %s', (detector, text) => {
    expect(sure(detector as string, text as string)).toBe(0);
  });
});

describe('one changed digit', () => {
  const lot = new Lot(20_26);
  const drawn = (form: string, valid: (value: string) => boolean, count: number): string[] => {
    const found: string[] = [];
    while (found.length < count) {
      const value = lot.draw(form);
      if (valid(value)) found.push(value);
    }
    return found;
  };
  it.each([
    ['NHS number', '##########', isNhsNumber],
    ['Aadhaar', '[23456789]###########', isAadhaar],
    ['EPIC', 'KQT#######', isEpic],
  ])('%s: refused, always', (_name, form, valid) => {
    for (const value of drawn(form, valid, 50))
      expect(changes(value).filter((v) => valid(v) && !v.startsWith('KQT0000000'))).toEqual([]);
  });

  // Two of eleven rests share the digits 1 and 2: some changes pass.
  it('UTR: refused but where two rests share a digit', () => {
    const all = drawn('##########', isUtr, 100).flatMap(changes);
    expect(all.filter(isUtr).length / all.length).toBeLessThan(0.05);
  });
});

describe('stdnum agrees', () => {
  it.each([
    ['NINO', '[ABCDGNKTZO][ABCDGNKTZO]######[ABCDE]', isNino, stdnum['GB']?.['nino']],
    ['UTR', '##########', isUtr, stdnum['GB']?.['utr']],
    ['Aadhaar', '############', isAadhaar, stdnum['IN']?.['aadhaar']],
    ['EPIC', 'ABC#######', isEpic, stdnum['IN']?.['epic']],
  ])('on %s', (_name, form, valid, other) => {
    const lot = new Lot(99);
    const values = Array.from({ length: 3000 }, () => lot.draw(form));
    expect(values.some(valid)).toBe(true);
    expect(values.filter((v) => valid(v) !== other?.validate(v).isValid)).toEqual([]);
  });

  it('on PAN and SSN by their rules', () => {
    expect(['ABCPM1234F', 'ABCCM1234F', 'ABCHM1234F'].every(isPan)).toBe(true);
    expect(['ABCXM1234F', 'ABCDM1234F', 'ABPM1234F', 'ABCPM0000F'].some(isPan)).toBe(false);
    expect(['512441873', '772010001', '001010001'].every(isSsn)).toBe(true);
    expect(['912501234', '912651234', '999991234'].every(isItin)).toBe(true);
    expect(['KA01A0001', 'DL1CAB1234', 'MH12AB1234'].every(isIndianPlate)).toBe(true);
  });
});

describe('numbers of other things', () => {
  it.each([
    'order 212164423304 shipped',
    '1710234567 epoch',
    'f47ac10b-58cc-4372-8567-0e02b2c3d479',
    'commit ab123456c',
    'version 12.34.5678',
    'thread 512441873',
    'INC0012345',
    'tid=6230459817 pid=1984755591',
    '0x512441873',
    '2024-03-12 10:11:12.123456',
  ])('%s: nothing at 0.5', (text) => {
    for (const id of [
      'gb-nino',
      'gb-nhs',
      'gb-utr',
      'us-ssn',
      'us-itin',
      'in-aadhaar',
      'in-pan',
      'in-voter',
      'in-vehicle',
    ])
      expect([id, sure(id, text) < 0.5]).toEqual([id, true]);
  });
});
