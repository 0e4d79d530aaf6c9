import { form, score } from '../confidence.ts';
import type { Detector } from '../detector.ts';
import type { Field } from '../engine/fields.ts';
import { entropy, isCode, isPlaceholder } from '../engine/placeholders.ts';
import type { View } from '../engine/view.ts';
import { seeded } from './tokens.ts';

/** Shorter and longer values are not looked at. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 160;
const spoken =
  /^(?:password|passwd|pass|pwd|secret|token|passwort|kennwort|wachtwoord|geheim|user|username|admin|test|invalid|valid|incorrect|wrong|expired|failed|field|input|reset|changed|updated|login|authentication|encrypted|plain|hash(?:ed)?|bcrypt|sha\d+|md5|secret_key|api_key|access_token)$/i;

/** The first word of an unquoted value: what follows a label may be a sentence. */
function firstWord(view: View, field: Field): number {
  if (field.quoted || field.from === 'column') return field.end;
  let i = field.start;
  while (i < field.end && view.codes[i] !== 0x20 && view.codes[i] !== 0x09) i++;
  return i;
}

function isNothing(value: string): boolean {
  return (
    value.length < MIN_LENGTH ||
    value.length > MAX_LENGTH ||
    isPlaceholder(value) ||
    spoken.test(value) ||
    isCode(value)
  );
}

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
