import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';

const sexes =
  /^(?:m|f|v|w|x|male|female|man|vrouw|woman|männlich|maennlich|weiblich|divers|diverse|non-binary|homme|femme|hombre|mujer|masculin|féminin|feminin|masculino|femenino|varón|married|single|divorced|widowed|gehuwd|ongehuwd|gescheiden|verheiratet|ledig|geschieden|verwitwet|marié|mariée|célibataire|divorcé|divorcée|casado|casada|soltero|soltera)$/i;

function lookGender(view: View, field: Field): void {
  const value = view.text.slice(field.start, field.end);
  if (sexes.test(value))
    view.claim(
      gender,
      field.start,
      field.end,
      score(form.bare, field.weak ? 0.1 : 0.2, value.length > 1 || field.company >= 2 ? 0.1 : 0),
    );
}

export const gender: Detector = {
  id: 'gender',
  category: 'person',
  title: 'Sex, gender or marital status',
  source: 'CSV column, JSON or XML key, `key=` or label, with a value of that list (en, de, nl, fr, es)',
  rank: 32,
  gates: [{ on: 'field', fields: ['gender'], look: lookGender }],
  mask: () => '•••',
  examples: {
    hit: ['Geschlecht: weiblich', '"gender":"F"', 'sexe=femme', 'first name,sex\nAnna,female'],
    miss: ['gender: <gender>', 'gender=string', 'sex: x1', 'gender equality: yes'],
  },
};
