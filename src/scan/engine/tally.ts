import type { Category, Finding, ScanReport, Tally } from '../../model/finding.ts';
import type { Claim } from './claim.ts';
import { type HashKey, hashValue } from './hash.ts';

/** Different values remembered per scanner, over all detectors (about 4 MB); after that `distinct` is a lower bound. */
export const maxDistinctValues = 100_000;

interface Count {
  readonly detector: string;
  readonly category: Category;
  readonly confidence: number;
  count: number;
  readonly values: Set<number>;
}

/** Gathers what was claimed: counts without end, details up to a number per detector and category. */
export class Tallies {
  readonly #key: HashKey;
  readonly #detailed: number;
  readonly #least: number;
  readonly #counts = new Map<string, Count>();
  readonly #listed = new Map<string, number>();
  readonly #findings: Finding[] = [];
  #remembered = 0;

  constructor(key: HashKey, detailed: number, least: number) {
    this.#key = key;
    this.#detailed = detailed;
    this.#least = least;
  }

  /** `text` is the value as it stands in the file; nothing of it is kept but its hash and its mask. */
  add(claim: Claim, value: string, base: number): void {
    if (claim.confidence < this.#least) return;
    const { detector, category, confidence } = claim;
    const kind = `${detector.id} ${category}`;
    const tally = this.#count(`${kind} ${confidence}`, claim);
    tally.count++;
    if (this.#remembered < maxDistinctValues) {
      const size = tally.values.size;
      tally.values.add(hashValue(detector.normal ? detector.normal(value) : value, this.#key));
      this.#remembered += tally.values.size - size;
    }
    const listed = this.#listed.get(kind) ?? 0;
    if (listed >= this.#detailed) return;
    this.#listed.set(kind, listed + 1);
    const { line, column } = claim;
    const location = { line, column, start: claim.start + base, end: claim.end + base };
    const country = detector.country === undefined ? {} : { country: detector.country };
    this.#findings.push({
      detector: detector.id,
      category,
      ...country,
      location,
      confidence,
      masked: detector.mask(value),
    });
  }

  #count(name: string, { detector, category, confidence }: Claim): Count {
    let found = this.#counts.get(name);
    if (found === undefined) {
      found = { detector: detector.id, category, confidence, count: 0, values: new Set() };
      this.#counts.set(name, found);
    }
    return found;
  }

  report(scannedChars: number): ScanReport {
    const tallies: Tally[] = [];
    for (const { values, ...rest } of this.#counts.values()) tallies.push({ ...rest, distinct: values.size });
    return { findings: this.#findings, tallies, scannedChars };
  }
}
