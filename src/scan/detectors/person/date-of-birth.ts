import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit, isWord } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { dateAt } from './dates.ts';

/** Units between the word and the date. */
const MAX_GAP = 32;

const starts = [
  'born', 'Born', 'BORN', 'birth', 'Birth', 'BIRTH', 'DOB', 'dob', 'Dob', 'D.O.B', 'd.o.b', 'geb', 'Geb', 'GEB', 'née', 'né ', 'Née', 'Né ', 'naissance', 'Naissance', 'NAISSANCE',
  'nacid', 'Nacid', 'nacim', 'Nacim', 'NACIM', 'nac.', 'Nac.',
]; // biome-ignore format: a table
const word =
  /(?:born|births?(?:[ _-]?(?:day|date|dt))?|dob|d\.o\.b\.?|geb(?:oren)?|geboorte[ -]?(?:datum|dag)|geb\.?[ -]?dat(?:um|\.)?|geburts(?:datum|tag|dat\.?)|geboortedat\.?|née?(?:\(e\))?|naissance|nacid[oa]s?|nacimiento|nac\.)(?![\p{L}\d])/iuy;

/** Gate: a word for birth; the date follows on the same line with a few words between. */
function lookWord(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  word.lastIndex = at;
  const match = word.exec(view.text);
  if (match === null) return;
  const { codes } = view;
  const from = at + match[0].length;
  const stop = Math.min(view.length, from + MAX_GAP);
  let i = from;
  for (; i < stop && !isDigit(codes[i] as number); i++) {
    const c = codes[i] as number;
    // The next line, field, sentence or key is about something else.
    if (c < 0x20 || c === 0x3b || c === 0x7c || c === 0x26 || c === 0x7b || c === 0x7d || c === 0x3e) return;
    if (c === 0x2c && codes[i + 1] !== 0x20) return;
    if (c === 0x2c && codes[i + 2] === 0x22) return;
  }
  if (i === stop || isWord(codes[i - 1] as number)) return;
  const date = dateAt(view.text, i);
  if (date !== null) view.claim(dateOfBirth, date.start, date.end, score(form.shaped, words.near));
}

function lookField(view: View, field: Field): void {
  let i = field.start;
  const stop = Math.min(field.end, i + MAX_GAP);
  while (i < stop && !isDigit(view.codes[i] as number)) i++;
  if (i === stop) return;
  const date = dateAt(view.text, i);
  if (date === null) return;
  view.claim(dateOfBirth, date.start, date.end, score(form.shaped, field.weak ? words.near : words.label));
}

export const dateOfBirth: Detector = {
  id: 'date-of-birth',
  category: 'person',
  title: 'Date of birth',
  source: 'date beside a word for birth (en, de, nl, fr, es); ISO 8601 and the usual national writings',
  rank: 65,
  gates: [
    { on: 'word', words: starts, look: lookWord },
    { on: 'field', fields: ['birth-date'], look: lookField },
  ],
  mask: (value) => value.replace(/[\p{L}\p{N}]/gu, '•'),
  examples: {
    hit: [
      'geb. 12-03-1984',
      'born on 12 March 1984 in Leeds',
      'DOB: 1984-03-12',
      'Name;Geburtsdatum\nMeier;12.03.1984',
      '"birthDate": "1984-03-12T00:00:00Z"',
      'dob=19840312',
      'Date of birth (dd/mm/yyyy): 12/03/1984',
      'born March 12, 1984',
      'née le 3 mai 1975',
      'fecha de nacimiento: 1 de enero de 1990',
      'geboren am 5. März 1990',
      '<dateOfBirth>1984-03-12</dateOfBirth>',
      'D.O.B. 12/03/84',
      'geboortedatum 12 maart 1984',
    ],
    miss: [
      'created: 1984-03-12',
      '2024-03-12 10:11:12',
      'born in 1984',
      'DOB: unknown; updated 2024-03-12',
      'reborn 12-03-1984',
      'dob: 1984-23-45',
      'birth certificate no 12345678',
    ],
  },
};
