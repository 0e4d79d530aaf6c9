import { definition, type OwnDefinition } from './definition.ts';
import { refused, shapeFaults } from './faults.ts';

/** The file's shape, read before anything that is needed to use it is loaded. Throws `configuration` as `ownRules` does. */
export function readDefinition(json: unknown): OwnDefinition {
  const read = definition.safeParse(json);
  if (!read.success) throw refused(shapeFaults(read.error));
  return read.data;
}

/** Whether it says nothing, so that there is nothing to load and scanning costs what it did. */
export const isEmpty = (own: OwnDefinition): boolean =>
  [
    own.patterns,
    own.words,
    own.numbers,
    own.allow,
    own.allowDomains,
    own.testData.domains,
    own.testData.values,
  ].every((list) => list.length === 0) && Object.keys(own.overrides).length === 0;
