import { describe, expect, it } from '@jest/globals';
import { isBelgianCard } from '../../../src/scan/detectors/papers/be-identity-card.ts';
import { isPersonalausweis } from '../../../src/scan/detectors/papers/de-personalausweis.ts';
import { isEhic } from '../../../src/scan/detectors/papers/ehic.ts';
import { isDriverNumber } from '../../../src/scan/detectors/papers/gb-driving-licence.ts';
import { isIndianLicence } from '../../../src/scan/detectors/papers/in-driving-licence.ts';
import { isDowod } from '../../../src/scan/detectors/papers/pl-dowod.ts';
import { changes, judged, sure } from '../tax/judged.ts';

/** PRADO, Council of the EU: forms of the numbers; the values are made up. */
const passports: readonly (readonly [string, string])[] = [
  ['AT', 'Reisepass: U1234568'], ['BE', 'paspoort nr EM123457'], ['BG', 'паспорт № 384512345'], ['HR', 'putovnica: 012345679'],
  ['CY', 'passport no. K00123457'], ['CZ', 'číslo cestovního pasu: 38123457'], ['DK', 'pasnummer 203456789'],
  ['EE', 'passi number KB0123457'], ['FI', 'passin numero FP1234567'], ['FR', 'numéro de passeport : 12AB34567'],
  ['DE', 'Reisepassnummer C4J7HL2R5'], ['GR', 'αριθμός διαβατηρίου ΑΤ1234567'], ['GR', 'διαβατήριο AT1234567'], ['HU', 'útlevélszám: BA1234567'],
  ['IE', 'passport number PA1234567'], ['IT', 'numero di passaporto YA1234567'], ['LV', 'pases numurs LV1234567'], ['LT', 'paso numeris 21234567'],
  ['LU', 'passeport JGRLK8V7'], ['MT', 'passport number 1234567'], ['NL', 'paspoortnummer: NXK5F4L28'], ['PL', 'paszport: EA1234567'],
  ['PT', 'passaporte nº CA123456'], ['RO', 'pașaport: 051234567'], ['SK', 'číslo pasu BA1234567'], ['SI', 'potni list PB1234567'],
  ['ES', 'pasaporte n.º AAB123456'], ['SE', 'passnummer: 91234567'], ['GB', 'Passport No: 533401372'], ['US', 'US passport 530917284'],
  ['US', 'passport number A30917284'], ['IN', 'Passport No. K1234567'], ['CH', 'Passport-Nr. X1234568'], ['NO', 'passport no CCA012345'],
]; // biome-ignore format: a table

describe('passport numbers by their label', () => {
  it.each(passports)('%s: %s', (_country, text) => {
    expect(sure('passport-number', text)).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    '{"passportNumber":"K1234567"}',
    'passport_no=K1234567&x=1',
    '<passportNo>K1234567</passportNo>',
    'id;passport_number\n1;K1234567',
    'Passport number\r\n  K1234567',
    'PASSPORT NO K 1234567',
    'passport (India): K1234567',
    'K1234567 is the passport number of the guest',
    'his passport, issued in Delhi, is K1234567',
  ])('in %j', (text) => {
    expect(judged('passport-number', text)?.value.replace(' ', '')).toBe('K1234567');
    expect(sure('passport-number', text)).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    'K1234567',
    'passport 0.7.0',
    '"passport": "^0.7.0"',
    'passport-jwt@4.0.1',
    'npm passport 1234',
    'passport valid until 20270512',
    'passport issued 12.05.2017',
    'GET /passport/login?id=12345678',
    'passport; order 12345678',
    'passport.\nInvoice 12345678',
    'passport photo 35x45',
    'the passport control at gate 12',
  ])('not in %j', (text) => {
    expect(sure('passport-number', text)).toBeLessThan(0.5);
  });

  it('is a candidate below 0.5 in the forms of the United States and the field of a bare value', () => {
    expect(sure('passport-number', 'A30917284')).toBeLessThan(0.5);
  });
});

describe('a label and its value in HTML, and behind a full stop', () => {
  it.each([
    ['passport-number', '<td>Passport Number</td><td>K1234567</td>', 'K1234567'],
    ['driving-licence-number', '<dt>Driver License</dt>\n  <dd class="x">D4829173</dd>', 'D4829173'],
    ['pl-dowod', '<tr><td><b>Dowód osobisty</b></td><td>AYW036733</td></tr>', 'AYW036733'],
    ['passport-number', 'Pass. No. K1234567', 'K1234567'],
    ['passport-number', 'paspoortnr. NXK5F4L28', 'NXK5F4L28'],
    ['in-vehicle', 'Vehicle Regd. No. KA 05 MJ 77', 'KA 05 MJ 77'],
    ['in-vehicle', 'Vehicle Regn. No: KL 07 A 4432', 'KL 07 A 4432'],
  ])('%s: %s', (detector, text, value) => {
    expect(judged(detector, text)?.value).toBe(value);
    expect(sure(detector, text)).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    '<td>Passport of the traveller</td><td>K1234567</td>',
    '<td>passport</td><td>of</td><td>K1234567</td>',
    '<td>passport</td>K1234567',
    'passport office. Order K1234567',
  ])('not in %s', (text) => {
    expect(sure('passport-number', text)).toBeLessThan(0.5);
  });

  it.each([
    ['passport-number', 'Passport No: N0000000'],
    ['identity-card-number', 'ID card: AT0000000'],
    ['residence-permit', 'residence permit ZR0000000'],
    ['in-voter', 'Voter ID: KQT0000000'],
  ])('%s: nothing but zeros in %s', (detector, text) => {
    expect(sure(detector, text)).toBeLessThan(0.5);
  });
});

describe('identity cards', () => {
  it.each([
    ['identity-card-number', "carta d'identità: CA12345BC"],
    ['identity-card-number', "carta d'identità AX 1234567"],
    ['identity-card-number', 'seria RX nr. 123456'],
    ['identity-card-number', 'CNI n° 880692310385'],
    ['identity-card-number', 'личната карта е 641234567'],
    ['identity-card-number', 'αριθμός ταυτότητας: ΑΒ123456'],
    ['identity-card-number', 'osobna iskaznica 112345678'],
    ['identity-card-number', 'osebna izkaznica IE1234567'],
    ['identity-card-number', 'személyi igazolvány: 123456AB'],
    ['identity-card-number', 'občanský průkaz: 123456789'],
    ['identity-card-number', 'asmens tapatybės kortelė 12345678'],
    ['identity-card-number', 'personas apliecība PA1234567'],
    ['identity-card-number', 'isikutunnistus AS0012345'],
    ['identity-card-number', 'henkilökortti FP1234567'],
    ['identity-card-number', 'identiteitskaart IXK5F4L28'],
    ['identity-card-number', 'IDESP AAB123456'],
    ['identity-card-number', '"idCardNumber":"AB1234567"'],
    ['identity-card-number', 'identiteitsbewijs IB4L82R97'],
    ['identity-card-number', 'act de identitate CI RK482917'],
    ['identity-card-number', 'national ID AT4829173'],
    ['mt-id', 'ID No. 382917M'],
    ['mt-id', 'identity card no. 382917(M)'],
    ['de-personalausweis', 'Personalausweis-Nr.: L8CF4T9V27'],
    ['de-personalausweis', 'Ausweisnummer L8CF4T9V2'],
    ['be-identity-card', 'identiteitskaart 592-2345678-08'],
    ['pl-dowod', 'dowód osobisty AYW 036733'],
    ['pl-dowod', 'dowodem osobistym serii AYW nr 036733'],
    ['pl-dowod', 'dokument tożsamości AYW036733'],
    ['pl-dowod', '| Dowód osobisty | AYW036733 |'],
  ])('%s: %s', (detector, text) => {
    expect(sure(detector, text)).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    // BMI: specimens of 2010 and 2021; MSWiA: specimen of 2015
    ['de-personalausweis', 'Personalausweis L01X00T471'],
    ['de-personalausweis', 'Personalausweis T220001293'],
    ['de-personalausweis', 'Personalausweis LZ6311T475'],
    ['pl-dowod', 'dowód ABA300000'],
  ])('%s: %s is test data', (detector, text) => {
    expect(judged(detector, text)?.category).toBe('test-data');
  });

  it.each([
    [
      'Germany',
      ['L01X00T471', 'T220001293', 'LZ6311T475', 'L8CF4T9V27'],
      (v: string) => isPersonalausweis(v) !== null,
    ],
    ['Poland', ['ABA300000', 'AYW036733', 'CCX073829'], (v: string) => isDowod(v) !== null],
    ['Belgium', ['592234567808'], isBelgianCard],
  ])('%s: a changed digit is refused', (_country, values, valid) => {
    for (const value of values) {
      expect(valid(value)).toBe(true);
      expect(changes(value).filter(valid)).toEqual([]);
    }
  });
});

describe('driving licences', () => {
  it.each([
    ['gb-driving-licence', 'KOWAL612183TM9XQ'],
    ['gb-driving-licence', 'FOX99662183T99XQ'],
    ['gb-driving-licence', 'driving licence KOWAL 612183 TM9XQ'],
    ['gb-driving-licence', 'Driver No. KOWAL-612183-TM 9XQ'],
    ['gb-driving-licence', 'DVLA FOX99/662183/T99XQ'],
    ['in-driving-licence', 'MH1420110062821'],
    ['in-driving-licence', 'DL-0420110149646 driving licence'],
    ...[
      // AAMVA: California, Florida, Illinois, Wisconsin, Michigan, New Jersey, New York, Kansas, Iowa, New Hampshire, Pennsylvania, Ohio
      'CA driver license D1234567',
      'driver license F255-921-50-094-0',
      "driver's license D400-7836-0001",
      "Driver's License No. J525-4209-0465-05",
      'driver license S 514 778 616 977',
      'driver license A1234 56789 01234',
      'driver license 123 456 789',
      'driver license K00-12-3456',
      'driver license 123AB4567',
      'driver license 12ABC34567',
      'driver license 12 345 678',
      'driver license AB123456',
      'DL no. 1234567',
      // Indiana, Kentucky, North Dakota, Wyoming, Alaska, Delaware
      "driver's license 4829-17-3012",
      'DL# B48-291-730',
      'driver license BRO-84-8291',
      'driver license 104829-173',
      "Driver's License Number: 482917",
      'Idaho driver license AB482917C',
      'driver_license_number=482 917 301',
      'California DL E4829173',
      'TX DL 14829173',
      'D.L. D4829173',
      'CDL# 28374619',
      'DL: 14829173',
      '"dl": "D4829173"',
      '<input name="drivers_license" value="D4829173">',
      'Führerschein N0704XK2F61',
      'rijbewijs 5012345678',
      'permis de conduire 150612345678',
      'patente di guida U1K56V098N',
      'patente AB1234567C',
      'carta de condução L-1234567 8',
      'prawo jazdy 01234/19/1432',
      'řidičský průkaz EA 123456',
      'vezetői engedély CK123456',
      'permis auto B12345678C',
      'vozačka dozvola 12345678',
      'шофьорска книжка 281234567',
      'άδεια οδήγησης 123456789',
      'vairuotojo pažymėjimas 01234567',
      'juhiluba ET123456',
      'ajokortti 120380-123A',
    ].map((text) => ['driving-licence-number', text] as const),
  ])('%s: %s', (detector, text) => {
    expect(sure(detector, text)).toBeGreaterThanOrEqual(0.5);
  });

  it('DVLA specimens are test data', () => {
    expect(judged('gb-driving-licence', 'MORGA753116SM9IJ')?.category).toBe('test-data');
  });

  it('knows the months, days and fillers of a driver number', () => {
    expect(
      ['KOWAL612183TM9XQ', 'KOWAL662183TM9XQ', 'FOX99662183T99XQ', 'XU999662323TM9XQ'].map(isDriverNumber),
    ).toEqual([true, true, true, false]);
    expect(
      ['KOWAL613183TM9XQ', 'KOWAL600183TM9XQ', 'KOWAL612323TM9XQ', 'K9WAL612183TM9XQ'].some(isDriverNumber),
    ).toBe(false);
    expect(
      ['MH1420110062821', 'XX1420110062821', 'MH0020110062821', 'MH1418110062821'].map(isIndianLicence),
    ).toEqual([true, false, false, false]);
  });

  it.each([
    'driver 31.0.15.3623 loaded',
    'driver license accepted',
    'License number: 12345678',
    'Apache License 2.0',
    'licensed 20240101',
    'NVIDIA driver licence update 551.86',
    'driver license renewed 202407',
    'DL: 48291730 bps UL: 8291730 bps',
    'UL: 8291730 DL: 48291730',
    'DL: 8291730, UL: 423',
    '"dl": 4829173',
    'dl=4829173',
    'DL 48291730 kbit',
    'Driving licence: KOWAL613183TM9XQ',
    'driver license: D0000000',
  ])('not in %s', (text) => {
    expect(sure('driving-licence-number', text)).toBeLessThan(0.5);
  });
});

describe('health insurance cards and residence permits', () => {
  it.each([
    '80276001011234567890',
    '80 380 00160 0123456789',
    '80756015840123456789',
    '80040000010012345678',
  ])('EHIC %s', (value) => {
    expect(judged('ehic', `EHIC ${value}`)?.value).toBe(value);
    expect(sure('ehic', value)).toBeGreaterThanOrEqual(0.5);
  });

  it('knows the countries', () => {
    expect(['80276001011234567890', '80840001011234567890', '90276001011234567890'].map(isEhic)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    'BRP number: RF9082371',
    'residence permit ZR4718293',
    'Aufenthaltstitel Y5CT42KF7',
    'V-nummer 2081234567',
    'titre de séjour 9912345678',
    'permesso di soggiorno I12345678',
    'karta pobytu RP1234567',
    'tarjeta de residencia E12345678',
    'uppehållstillstånd RA1234567',
    'residence permit\nZR4718293',
  ])('%s', (text) => {
    expect(sure('residence-permit', text)).toBeGreaterThanOrEqual(0.5);
  });

  it.each(['ZR4718293', 'residence permit expired 20230101', 'brp 2.0.1', 'V-number 12'])(
    'not in %s',
    (text) => {
      expect(sure('residence-permit', text)).toBe(0);
    },
  );
});
