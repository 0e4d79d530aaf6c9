import type { Detector } from '../detector.ts';
import { nameBefore, nameField } from '../engine/fields.ts';
import { idForm, type OwnDefinition, type OwnNumber, type OwnPattern } from './definition.ts';
import { hostName, isProvider } from './domains.ts';
import { type Fault, nearest } from './faults.ts';
import { Finder } from './finder.ts';
import { digitsOf, nearOf } from './numbers.ts';
import { analyse, PatternFault } from './pattern.ts';
import { hasGate } from './patterns.ts';
import { opens } from './probe.ts';
import type { ValueKey } from './values.ts';
import { hasWordGate } from './words.ts';

type Path = Fault['path'];

/** What is wrong with what a file says, though its shape is right: every fault at once. */
export function meaningFaults(
  own: OwnDefinition,
  keys: readonly ValueKey[],
  builtIn: readonly Detector[],
): Fault[] {
  const faults: Fault[] = [];
  const say = (path: Path, says: string): void => void faults.push({ path, says });
  const ids = new Set(builtIn.map(({ id }) => id));
  for (const list of ['patterns', 'words', 'numbers'] as const)
    for (const [k, { id }] of own[list].entries()) {
      if (ids.has(id))
        say([list, k, 'id'], 'is the id of another detector; choose one of your own, such as own-…');
      ids.add(id);
    }
  for (const [k, one] of own.patterns.entries()) ofPattern(one, ['patterns', k], say);
  for (const [k, { words }] of own.words.entries())
    for (const [i, word] of words.entries())
      if (!hasWordGate(word))
        say(['words', k, 'words', i], 'has a blank among its first three letters; give it as a pattern');
  for (const [k, one] of own.numbers.entries()) ofNumber(one, ['numbers', k], say);
  ofNames(own, say);
  ofValues(own, keys, ids, say);
  ofDomains(own, say);
  ofOverrides(own, ids, say);
  return faults;
}

type Say = (path: Path, says: string) => void;

function ofPattern(own: OwnPattern, path: Path, say: Say): void {
  const at = [...path, 'pattern'];
  try {
    const analysis = analyse(own.pattern);
    if (!hasGate(own, analysis))
      say(
        at,
        'gives the scanner no place to stop at; begin it with three literal characters, or give near, names or shapes',
      );
    new Finder(analysis);
  } catch (error) {
    if (error instanceof PatternFault) say(at, error.message);
    else if (error instanceof RangeError) say(at, 'is too large; lower the numbers in braces');
    else say(at, 'is no pattern that RE2 knows; see docs/own-detectors.md for what is taken');
  }
  ofShapes(own.shapes, [...path, 'shapes'], say);
}

function ofNumber(own: OwnNumber, path: Path, say: Say): void {
  if (own.prefixes.length === 0) {
    ofShapes(own.shapes, [...path, 'shapes'], say);
    if (nearOf(own).length + own.names.length === 0 && (own.confidence ?? 0) < 0.5)
      say(path, 'would never be reported; give names, near or prefixes, or a confidence of 0.5 or more');
  }
  if ((own.check === 'mod11') !== (own.weights !== undefined))
    say([...path, 'weights'], 'must be there with the check mod11, and only then; one weight for each digit');
  for (const [k, shape] of own.shapes.entries()) {
    const digits = digitsOf(shape);
    if (digits === 0) say([...path, 'shapes', k], 'has no digit; give it as a pattern');
    if (own.check !== 'none' && (shape.includes('X') || digits < 4))
      say(
        [...path, 'shapes', k],
        'has no certain number of digits, or fewer than four, for a check digit; use 9 in place of X',
      );
    else if (own.weights !== undefined && own.weights.length !== digits)
      say([...path, 'shapes', k], 'has another number of digits than there are weights');
  }
}

/** A shape the one pass would never stop at finds nothing: tried out, since only the scanner knows. */
function ofShapes(shapes: readonly string[], path: Path, say: Say): void {
  for (const [k, shape] of shapes.entries())
    if (!opens(shape))
      say(
        [...path, k],
        'is too short or too common to look for; give it seven digits, fewer letters in front, or a prefix',
      );
}

/** A column, key or label means one thing. */
function ofNames(own: OwnDefinition, say: Say): void {
  for (const list of ['patterns', 'numbers'] as const)
    for (const [k, { id, names }] of own[list].entries())
      for (const [i, name] of names.entries()) {
        nameField(id, name);
        const codes = Uint16Array.from(name, (c) => c.charCodeAt(0));
        const meant = nameBefore(codes, codes.length, 0)?.id;
        if (meant !== id)
          say(
            [list, k, 'names', i],
            `stands for ${meant ?? 'something else'} already; leave it out or write it longer`,
          );
      }
}

function ofValues(own: OwnDefinition, keys: readonly ValueKey[], ids: ReadonlySet<string>, say: Say): void {
  const known = new Set(keys.map(({ id }) => id));
  const lists = [
    [['allow'], own.allow],
    [['testData', 'values'], own.testData.values],
  ] as const;
  for (const [list, entries] of lists)
    for (const [k, entry] of entries.entries()) {
      const path = [...list, k];
      if (entry.detector !== undefined) ofId(entry.detector, [...path, 'detector'], ids, say);
      if ('value' in entry && (entry.hash === undefined) === (entry.value === undefined))
        say(path, 'must have either a hash or a value; a value only where it is published');
      else if (entry.hash === undefined) {
        if (!('value' in entry)) say(path, 'must have a hash or a value');
      } else if (keys.length === 0)
        say(
          [...path, 'hash'],
          'cannot be compared without its key; set CLOAKROOM_DETECTORS_KEY to what it was made with',
        );
      else if (!known.has(entry.hash.slice(0, 8)))
        say(
          [...path, 'hash'],
          'was made with another key; add that key to CLOAKROOM_DETECTORS_KEY, or make the entry anew',
        );
    }
}

function ofDomains(own: OwnDefinition, say: Say): void {
  const lists = [
    [['allowDomains'], own.allowDomains],
    [['testData', 'domains'], own.testData.domains],
  ] as const;
  for (const [list, entries] of lists)
    for (const [k, { domain }] of entries.entries()) {
      const host = hostName(domain);
      if (host === null) say([...list, k, 'domain'], 'is no host name with a dot in it, such as firm.eu');
      else if (isProvider(host))
        say(
          [...list, k, 'domain'],
          'is a provider where anybody may have an address; list single addresses under allow',
        );
    }
}

function ofOverrides(own: OwnDefinition, ids: ReadonlySet<string>, say: Say): void {
  for (const [id, { off, reason, action, shift, ...bounds }] of Object.entries(own.overrides)) {
    const path = ['overrides', id];
    const { minConfidence, minCount, minDistinct } = bounds;
    const bound = minConfidence ?? minCount ?? minDistinct;
    ofId(id, path, ids, say);
    const rule = [action, bound, shift].some((part) => part !== undefined);
    if (off && (rule || reason === undefined))
      say(path, 'is off: give the reason, and nothing else beside it');
    else if (!off && action === undefined && shift === undefined)
      say(path, 'changes nothing; give an action, a shift, or off with a reason');
    else if (!off && (action ?? 'allow') === 'allow' && bound !== undefined)
      say(path, 'has minConfidence, minCount or minDistinct without an action that warns or blocks');
  }
}

function ofId(id: string, path: Path, ids: ReadonlySet<string>, say: Say): void {
  if (!ids.has(id))
    say(
      path,
      `is no detector; ${idForm.test(id) ? `the nearest is ${nearest(id, ids)}` : 'see docs/detectors.md'}`,
    );
}
