import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { planTable } from '../../../build/phone-plans.ts';

it('the table of numbering plans is what the installed data of libphonenumber makes', () => {
  const file = new URL('../../../src/scan/detectors/contact/plan-table.ts', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(planTable());
});
