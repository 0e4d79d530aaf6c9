import { score } from '../confidence.ts';
import { type Claim, type Claimant, resolvedFrom } from '../engine/claim.ts';
import type { Judge } from '../engine/judge.ts';
import type { OwnDefinition } from './definition.ts';
import { Domains } from './domains.ts';
import { type ValueKey, ValueSet } from './values.ts';

/** What is asked of the claims of one detector; null where no rule speaks of it. */
type Question = ((claim: Claim, value: string) => Claim | null) | null;

/** Own rules about single findings, or undefined where there are none: then nothing is asked of any claim. */
export function judgeOf(
  own: OwnDefinition,
  keys: readonly ValueKey[],
  known: ReadonlyMap<string, Claimant>,
): Judge | undefined {
  const rules = new Rules(own, keys, known);
  if (rules.none) return undefined;
  const questions = new Map<Claimant, Question>();
  return {
    least: rules.least,
    judge: (claim, value) => {
      let question = questions.get(claim.detector);
      if (question === undefined) {
        question = rules.about(claim.detector);
        questions.set(claim.detector, question);
      }
      return question === null ? claim : question(claim, value);
    },
  };
}

class Rules {
  readonly #allow: ValueSet;
  readonly #test: ValueSet;
  readonly #own: Domains<OwnDefinition['allowDomains'][number]>;
  readonly #testDomains: Domains<OwnDefinition['testData']['domains'][number]>;
  readonly #shifts = new Map<string, number>();
  readonly none: boolean;
  readonly least: number;

  constructor(own: OwnDefinition, keys: readonly ValueKey[], known: ReadonlyMap<string, Claimant>) {
    this.#allow = new ValueSet(own.allow, keys, known);
    this.#test = new ValueSet(own.testData.values, keys, known);
    this.#own = new Domains(own.allowDomains);
    this.#testDomains = new Domains(own.testData.domains);
    for (const [id, { shift }] of Object.entries(own.overrides))
      if (shift !== undefined && shift !== 0) this.#shifts.set(id, shift);
    const values = own.allow.length + own.testData.values.length;
    this.none = values + this.#own.size + this.#testDomains.size + this.#shifts.size === 0;
    // what a shift lifts over the threshold must be there
    this.least = resolvedFrom - Math.max(0, ...this.#shifts.values());
  }

  about(detector: Claimant): Question {
    const { id } = detector;
    const [allow, test] = [this.#allow.concerns(id), this.#test.concerns(id)];
    const domains = detector.category === 'contact' && this.#own.size + this.#testDomains.size > 0;
    const shift = this.#shifts.get(id) ?? 0;
    if (!allow && !test && !domains && shift === 0) return null;
    return (claim, value) => {
      if (allow && this.#allow.has(detector, value)) return null;
      const place = domains ? this.#byDomain(claim, value) : claim;
      if (place === null) return null;
      const belongs = test && this.#test.has(detector, value) ? ofNobody(place) : place;
      return shift === 0 ? belongs : { ...belongs, confidence: score(belongs.confidence, shift) };
    };
  }

  #byDomain(claim: Claim, value: string): Claim | null {
    if (this.#testDomains.of(value) !== null) return ofNobody(claim);
    const own = claim.category === 'contact' ? this.#own.of(value) : null;
    if (own === null) return claim;
    return own.as === 'unreported' ? null : { ...claim, category: own.as };
  }
}

const ofNobody = (claim: Claim): Claim => ({ ...claim, category: 'test-data' });
