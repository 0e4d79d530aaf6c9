import { expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

const found = (text: string): string[] =>
  scanText(text).findings.map(
    ({ detector, location: { start, end } }) => `${detector} ${text.slice(start, end)}`,
  );

it.each([
  ['<input name="identity_card" value="AU9643459">', ['identity-card-number AU9643459']],
  ['<input type="text" id="firstName" class="wide" value="Wendeline">', ['person-name Wendeline']],
  ["<input id='b' name='birth_date' value='1984-02-29'>", ['date-of-birth 1984-02-29']],
  ['<add key="Passport" value="C98498962" />', ['passport-number C98498962']],
  ['<property\n  name="lastName"\n  value="Quillon"/>', ['person-name Quillon']],
])('a field is named by another attribute of its tag: %j', (text, findings) => {
  expect(found(text)).toEqual(findings);
});

it.each([
  '<input name="first_name"><input value="Wendeline">',
  '<input name="colour" value="Wendeline">',
  '<input value="Wendeline" name="colour">',
  '<option value="Wendeline">first name</option>',
  'name="lastName", say value="Quillon"?',
])('and by nothing else: %j', (text) => {
  expect(found(text)).toEqual([]);
});
