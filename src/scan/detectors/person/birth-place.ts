import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import { isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskWord } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { withoutNextLabel } from './label-end.ts';

const place = /^\p{Lu}[\p{L}\p{M}'’.,() -]{1,60}$/u;

function lookPlace(view: View, written: Field): void {
  const field = withoutNextLabel(view, written);
  const value = view.text.slice(field.start, field.end);
  if (place.test(value) && !isPlaceholder(value))
    view.claim(birthPlace, field.start, field.end, score(form.bare, words.label));
}

/** Gate: `born in Galway, Ireland`, `geboren in Köln`. */
function lookBorn(view: View, at: number): void {
  born.lastIndex = at;
  const match = born.exec(view.text);
  if (match === null) return;
  const end = at + match[0].length;
  const from = Math.max(0, at - 12);
  if (many.test(view.text.slice(from, at))) return;
  view.claim(birthPlace, end - (match[1] as string).length, end, score(form.bare, 0.2));
}
const born =
  /(?:born (?:in|at)|geboren (?:in|te)|née? à|nacid[oa] en|nat[oa] a|urodzon[ya] w) (?!Jan|Feb|Mar(?:ch|s|zo)|Apr|Ma[iy]|Ju[ln]|Aug|Sep|O[ck]t|Nov|De[cz]|Christ)(\p{Lu}[\p{L}\p{M}’'-]{2,24}(?: \p{Lu}[\p{L}\p{M}’'-]{2,24}){0,2}(?:, \p{Lu}[\p{L}\p{M}’'-]{2,24})?)(?![\p{L}\d])/uy;
/** `children born in Berlin`: nobody in particular. */
const many = /(?:children|people|those|babies|men|persons|citizens|Kinder|personnes) $/;

export const birthPlace: Detector = {
  id: 'birth-place',
  category: 'person',
  title: 'Place of birth',
  source: 'CSV column, JSON or XML key, `key=` or label for a place of birth in the languages of the EU',
  rank: ranks.person + 2,
  gates: [
    { on: 'field', fields: ['birth-place'], look: lookPlace },
    {
      on: 'word',
      words: ['born in ', 'born at ', 'geboren in ', 'geboren te ', 'né à ', 'née à ', 'nacido en ', 'nacida en ', 'nato a ', 'nata a ', 'urodzony w ', 'urodzona w '],
      look: lookBorn,
    },
  ], // biome-ignore format: a table
  mask: maskWord,
  examples: {
    hit: [
      'Geburtsort: Köln',
      '"placeOfBirth":"Leeds"',
      'Lieu de naissance : Lyon',
      'naam;geboorteplaats\nAnna;Delft',
      'Luogo di nascita: Roma',
      'Miejsce urodzenia: Łódź',
      'Място на раждане: Варна',
      'Τόπος γέννησης: Πάτρα',
      'Születési hely: Győr',
      '<fødested>Aarhus</fødested>',
      'She was born in Galway, Ireland.',
      'geboren te Delft',
    ],
    miss: [
      'place of birth: unknown',
      'birthplace=',
      'birthplace: <city>',
      'Geburtsort: 12',
      'born in May 1987',
      'children born in Berlin',
    ],
  },
};
