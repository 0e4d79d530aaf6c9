import type { Policy } from '../../model/policy.ts';
import type { Detector } from '../detector.ts';
import { detectors } from '../detectors/index.ts';
import { BlockScanner, type ScanOptions } from '../engine/scanner.ts';
import type { OwnDefinition } from './definition.ts';
import { type Fault, refused } from './faults.ts';
import { judgeOf } from './judge.ts';
import { layOver } from './lay-over.ts';
import { meaningFaults } from './meaning.ts';
import { numberDetector } from './numbers.ts';
import { analyse } from './pattern.ts';
import { patternDetector } from './patterns.ts';
import { isEmpty, readDefinition } from './read.ts';
import type { ValueKey } from './values.ts';
import { wordsDetector } from './words.ts';

export type { OwnDefinition } from './definition.ts';
export { entryHash, normalForm, samenessOf, type ValueKey } from './values.ts';

/** An operator's own rules as scanners use them. */
export interface OwnRules {
  readonly definition: OwnDefinition;
  /** The built-in detectors that are not off, and the operator's own. */
  readonly detectors: readonly Detector[];
  /** To be laid beside a scanner's other options. */
  readonly options: Pick<ScanOptions, 'judge'>;
  readonly layOver: (policy: Policy) => Policy;
}

/** As `ownRules`, from what stands in config/detectors.json. Null where it says nothing. */
export function parseOwn(json: unknown, keys: readonly ValueKey[]): OwnRules | null {
  const own = readDefinition(json);
  return isEmpty(own) ? null : ownRules(own, keys);
}

/**
 * The rules of a definition that is read for the first time. Throws `configuration`, its `detail` one line a fault with
 * place, reason and mend, and no value of the file in it.
 */
export function ownRules(own: OwnDefinition, keys: readonly ValueKey[]): OwnRules {
  const faults = meaningFaults(own, keys, detectors);
  if (faults.length > 0) throw refused(faults);
  const rules = compileOwn(own, keys);
  const wrong = exampleFaults(rules);
  if (wrong.length > 0) throw refused(wrong);
  return rules;
}

/** The rules of a definition that `ownRules` took, possibly in another thread. */
export function compileOwn(own: OwnDefinition, keys: readonly ValueKey[]): OwnRules {
  const made: Detector[] = [
    ...own.patterns.map((one) => patternDetector(one, analyse(one.pattern))),
    ...own.words.map(wordsDetector),
    ...own.numbers.map(numberDetector),
  ];
  const isOff = (id: string) => Object.hasOwn(own.overrides, id) && own.overrides[id]?.off === true;
  const all = [...detectors, ...made];
  const judge = judgeOf(own, keys, new Map(all.map((d) => [d.id, d])));
  const list = all.filter(({ id }) => !isOff(id));
  return {
    definition: own,
    detectors: list,
    options: judge === undefined ? {} : { judge },
    layOver: (policy) => layOver(policy, own),
  };
}

/** Own examples that disagree with what is found, judged beside every other detector. */
function exampleFaults({ definition: own, detectors: list }: OwnRules): Fault[] {
  const faults: Fault[] = [];
  const finds = (id: string, text: string): boolean => {
    const scanner = new BlockScanner(list, {});
    scanner.write(text);
    return scanner.end().tallies.some((tally) => tally.detector === id);
  };
  for (const kind of ['patterns', 'words', 'numbers'] as const)
    for (const [k, { id, examples }] of own[kind].entries()) {
      if (examples === undefined || !list.some((d) => d.id === id)) continue;
      for (const [i, text] of examples.hit.entries())
        if (!finds(id, text))
          faults.push({
            path: [kind, k, 'examples', 'hit', i],
            says: 'is not found, or counts less than 0.5, or something stronger is found there; mend the rule or the example',
          });
      for (const [i, text] of examples.miss.entries())
        if (finds(id, text))
          faults.push({
            path: [kind, k, 'examples', 'miss', i],
            says: 'is found; mend the rule or the example',
          });
    }
  return faults;
}

/**
 * The detectors that say of a whole value what it is, strongest first: what an entry under `allow` may name. Weak
 * candidates are among them.
 */
export function detectorsOf(value: string, rules: OwnRules | null): string[] {
  const scanner = new BlockScanner(rules?.detectors ?? detectors, {
    minConfidence: 0,
    findingsPerDetector: 50,
  });
  scanner.write(value);
  const whole = scanner
    .end()
    .findings.filter(
      ({ location: { start = 0, end = 0 } }) =>
        value.slice(0, start).trim() === '' && value.slice(end).trim() === '',
    );
  return [...new Set(whole.sort((a, b) => b.confidence - a.confidence).map((f) => f.detector))];
}
