import {
  type Category,
  distinctMax,
  type Finding,
  type Location,
  type ScanReport,
  type Tally,
} from '../../model/finding.ts';
import type { Claim, Claimant } from './claim.ts';
import { Distinct } from './distinct.ts';
import { type HashKey, hashUnits } from './hash.ts';
import type { View } from './view.ts';

/** Values remembered per scanner, over all detectors (about 4 MB); after that `distinct` is a lower bound. */
const valuesMax = 100_000;
/** Values after which it is counted at the soonest how many of them were different. */
const countedAtOnce = 64;

interface Count {
  readonly detector: Claimant;
  readonly category: Category;
  readonly confidence: number;
  count: number;
  readonly values: Distinct;
  /** So many more values are looked at before it is counted how many were different; 0: there are enough. */
  room: number;
  /** Findings listed so far, shared by all confidences of one detector and category. */
  readonly listed: { count: number };
}

/** Gathers what was claimed: counts without end, details up to a number per detector and category. */
export class Tallies {
  readonly #locate: (claim: Claim, view: View) => Location;
  readonly #key: HashKey;
  readonly #detailed: number;
  readonly #least: number;
  readonly #counts: Count[] = [];
  readonly #findings: Finding[] = [];
  /** So many values may surely be remembered still. */
  #room = valuesMax;

  constructor(key: HashKey, detailed: number, least: number, locate: (claim: Claim, view: View) => Location) {
    this.#locate = locate;
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
    if (tally.room > 0 && this.#room > 0) {
      tally.values.add(this.#hash(claim, view));
      if (--tally.room === 0) tally.room = roomLeft(tally.values);
      if (--this.#room === 0) this.#room = this.#roomLeft();
    }
    if (tally.listed.count >= this.#detailed) return;
    tally.listed.count++;
    const location = this.#locate(claim, view);
    const country = detector.country === undefined ? {} : { country: detector.country };
    this.#findings.push({
      detector: detector.id,
      category,
      ...country,
      location,
      confidence,
      masked: detector.mask(claim.value ?? view.text.slice(claim.start, claim.end)),
    });
  }

  #hash({ detector, start, end, value }: Claim, view: View): number {
    const same = detector.same ?? 'written';
    if (value === undefined) return hashUnits(view.codes, start, end, same, this.#key);
    const units = Uint16Array.from({ length: value.length }, (_, i) => value.charCodeAt(i));
    return hashUnits(units, 0, units.length, same, this.#key);
  }

  #roomLeft(): number {
    let room = valuesMax;
    for (const { values } of this.#counts) room -= values.size;
    return room;
  }

  /** There are few, so a look at each is quicker than a map. */
  #count(claim: Claim): Count {
    const { detector, category, confidence } = claim;
    const all = this.#counts;
    for (let i = 0; i < all.length; i++) {
      const count = all[i] as Count;
      if (count.detector === detector && count.confidence === confidence && count.category === category)
        return count;
    }
    return this.#begin(claim);
  }

  #begin({ detector, category, confidence }: Claim): Count {
    const like = this.#counts.find((count) => count.detector === detector && count.category === category);
    const begun: Count = {
      detector,
      category,
      confidence,
      count: 0,
      values: new Distinct(),
      room: distinctMax,
      listed: like?.listed ?? { count: 0 },
    };
    this.#counts.push(begun);
    return begun;
  }

  report(scannedChars: number): ScanReport {
    return { findings: this.#findings, tallies: this.#counts.map(tallyOf), scannedChars };
  }

  /** `scannedChars`: up to where it was counted. */
  counted(scannedChars: number): Counted {
    const tallies = this.#counts.map((count) => ({ ...tallyOf(count), hashes: count.values.hashes() }));
    return { findings: this.#findings, tallies, scannedChars };
  }
}

const tallyOf = ({ detector, category, confidence, count, values }: Count): Tally => ({
  detector: detector.id,
  category,
  confidence,
  count,
  distinct: Math.min(distinctMax, values.size),
});

/** What was counted in a part of a text; the hashes tell which values are in another part as well. */
export interface Counted extends ScanReport {
  readonly tallies: readonly CountedTally[];
}
export interface CountedTally extends Tally {
  /** Keyed (`HashKey`): of the values that were told apart. */
  readonly hashes: Float64Array;
}

/**
 * The tallies of parts that follow each other, counted with one key, as those of the whole. Each part remembers `valuesMax`
 * values of its own: where the whole would have come to that, more may be told apart here.
 */
export class JoinedTallies {
  readonly #all = new Map<string, { readonly tally: Tally; count: number; readonly values: Distinct }>();

  add(tallies: readonly CountedTally[]): void {
    for (const { hashes, ...tally } of tallies) {
      const key = `${tally.detector} ${tally.category} ${tally.confidence}`;
      const one = this.#all.get(key) ?? { tally, count: 0, values: new Distinct() };
      this.#all.set(key, one);
      one.count += tally.count;
      if (one.values.size < distinctMax) for (const hash of hashes) one.values.add(hash);
    }
  }

  tallies(): Tally[] {
    return [...this.#all.values()].map(({ tally, count, values }) => ({
      ...tally,
      count,
      distinct: Math.min(distinctMax, values.size),
    }));
  }
}

const roomLeft = ({ size }: Distinct): number =>
  size >= distinctMax ? 0 : Math.max(countedAtOnce, distinctMax - size);
