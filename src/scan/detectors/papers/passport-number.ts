import { check, form } from '../../confidence.ts';
import { labelled, type Writing } from '../labelled.ts';
import { isChecked } from './mrz-forms.ts';
import { digitsIn, givenOut, isWritten, leastDigits, ofKind } from './written.ts';

/** Germany: no vowels; nine characters, and sometimes the check digit of the machine-readable zone behind them. */
function isGerman(value: string): number | null {
  if (digitsIn(value) < 1) return null;
  if (value.length === 10) return isChecked(value, 0, 9, 9) ? check.oneDigitAndRange : null;
  return check.none;
}

/** PRADO (Council of the EU) and the issuing offices; digits alone come last. */
const writings: readonly Writing[] = [
  // France: 12AB34567
  { like: /\d{2} ?[A-Z]{2} ?\d{5}/, form: form.shaped },
  // Austria, Cyprus, Estonia, Iceland, India, Ireland, Liechtenstein, Portugal, Slovenia, United States: one letter
  { like: /[A-Z][ -]?\d{5,8}/, form: form.shaped },
  // India, as printed
  { like: /[A-PR-WY][ -]?[1-9]\d[ -]?\d{4}[1-9]/, form: form.shaped },
  // Belgium, Bulgaria, Estonia, Finland, Greece, Hungary, Italy, Latvia, Poland, Slovakia, Slovenia, Sweden ...: two
  { like: /[A-ZΑ-Ω]{2}[ -]?\d{6,7}/, form: form.shaped },
  // Spain
  { like: /[A-Z]{3}[ -]?\d{6}[A-Z]?/, form: form.shaped },
  { like: /[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}\d?D?/, form: form.shaped, valid: isGerman },
  // the Netherlands: no letter O, the last is a digit
  { like: /[A-NP-Z]{2}[A-NP-Z\d]{6}\d/, form: form.shaped, valid: leastDigits(2) },
  // Croatia, Denmark, Bulgaria, the United Kingdom, the United States and others: nine digits; eight, seven
  { like: /\d{9}|\d{3} \d{3} \d{3}/, form: form.bare + 0.1 },
  { like: /\d{7,8}/, form: form.bare + 0.05 },
  // Luxembourg and others
  { like: /[A-Z\d]{7,9}/, form: form.bare + 0.05, valid: leastDigits(4) },
  { like: /[A-Z\d]{8}/, form: form.bare + 0.05, valid: isWritten },
];

/** BMI and RvIG print these on their specimens. */
const specimens = [
  'C01X00T47',
  'C01X00T478',
  'C01XYCCG9',
  'SPECI2014',
  'SPECI2021',
  'XN0000000',
  'L898902C3',
  'L898902C36',
];

const base = labelled({
  id: 'passport-number',
  title: 'Passport number',
  source: 'PRADO, Council of the EU; Passport Seva (India); 22 CFR 51 (United States); HM Passport Office',
  names: `numéro passeport, numero passeport, n° passeport, no passeport, núm pasaporte, número pasaporte, nº pasaporte, n. passaporto, numero passaporte, passets nummer, seria i numer paszportu, nr pașaport, pas uimhir, travel document+, travel doc no, pp no, pass no, passin nro, номер на паспорта`,
  shared: ['passport'],
  stems: [
    'passport', 'reisepa', 'paspoort', 'passeport', 'pasaporte', 'passaport', 'passnummer', 'passnr', 'pass-nr', 'pass nr', 'pass no', 'pass. n', 'passp. n', 'ppt no', 'pasnummer', 'pasnr', 'passin ', 'passini ', 'pas nr', 'passinumero',
    'passi n', 'pases n', 'pase n', 'paso nu', 'paso nr', 'pasas', 'paszport', 'číslo pasu', 'č. pasu', 'pas č', 'vegabréf', 'cestovn', 'potni list', 'potnega l', 'putovnic', 'útlevél', 'pașaport', 'paşaport', 'pasaport', 'паспорт', 'διαβατ', 'travel doc', 'útlevel', 'pp no', 'passinr', 'reisedokument n', 'διαβ.', 'ssr docs', 'ssrdocs', 'doc+p', 'ccpt', 'पासपोर्ट',
  ], // biome-ignore format: a table
  writings: givenOut(writings, specimens),
  weak: ['999999999', 'A99999999', 'A9999999', 'AA9999999', 'AAA999999'],
  specimens,
  examples: {
    hit: [
      'Type  Code  Passport No.\nP     GBR   541829073',
      'Passport (No.) C98498962',
      { text: 'Passport number: X1234567', at: 0.8 },
      'passport no. 530917284',
      'Reisepass-Nr.: C4J7HL2R5',
      'my passport is PA1234567.',
      'numéro de passeport 12AB34567',
      'passeport n° 12 AB 34567',
      'paspoort NXK5F4L28',
      'Číslo pasu: 12345678',
      'pasaporte: AAB123456',
      '"passportNumber":"K1234567"',
      'passport_no=K1234567',
      'name,passport\nA,YA1234567',
      'Passport\n533401372',
      'паспорт № 381234567',
      'Αριθμός διαβατηρίου: AT1234567',
      '533401372 is my passport number',
      'paso Nr. 24829103',
      'č. pasu: 49003022',
      'Vegabréf nr. A8068519',
      'Reisepass: C96LRR5YW',
      'Reisepass: FXWTZYTV4',
      'útlevelem száma BJ4182733',
      'PP No: X4182733',
      'Name,PP No.\nA,X4182733',
      'Passinro FP4182733',
      'passini numero on FP4182733',
      'pas nr. 208182733',
      'Reisedokument Nr. X4182733',
      'Αρ. Διαβ.: AT1234567',
      'SSR DOCS LH HK1 P/DEU/C5X1T8KL4/DEU/14MAR79/F/02MAY31/KESSLER/ANNELIESE/P1',
      "DOC+P:110:111+541829073'",
      ':50F:CCPT/FR/19AV41827',
      '{"idDocType":"PASSPORT","country":"HRV","number":"094580730"}',
      '{\n  "documentType": "passport",\n  "number": "XE418273"\n}',
      'Passnummer R01505',
      '"Passport":{"Number":"12FT95233","Expiration":"2029-03-03"}',
      '"passport": {\n  "country": "FR",\n  "number": "12FT95233"\n}',
      'Pass. No. A48291037',
      'paşaport nr. 05123456',
      { text: 'Reisepass C01X00T47', category: 'test-data' },
      'name,Pass No\nA,XE4182733',
      'име;Номер на паспорта\nА;381234567',
    ],
    miss: [
      'the passport is with us\n541829073',
      'see  passport and so on\n     541829073 it is',
      'the passport photos were sent with order no. 788108304',
      'X1234567',
      'passport 0.7.0',
      'passport expires 20270512',
      'passport office. Order 12345678',
      'passport-0.7.0.tgz',
      'the passport of the traveller',
      'passport.authenticate("google", cb)',
      'https://passport.example.org/?t=12345678',
      'passport renewal in 2024',
      'Passport Number: N0000000',
      'Passport: XXXXXXXXX',
      '{"type":"passport","strategy":"local"},{"number":"41829073"}',
      '"passport":{"strategies":{"local":true}},"number":"41829073"',
    ],
  },
});

export const passportNumber = ofKind(base, ['passport"']);
