import { form, score } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';

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

const isStop = (c: number): boolean => '\n\r.!?;"'.includes(String.fromCharCode(c));

/** Where the sentence around `at` begins, and where it ends. */
function sentenceFrom({ codes }: View, at: number): number {
  let i = at;
  while (i > 0 && at - i < REACH && !isStop(codes[i - 1] as number)) i--;
  return i;
}
function sentenceEnd({ codes, length }: View, at: number): number {
  let i = at;
  while (i < length && i - at < REACH && !isStop(codes[i] as number)) i++;
  return i;
}

/** `stems`: how what is said begins, small letters. */
export function saidInSix(stems: RegExp, detector: () => Detector): Gate[] {
  const said = new RegExp(`(?<!\\p{L})(?:${stems.source})\\p{L}*`, 'u');
  const look = (view: View, at: number): void => {
    if (isWord(view.codeBefore(at))) return;
    const from = sentenceFrom(view, at);
    const match = said.exec(view.text.slice(from, sentenceEnd(view, at)).toLowerCase());
    if (match === null) return;
    const start = from + match.index;
    view.claim(detector(), start, start + match[0].length, score(form.distinct, -0.1));
  };
  return [
    { on: 'word', words: frames, look },
    { on: 'word', words: verbs, anyCase: true, look },
  ];
}
