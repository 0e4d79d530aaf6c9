import { form } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
import { labelled } from '../labelled.ts';
import { ranks } from '../ranks.ts';

const base = labelled({
  id: 'us-mbi',
  title: 'Medicare Beneficiary Identifier (MBI)',
  source: 'CMS: Understanding the Medicare Beneficiary Identifier (MBI) Format',
  names: `mbi, medicare+, medicare claim+, medicare id, medicare beneficiary identifier, medicare beneficiary id`,
  // The field of form CMS-1500; `MI*` of claims in X12.
  stems: ['mbi', 'medicare', "insured's i", 'mi*'],
  // A place is a digit or a letter but S, L, O, I, B and Z; the first is no 0.
  writings: [
    {
      like: /[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[ -]?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[ -]?[AC-HJKMNP-RT-Y]{2}\d\d/,
      form: form.shaped,
    },
  ],
  rank: ranks.nationalId,
  // CMS prints it on its specimen card.
  specimens: ['1EG4TE5MK73', '1EG4TE5MK72'],
  examples: {
    hit: [
      { text: 'MBI: 6MR5KQ3YA78', at: 0.8 },
      'Medicare number 9UC7-W18-PH12',
      'Medicare claim number: 7YH9 FM4 KU28',
      'name,mbi\nErnestine,5DX5NV6VV58',
      'name,Medicare #\nErnestine,5DX5NV6VV58',
      '"medicareNumber":"6NT2XE7NR91"',
      "1a. INSURED'S I.D. NUMBER: 8EH8M14NN37",
      'NM1*IL*1*WHITFIELD*ERNESTINE****MI*6MR5KQ3YA78~',
      '{"system":"http://hl7.org/fhir/sid/us-mbi","value":"1AG8RT3YG40"}',
      { text: 'MBI 1EG4-TE5-MK73', category: 'test-data' },
    ],
    miss: [
      '6MR5KQ3YA78',
      'MBI: 6MR5KQ3YAB8',
      'MBI: 0MR5KQ3YA78',
      'MBI: 6SR5KQ3YA78',
      'medicare part B 2025',
      'part no. 6MR5KQ3YA78',
    ],
  },
});

const { look } = base.gates[0] as Gate & { on: 'word' };

export const usMbi: Detector = {
  ...base,
  // FHIR: the system's name, and in the next member the value.
  gates: [...base.gates, { on: 'word', words: ['mbi",'], look: (view, at) => look(view, at + 5) }],
};
