import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { surroundings } from '../../engine/context.ts';
import type { Shaped } from '../../engine/shapes.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';

/** How its label begins, in Germany and in Austria. */
export const germanStems = [
  'steuernummer', 'steuernr', 'steuer-nr', 'steuer nr', 'steuer-nummer', 'st.-nr', 'st-nr', 'stnr', 'st.nr', 'st. nr', 'st nr',
]; // biome-ignore format: a table

const near = new Words(/steuer|finanzamt|tax[ _-]?(?:n|id)|\btin\b/);

/**
 * A tax number by label that is found in what several call so too (`TIN`, `tax id`), and near words for it, where it is
 * written with slashes: digits alone are anybody's there. `valid` as of a writing.
 */
export function slashed(
  base: Detector,
  shapes: readonly string[],
  valid: (value: string) => number | null,
  specimens: readonly string[] = [],
): Detector {
  const look = (view: View, { start, end, value }: Shaped): void => {
    // Most rows of such groups are dates and telephone numbers.
    if (!view.text.slice(start, end).includes('/')) return;
    const adds = valid(value);
    // Its label says of specimens what they are.
    if (adds === null || specimens.includes(value)) return;
    const said = surroundings(view, start, end, null, near, ['tax-id']);
    if (said > words.none) view.claim(base, start, end, score(form.shaped, adds, said));
  };
  return { ...base, gates: [...base.gates, { on: 'shape', shapes, look }] };
}
