// Writes the tables of names in src/scan/detectors/person/lists from the names in build/names: `node build/name-tables.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { firstCode, keyOf, lastDigits, leadDigits } from '../src/scan/detectors/person/lists/keys.ts';

export type NameList = 'given' | 'family' | 'town' | 'sex';

/** The names of a list, in plain spelling. */
export const namesOf = (list: NameList): string[] =>
  readFileSync(new URL(`names/${list}.txt`, import.meta.url), 'utf8')
    .replace(/^#.*$/gm, '')
    .split(/\s+/)
    .filter((name) => name !== '');

export const tableFile = (list: NameList): URL =>
  new URL(`../src/scan/detectors/person/lists/${list}.ts`, import.meta.url);

/** What `unfold` reads of numbers. */
export function fold(numbers: readonly number[]): string {
  const digitOf = (n: number) => String.fromCharCode(firstCode + n + Number(n > 0x33) + Number(n > 0x36));
  const keys = [...new Set(numbers)].toSorted((a, b) => a - b);
  return keys
    .map((key, i) => {
      let step = key - (keys[i - 1] ?? -1) - 1;
      let text = digitOf(step % lastDigits);
      for (step = Math.floor(step / lastDigits); step > 0; step = Math.floor((step - 1) / leadDigits))
        text = digitOf(lastDigits + ((step - 1) % leadDigits)) + text;
      return text;
    })
    .join('');
}

/** The whole file, which a test compares. */
export const nameTable = (list: NameList): string =>
  `/** What build/names/${list}.txt lists, as keys (keys.ts). */\nexport const ${list}Names =\n  '${fold(namesOf(list).map(keyOf))}';\n`;

if (import.meta.main)
  for (const list of ['given', 'family', 'town', 'sex'] as const)
    writeFileSync(tableFile(list), nameTable(list));
