import { check, form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { identifier } from '../identifier.ts';
import { labelled } from '../labelled.ts';
import { ranks } from '../ranks.ts';
import { lessSuffixed } from './suffixed.ts';

/** Year of the record and number are not told apart; the letters are those the law gives, none of them a check. */
const letters = 'MGAPLHBZ';

const short = /^\d{2,4} ?\(?[MGAPLHBZ]\)?$/;

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
  names: `karta tal-identità, numru tal-id, karta tal-id, nru tal-id, nru tal-karta, numru tal-identità, id malta, malta id, mt id, karta identità, maltese id+, maltese id card, maltese identity card, numru identifikazzjoni, numru ta' identifikazzjoni`,
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
      'maltese_id=1711983(M)',
      'Maltese national ID is 1711983(M)',
      'K.I.: 1711983M',
      'national_id=1711983(M)',
      'Maltese ID: 7821M',
      'karta_identita=2833667M',
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

/** With the letter in brackets, and without the zeros in front, where a label or a field says what it is. */
export const mtId: Detector = {
  ...base,
  gates: [
    ...base.gates,
    // Zeros in front are left out.
    {
      on: 'field',
      fields: ['mt-id'],
      look: (view, { start, end }) => {
        if (short.test(view.text.slice(start, end)))
          view.claim(mtId, start, end, score(form.bare, words.label));
      },
    },
    ...labelled({
      ...spec,
      stems: [
        'id no',
        'id num',
        'id card',
        'i.d. ',
        'identity card',
        'karta tal-i',
        "karta ta' l-i",
        'maltese ',
        'k.i. ',
        'k.i.:',
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
    }).gates,
  ],
};
