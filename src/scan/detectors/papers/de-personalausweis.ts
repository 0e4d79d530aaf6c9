import { check, form } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isOneDigit } from '../digits.ts';
import { type Labelled, labelled, type Writing } from '../labelled.ts';
import { isChecked } from './mrz-forms.ts';

/**
 * Since 2010: the authority's letter and eight letters or digits without vowels and B, D, O, Q, S, U; before: nine
 * digits. Then the check digit of the machine-readable zone, which the front leaves out, and sometimes `D`.
 */
export function isPersonalausweis(value: string): number | null {
  const serial = value.endsWith('D') ? value.slice(0, -1) : value;
  // Two or three letters and digits alone behind them are how others number theirs; in Italy two letters end it.
  if (!/\d/.test(serial) || /^[A-Z]{2,3}\d{5,7}(?:[A-Z]{2})?$/.test(serial)) return null;
  if (isOneDigit(serial.slice(1, 9))) return null;
  if (serial.length === 9) return check.none;
  return isChecked(serial, 0, 9, 9) ? check.oneDigitAndRange : null;
}

const lettered: readonly Writing[] = [
  { like: /[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}\d?D?/, form: form.shaped, valid: isPersonalausweis },
];

const spec: Labelled = {
  id: 'de-personalausweis',
  title: 'German identity-card number',
  source: 'PAuswV; BMI: specimen of the Personalausweis; ICAO Doc 9303, part 3',
  checksum: '7-3-1 modulo 10',
  names: `personalausweis_id, perso nummer, persoausweis, ausweis id, personalausweis seriennummer, seriennummer personalausweis, serial number of identity card,
    bundespersonalausweis, npa seriennummer, german national id, pa nr, npa, bpa nr`,
  shared: ['identity-card'],
  stems: [
    'personalausweis',
    'ausweisnummer',
    'ausweis-nr',
    'ausweis nr',
    'perso-nr',
    'perso nr',
    'bundespersonal',
    'seriennummer des',
    'german id',
  ],
  writings: [...lettered, { like: /\d{10}D?/, form: form.bare + 0.1, valid: isPersonalausweis }],
  weak: ['A99999999', 'A999999999', '9999999999A'],
  specimens: [
    'L01X00T47',
    'L01X00T471',
    'T220001293',
    'T22000129',
    'LZ6311T475',
    'LZ6311T47',
    '1220000016',
    '1220001297',
  ],
  examples: {
    hit: [
      { text: 'Personalausweisnummer: L8CF4T9V27', at: 0.8 },
      'Personalausweis-Nr. L8CF4T9V2',
      '"personalausweis":"L8CF4T9V27"',
      'Ausweisnummer: L8CF4T9V27D',
      'Mein Personalausweis hat die Nummer L8CF4T9V27',
      'Perso: L8CF4T9V27',
      'Personalausweis-Nr. LVXTZ4KRW',
      'Ausweisnr. L8CF4T9V2',
      'PA-Nr. L8CF4T9V27',
      'PA Nr. L8CF4T9V2',
      'BPA-Nr. L8CF4T9V2',
      'Name;PA-Nr.\nMuster;L8CF4T9V2',
      'Ausw.-Nr. L8CF4T9V2',
      'German national ID, L8CF4T9V27',
      'perso_nr=L8CF4T9V27',
      { text: 'Personalausweis: T220001293', category: 'test-data' },
    ],
    miss: [
      'id_card: CX51753WW',
      'L8CF4T9V27',
      'Personalausweis: L8CF4T9V28',
      'Ausweisnummer: ABCDEFGHI',
      'Personalausweis beantragt am 01.02.2024',
      'Tél. perso : 0612345670',
      'Ausweis: L8CF4T9V28',
      'Personalausweis: X00000000',
      '"documentNumber": "LM4182733"',
    ],
  },
};

const base = labelled(spec);

/** Short names: of letters and digits alone, since digits behind them are anything (`tél. perso : 06 ...`). */
const short = labelled({
  ...spec,
  stems: [
    'ausweis',
    'perso ',
    'perso:',
    'perso=',
    'perso"',
    'perso-n',
    'perso_n',
    'npa',
    'pa-nr',
    'pa nr',
    'bpa-n',
    'pers.-ausw',
    'ausw.',
    'german nat',
  ],
  writings: lettered,
});

export const dePersonalausweis: Detector = { ...base, gates: [...base.gates, ...short.gates.slice(0, 1)] };
