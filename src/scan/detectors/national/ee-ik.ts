import { check } from '../../confidence.ts';
import { identifier } from '../identifier.ts';
import { isPersonalCode } from './personal-code.ts';

export const eeIk = identifier({
  id: 'ee-ik',
  title: 'Estonian personal code (isikukood)',
  source: 'Rahvastikuregistri seadus; EVS 585:2007',
  checksum: 'two rows of weights, MOD 11',
  shapes: ['99999999999', '9999999-9999', '9-999999-9999', 'AA99999999999'],
  // `EE` in front: as the state's sign-in service (TARA) and eIDAS write it.
  valid: (value) => {
    const code = value.replace(/^EE/, '');
    if (!isPersonalCode(code)) return null;
    return code === value ? check.oneDigitAndRange : check.twoDigits + 0.1;
  },
  names: `isikukood, ik, personal identification code, isiku kood, isikukoodi+, isikukoodid, ik kood, estonian personal code, estonian id code, personal code estonia, id code,
    личный код`,
  shared: ['national-id', 'tax-id', 'social-security'],
  near: /isikuk|isiku kood|\bik\b|estonian (?:personal|national|tax|social|id\b|citizen|identity|civil)|eesti|личный код|pnoee-|personal[ _](?:code|id\b|no\b)|identification code|\bid code/,
  // Specimen cards of the Police and Border Guard Board; test persons of SK ID Solutions.
  specimens: [
    '47101010033',
    '38001085718',
    '60001019906',
    '60001018800',
    '30303039914',
    '40504040001',
  ].flatMap((code) => [code, `EE${code}`]),
  examples: {
    hit: [
      { text: 'Isikukood: 37605030299', at: 0.8 },
      { text: 'isikukood=37605030299', at: 0.8 },
      '"isikukood": "37605030299"',
      '"sub":"EE37605030299"',
      'userId=EE37605030299',
      '"idCode":"37605030299"',
      { text: '"sub":"EE60001019906"', category: 'test-data' },
      'isikukoodiga 37605030299 isik',
      'nimi;isikukood\nMari;48001010005',
      { text: 'Isikukood 47101010033', category: 'test-data' },
      'Isikukood\n37605030299',
      'Mari Maasikas (ik 37605030299)',
      'isikukood 3760503 0299',
      'Personal ID\n37605030299',
      'Personal No. 37605030299',
      '<input name="personal_code" value="37605030299">',
    ],
    miss: [
      '37605030299',
      'isikukood: 37605030298',
      'isikukood 37613030299',
      'thread 37605030299',
      'isikukood 97605030299',
    ],
  },
});
