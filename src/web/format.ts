import type { FileType } from '../model/file-type.ts';
import { type Html, html } from './html.ts';
import { dateLanguage, hasWords, say } from './words.ts';

const units = [
  ['size.gb', 1024 ** 3],
  ['size.mb', 1024 ** 2],
  ['size.kb', 1024],
] as const;

/** Bytes in words: `1.5 MB`. Powers of 1024, as file managers show them, at most one decimal. */
export function sizeInWords(bytes: number): string {
  for (const [id, unit] of units) {
    // 1023.96 KB would be shown as 1,024 KB: take the next unit from there on.
    if (bytes >= unit * 0.99995) {
      const n = bytes / unit;
      return say(id, { n: n < 10 ? Math.round(n * 10) / 10 : Math.round(n) });
    }
  }
  return say('size.bytes', { n: bytes });
}

/** Seconds in words: under two minutes in seconds, else in minutes. */
export const secondsInWords = (seconds: number): string =>
  seconds < 120 && seconds % 60 !== 0
    ? say('time.seconds', { n: Math.max(0, Math.floor(seconds)) })
    : say('time.minutes', { n: Math.floor(seconds / 60) });

const moments = new Intl.DateTimeFormat(dateLanguage, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
});
const days = new Intl.DateTimeFormat(dateLanguage, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Dates a page is given may be nonsense from a broken row: an invalid one is shown as nothing, never thrown. */
const valid = (millis: number): boolean => Number.isFinite(new Date(millis).getTime());

/** A moment in UTC; the script turns it into the reader's own time. */
export const moment = (millis: number): Html | null =>
  valid(millis)
    ? html`<time datetime="${new Date(millis).toISOString()}" data-local="moment">${say('time.utc', {
        when: moments.format(millis),
      })}</time>`
    : null;

export const day = (millis: number): Html | null =>
  valid(millis)
    ? html`<time datetime="${new Date(millis).toISOString()}" data-local="day">${days.format(millis)}</time>`
    : null;

/** `Text, UTF-8` and the like are for machines; a person reads `CSV` or `Text`. */
export function typeInWords(type: FileType | null): string {
  if (type === null) return say('type.unknown');
  if (type.family === 'empty') return say('type.empty');
  const id = `type.${type.name}`;
  return hasWords(id) ? say(id) : type.name.toUpperCase();
}

/**
 * Characters that change how the text around them is read, or cannot be seen: controls, and the marks that turn the
 * direction of text (Unicode UAX #9), which make `exe.fdp` of a name that ends in `.exe`.
 */
const deceiving =
  /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
const longestName = 96;

/** A file name as it is shown: no deceiving characters, its middle left out where it is very long. Still plain text. */
export function nameToShow(name: string | undefined): string {
  const clean = (name ?? '').toWellFormed().replace(deceiving, '\uFFFD').trim();
  if (clean === '') return say('result.nameless');
  const letters = Array.from(clean);
  if (letters.length <= longestName) return clean;
  return `${letters.slice(0, 64).join('')} … ${letters.slice(-24).join('')}`;
}
