import type { Category, Finding, ScanReport, Tally } from '../../model/finding.ts';
import type { Claim } from './claim.ts';
import { Distinct } from './distinct.ts';
import { type HashKey, hashUnits } from './hash.ts';
import type { View } from './view.ts';

/** Different values remembered per scanner, over all detectors (about 4 MB); after that `distinct` is a lower bound. */
export const maxDistinctValues = 100_000;

interface Count {
  readonly detector: string;
  readonly category: Category;
  readonly confidence: number;
  count: number;
  readonly values: Distinct;
  /** Findings listed so far, shared by all confidences of one detector and category. */
  readonly listed: { count: number };
}

/** Gathers what was claimed: counts without end, details up to a number per detector and category. */
export class Tallies {
  readonly #key: HashKey;
  readonly #detailed: number;
  readonly #least: number;
  readonly #counts: Count[] = [];
  readonly #byDetector = new Map<string, Count[]>();
  readonly #findings: Finding[] = [];
  #remembered = 0;

  constructor(key: HashKey, detailed: number, least: number) {
    this.#key = key;
    this.#detailed = detailed;
    this.#least = least;
  }

  /** Of the value as it stands in the view nothing is kept but its hash and its mask. */
  add(claim: Claim, view: View): void {
    if (claim.confidence < this.#least) return;
    const { detector, category, confidence } = claim;
    const tally = this.#count(claim);
    tally.count++;
    if (this.#remembered < maxDistinctValues) {
      const hash = hashUnits(view.codes, claim.start, claim.end, detector.same ?? 'written', this.#key);
      if (tally.values.add(hash)) this.#remembered++;
    }
    if (tally.listed.count >= this.#detailed) return;
    tally.listed.count++;
    const { line, column } = claim;
    const location = { line, column, start: claim.start + view.base, end: claim.end + view.base };
    const country = detector.country === undefined ? {} : { country: detector.country };
    this.#findings.push({
      detector: detector.id,
      category,
      ...country,
      location,
      confidence,
      masked: detector.mask(view.text.slice(claim.start, claim.end)),
    });
  }

  #count({ detector, category, confidence }: Claim): Count {
    let counts = this.#byDetector.get(detector.id);
    if (counts === undefined) {
      counts = [];
      this.#byDetector.set(detector.id, counts);
    }
    let listed: Count['listed'] | undefined;
    for (const count of counts) {
      if (count.category !== category) continue;
      if (count.confidence === confidence) return count;
      listed = count.listed;
    }
    const made = {
      detector: detector.id,
      category,
      confidence,
      count: 0,
      values: new Distinct(),
      listed: listed ?? { count: 0 },
    };
    counts.push(made);
    this.#counts.push(made);
    return made;
  }

  report(scannedChars: number): ScanReport {
    const tallies: Tally[] = this.#counts.map(({ detector, category, confidence, count, values }) => ({
      detector,
      category,
      confidence,
      count,
      distinct: values.size,
    }));
    return { findings: this.#findings, tallies, scannedChars };
  }
}
