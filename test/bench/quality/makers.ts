import type { seededRandom } from '../corpus.ts';

export type Random = ReturnType<typeof seededRandom>;

export const int = (r: Random, below: number): number => Math.floor(r() * below);
export const of = <T>(r: Random, list: readonly T[]): T => list[int(r, list.length)] as T;
const two = (n: number): string => String(n).padStart(2, '0');

/** Tries until another validator takes one: as many as two check digits and a date need. */
const MOST_TRIES = 200_000;

/**
 * Fills a form: `#` a digit, `@` a capital letter, `{YY}` `{YYYY}` `{MM}` `{DD}` a day between 1930 and 2005, `{a|b}` one
 * of a list; everything else as it is.
 */
export function fill(r: Random, form: string): string {
  const year = 1930 + int(r, 75);
  const day = { YY: two(year % 100), YYYY: String(year), MM: two(1 + int(r, 12)), DD: two(1 + int(r, 28)) };
  return form
    .replace(/\{([^}]*)\}/g, (_, name: string) => day[name as keyof typeof day] ?? of(r, name.split('|')))
    .replace(/#/g, () => String(int(r, 10)))
    .replace(/@/g, () => String.fromCharCode(65 + int(r, 26)));
}

/** The first value of one of the forms that the validator takes. */
export function valid(r: Random, forms: readonly string[], takes: (value: string) => boolean): string {
  const form = of(r, forms);
  for (let i = 0; i < MOST_TRIES; i++) {
    const value = fill(r, form);
    if (takes(value)) return value;
  }
  throw new Error(`no value of this form was taken: ${form}`);
}
