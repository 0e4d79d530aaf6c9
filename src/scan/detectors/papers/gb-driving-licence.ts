import { check, form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { isShortDay } from '../digits.ts';
import { identifier, lessSmall } from '../identifier.ts';
import { hasDigitAhead, reachAhead } from '../labels.ts';

/**
 * Five of the surname (filled with 9), the decade of birth, its month (a woman's plus 50), its day, its year, two
 * initials (9 for none), a digit, two check letters whose rule is not published; an issue number may follow.
 */
const driver = /^[A-Z]{2}[A-Z9]{3}(\d)(\d\d)(\d\d)(\d)[A-Z9]{2}\d[A-Z]{2}$/;

export function isDriverNumber(value: string): boolean {
  const parts = driver.exec(value);
  if (parts === null || /9[A-Z]/.test(value.slice(0, 5))) return false;
  const [decade, month, day, year] = parts.slice(1).map(Number) as [number, number, number, number];
  return isShortDay(decade * 10 + year, month > 50 ? month - 50 : month, day);
}

/** By the letters of the surname and the initials. */
const shapes = ['AAAAA999999', 'AAAA9999999', 'AAA99999999', 'AA999999999'].flatMap((head) =>
  ['AA9AA', 'A99AA', '999AA'].flatMap((tail) => [head + tail, `${head}${tail}99`]),
);

const base = identifier({
  id: 'gb-driving-licence',
  title: 'British driver number',
  source: 'DVLA: INS57P, how the driver number is made; GOV.UK specimen licence',
  shapes,
  valid: (value, found, view) =>
    isDriverNumber(value.slice(0, 16)) ? check.oneDigitAndRange + lessSmall(found, view) : null,
  form: form.distinct,
  specimens: ['MORGA753116SM9IJ', 'MORGA657054SM9IJ', 'MORGA657054SM9BF'],
  names: `driver number, drivernumber, dvla number, dvla licence number, uk driving licence+, uk driving license, gb driving licence`,
  shared: ['driving-licence'],
  near: /driving l|driver'?s? l|driver n|dvla|licence n|license n/,
  examples: {
    hit: [
      { text: 'Driving licence: KOWAL612183TM9XQ', at: 0.8 },
      'KOWAL612183TM9XQ',
      '"driverNumber":"FOX99662183T99XQ"',
      'kowal612183tm9xq',
      'licence KOWAL612183TM9XQ35',
      'licence_number=KOWAL662183TM9XQ',
      { text: 'driving licence KOWAL 612183 TM9XQ', at: 0.8 },
      'DVLA KOWAL/612183/TM9 XQ',
      'DL: KOWAL 612183 TM9XQ',
      'driverNumber=FOX99 662183 T99XQ',
      'photocard licence KOWAL 612183 TM9 XQ',
      'licence_no=KOWAL 612183 TM9 XQ',
      { text: 'MORGA657054SM9IJ', category: 'test-data' },
    ],
    miss: [
      'KOWAL613183TM9XQ',
      'KOWAL612323TM9XQ',
      'KO9AL612183TM9XQ',
      'KOWAL612183TM9XQ1',
      'XKOWAL612183TM9XQ',
      'driving licence KOWAL 613183 TM9XQ',
      'KOWALS 612183 TM9XQ',
    ],
  },
});

/** `KOWAL 612183 TM9XQ`: no shape stops there, but the label or the field does. */
const apart = /(?<![\p{L}\d])[A-Z]{2}[A-Z9]{3}([ /-])\d{6}\1[A-Z9]{2}[ /-]?\d[ /-]?[A-Z]{2}(?![\p{L}\d])/iu;

function look(view: View, at: number): void {
  if (!hasDigitAhead(view, at)) return;
  const match = apart.exec(view.text.slice(at, at + reachAhead));
  if (match === null || !isDriverNumber(match[0].replace(/[ /-]/g, '').toUpperCase())) return;
  const start = at + match.index;
  const adds = score(form.distinct, check.oneDigitAndRange, words.near);
  view.claim(gbDrivingLicence, start, start + match[0].length, adds);
}

export const gbDrivingLicence: Detector = {
  ...base,
  gates: [
    ...base.gates,
    {
      on: 'word',
      words: ['driver', 'dvla', 'licen', 'dl ', 'dl:'],
      anyCase: true,
      look,
    },
    {
      on: 'field',
      fields: ['gb-driving-licence', 'driving-licence'],
      look: (view, { start }) => look(view, start),
    },
  ],
};
