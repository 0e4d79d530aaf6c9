import { form, score } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
import { isWord, tableOf } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { Next } from '../secrets/tokens.ts';

/**
 * Sentences about somebody in Irish, Maltese, Croatian, Estonian, Latvian and Lithuanian: the person is in the verb (`esmu`, `olen`,
 * `sam`), or is somebody of the family, and what is said may stand on either side.
 */
const frames =
  `Is |Tá |Vótáil mé|Jien |Hija |Huwa |Għandi |Għandu |Ommi |Missieri |Ibni |Binti |Ġie |Ġiet |Ivvutajt|Majka |Otac |Sin |Kći |Bio je|Bila je|On je|Ona je|
Mul on|Emal on|Isal on|Pojal on|Tütrel on|Ta on|Hääletasin|Ta mõisteti|Man ir|Mātei |Tēvam |Dēlam |Meitai |Viņš |Viņa |Balsoju|
Sūnus |Dukra |Mama |Tėtis |Jis |Ji |Balsavau`.split(/\|\n?/);
/** Verbs that stand inside a sentence as well. */
const verbs = 'inbati|sam |imam |boluje|olen |põe|esmu |slimo|esu |serg|kenčia'.split('|');

/** Units of the sentence that are read before and behind. */
const REACH = 56;

const stops = tableOf('\n\r.!?;"');
const isStop = (c: number): boolean => c < 128 && stops[c] === 1;

/** All stems of all that look for some: most sentences have none of them. */
const all: string[] = [];
let any: Next | undefined;
/** The sentence around the frame at `at`, in small letters; none where it holds no stem. */
const read = { stamp: 0, at: -1, from: 0, text: '' };

/** Reads it once for all that look for something there. */
function readSentence(view: View, at: number): void {
  if (read.stamp === view.stamp && read.at === at) return;
  const { codes, length } = view;
  let from = at;
  while (from > 0 && at - from < REACH && !isStop(codes[from - 1] as number)) from--;
  let end = at;
  while (end < length && end - at < REACH && !isStop(codes[end] as number)) end++;
  any ??= new Next(new RegExp(all.join('|'), 'iu'), 20);
  read.stamp = view.stamp;
  read.at = at;
  read.from = from;
  read.text = any.at(view, from, end) < 0 ? '' : view.text.slice(from, end).toLowerCase();
}

const saidOf = (stems: string): RegExp => new RegExp(`(?<!\\p{L})(?:${stems})\\p{L}*`, 'u');

/** `stems`: how what is said begins, small letters. */
export function saidInSix(stems: RegExp, detector: () => Detector): Gate[] {
  all.push(stems.source);
  const said = saidOf(stems.source);
  const look = (view: View, at: number): void => {
    if (isWord(view.codeBefore(at))) return;
    readSentence(view, at);
    if (read.text === '') return;
    const match = said.exec(read.text);
    if (match === null) return;
    const start = read.from + match.index;
    view.claim(detector(), start, start + match[0].length, score(form.distinct, -0.1));
  };
  return [
    { on: 'word', words: frames, look },
    { on: 'word', words: verbs, anyCase: true, look },
  ];
}
