import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { firstWord, isNothing } from './secret-words.ts';

function lookPassword(view: View, field: Field): void {
  const end = firstWord(view, field);
  const value = view.text.slice(field.start, end);
  if (isNothing(value) || /\s/.test(value)) return;
  const prose = end < field.end || field.from === 'label';
  view.claim(password, field.start, end, passwordScore(value, prose, field));
}

function passwordScore(value: string, prose: boolean, field: Field): number {
  const letters = /\p{L}/u.test(value);
  const digits = /\d/.test(value);
  const signs = /[^\p{L}\d_.,:-]/u.test(value);
  const weak = field.weak ? -0.1 : 0;
  if (letters && (digits || signs) && value.length >= 6) return score(form.distinct, 0.15, weak);
  if (letters && (digits || signs)) return score(form.shaped, 0.05, weak);
  // Letters alone or digits alone: a value after `=` or in quotes, a word of the sentence otherwise.
  if (prose) return score(form.bare, 0.05, weak);
  return score(form.shaped, value.length >= 6 ? 0.1 : 0, weak);
}

export const password: Detector = {
  id: 'password',
  category: 'secret',
  title: 'Password beside its name',
  source: 'key, label or column named password (en, de, nl, fr, es), by the shape of the value',
  rank: 50,
  gates: [{ on: 'field', fields: ['password'], look: lookPassword }],
  mask: () => '••••',
  examples: {
    hit: [
      'password=hunter2',
      'Password: Tr0ub4dor&3',
      '"passwd": "letmein!"',
      'wachtwoord = Welkom01',
      "db_password: 'geheim123'",
      'Server=x;Password=Ab12cd34;',
      '<password>S3kr3t!</password>',
      'user,password\nbob,qwertz',
    ],
    miss: [
      'password=\u0024{DB_PASSWORD}',
      'password: changeme',
      'password=<password>',
      'password: xxxxxxxx',
      'password: required',
      'password = getPassword()',
      'password = user.password',
      'Password: must be at least 8 characters',
      'password=********',
      'passwordless: no',
      '"password": null',
      'password: string;',
    ],
  },
};
