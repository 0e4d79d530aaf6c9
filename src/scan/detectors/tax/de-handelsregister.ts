import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { ranks } from '../ranks.ts';

const entry =
  /HR[AB][ -]?(?:(?:Nr\.?|Nummer:?|No\.?)[ ]?)?[1-9]\d{0,5}(?: ?[A-Z]{1,3}(?![\p{L}\d]))?(?![\p{L}\d]|[-./]\d)/uy;
const court = /gericht|handelsregister|\bag \p{L}|local court|gmbh|\bkg\b|\bug\b/u;

function look(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  entry.lastIndex = at;
  const match = entry.exec(view.text);
  if (match === null) return;
  // `HRB 85` is the hardness of a steel, too.
  const near = court.test(view.before(at)) ? words.near : /\d{3}/.test(match[0]) ? words.none : words.against;
  view.claim(deHandelsregister, at, at + match[0].length, score(form.distinct, near));
}

export const deHandelsregister: Detector = {
  id: 'de-handelsregister',
  category: 'business',
  country: 'DE',
  title: 'German commercial register number (HRB, HRA)',
  source: 'Handelsregisterverordnung (HRV), § 13: departments A and B',
  words: 'Amtsgericht, Registergericht',
  names:
    'handelsregisternr, hrb, hra, hrb nummer, hrb nr, handelsregister-nr, handelsregister nr, registernummer',
  rank: ranks.business,
  gates: [{ on: 'word', words: ['HRB', 'HRA'], look }],
  mask: (value) => maskTail(value, 2),
  same: 'alphanumeric',
  examples: {
    hit: [
      'Amtsgericht München HRB 123456',
      'HRA 4711',
      'Amtsgericht Lingen, HRB 85',
      'HRB-Nr. 86891',
      'Registergericht: Charlottenburg, HRB 98765 B',
      'HRB86891',
    ],
    miss: ['HRB', 'HRBX 1234', 'SHRB 1234', 'HRB 1234567', 'HRA.1', 'hardness HRB 85', 'HRB 0'],
  },
};
