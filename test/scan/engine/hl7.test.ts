import { expect, it } from '@jest/globals';
import { found } from './found.ts';

it.each([
  [
    'PID|1||4829174^^^MRN||QUILLON^WENDELINE^ROSA||19840229|F|||Kerkstraat 5^^Utrecht^^3511 LX^NL||+31612345678',
    [
      'person-name QUILLON',
      'person-name WENDELINE',
      'person-name ROSA',
      'date-of-birth 19840229',
      'gender F',
      'postal-address Kerkstraat 5',
      'postal-address Utrecht',
      'postal-address 3511 LX',
      'phone +31612345678',
    ],
  ],
  ['NK1|1|QUILLON^MARIUS|SPO', ['person-name QUILLON', 'person-name MARIUS']],
  ['x\rPID|||||QUILLON^W~MEIER^W\rPV1|1', ['person-name QUILLON', 'person-name MEIER']],
  ['DG1|1||E11.9^Type 2 diabetes^I10', ['icd-10 E11.9', 'health-label Type 2 diabetes']],
  ['PV1|1|I|||||004777^QUILLON^MARIUS^^^DR', ['person-name QUILLON', 'person-name MARIUS']],
  ['sent: PID|1||||QUILLON&VAN^WENDELINE', ['person-name QUILLON', 'person-name WENDELINE']],
])('HL7 numbers its fields: %j', (text, findings) => {
  expect(found(text)).toEqual(findings);
});

it.each([
  'PID|1|Quillon',
  'PID|PPID|USER|TTY|CMD|TIME',
  'xPID|||||QUILLON^WENDELINE',
  'OBX|1|NM|8480-6^Systolic',
])('and what has no number for it is none: %j', (text) => {
  expect(found(text)).toEqual([]);
});
