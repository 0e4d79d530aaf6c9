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
    !/^\p{L}[\p{L}\p{M}-]{1,30}(?: [\p{L}\p{M}-]{2,30}){0,2}$/u.test(value) ||
    isPlaceholder(value)
  )
    return;
  view.claim(nationality, field.start, field.end, score(form.bare, startsTall.test(value) ? 0.3 : 0.25));
}

/** Gate: `I am a French citizen` */
function lookCitizen(view: View, at: number): void {
  const from = view.lineFrom(at, 40);
  const match = adjective.exec(view.text.slice(from, at));
  if (match === null) return;
  const word = match[1] as string;
  view.claim(nationality, at - 1 - word.length, at - 1, score(form.bare, 0.2));
}
const adjective = /(?<!\p{L})(?:am|is|was|I'm) an? (\p{Lu}\p{Ll}{1,14}(?:an|[st]h|ese|ch|ek|ss|i|ic)) $/u;

export const nationality: Detector = {
  id: 'nationality',
  category: 'person',
  title: 'Nationality',
  source: 'CSV column, JSON or XML key, `key=` or label for a nationality in the languages of the EU',
  rank: ranks.person + 2,
  gates: [
    { on: 'field', fields: ['nationality'], look: lookNationality },
    { on: 'word', words: ['citizen'], look: lookCitizen },
  ],
  mask: maskWord,
  examples: {
    hit: [
      'Nationality: Dutch',
      'I am a French citizen.',
      'nationalité = française',
      '"staatsangehoerigkeit":"deutsch"',
      'citizenship: NL',
      'Obywatelstwo: polskie',
      'Nazionalità: italiana',
      'Гражданство: българско',
      'kansalaisuus;nimi\nSuomi;Aino',
      '<statsborgerskab>dansk</statsborgerskab>',
    ],
    miss: ['nationality: unknown', 'nationality=', 'nationality: \u0024{x}', 'nationality: 1'],
  },
};
