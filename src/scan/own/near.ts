import { Words } from '../engine/stems.ts';

/** Words near by, as the scanner looks for them: where a word begins, in any case, whatever joins its parts. */
export function nearPattern(near: readonly string[]): RegExp {
  const alternatives = near.map(
    (word) => `(?<![\\p{L}\\d])${escaped(word.toLowerCase()).replace(/[ _-]+/g, '[\\s_-]{0,3}')}`,
  );
  return new RegExp(alternatives.join('|'), 'u');
}

export const wordsNear = (near: readonly string[]): Words | null =>
  near.length === 0 ? null : new Words(nearPattern(near));

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
