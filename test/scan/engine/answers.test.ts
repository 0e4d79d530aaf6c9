import { expect, it } from '@jest/globals';
import { found } from './found.ts';

it.each([
  ['May I have your SSN, please?\nCustomer: Sure, 536129843', ['us-ssn 536129843']],
  ['Agent: What is your BSN?\r\nDana: it is 111222333', ['nl-bsn 111222333']],
  ['What is your passport number?\nC98498962', ['passport-number C98498962']],
])('an answer is what was asked for: %j', (text, findings) => {
  expect(found(text)).toEqual(expect.arrayContaining(findings));
});

it.each([
  'What is your BSN\nDana: it is 111222339',
  'May I have your SSN?\n\nCustomer: my order is 536129843',
  'Did the SSN field work?\nthe batch that we sent you in the last week of the year was 536129843',
])('and nothing else: %j', (text) => {
  expect(found(text).filter((one) => !one.startsWith('phone'))).toEqual([]);
});
