import { form, score, words } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
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

/** Gate: `born in Galway, Ireland`, `geboren in Köln`; `at` is the index behind the phrase. */
function lookBorn(view: View, at: number): void {
  born.lastIndex = at;
  if (born.test(view.text)) view.claim(birthPlace, at, born.lastIndex, score(form.bare, 0.2));
}
const phrases = 'born in |Born in |geboren in |geboren te |né à |née à |nato a |nata a '.split('|');
const born =
  /(?!Jan|Feb|Mar|Apr|Ma[iy]|Ju[ln]|Aug|Sep|O[ck]t|Nov|De[cz])\p{Lu}[\p{L}’'-]{2,24}(?:,? \p{Lu}[\p{L}’'-]{2,24}){0,2}(?![\p{L}\d])/uy;

export const birthPlace: Detector = {
  id: 'birth-place',
  category: 'person',
  title: 'Place of birth',
  source: 'CSV column, JSON or XML key, `key=` or label for a place of birth in the languages of the EU',
  rank: ranks.person + 2,
  gates: [
    { on: 'field', fields: ['birth-place'], look: lookPlace },
    ...phrases.map(
      (phrase): Gate => ({
        on: 'word',
        words: [phrase],
        look: (view, at) => {
          // `children born in Berlin`
          if (!/(?:ren|ple|ose|men) $/.test(view.text.slice(Math.max(0, at - 4), at)))
            lookBorn(view, at + phrase.length);
        },
      }),
    ),
  ],
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
