import { form, score, words } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import { isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskWord } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { withoutNextLabel } from './label-end.ts';

const place = /^(?:[гс]р?\. ?)?\p{Lu}[\p{L}\p{M}'’.,() -]{1,60}$/u;

function lookPlace(view: View, written: Field): void {
  listed.lastIndex = written.start;
  if (listed.test(view.text)) {
    claimBorn(view, listed.lastIndex);
    return;
  }
  const field = withoutNextLabel(view, written);
  const value = view.text.slice(field.start, field.end);
  if (place.test(value) && !isPlaceholder(value))
    view.claim(birthPlace, field.start, field.end, score(form.bare, words.label));
}

/** Gate: `born in Galway, Ireland`, `né le 3 mai 1980 à Lyon`; `from` is the index behind the phrase. */
function lookBorn(view: View, begin: number, from: number): void {
  dated.lastIndex = from;
  // `née Martin`
  if (!dated.test(view.text) || nobody.test(view.text.slice(Math.max(0, begin - 24), begin))) return;
  claimBorn(view, dated.lastIndex);
}
function claimBorn(view: View, at: number): void {
  born.lastIndex = at;
  if (born.test(view.text)) view.claim(birthPlace, at, born.lastIndex, score(form.bare, 0.2));
}
const phrases =
  'born |geboren |geb. |né |née |nata |nací |nacido |nacida |nascido |nascida |urodzony |urodzona |urodzonym |ur. |född |født |născut |născută |născut(ă) |né(e) |narozen |narozena |narozeným |narodený |narodená |rođen |rođena |rojen |rojena |nato/a |natural '.split(
    '|',
  );
/** What stands before where it is nobody's: `children born in Berlin`, `the company was born in Leeds`. */
const nobody = /(?:ren|ple|ose|men|(?:company|entreprise|azienda|empresa)(?: \p{L}{1,4}){0,2}) $/iu;
const dated =
  /(?:(?:on|am|op|le|il|el|em|a|den|dne|la(?: data de)?) )?(?:(?:\d\d?\. ?\d\d?\. ?\d{4}|\d{1,2}\S{0,2} (?:de )?\p{L}{3,12}\.? (?:de )?\d{4}|\p{L}{3,12}\.? \d{1,2}, \d{4}|[\d/.-]{3,9}\d)(?: r\.|[.,])? )?(?:in|à|(?<!orn )a|en|te|em|[iu]|în|(?<=, natural )de|[vw]e?(?: miejscowości| obci)?) /uy;
/** `Date and place of birth: 30/08/1988, Crewe` */
const listed = /\d[\d./-]{5,9},? (?:\p{Ll}{1,2} )?/uy;
const born =
  /(?!Jan|Feb|Mar|Apr|Ma[iy]|Ju[ln]|Aug|Sep|O[ck]t|Nov|De[cz])\p{Lu}[\p{L}’'-]{2,24}(?:,? \p{Lu}[\p{L}’'-]{2,24}){0,2}(?![\p{L}\d])/uy;

export const birthPlace: Detector = {
  id: 'birth-place',
  category: 'person',
  title: 'Place of birth',
  source: 'CSV column, JSON or XML key, `key=` or label for a place of birth in the languages of the EU',
  names: 'geburtsdatum und -ort',
  rank: ranks.person + 2,
  gates: [
    { on: 'field', fields: ['birth-place'], look: lookPlace },
    { on: 'field', fields: ['birth-date'], look: (view, { start }) => lookBorn(view, start, start) },
    ...[...phrases, 'nato ', 'Nato '].map(
      (phrase): Gate => ({
        on: 'word',
        words: [phrase],
        // `NATO in Brussels`
        anyCase: !/^nato /i.test(phrase),
        look: (view, at) => lookBorn(view, at, at + phrase.length),
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
      'Място на раждане: гр. Ямбол',
      'Τόπος γέννησης: Πάτρα',
      'Születési hely: Győr',
      '<fødested>Aarhus</fødested>',
      'She was born in Galway, Ireland.',
      'geboren te Delft',
      'née le 23 mars 1980 à Saint-Malo',
      'geboren am 17. Mai 1971 in Görlitz',
      'Nací en Badajoz.',
      'Geboren te Zwolle op 3 juni 1971',
      'geb. 04.07.1966 in Lübeck',
      'född den 8 mars 1972 i Lund',
      'născut la data de 6 ianuarie 1984 în Iași',
      'narozeným dne 28. 9. 1979 v obci Jihlava',
      'La sottoscritta, nato/a a Caltagirone (CT) il 02/06/1955',
      'o Sr. Pestana, natural de Vila Real, residente',
      'Date and place of birth: 30/08/1988 Crewe',
      'Geburtsdatum und -ort: 23.06.1985, Gaziantep (Türkei)',
      'Dátum a miesto narodenia: 13.12.1990, Námestovo',
      'Geboren: 9 maart 1938 te Franeker',
      'né(e) le 3 mai 1972 à Oran',
      'Rođena 22. 4. 1985. u Osijeku',
      'Narodený 9.6.1972 v Žiline',
      'Născut la 17 iunie 1980 în Bacău',
      'born Oct. 9, 1974 in Savannah, Georgia',
    ],
    miss: [
      'place of birth: unknown',
      'birthplace=',
      'birthplace: <city>',
      'Geburtsort: 12',
      'born in May 1987',
      'NATO in Brussels',
      'el gas natural de Argelia',
      'nato il 04/02/1991. Abito in Via dei Mille',
      'Sophie Marchand, née Martin',
      'He was born a Catholic.',
      'children born in Berlin',
      'The company was born in Leeds.',
      "L'azienda è nata a Torino nel 1962.",
    ],
  },
};
