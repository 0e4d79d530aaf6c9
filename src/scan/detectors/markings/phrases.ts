/** How much a phrase says by itself. `strict`: nobody writes it but as a marking; `weak`: an everyday word. */
export type Strength = 'strict' | 'plain' | 'weak';

export interface Phrase {
  /** Where to look: as written at the beginning of a sentence, and in capitals. */
  readonly starts: readonly string[];
  /** The whole phrase, sticky. */
  readonly regex: RegExp;
  readonly strength: Strength;
}

/** Longest literal a gate compares; a first word of so many letters is enough. */
const MAX_START = 16;
const ENOUGH = 9;
const headOf = (text: string): string => {
  const head = text.replace(/\*.*$|(?<=.{4})'.*$/, '');
  const word = /^[^ \-/]+/.exec(head)?.[0] ?? head;
  return word.length >= ENOUGH ? word : head.slice(0, MAX_START);
};

/** Without accents: capitals are often written so, in Greek always. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const titled = (text: string, more: string): string =>
  text.replace(new RegExp(`(?<=^|[ -])\\p{Ll}${more}`, 'gu'), (c) => c.toUpperCase());

/** `*` stands for an ending of a few letters; a space for one or two spaces or a dash. */
const source = (text: string): string =>
  text
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\*/g, '\\p{L}{0,4}')
    .replace(/'/g, "['’]")
    .replace(/ /g, '[ \\u00a0\\-]{1,2}');

/**
 * Phrases from a list separated by commas, as they stand within a sentence; every one is looked for with a capital in
 * front, with every word so, and in capitals throughout.
 */
export function phrases(list: string, strength: Strength): Phrase[] {
  return list
    .split(/\s*[,\n]\s*/)
    .filter((text) => text !== '')
    .map((text) => {
      const forms = [...new Set([text, plain(text)])];
      const heads = forms.map(headOf);
      return {
        starts: [
          ...new Set(
            heads.flatMap((head) => [
              first(head),
              titled(head, ''),
              first(titled(head, '(?=\\p{L}{3})')),
              head.toUpperCase(),
            ]),
          ),
        ],
        regex: new RegExp(forms.map(source).join('|'), 'iuy'),
        strength,
      };
    });
}
