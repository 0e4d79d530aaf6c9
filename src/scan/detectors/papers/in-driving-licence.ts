import { check, form } from '../../confidence.ts';
import { identifier, lessSmall } from '../identifier.ts';
import { isIndianState } from '../national/in-vehicle.ts';

/** State, office, year of issue, seven digits. */
const licence = /^[A-Z]{2}(?!00)\d{2}(?:19[5-9]|20[0-4])\d(?!0000000)\d{7}$/;

export const isIndianLicence = (value: string): boolean =>
  isIndianState(value.slice(0, 2)) && licence.test(value);

export const inDrivingLicence = identifier({
  id: 'in-driving-licence',
  title: 'Indian driving-licence number',
  source: 'Ministry of Road Transport and Highways: Sarathi, form of the driving-licence number',
  shapes: [
    'AA9999999999999', 'AA99-99999999999', 'AA-9999999999999', 'AA99-9999-9999999', 'AA-99-99999999999', 'AA-99-9999-9999999',
  ], // biome-ignore format: a table
  valid: (value, found, view) =>
    isIndianLicence(value) ? check.oneDigitAndRange + lessSmall(found, view) : null,
  form: form.shaped,
  names: `dl no, dlno, driving licence no, dl number in, driving licence india`,
  shared: ['driving-licence'],
  near: /driving l|driver'?s? l|licence n|license n|\bdl\b|sarathi/,
  examples: {
    hit: [
      { text: 'Driving licence: MH1420110062821', at: 0.8 },
      'MH14 20110062821',
      'DL No. TN-0120150001234',
      '"drivingLicenceNo":"KA0320190012345"',
      'dl_no=DL-0420110149646',
    ],
    miss: ['XX1420110062821', 'MH1400110062821', 'MH0020110062821', 'MH142011006282', 'MH1420110000000'],
  },
});
