/** A run of text where it stands: `transform` is a matrix (ISO 32000-2, 8.3.4), lengths are in points. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

/** Of the size of the letters: runs this far up or down are on one line; gaps this wide are a blank, or a tab. */
const lineShare = 0.4;
const blankShare = 0.15;
const tabShare = 1.2;

/** Runs of text as lines from top to bottom; turned ones after those that are not, as they come. */
export function linesOf(items: readonly TextItem[]): string {
  const level: Placed[] = [];
  const turned: string[] = [];
  for (const { str, transform, width, height } of items) {
    const [a = 0, b = 0, , , x = 0, y = 0] = transform;
    if (str.trim() === '') continue;
    if (Math.abs(b) > Math.abs(a) || a < 0) turned.push(str);
    else level.push({ text: str, x, y, end: x + width, size: height || Math.abs(a) || 1 });
  }
  level.sort((one, other) => other.y - one.y || one.x - other.x);
  const lines: string[] = [];
  for (let from = 0; from < level.length; ) {
    const first = level[from] as Placed;
    let to = from + 1;
    while (to < level.length && first.y - (level[to] as Placed).y <= first.size * lineShare) to++;
    lines.push(lineOf(level.slice(from, to).sort((one, other) => one.x - other.x)));
    from = to;
  }
  const all = [...lines, ...turned];
  return all.length === 0 ? '' : `${all.join('\n')}\n`;
}

function lineOf(runs: readonly Placed[]): string {
  let line = '';
  let end = 0;
  for (const { text, x, end: own, size } of runs) {
    const gap = x - end;
    if (line !== '') line += gap > size * tabShare ? '\t' : gap > size * blankShare ? ' ' : '';
    line += text;
    end = own;
  }
  return line;
}
