import { check, form } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isNumbered } from '../../engine/numbered.ts';
import { labelled } from '../labelled.ts';
import { ranks } from '../ranks.ts';

/** Codes of the states and union territories, old ones included; the Bharat series begins with the year. */
const states =
  'AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TG TN TR TS UA UK UP WB';
const known = new Set(states.split(' '));
/** State, district, series (not I or O), number from 1 on. */
const plate = /^[A-Z]{2}(?!00)\d{1,2}[A-HJ-NP-Z]{0,3}(?!0000)\d{4}$/;
/** Behind a label the zeros in front may be left out. */
const short = /^[A-Z]{2}(?!00)\d{1,2}[A-HJ-NP-Z]{1,3}[1-9]\d{0,2}$/;
const full = /^[A-Z]{2}\d{2}[A-Z]{2}\d{4}$/;

export const isIndianState = (letters: string): boolean => known.has(letters);
export const isIndianPlate = (value: string): boolean =>
  isIndianState(value.slice(0, 2)) && plate.test(value);

/** No shape stops at `MH 12 AB 1234`; `AN `, `AS ` and `OR ` begin too much else. */
const apart = [...known].filter((s) => !/^(?:A[NS]|OR)$/.test(s)).flatMap((s) => [`${s} `, `${s}-`]);

/** The year of the registration: the series began in 2021. */
const bharat = /^(?:2[1-9]|3\d)BH(?!0000)\d{4}[A-HJ-NP-Z]{1,2}$/;

/** Small letters are how keys and hashes are written. */
const adds = (value: string, written: string): number | null => {
  const small = /[a-z]/.test(written) ? check.small : check.none;
  if (bharat.test(value)) return check.oneDigit + small;
  if (!isIndianPlate(value)) return null;
  return (full.test(value) ? check.oneDigitAndRange : check.none) + small;
};

const base = labelled({
  id: 'in-vehicle',
  title: 'Indian vehicle registration number',
  source:
    'Central Motor Vehicles Rules, 1989, rules 50 and 51; Motor Vehicles Act, section 41(6): codes of the states',
  category: 'person',
  rank: ranks.paper,
  names: `vehicle no, vehicle number, vehicle registration+, vehicleno, vehiclenumber,
    plate+, car number, vehicle reg+, rc number`,
  stems: [
    'vehicle', 'veh. n', 'regn', 'regd. n', 'registration n', 'reg no', 'reg. no', 'reg_no', 'number plate', 'license plate', 'licence plate', 'plate ', 'plate:', 'plate n', 'car ', 'bike', 'truck', 'taxi', 'scooter', 'rc n', 'rc:', 'registration:',
  ], // biome-ignore format: a table
  writings: [
    { like: /[A-Z]{2}[ -]?\d{1,2}[A-Z]?[ -]?[A-Z]{0,3}[ -]?\d{4}/, form: form.shaped, valid: adds },
    {
      like: /[A-Z]{2}[ -]?\d{1,2}[A-Z]?[ -]?[A-Z]{1,3}[ -]?\d{1,3}/,
      form: form.bare,
      valid: (value, written) =>
        isIndianState(value.slice(0, 2)) && short.test(value) && !/[a-z]/.test(written) ? check.none : null,
    },
    { like: /\d{2} ?BH ?\d{4} ?[A-Z]{1,2}/, form: form.shaped, valid: adds },
  ],
  alone: ['AA99AA9999', 'AA99-AA-9999', 'AA99-AA9999', 'AA99AA-9999', '99AA9999A', '99AA9999AA'],
  weak: ['AA99A9999', 'AA99AAA9999', 'AA99-A-9999', 'AA-99-9999'],
  begins: apart,
  examples: {
    hit: [
      { text: 'Vehicle no: KA04MH7731', at: 0.8 },
      'KA04MH7731',
      'vehicle_number=MH12AB1234',
      '"vehicleNo":"DL03AB1234"',
      'Registration no. TN01 A 1234 of the car',
      'number plate UP32-AB-1234',
      'Vehicle no. MH 12 AB 1234',
      'car no DL 3C AB 1234',
      'my car MH 29 HE 8113',
      'registration number 22 BH 1234 AA',
      'seen MH 12 AB 1234 there',
      'parked next to 22BH1234AA',
      'MH-12-AB-1234',
      'Vehicle No.: MH-12-DE-482',
      'my bike KA 05 MJ 77',
      { text: 'Vehicle Regn. No: KL 07 A 4432', at: 0.8 },
      'truck DL8CAF5031',
      '<td>Vehicle</td><td>KL07A4432</td>',
      'KA-01-HH-1234 is the vehicle of the guest',
    ],
    miss: [
      'XX04MH7731',
      'KA00MH7731',
      'KA04MH0000',
      'KA04IO7731',
      'ka04mh7731',
      'XKA04MH7731',
      'MH-12-DE-482',
      'MH 12 A 4 of them',
      'Batch: KA04MH7731',
    ],
  },
});

/** `Batch: KA04MH7731`: what a plate looks like alone is no plate behind the name of another number. */
export const inVehicle: Detector = {
  ...base,
  gates: base.gates.map((gate) => {
    if (gate.on !== 'shape') return gate;
    const look: typeof gate.look = (view, found) => {
      if (!isNumbered(view, found.start)) gate.look(view, found);
    };
    return { ...gate, look };
  }),
};
