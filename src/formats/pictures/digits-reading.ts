import type { Word } from './lines.ts';
import { digitOf, labelBefore } from './words.ts';

/** A word of digits with letters mixed in. */
const mixed = /^([+({[]{0,2})([0-9OoQDIli|!ZzSs$§AGbB?T&ßgq./-]{2,24})([)}\],;:.]{0,2}\t?)$/;
/** Parts of its signs that are digits at least; fewer, and it is a word. */
const digitPart = 0.6;
/** The same between other numbers. */
const digitPartAmong = 0.3;

/** The digits that a word was, null where it is none or has nothing to be put right. */
function digitsOf(text: string, part: number): string | null {
  const parts = mixed.exec(text);
  if (!parts) return null;
  const [, before = '', body = '', after = ''] = parts;
  let meant = '';
  let sure = 0;
  let signs = 0;
  for (const sign of body) {
    if (/[./-]/.test(sign)) {
      meant += sign;
      continue;
    }
    signs++;
    if (sign >= '0' && sign <= '9') sure++;
    meant += digitOf(sign);
  }
  if (signs < 2 || sure / signs < part) return null;
  const read = before.replace(/[{[]/g, '(') + meant + after.replace(/[}\]]/g, ')');
  return read === text ? null : read;
}

const numeric = /^[+({[]?[\d./()-]{1,24}[)}\],;:.]?\t?$/;

/** Numbers of a line that were read with letters in them, each with its label and its other groups. */
export function mendedNumbers(line: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  const isNumber = (word: Word | undefined) => word !== undefined && numeric.test(word.text);
  const meant = line.map((word, i) => {
    const among = isNumber(line[i - 1]) || isNumber(line[i + 1]);
    return digitsOf(word.text, among ? digitPartAmong : digitPart);
  });
  for (let i = 0; i < line.length; i++) {
    if (!meant[i] && !numeric.test((line[i] as Word).text)) continue;
    let end = i;
    while (end < line.length && (meant[end] || numeric.test((line[end] as Word).text))) end++;
    const group = line.slice(i, end);
    if (meant.slice(i, end).some((text) => text !== null))
      found.push([
        ...labelBefore(line, i),
        ...group.map((word, n) => ({ ...word, text: meant[i + n] ?? word.text })),
      ]);
    i = end;
  }
  return found;
}
