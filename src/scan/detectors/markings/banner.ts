import { score } from '../../confidence.ts';
import type { Detector, Gate, Hit } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { maskMarking } from './marking.ts';

/** A classification that is known by its words alone, wherever it stands. */
export interface Banner {
  /** In any case. */
  readonly words: readonly string[];
  /** Sticky; begins where one of the words does. */
  readonly regex: RegExp;
  /** 0: look elsewhere. */
  readonly weight: (match: RegExpExecArray) => number;
}

/** A detector of banners; `more`: gates of its own. */
export function bannerDetector(
  spec: Pick<Detector, 'id' | 'title' | 'source' | 'words' | 'rank'> & {
    readonly banners: readonly Banner[];
    readonly examples: { readonly hit: readonly Hit[]; readonly miss: readonly string[] };
  },
): Detector {
  const { banners, ...rest } = spec;
  const gates: Gate[] = banners.map((banner) => ({
    on: 'word',
    words: banner.words,
    anyCase: true,
    look: bannerLook(banner, () => detector),
  }));
  const detector: Detector = { ...rest, category: 'confidential', gates, mask: maskMarking, same: 'lower' };
  return detector;
}

export const bannerLook =
  ({ regex, weight }: Banner, detector: () => Detector) =>
  (view: View, at: number): void => {
    const before = view.codeBefore(at);
    if (isWord(before) || '_./'.includes(String.fromCharCode(before))) return;
    regex.lastIndex = at;
    const match = regex.exec(view.text);
    if (match === null) return;
    const end = at + match[0].length;
    // `VS-NfD.prf`
    if (view.codes[end] === 0x2e && isWord(view.codes[end + 1] as number)) return;
    const sure = weight(match);
    if (sure > 0) view.claim(detector(), at, end, score(sure));
  };
