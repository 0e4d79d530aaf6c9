/** Characters that change how a name reads or travels: controls, bidirectional marks (Unicode UAX 9), line separators. */
const hostile = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * A name that is safe to show and to save: last path segment only, no controls or bidirectional marks, none of the
 * characters that file systems refuse, at most `max` UTF-16 units with its ending kept. Never empty.
 */
export function safeFileName(raw: string, max: number): string {
  const last = raw.normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  let name = last
    .replace(hostile, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .toWellFormed();
  if (name === '') name = 'file';
  if (reserved.test(name)) name = `_${name}`;
  if (name.length <= max) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : '';
  return (name.slice(0, max - ending.length) + ending).toWellFormed();
}
