import { Buffer } from 'node:buffer';
import type { Box, Place } from '../../model/finding.ts';
import type { Mark } from '../../model/mark.ts';
import type { Obstacle } from '../format.ts';
import type { Order } from '../tools/tool.ts';

/** What a reader says, as far as it is believed: it may have been taken over by what it reads. */

/** UTF-16 units of what a place names: a report may hold thousands of them. */
const unitsMost = { path: 1_024, sheet: 256, part: 256, cell: 16 } as const;
const strings = ['path', 'sheet', 'part', 'cell'] as const;
const numbers = ['page', 'slide'] as const;

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Only known fields, of their types. What stands in `last` as well is not held twice. */
export function placeHeard(value: unknown, last: Mark = {}): Mark {
  const place: Record<string, unknown> = {};
  if (!isLoose(value)) return {};
  for (const key of strings) {
    if (typeof value[key] !== 'string') continue;
    const text = shortened(value[key], unitsMost[key]);
    place[key] = text === last[key] ? last[key] : text;
  }
  for (const key of numbers) if (isCount(value[key])) place[key] = value[key];
  const box = boxHeard(value['box']);
  if (box) place['box'] = box;
  return place as Place;
}

/** Beginning and end. Copied: a slice would keep all of what it was cut from. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = most >> 1;
  return Buffer.from(`${text.slice(0, half - 1)}…${text.slice(-half)}`).toString();
}

/** Units of the names in a place that are held anew. */
export const newUnits = (place: Mark, last: Mark): number =>
  strings.reduce((n, key) => n + (place[key] === last[key] ? 0 : (place[key]?.length ?? 0)), 0);

export function boxHeard(value: unknown): Box | null {
  if (!isLoose(value)) return null;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) =>
    typeof value[key] === 'number' ? Math.round(value[key]) : null,
  );
  return isCount(x) && isCount(y) && isCount(width) && isCount(height) ? { x, y, width, height } : null;
}

export function wordsHeard(value: unknown): { text: string; box: Box }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((word: unknown) => {
    const box = isLoose(word) ? boxHeard(word['box']) : null;
    return box && isLoose(word) && typeof word['text'] === 'string' ? [{ text: word['text'], box }] : [];
  });
}

const obstacles: readonly string[] = ['unscannable', 'partly-scanned', 'encrypted'] satisfies Obstacle[];

export function obstacleHeard(value: unknown): {
  category: Obstacle;
  reason: string;
  type: string;
  place: Place;
} {
  const { category, reason, type, place } = isLoose(value) ? value : {};
  return {
    category: (obstacles.includes(category as string) ? category : 'unscannable') as Obstacle,
    reason: typeof reason === 'string' && /^[a-z0-9-]{1,60}$/.test(reason) ? reason : 'damaged',
    type: typeof type === 'string' && /^[\w.+-]{1,40}$/.test(type) ? type : '',
    place: placeHeard(place),
  };
}

export interface ToolHeard {
  readonly id: number;
  readonly order: Order;
  readonly millis: number;
  readonly upload: boolean;
}

/** Null for what no reader asks for. */
export function toolHeard(value: unknown): ToolHeard | null {
  if (!isLoose(value) || !isCount(value['id']) || !isCount(value['millis'])) return null;
  const order = orderHeard(value['order']);
  return order && { id: value['id'], order, millis: value['millis'], upload: value['upload'] === true };
}

const dpiMost = 600;
const pageMost = 1_000_000;
const within = (value: unknown, most: number): value is number => isCount(value) && value <= most;

function orderHeard(value: unknown): Order | null {
  if (!isLoose(value)) return null;
  const { tool, first, last, page, dpi, pixels, moving, mode } = value;
  if (tool === 'pdftotext' && within(first, pageMost) && within(last, pageMost)) return { tool, first, last };
  if (tool === 'pdftoppm' && within(page, pageMost) && within(dpi, dpiMost)) return { tool, page, dpi };
  if (tool === 'picture' && within(page, pageMost) && within(pixels, 1e9))
    return within(moving, pageMost) ? { tool, page, pixels, moving } : { tool, page, pixels };
  if (tool === 'ocr' && within(dpi, dpiMost))
    return mode === '3' || mode === '6' || mode === '11' ? { tool, dpi, mode } : { tool, dpi };
  return null;
}
