import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit, isWord } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { ranks } from '../ranks.ts';

/** Digits of a number; zeros may stand in front. It has neither a check digit nor a form: only its name tells it. */
const fewest = 4;
const most = 12;

/** Index after the digits at `at`, or -1 where no such number stands there. */
function numberEnd(view: View, at: number): number {
  const { codes } = view;
  let end = at;
  while (end - at <= most && isDigit(codes[end] as number)) end++;
  const n = end - at;
  if (n < fewest || n > most || isWord(codes[end] as number)) return -1;
  // Nothing but zeros: a form to fill in.
  for (let i = at; i < end; i++) if (codes[i] !== 0x30) return end;
  return -1;
}

/** Up to its number: none of less than five digits, which years are. */
const named = /(?:peid|personenidentifikations)[^\d\n;]{0,40}\n?(?=\d{5})(?<![\w-])/iy;

/** Gate: its name; the number is the first behind it. */
function lookWord(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  named.lastIndex = at;
  if (!named.test(view.text)) return;
  const end = numberEnd(view, named.lastIndex);
  if (end > 0) view.claim(liPeid, named.lastIndex, end, score(form.shaped, words.near));
}

function lookField(view: View, field: Field): void {
  if (numberEnd(view, field.start) === field.end)
    view.claim(liPeid, field.start, field.end, score(form.shaped, words.label));
}

export const liPeid: Detector = {
  id: 'li-peid',
  category: 'national-id',
  country: 'LI',
  title: 'Liechtenstein personal identification number (PEID)',
  source:
    'Steuerverwaltung and Amt für Statistik of Liechtenstein, information on tax identification numbers (OECD)',
  names:
    'peid, peid-nr., peid nr, peid-nummer, peidnummer, personenidentifikationsnummer, personenidentifikations-nr, peid number',
  words: 'PEID, Personenidentifikationsnummer',
  rank: ranks.nationalId,
  gates: [
    { on: 'word', words: ['PEID', 'peid', 'Peid', 'Personenidentifikations'], look: lookWord },
    { on: 'field', fields: ['li-peid'], look: lookField },
  ],
  mask: (value) => maskTail(value, 2),
  same: 'digits',
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
    miss: ['1234567', 'order 12345678', 'PEID: abc', 'PEID 1234567890123', 'SPEID: 1234567', 'PEID: 000000'],
  },
};
