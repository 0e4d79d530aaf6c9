import { form, score, words } from '../confidence.ts';
import type { Detector } from '../detector.ts';
import type { Field } from '../engine/fields.ts';
import { isPlaceholder } from '../engine/placeholders.ts';
import type { View } from '../engine/view.ts';
import { maskWord } from '../mask.ts';

/** Longest name and address, in UTF-16 units. */
const MAX_NAME = 80;
const MAX_ADDRESS = 160;

const nameShape = /^\p{L}[\p{L}\p{M}'’.-]*(?:,? [\p{L}(][\p{L}\p{M}'’.)-]*){0,6}\.?$/u;
const startsTall = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const technical = new Set(
  'varchar nvarchar serial label name first last user admin root system guest test default public private input div span field column key id type class text main localhost server client service application google github error info debug warn warning trace the this self any all not is was new old male female optional string'.split(
    ' ',
  ),
);
const firstWord = /^\w+/;
const plainName = /^[A-Z][a-z]{1,39}$/;

interface Shape {
  readonly words: number;
  readonly tall: boolean;
}

const oneWord: Shape = { words: 1, tall: true };
const isTechnical = (value: string): boolean =>
  technical.has((firstWord.exec(value)?.[0] ?? '').toLowerCase());

function nameOf(value: string): Shape | null {
  if (plainName.test(value))
    return isPlaceholder(value) || technical.has(value.toLowerCase()) ? null : oneWord;
  if (value.length < 2 || value.length > MAX_NAME || !nameShape.test(value) || isPlaceholder(value))
    return null;
  // `user.lastName`: code; `J.R. Smith`: a name.
  if (/\p{L}{2,}\.\p{L}/u.test(value) || /\p{Ll}\p{Lu}\p{Ll}*\p{Lu}/u.test(value)) return null;
  if (isTechnical(value)) return null;
  const parts = value.split(/[ ,]+/);
  const tall = parts.filter((p) => startsTall.test(p)).length;
  return { words: parts.length, tall: tall > 0 && tall >= parts.length / 2 };
}

/** Names are written with capitals; where a key or column says name, without them too. */
function lookName(view: View, field: Field): void {
  const value = view.text.slice(field.start, field.end);
  const shape = nameOf(value);
  if (shape === null) return;
  const structured = field.quoted || field.from === 'column' || field.from === 'element';
  const company = field.company >= 2 ? 0.2 : 0;
  if (field.weak) {
    const full = field.id === 'full-name' ? shape.words >= 2 && shape.words <= 5 : shape.words <= 2;
    const base = full && shape.tall ? (field.id === 'full-name' ? 0.5 : form.bare) : form.bare - 0.1;
    view.claim(personName, field.start, field.end, score(base, shape.tall || structured ? company : 0));
    return;
  }
  if (!shape.tall && !structured && shape.words > 1) return;
  const prose = shape.words > 4 ? -0.25 : 0;
  view.claim(
    personName,
    field.start,
    field.end,
    score(form.bare, words.label, shape.tall ? 0 : -0.15, prose),
  );
}

export const personName: Detector = {
  id: 'person-name',
  category: 'person',
  title: 'Name of a person',
  source: 'CSV column, JSON or XML key, `key=` or label for a name (en, de, nl, fr, es)',
  rank: 30,
  gates: [{ on: 'field', fields: ['first-name', 'last-name', 'full-name'], look: lookName }],
  mask: maskWord,
  examples: {
    hit: [
      'first_name=Anna',
      '"lastName": "de Vries"',
      'Vorname: Jürgen',
      '<Achternaam>Jansen</Achternaam>',
      'id,first name,last name\n1,Anna,Smith',
      'Nom: Lefèvre Marie',
      'customer_name="Anna Smith"',
      'apellidos;nombre\nGarcía Lorca;Ana',
      'contactPerson=Anna',
      'Name: Anna Smith',
    ],
    miss: [
      'name: my-service',
      'fileName=Report',
      'hostname: Alpha',
      'firstName: string;',
      'lastName = user.lastName',
      '"name": "express"',
      'first_name=null',
      'thread name: Main Worker',
      'lastname: <lastname>',
      'className: Foo Bar',
    ],
  },
};

const hasNumber =
  /\p{L}{2,}\.?,? (?:\d{1,5}|\w?\d+)(?:[ -/]?[a-zA-Z0-9]{1,4})?(?![\w])|^\d{1,5}[a-z]?,? (?:\p{L}|\d+(?:st|nd|rd|th))/iu;

function lookAddress(view: View, field: Field): void {
  const value = view.text.slice(field.start, Math.min(field.end, field.start + MAX_ADDRESS));
  if (
    value.length < 3 ||
    isPlaceholder(value) ||
    !/\p{L}{2}/u.test(value) ||
    /[@=\\{}<>]|:\/\/|^0x/.test(value)
  )
    return;
  const company = field.company >= 3 ? 0.1 : 0;
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
  const value = view.text.slice(field.start, Math.min(field.end, field.start + 60));
  if (!/^(?:\d{4,5}(?: ?[A-Z]{2})? )?\p{Lu}[\p{L}\p{M}'’. -]{1,40}$/u.test(value) || isPlaceholder(value))
    return;
  const company = field.company >= 3 ? 0.15 : 0;
  const withCode = /^\d/.test(value) ? 0.2 : 0;
  view.claim(
    postalAddress,
    field.start,
    field.end,
    score(form.bare, field.weak ? 0.05 : 0.2, company, withCode),
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

const place = /^\p{Lu}[\p{L}\p{M}'’.,() -]{1,60}$/u;

function lookPlace(view: View, field: Field): void {
  const value = view.text.slice(field.start, field.end);
  if (place.test(value) && !isPlaceholder(value))
    view.claim(birthPlace, field.start, field.end, score(form.bare, words.label));
}

export const birthPlace: Detector = {
  id: 'birth-place',
  category: 'person',
  title: 'Place of birth',
  source: 'CSV column, JSON or XML key, `key=` or label for a place of birth (en, de, nl, fr, es)',
  rank: 32,
  gates: [{ on: 'field', fields: ['birth-place'], look: lookPlace }],
  mask: maskWord,
  examples: {
    hit: [
      'Geburtsort: Köln',
      '"placeOfBirth":"Leeds"',
      'Lieu de naissance : Lyon',
      'naam;geboorteplaats\nAnna;Delft',
    ],
    miss: ['place of birth: unknown', 'birthplace=', 'birthplace: <city>', 'Geburtsort: 12'],
  },
};

function lookNationality(view: View, field: Field): void {
  const value = view.text.slice(field.start, field.end);
  if (value.length < 2 || !/^\p{L}[\p{L}\p{M} -]{1,30}$/u.test(value) || isPlaceholder(value)) return;
  view.claim(nationality, field.start, field.end, score(form.bare, startsTall.test(value) ? 0.3 : 0.25));
}

export const nationality: Detector = {
  id: 'nationality',
  category: 'person',
  title: 'Nationality',
  source: 'CSV column, JSON or XML key, `key=` or label for a nationality (en, de, nl, fr, es)',
  rank: 32,
  gates: [{ on: 'field', fields: ['nationality'], look: lookNationality }],
  mask: maskWord,
  examples: {
    hit: [
      'Nationality: Dutch',
      'nationalité = française',
      '"staatsangehoerigkeit":"deutsch"',
      'citizenship: NL',
    ],
    miss: ['nationality: unknown', 'nationality=', 'nationality: \u0024{x}', 'nationality: 1'],
  },
};

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
