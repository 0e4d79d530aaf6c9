import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import { isPlaceholder, isPlainWord, refusedWords } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskWord } from '../../mask.ts';
import { startsTall } from './tall.ts';

/** Longest name, in UTF-16 units. */
const MAX_NAME = 80;

const nameShape = /^\p{L}[\p{L}\p{M}'’.-]*(?:,? [\p{L}(][\p{L}\p{M}'’.)-]*){0,6}\.?$/u;
const technical = new Set(
  'varchar nvarchar serial label name first last user admin root system guest test default public private input div span field column key id type class text main localhost server client service application google github error info debug warn warning trace the this self any all not is was new old male female optional string'.split(
    ' ',
  ),
);
const firstWord = /^\w+/;
const refused = refusedWords([...technical]);

interface Shape {
  readonly words: number;
  readonly tall: boolean;
}

const oneWord: Shape = { words: 1, tall: true };
const isTechnical = (value: string): boolean =>
  technical.has((firstWord.exec(value)?.[0] ?? '').toLowerCase());

function nameOf(value: string): Shape | null {
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
  const shape = isPlainWord(view, field.start, field.end, refused)
    ? oneWord
    : nameOf(view.text.slice(field.start, field.end));
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
