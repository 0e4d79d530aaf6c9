import type { Category } from '../../../model/finding.ts';
import { form, score, words } from '../../confidence.ts';
import { hasDigit, isDigit, isLetter } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { cardCvc } from './card-cvc.ts';
import { cardExpiry } from './card-expiry.ts';

/** Units behind and before a card number in which its code and its expiry may stand. */
const behindMost = 128;
const beforeMost = 64;
/** A number of so many digits is the next card. */
const otherCard = 12;

const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:20)?[2-4]\\d';
const date = `${month} ?[/.-] ?${year}|20[2-4]\\d-${month}`;
/** `"exp_month": 8, "exp_year": 2028`, behind the first name. */
const parted = `${month}\\W+exp\\w* ?year\\W+${year}`;
/** The next fields of the record: code and expiry in either order, or one of them. */
const gap = '["\']?(?:\\t|[ ]{0,2}[,;|/-]? {0,2})["\']?';
/** Units of it, and one more. */
const gapMost = 8;
const next = new RegExp(
  `^${gap}(?:(\\d{3,4})${gap})?(?<!\\d)(${date})(?!\\d)(?:${gap}(\\d{3,4}))?(?![\\d/:-]|\\.\\d)`,
  'd',
);
/** `4539148803436467|04|29|123`: the year is a field of its own. The groups are those of `next`, where no code stands first. */
const split = /^(a)?\|((?:0?[1-9]|1[0-2])\|(?:20)?[2-4]\d)(?:\|(\d{3,4}))?(?![\d/:-]|\.\d)/d;
const codeNames =
  '(?:c[cv]v2?|cvc2?|cvn2?|cv2|csc|(?<![a-z])cid|cvd|security[ _]?(?:code|number)|verification[ _]?(?:code|value|number|no\\.?)|pr(?:ü|ue)f(?:ziffer|nummer)|cryptogramme|beveiligingscode|veiligheidscode|código de segur(?:idad|ança)|säkerhetskod|kontrolcifre|codice di sicurezza|(?:digits?|code) (?:code|on the back))';
const codeName = new RegExp(
  `${codeNames}(?:[ -]?(?:code|number|nr\\.?|no\\.?|2))?(?: (?:is|are|ist|est|es|è))?[^\\d\\r\\n,;a-z]{0,8}(\\d{3,4})(?![\\d/:-]|\\.\\d)`,
  'i',
);
/** `the CVC of card 4539148803436467 is 913` */
const codeIs = /^ (?:is|ist|est|es|è) (\d{3,4})(?![\d/:-]|\.\d)/;
const codeBefore = new RegExp(codeNames, 'i');
const dateName = new RegExp(
  `(?:exp(?!ired_)|v[aá]lid|good thr|g(?:ü|ue)ltig|ablauf|verfall|geldig|verval|venc|caduc|scad|validade|ważn|u[dt]l[oø][bp]|giltig|voimassa|platn|lejár)[^\\d\\r\\n]{0,24}?(?:\\r?\\n)?(${parted}|${date}|(?:0[1-9]|1[0-2])[2-4]\\d|\\p{L}{3,9}\\.? 20[2-4]\\d)(?![\\d/:-]|\\.\\d)`,
  'iu',
);

/** Claims the verification code and the expiry that stand beside the card number in `start`..`end`; whether a code does. */
export function besideCard(view: View, start: number, end: number, category?: Category): boolean {
  const stop = stretch(view, end);
  const after = view.text.slice(end, stop);
  const sure = score(form.shaped, words.label);
  let coded = false;
  const row = hasDigit(view.codes, end, Math.min(stop, end + gapMost))
    ? (next.exec(after) ?? split.exec(after))
    : null;
  row?.indices?.forEach((span, group) => {
    // Of two codes the first.
    if (group === 0 || span === undefined || (group === 3 && row[1] !== undefined)) return;
    const detector = group === 2 ? cardExpiry : cardCvc;
    view.claim(detector, end + span[0], end + span[1], score(form.distinct), category);
  });
  const from = Math.max(0, start - beforeMost);
  const said = isLetter(view.codes[end + 1] as number) ? codeIs.exec(after) : null;
  if (said !== null && codeBefore.test(view.text.slice(from, start)))
    claimLast(view, cardCvc, said, end, sure, category);
  for (const [base, to] of [
    [end, stop],
    [from, start],
  ] as const) {
    if (!hasLetter(view, base, to)) continue;
    const text = view.text.slice(base, to);
    const code = codeName.exec(text);
    coded ||= code !== null;
    claimLast(view, cardCvc, code, base, sure, category);
    claimLast(view, cardExpiry, dateName.exec(text), base, sure, category);
  }
  return coded;
}

/** Numbers alone name nothing. */
function hasLetter(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isLetter(view.codes[i] as number)) return true;
  return false;
}

/** The group of a pattern that ends with it. */
function claimLast(
  view: View,
  detector: typeof cardCvc,
  match: RegExpExecArray | null,
  base: number,
  confidence: number,
  category?: Category,
): void {
  if (match === null) return;
  const end = base + match.index + match[0].length;
  view.claim(detector, end - (match[1] as string).length, end, confidence, category);
}

/** Where what stands behind `at` belongs to another card, or is too far away. */
function stretch(view: View, at: number): number {
  const { codes } = view;
  const most = Math.min(view.length, at + behindMost);
  let digits = 0;
  for (let i = at; i < most; i++) {
    if (!isDigit(codes[i] as number)) digits = 0;
    else if (++digits === otherCard) return i - otherCard + 1;
  }
  return most;
}
