import { check, form } from '../../confidence.ts';
import { identifier, lessSmall } from '../identifier.ts';

/** Codes of the states and union territories, old ones included; the Bharat series begins with the year. */
const states =
  'AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TG TN TR TS UA UK UP WB';
const known = new Set(states.split(' '));
/** State, district, series (not I or O), number from 1 on. */
const plate = /^[A-Z]{2}(?!00)\d{1,2}[A-HJ-NP-Z]{0,3}(?!0000)\d{4}$/;
const full = /^[A-Z]{2}\d{2}[A-Z]{2}\d{4}$/;

export const isIndianState = (letters: string): boolean => known.has(letters);
export const isIndianPlate = (value: string): boolean =>
  isIndianState(value.slice(0, 2)) && plate.test(value);

export const inVehicle = identifier({
  id: 'in-vehicle',
  country: 'IN',
  title: 'Indian vehicle registration number',
  source:
    'Central Motor Vehicles Rules, 1989, rules 50 and 51; Motor Vehicles Act, section 41(6): codes of the states',
  category: 'person',
  // Single digits and other joints: by their label alone.
  shapes: [
    'AA99AA9999',
    'AA99A9999',
    'AA99AAA9999',
    'AA99-AA-9999',
    'AA99-A-9999',
    'AA99-AA9999',
    'AA99AA-9999',
    'AA-99-9999',
  ],
  valid: (value, found, view) => {
    if (!isIndianPlate(value)) return null;
    return (full.test(value) ? check.oneDigitAndRange : check.none) + lessSmall(found, view);
  },
  form: form.bare + 0.05,
  joined: form.shaped,
  names: `vehicle no, vehicle number, vehicle registration, vehicle registration number, vehicle reg no, vehicleno, vehiclenumber, registration plate, number plate,
    license plate, licence plate, plate number, plate no, car number, vehicle plate, vehicle reg, rc number`,
  near: /vehicle|regn|number plate|licen[cs]e plate|registration (?:no|number|plate)|\bcar\b|\bbike\b|\brto\b|plate n/,
  examples: {
    hit: [
      { text: 'Vehicle no: KA04MH7731', at: 0.8 },
      'KA04MH7731',
      'vehicle_number=MH12AB1234',
      '"vehicleNo":"DL03AB1234"',
      'Registration no. TN01 A 1234 of the car',
      'number plate UP32-AB-1234',
    ],
    miss: ['XX04MH7731', 'KA00MH7731', 'KA04MH0000', 'KA04IO7731', 'ka04mh7731', 'XKA04MH7731'],
  },
});
