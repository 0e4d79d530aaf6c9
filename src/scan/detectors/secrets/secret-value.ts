import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import { entropy } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { firstWord, isNothing } from './secret-words.ts';
import { seeded } from './tokens.ts';

function lookSecret(view: View, field: Field): void {
  const end = firstWord(view, field);
  const value = view.text.slice(field.start, end);
  if (isNothing(value) || value.length < 8 || !/^[\w+/=.~!@#$%^*:-]+$/.test(value)) return;
  const digits = /\d/.test(value);
  const letters = /[A-Za-z]/.test(value);
  const weak = field.weak ? -0.15 : 0;
  const bits = entropy(value);
  const isRandom = letters && digits && bits >= (/^[0-9a-f]+$/i.test(value) ? 2.7 : 3.1);
  if (value.length >= 16 && isRandom) view.claim(secret, field.start, end, score(form.distinct, 0.15, weak));
  else if (letters && digits && bits >= 2.5)
    view.claim(secret, field.start, end, score(form.shaped, 0.1, weak));
  else
    view.claim(secret, field.start, end, score(form.bare, bits > 3.5 && value.length >= 20 ? 0.2 : 0, weak));
}

export const secret: Detector = {
  id: 'secret-value',
  category: 'secret',
  title: 'Key or token beside its name',
  source: 'key, label or column named secret, token, API key and the like, by length, shape and entropy',
  rank: 49,
  gates: [{ on: 'field', fields: ['secret'], look: lookSecret }],
  mask: () => '••••',
  examples: {
    hit: [
      `api_key=${seeded(32)}`,
      `"client_secret": "${seeded(24)}"`,
      `x-api-key: ${seeded(40)}`,
      `AccountKey=${seeded(60)}==;`,
      `token: ${seeded(36)}`,
    ],
    miss: [
      'api_key=YOUR_API_KEY',
      'token=\u0024{TOKEN}',
      'secret: changeme123',
      'token: expected',
      'api_key = config.api_key',
      'accessToken: string',
      '"token": "xxxxxxxxxxxxxxxx"',
      'token type: bearer',
    ],
  },
};
