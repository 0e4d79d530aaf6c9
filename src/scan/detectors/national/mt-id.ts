import { check, form, score, words } from '../../confidence.ts';
import type { Field } from '../../engine/fields.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { identifier } from '../identifier.ts';
import { labelled } from '../labelled.ts';
import { alsoBy } from '../papers/written.ts';
import { ranks } from '../ranks.ts';
import { lessSuffixed } from './suffixed.ts';

/** Zeros in front are left out where a field says what it is. */
const short = /^\d{2,6} ?\(?[MGAPLHBZ]\)?$/i;
const MOST = 10;
/** Units of one in a field of all countries: of fewer, a seat or an amount is more likely. */
const LEAST_SHARED = 6;

/** Year of the record and number are not told apart; the letters are those the law gives, none of them a check. */
const letters = 'MGAPLHBZ';

const spec = {
  id: 'mt-id',
  title: 'Maltese identity card number',
  source: 'Identity Card and other Identity Documents Act (Cap. 258); European Commission, TIN, Malta',
  shapes: ['9999999A', '9999999-A'],
  valid: (value: string, found: Shaped, view: View) =>
    letters.includes(value[7] as string) && !value.startsWith('0000000')
      ? check.oneDigit + lessSuffixed(found, view)
      : null,
  form: form.bare,
  names: `karta tal-identità, numru tal-id, karta tal-id, nru tal-id, nru tal-karta, numru tal-identità, id malta, malta id, maltese id+, maltese id card, maltese identity card, numru identifikazzjoni, numru ta' identifikazzjoni`,
  shared: ['identity-card', 'national-id', 'tax-id'] as const,
  near: /karta tal-i|numru tal|nru\.? tal|\bid[ _]?card|i\.d\. |maltese|\bmalta\b|identity card|\bid n(?:o\b|um)/,
  examples: {
    hit: [
      { text: 'Maltese ID card: 0123456M', at: 0.8 },
      'Karta tal-Identità 0123456M',
      'id card no 1234567A',
      'Numru tal-ID: 123456M',
      'identity card no. 382917(M)',
      'ID No. 82917M',
      'I.D. No. 382917M',
      'Malta ID: 82917(M)',
      '{"id_card":"82917M"}',
      'name,id_card\nBorg,382917(M)',
      'kunjom;Karta tal-ID\nBorg;0012345G',
      'the ID number of Joe is 1234567A',
      'The ID number on file is 385052H.',
    ],
    miss: [
      '0123456M',
      'ID card: 0123456C',
      'Karta tal-ID: 0000000M',
      'order 1234567A',
      'id no 20480m',
      '2097152M',
    ],
  },
};
const base = identifier(spec);

function look(view: View, { id, start, end }: Field): void {
  const isOwn = id === spec.id;
  const length = end - start;
  if (length > MOST || (!isOwn && length < LEAST_SHARED) || !short.test(view.text.slice(start, end))) return;
  view.claim(mtId, start, end, score(form.bare, isOwn ? words.label : words.shared));
}

export const mtId = alsoBy(
  {
    ...base,
    gates: [...base.gates, { on: 'field', fields: ['mt-id', 'identity-card'], look }],
  },
  labelled({
    ...spec,
    stems: [
      'id no',
      'id num',
      'id card',
      'i.d. ',
      'identity card',
      'karta tal-i',
      "karta ta' l-i",
      'maltese id',
      'malta id',
      'numru tal-',
    ],
    writings: [
      {
        like: /\d{5,7} ?(?:[MGAPLHBZ]|\([MGAPLHBZ]\))/,
        form: form.bare,
        valid: (value, written) =>
          written.includes(value.slice(-1)) && /[1-9]/.test(value) ? check.none : null,
      },
    ],
    rank: ranks.nationalId,
  }),
);
