import { check, form } from '../../confidence.ts';
import { labelled } from '../labelled.ts';
import { ranks } from '../ranks.ts';

/** It has neither a check digit nor a form: only its name tells it. Zeros may stand in front; nothing else is a form to fill in. */
export const liPeid = labelled({
  id: 'li-peid',
  title: 'Liechtenstein personal identification number (PEID)',
  source:
    'Steuerverwaltung and Amt für Statistik of Liechtenstein, information on tax identification numbers (OECD)',
  names:
    'peid, peid-nr., peid-nummer, personenidentifikationsnummer, personenidentifikations-nr, peid number',
  // The bracket: behind the long name.
  stems: ['peid', 'personenidentifikations', 'peid)'],
  rank: ranks.nationalId,
  // Four digits behind its name in a text are a year as well, and the last group of more is no number of its own.
  writings: [
    {
      like: /(?<!\d )\d{5,12}/,
      form: form.shaped,
      valid: (value) => (/[1-9]/.test(value) ? check.none : null),
    },
  ],
  examples: {
    hit: [
      { text: 'PEID: 1234567', at: 0.8 },
      'peid=123456789012',
      '"peid": "12345678"',
      'PEID-Nr. 1234567',
      'PEID No.: 719304',
      'Personenidentifikationsnummer (PEID) 719304',
      'Liechtenstein TIN (PEID): 719304',
      'Die PEID lautet 7654321',
      'My PEID is 0146664.',
      'Her PEID (46185076) was checked.',
      'Name;PEID\nMeier;654321',
      'The PEID of Hans Frick is 654321.',
      'Personenidentifikationsnummer (PEID)\n829667143',
      '<tr><td>PEID-Nummer</td><td>362277108</td></tr>',
    ],
    miss: [
      'PEID Nr.: +49 30 901820',
      '1234567',
      'order 12345678',
      'PEID: abc',
      'PEID 1234567890123',
      'SPEID: 1234567',
      'PEID: 000000',
    ],
  },
});
