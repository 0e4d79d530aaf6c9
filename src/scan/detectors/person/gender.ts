import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { isSex } from './known.ts';
import { withoutNextLabel } from './label-end.ts';

const LONGEST = 24;

/** `Sex: F` of a form and `"sex": "m"`, not `sex=f`. */
const isPrinted = (field: Field, value: string): boolean =>
  (field.quoted || field.from === 'label') && /^[MFVWХМЖ]$/i.test(value);

function lookGender(view: View, written: Field): void {
  const field = withoutNextLabel(view, written);
  if (field.end - field.start > LONGEST) return;
  const value = view.text.slice(field.start, field.end).replace(/(?<=\p{L}{3})\.$/u, '');
  // ISO/IEC 5218
  if (isSex(value.replace(' ', '_')) || (field.company > 1 && /^[129]$/.test(value)))
    view.claim(
      gender,
      field.start,
      field.end,
      score(
        form.bare,
        field.weak ? 0.1 : 0.2,
        value.length > 1 || field.company >= 2 || isPrinted(field, value) ? 0.1 : 0,
      ),
    );
}

export const gender: Detector = {
  id: 'gender',
  category: 'person',
  title: 'Sex, gender or marital status',
  source:
    'CSV column, JSON or XML key, `key=` or label, with a value of that list in the languages of the EU',
  names: 'anrede, salutation, civilité',
  rank: ranks.person + 2,
  gates: [{ on: 'field', fields: ['gender'], look: lookGender }],
  mask: () => '•••',
  examples: {
    hit: [
      'Geschlecht: weiblich',
      'Anrede: Frau',
      'vorname;nachname;geschlecht\nAnna;Meier;2',
      '"gender":"F"',
      '"sex": "m"',
      'sexe=femme',
      'first name,sex\nAnna,female',
      'Płeć: kobieta',
      'Estado civil: casada',
      'Пол: мъж',
      'Φύλο: Άνδρας',
      'Családi állapot: házas',
      'Rodinný stav: ženatý',
      'Marital status: single',
      'she said so; marital status: divorced.',
      'Sex: F Date of birth: 12/03/1984',
      'sukupuoli;nimi\nnainen;Aino',
    ],
    miss: [
      'gender: <gender>',
      'gender=string',
      'sex: x1',
      'gender equality: yes',
      'sexual content: no',
      'pol: 12',
      'gender=1',
    ],
  },
};
