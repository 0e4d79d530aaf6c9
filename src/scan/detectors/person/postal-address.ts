import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import { isPlaceholder, isPlainWord, refusedWords } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskWord } from '../../mask.ts';
import { startsTall } from './tall.ts';

/** Longest address looked at, in UTF-16 units. */
const MAX_ADDRESS = 160;
const refused = refusedWords([]);
const hasNumber =
  /\p{L}{2,}\.?,? (?:\d{1,5}|\w?\d+)(?:[ -/]?[a-zA-Z0-9]{1,4})?(?![\w])|^\d{1,5}[a-z]?,? (?:\p{L}|\d+(?:st|nd|rd|th))/iu;

/** `Kerkstraat 12`, surely: the quick yes for most streets. */
function isPlainStreet(view: View, { start, end }: Field): boolean {
  const { codes } = view;
  let i = end;
  while (i > start && end - i < 4 && isDigit(codes[i - 1] as number)) i--;
  return i < end && codes[i - 1] === 0x20 && isPlainWord(view, start, i - 1, refused);
}

function lookAddress(view: View, field: Field): void {
  const company = field.company >= 3 ? 0.1 : 0;
  if (isPlainStreet(view, field)) {
    view.claim(postalAddress, field.start, field.end, score(form.shaped, field.weak ? 0.1 : 0.3, company));
    return;
  }
  const value = view.text.slice(field.start, Math.min(field.end, field.start + MAX_ADDRESS));
  if (
    value.length < 3 ||
    isPlaceholder(value) ||
    !/\p{L}{2}/u.test(value) ||
    /[@=\\{}<>]|:\/\/|^0x/.test(value)
  )
    return;
  if (hasNumber.test(value))
    view.claim(postalAddress, field.start, field.end, score(form.shaped, field.weak ? 0.1 : 0.3, company));
  else if (/^[\p{L}\p{M}'’. -]+$/u.test(value) && startsTall.test(value) && !field.weak)
    view.claim(postalAddress, field.start, field.end, score(form.bare, 0.25, company));
}

const code =
  /^(?:[A-Z]{1,2}[- ]?)?\d[\dA-Z]{2,4}(?:[ -]?[\dA-Z]{1,4})?(?: \p{L}[\p{L} '-]{1,40})?$|^[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}$/u;

function lookCode(view: View, field: Field): void {
  const value = view.text.slice(field.start, Math.min(field.end, field.start + 60));
  if (value.length < 4 || !code.test(value)) return;
  const company = field.company >= 3 ? 0.1 : 0;
  view.claim(postalAddress, field.start, field.end, score(form.bare, field.weak ? 0.05 : 0.25, company));
}

function lookCity(view: View, field: Field): void {
  if (isPlainWord(view, field.start, field.end, refused)) {
    claimCity(view, field, false);
    return;
  }
  const value = view.text.slice(field.start, Math.min(field.end, field.start + 60));
  if (!/^(?:\d{4,5}(?: ?[A-Z]{2})? )?\p{Lu}[\p{L}\p{M}'’. -]{1,40}$/u.test(value) || isPlaceholder(value))
    return;
  claimCity(view, field, /^\d/.test(value));
}

function claimCity(view: View, field: Field, withCode: boolean): void {
  const company = field.company >= 3 ? 0.15 : 0;
  view.claim(
    postalAddress,
    field.start,
    field.end,
    score(form.bare, field.weak ? 0.05 : 0.2, company, withCode ? 0.2 : 0),
  );
}

export const postalAddress: Detector = {
  id: 'postal-address',
  category: 'person',
  title: 'Postal address',
  source: 'CSV column, JSON or XML key, `key=` or label for street, postcode or city (en, de, nl, fr, es)',
  rank: 31,
  gates: [
    { on: 'field', fields: ['street'], look: lookAddress },
    { on: 'field', fields: ['postcode'], look: lookCode },
    { on: 'field', fields: ['city'], look: lookCity },
  ],
  mask: maskWord,
  examples: {
    hit: [
      'Straße: Hauptstraße 12',
      '"street": "Kerkstraat 5a"',
      'address: 10 Downing Street, London',
      'rue="12 rue de la Paix"',
      '<street>Calle Mayor 3</street>',
      'first name,street,city,zip\nAnna,Dorpsstraat 1,Utrecht,3511 AB',
      'postcode: 3511 AB',
      'Wohnort: 10115 Berlin',
      'customer address = 5 High Street',
    ],
    miss: [
      'address: 0x7ffe12ab',
      'ip address: 10.0.0.12',
      'address=localhost:8080',
      'mac address: 00:1a:2b',
      '"address": "tcp://10.0.0.1"',
      'city: null',
      'street: <street>',
      'email address: a@b.eu',
    ],
  },
};
