import { check, form } from '../../confidence.ts';
import { labelled } from '../labelled.ts';
import { unitOf } from './mrz-forms.ts';

const weights = [7, 3, 1, 9, 7, 3, 1, 7, 3];

/** Three letters (A is 10; no O and no Q), a check digit, five digits: the weighted sum divides by ten. */
export function isDowod(value: string): number | null {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += unitOf(value.charCodeAt(i)) * (weights[i] as number);
  return sum % 10 === 0 ? check.oneDigit : null;
}

export const plDowod = labelled({
  id: 'pl-dowod',
  title: 'Polish identity-card number',
  source: 'MSWiA: series and number of the dowód osobisty; weights 7-3-1',
  checksum: '7-3-1 modulo 10',
  names: `dowód, dowod, numer dowodu tożsamości, seria i nr dowodu, seria dowodu, dow. os., dowodu os, polish id card, seria i numer`,
  shared: ['identity-card', 'identity-card-number'],
  stems: [
    'dowód osobist', 'dowodu osobist', 'dowodem osobist', 'dowód', 'dowodu', 'dowod', 'dow. os', 'd.o.', 'seria ', 'dokument toż', 'dokumentu toż', 'polish id',
  ], // biome-ignore format: a table
  writings: [
    { like: /[A-NPR-Z]{3}[ -]?\d{6}/, form: form.shaped, valid: isDowod },
    {
      like: /[A-NPR-Z]{3},? (?:nr\.?|numer):? \d{6}/,
      form: form.shaped,
      valid: (value) => isDowod(value.slice(0, 3) + value.slice(-6)),
    },
  ],
  weak: ['AAA999999'],
  specimens: ['ABA300000'],
  examples: {
    hit: [
      { text: 'Dowód osobisty: CCX073829', at: 0.8 },
      'seria i numer dowodu: AYW 036733',
      'nr dowodu AYW036733',
      'dowod=AYW 036733',
      '"dowodOsobisty":"AYW036733"',
      'dowód osobisty seria AYW nr 036733',
      { text: 'Dowód osobisty\nAYW036733', at: 0.8 },
      { text: 'dowód osobisty ABA300000', category: 'test-data' },
      'imię;Dow. os.\nA;AYW036733',
      'imię;Nr dowodu os.\nA;AYW036733',
    ],
    miss: [
      'serial BSC107951 done',
      'AYW036733',
      'seria i numer dowodu: AYW 036734',
      'dowód: brak',
      'dowodu AYW03673',
    ],
  },
});
