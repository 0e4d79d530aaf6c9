import { type Html, html, type Part } from './html.ts';
import { en } from './words/en.ts';

/**
 * Every sentence a person reads, by a stable id. Another language is another table with the same ids (`Words`); `{x}`
 * marks a value, and where the number `{n}` changes the grammar there is one form for each plural category
 * (Unicode CLDR, as Intl.PluralRules names them).
 */
export type Plural = { readonly other: string } & {
  readonly [category in Intl.LDMLPluralRule]?: string;
};
export type WordId = keyof typeof en;
export type Words = Readonly<Record<WordId, string | Plural>>;
export const language = 'en';
/** 22 November 2026, as most readers of English in Europe write it. */
export const dateLanguage = 'en-GB';
const table: Words = en;
const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);

type Value = string | number;

function template(id: WordId, values: { readonly n?: unknown }): string {
  const entry = table[id];
  if (typeof entry === 'string') return entry;
  const { n } = values;
  return entry[plurals.select(typeof n === 'number' ? n : 0)] ?? entry.other;
}
const shown = (value: Value | undefined): string =>
  typeof value === 'number' ? numbers.format(value) : (value ?? '');

/** The sentence as plain text. Escape it like any other text. */
export const say = (id: WordId, values: Readonly<Record<string, Value>> = {}): string =>
  template(id, values).replace(/\{([a-z]+)\}/g, (_, name: string) => shown(values[name]));

/** The sentence as markup, where a value may be markup of ours (a time, a name in <bdi>). */
export function phrase(id: WordId, values: Readonly<Record<string, Part>>): Html {
  const parts = template(id, values).split(/\{([a-z]+)\}/g);
  return html`${parts.map((part, i) => {
    if (i % 2 === 0) return part;
    const value = values[part];
    return typeof value === 'number' ? numbers.format(value) : value;
  })}`;
}

export const hasWords = (id: string): id is WordId => Object.hasOwn(table, id);
export const formatNumber = (n: number): string => numbers.format(n);
