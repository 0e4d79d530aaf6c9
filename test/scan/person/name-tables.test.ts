import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { namesOf, nameTable, tableFile } from '../../../build/name-tables.ts';
import {
  behind,
  isFamilyName,
  isGivenName,
  isSex,
  isTown,
} from '../../../src/scan/detectors/person/known.ts';
import { keyOf, unfold } from '../../../src/scan/detectors/person/lists/keys.ts';

describe.each([
  ['given', isGivenName],
  ['family', isFamilyName],
  ['town', isTown],
  ['sex', isSex],
] as const)('the table of %s names', (list, isKnown) => {
  it('is what the list makes', () => {
    expect(readFileSync(tableFile(list), 'utf8')).toBe(nameTable(list));
  });

  it('knows every name of the list, and no other key', () => {
    const names = namesOf(list);
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
    const table = /'(.*)'/s.exec(nameTable(list))?.[1] ?? '';
    expect([...unfold(table)]).toEqual([...new Set(names.map(keyOf))].toSorted((a, b) => a - b));
  });

  it('takes few other words for names', () => {
    // Names with the last two letters turned, which begin like one; `Martian` is Marti and an ending.
    const names = new Set(namesOf(list));
    const turned = [...names]
      .filter((name) => name.length > 5)
      .map((name) => name.slice(0, -2) + name.slice(-1) + name.at(-2))
      .filter((word) => !names.has(word) && !names.has(word.replace(behind, '')));
    expect(turned.length).toBeGreaterThan(100);
    expect(turned.filter(isKnown).length).toBeLessThan(turned.length / 100);
  });
});
