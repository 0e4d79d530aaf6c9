import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import { isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskWord } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { withoutNextLabel } from './label-end.ts';
import { startsTall } from './tall.ts';

function lookNationality(view: View, written: Field): void {
  const field = withoutNextLabel(view, written);
  const value = view.text.slice(field.start, field.end);
  if (
    value.length < 2 ||
    !/^(?!bitte|champ |please )\p{L}[\p{L}\p{M}-]{1,30}(?: [\p{L}\p{M}-]{2,30}){0,2}$/u.test(value) ||
    isPlaceholder(value)
  )
    return;
  view.claim(nationality, field.start, field.end, score(form.bare, startsTall.test(value) ? 0.3 : 0.25));
}

/** Gate: `de nationalité française`, `di cittadinanza italiana` */
function lookProse(view: View, at: number): void {
  prose.lastIndex = at;
  if (prose.test(view.text)) view.claim(nationality, at, prose.lastIndex, form.distinct);
}
/** Gate: `is a Nigerian national`, `hat die polnische Staatsangehörigkeit`; the adjective stands before. */
function lookBehind(view: View, at: number): void {
  const match = adjective.exec(view.text.slice(view.lineFrom(at, 40), at));
  if (match === null || thing.test(view.text.slice(at, at + 16))) return;
  const value = (match[1] ?? match[2]) as string;
  view.claim(nationality, at - value.length, at - 1, form.distinct);
}
const adjective =
  /(?: (?:is|was|am|holds?|has)(?: an?)?|['’]m an?) (\p{Lu}\p{Ll}+(?:[ikns]|sh|se|ch) )$| (?:ist|bin|hat|habe|besitzt)(?: die)? (\p{Ll}+e[rn]? )$/u;
/** `is an Italian national park` */
const thing = /^national (?:team|park|day|hol)/;
const prose = /(?<=d[ei] )\p{L}+ \p{Ll}{4,20}(?!\p{L})/uy;

export const nationality: Detector = {
  id: 'nationality',
  category: 'person',
  title: 'Nationality',
  source: 'CSV column, JSON or XML key, `key=` or label for a nationality in the languages of the EU',
  rank: ranks.person + 2,
  gates: [
    { on: 'field', fields: ['nationality'], look: lookNationality },
    {
      on: 'word',
      words: ['nationalité ', 'nacionalidad', 'nazionalità ', 'cittadinanza ', 'cetățenie '],
      look: lookProse,
    },
    {
      on: 'word',
      words: ['national ', 'national.', 'citizen', 'passport', 'Staatsang', 'Staatsb'],
      look: lookBehind,
    },
  ],
  mask: maskWord,
  examples: {
    hit: [
      'Nationality: Dutch',
      'nationalité = française',
      '"staatsangehoerigkeit":"deutsch"',
      'citizenship: NL',
      'Obywatelstwo: polskie',
      'Nazionalità: italiana',
      'Гражданство: българско',
      'kansalaisuus;nimi\nSuomi;Aino',
      '<statsborgerskab>dansk</statsborgerskab>',
      'né à Oran, de nationalité française, demeurant',
      'nato a Arezzo, di cittadinanza italiana,',
      'mayor de edad, de nacionalidad española',
      'He is a Nigerian national and lives here.',
      'She holds a Croatian passport.',
      'Er hat die polnische Staatsangehörigkeit.',
    ],
    miss: [
      'Staatsangehörigkeit: bitte angeben',
      'Nationality: please select',
      'He is a senior citizen.',
      'The Italian national team has won.',
      'It is an Italian national park.',
      'nationality: unknown',
      'nationality=',
      'nationality: \u0024{x}',
      'nationality: 1',
    ],
  },
};
