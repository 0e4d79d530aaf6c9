import type { Box } from '../../model/finding.ts';

export interface Word {
  readonly text: string;
  readonly box: Box;
  /** Of tesseract, 0 to 100. */
  readonly sure: number;
}

/** Words of one page of a picture, at most: more is noise. */
const wordsMost = 50_000;
/** Below so much, one or two signs are a picture's texture rather than letters. */
const leastSure = 30;

/** The words of tesseract's TSV (its documentation: level 5), in pixels of the view. */
export function wordsOf(tsv: string): Word[] {
  const words: Word[] = [];
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells[0] !== '5' || cells.length < 12) continue;
    const [x = 0, y = 0, width = 0, height = 0, sure = 0] = cells.slice(6, 11).map(Number);
    const text = (cells[11] ?? '').trim();
    if (text === '' || (text.length < 3 && sure < leastSure) || !(width > 0 && height > 0)) continue;
    words.push({ text, sure, box: { x, y, width, height } });
    if (words.length === wordsMost) break;
  }
  return words;
}

/** So many heights of a line between two words make two columns of them. */
const columnGap = 2.2;

/**
 * Words put into the lines a person sees, from the top: OCR tears label and value apart where there is room between them.
 * Columns are parted by a tab at the end of a word.
 */
export function linesOf(words: readonly Word[]): Word[][] {
  const lines: { middle: number; height: number; words: Word[] }[] = [];
  const sorted = [...words].sort((a, b) => middleOf(a) - middleOf(b));
  let from = 0;
  for (const word of sorted) {
    const middle = middleOf(word);
    // lines far above are done
    while (from < lines.length && (lines[from]?.middle ?? 0) < middle - reach) from++;
    let best: (typeof lines)[number] | null = null;
    for (let i = lines.length - 1; i >= from; i--) {
      const line = lines[i] as (typeof lines)[number];
      const off = Math.abs(line.middle - middle);
      if (off > 0.5 * Math.min(line.height, Math.max(word.box.height, line.height * 0.6))) continue;
      if (!best || off < Math.abs(best.middle - middle)) best = line;
    }
    if (best) {
      const n = best.words.push(word);
      best.middle += (middle - best.middle) / n;
      best.height = Math.max(best.height, Math.min(word.box.height, best.height * 1.5));
    } else lines.push({ middle, height: word.box.height, words: [word] });
  }
  return lines.sort((a, b) => a.middle - b.middle).map((line) => withColumns(line.words, line.height));
}

/** Pixels above which no line takes up a word any more. */
const reach = 200;
const middleOf = ({ box }: Word): number => box.y + box.height / 2;

function withColumns(words: Word[], height: number): Word[] {
  const row = words.sort((a, b) => a.box.x - b.box.x);
  return row.map((word, i) => {
    const next = row[i + 1];
    const far = next && next.box.x - (word.box.x + word.box.width) > columnGap * height;
    return far ? { ...word, text: `${word.text}\t` } : word;
  });
}

/** The box in pixels of the picture, whole pixels that cover it. */
export function unscaled(box: Box, scale: number, top = 0): Box {
  const x = Math.floor(box.x / scale);
  const y = Math.floor((box.y + top) / scale);
  return {
    x,
    y,
    width: Math.ceil((box.x + box.width) / scale) - x,
    height: Math.ceil((box.y + top + box.height) / scale) - y,
  };
}
