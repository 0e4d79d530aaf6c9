import type { Word } from './lines.ts';

/** Two words that are one. */
export function joined(a: Word, b: Word): Word {
  const x = Math.min(a.box.x, b.box.x);
  const y = Math.min(a.box.y, b.box.y);
  return {
    text: a.text + b.text,
    sure: Math.min(a.sure, b.sure),
    box: {
      x,
      y,
      width: Math.max(a.box.x + a.box.width, b.box.x + b.box.width) - x,
      height: Math.max(a.box.y + a.box.height, b.box.y + b.box.height) - y,
    },
  };
}

/** Words before a value that may say what it is. */
const labelWords = 5;

/** The words right before `i` that hold no digit: a label. */
export function labelBefore(line: readonly Word[], i: number): Word[] {
  let from = i;
  while (from > 0 && i - from < labelWords && !/[\d@]/.test((line[from - 1] as Word).text)) from--;
  return line.slice(from, i);
}

const digits: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  '®': '0',
  '©': '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  '!': '1',
  ']': '1',
  '[': '1',
  Z: '2',
  z: '2',
  A: '4',
  S: '5',
  s: '5',
  $: '5',
  '§': '5',
  G: '6',
  b: '6',
  '?': '7',
  T: '7',
  B: '8',
  '&': '8',
  ß: '8',
  g: '9',
  q: '9',
};
const letters: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '|': 'I',
  l: 'I',
  '2': 'Z',
  '4': 'A',
  '5': 'S',
  '6': 'G',
  '8': 'B',
};

/** The digit that a sign was, null where it looks like none. */
export const digitOf = (sign: string): string | null =>
  sign >= '0' && sign <= '9' ? sign : (digits[sign] ?? null);
/** The capital letter that a sign was. */
export const letterOf = (sign: string): string | null => {
  if (letters[sign]) return letters[sign];
  const upper = sign.toUpperCase();
  return upper >= 'A' && upper <= 'Z' && upper.length === 1 ? upper : null;
};
