import { form } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { identifier } from '../identifier.ts';

/** SSA: area 001 to 899 but 666, group 01 to 99, serial 0001 to 9999, also since the randomisation of 2011. */
const ssn = /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/;
/** Printed on cards in wallets (1938) and in a leaflet of the SSA (1940): withdrawn. */
const withdrawn = ['078051120', '219099999'];
/** For advertisements: 987-65-4320 to 987-65-4329, areas that are never given out. */
const advertised = /^98765432\d$/;
/** What people type instead of one. */
const made = [
  '123456789',
  '111111111',
  '222222222',
  '333333333',
  '444444444',
  '555555555',
  '777777777',
  '888888888',
];

export const isSsn = (value: string): boolean =>
  ssn.test(value) && !withdrawn.includes(value) && !advertised.test(value);

/** A slash or a dot between the groups is seldom meant so, and two different joints hardly ever. */
function adds(value: string, { start, joints }: Shaped, { codes }: View): number | null {
  const published = withdrawn.includes(value) || advertised.test(value);
  if (!published && !isSsn(value)) return null;
  if (joints === 0) return published || made.includes(value) ? null : 0;
  const [a, b] = [codes[start + 3], codes[start + 6]];
  if (a !== b) return null;
  const usual = a === 0x2d || a === 0x20 || a === 0xa0 || (a as number) >= 0x2010;
  return usual ? 0 : -0.2;
}

export const usSsn = identifier({
  id: 'us-ssn',
  title: 'Social Security number (SSN)',
  source: 'Social Security Administration: SSN randomization, never-valid numbers; POMS RM 10201.035',
  shapes: ['999-99-9999', '999999999'],
  valid: adds,
  most: () => 0,
  form: form.bare + 0.1,
  joined: form.distinct,
  specimens: [...withdrawn, '123456789', ...Array.from({ length: 10 }, (_, i) => `98765432${i}`)],
  names: `ssn+, ssnumber, social security nbr, soc sec+, social sec number, social sec no, ss number, ss#, ssn full, ssn/tin, ssn/itin`,
  shared: ['social-security', 'national-id', 'tax-id'],
  near: /\bssn|_ssn|social[\s_]?sec|soc\.? ?sec|\bss ?(?:#|no|num)|\bss(?:id|a)\b|\bs\.s\.n|\bsocial (?:is|num)|\bsocial ?#?:? ?$|mero de segur|seguro social|usssa|\bsy\*$/,
  examples: {
    hit: [
      '512-44-1873',
      'ssn=512-44-1873',
      { text: 'SSN: 512441873', at: 0.8 },
      'Social Security number 512 44 1873',
      '"ssn":"512441873"',
      'id,ssn\n1,512-44-1873',
      'SSN/TIN: 512441873',
      'id,SSN/ITIN\n1,512441873',
      'my social is 512441873',
      'Social #: 512441873',
      'social_security_number\n512441873\n',
      '(512-44-1873)',
      'REF*SY*512441873~',
      { text: 'SSN 078-05-1120', category: 'test-data' },
      { text: '987-65-4321', category: 'test-data' },
    ],
    miss: [
      'let s={ssn:""};load({id:400506943})',
      'where ssn=NULL and n = 400506943',
      '512441873',
      'SSN 000-44-1873',
      'SSN 666-44-1873',
      'SSN 512-00-1873',
      'SSN 512-44-0000',
      '512-44-18731',
      '0512-44-1873',
      '512-44.1873',
      'order 512441873',
      'social media 512441873',
      'NM1*PR*2*RIVER HEALTH*****XV*512441873~',
      'build 2512-44-1873',
    ],
  },
});
