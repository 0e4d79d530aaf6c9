import { askAround } from './context.ts';
import type { Field } from './fields.ts';
import type { NumberRun } from './numbers.ts';
import { bitOf, mark, markSeen, type Needs, specimenBits, type Waiting, waitingFor } from './shape-needs.ts';
import { ask, type Shaped, type ShapeLook } from './shape-patterns.ts';
import { isAwaited } from './stem-hits.ts';
import type { View } from './view.ts';

interface Needy extends ShapeLook {
  readonly needs: Needs;
}

/** Shapes that are digits alone, by how many there are. */
export class DigitsAlone {
  /** 1 for so many digits alone that some shape has. */
  readonly #lengths = new Uint8Array(16);
  /** By how many digits there are: who asks for them, and who only where claims below 0.5 are asked for. */
  readonly #alone: ShapeLook[][] = Array.from({ length: 16 }, () => []);
  readonly #weakAlone: ShapeLook[][] = Array.from({ length: 16 }, () => []);
  /** Those that are asked about only where their words stand near. */
  readonly #needy: Needy[][] = Array.from({ length: 16 }, () => []);
  /** Which of them wait for which word, once asked for. */
  readonly #waiting: (Waiting | undefined)[] = [];
  /** For each name of a key which of them its fields are for. */
  readonly #askers: Map<unknown, readonly number[]>[] = Array.from({ length: 16 }, () => new Map());
  /** A bit for each specimen (`bitOf`); others share it. */
  readonly #specimens = new Uint32Array(2 ** specimenBits / 32);

  add(digits: number, one: ShapeLook, needs: Needs | null, weak: boolean): void {
    this.#lengths[digits] = 1;
    if (weak) (this.#weakAlone[digits] as ShapeLook[]).push(one);
    else if (needs === null) (this.#alone[digits] as ShapeLook[]).push(one);
    else this.#addNeedy(digits, one, needs);
  }

  #addNeedy(digits: number, one: ShapeLook, needs: Needs): void {
    (this.#needy[digits] as Needy[]).push({ ...one, needs });
    for (const near of needs.words) near.awaitedBy(digits);
    for (const value of needs.specimens) {
      const units = Uint16Array.from(value, (c) => c.charCodeAt(0));
      const bit = bitOf(units, 0, units.length);
      this.#specimens[bit >> 5] = (this.#specimens[bit >> 5] as number) | (1 << (bit & 31));
    }
  }

  /** Whether some shape has so many digits, at most 15. */
  isAsked(digits: number): boolean {
    return this.#lengths[digits] === 1;
  }

  /** At group `i` of a run: most stand near no word of most detectors, and these are not asked. `found` is written over. */
  look(view: View, run: NumberRun, i: number, found: { -readonly [K in keyof Shaped]: Shaped[K] }): void {
    const start = run.starts[i] as number;
    const end = run.ends[i] as number;
    const all = !view.isStrict;
    const bit = bitOf(view.codes, start, end);
    const isSpecimen = (((this.#specimens[bit >> 5] as number) >>> (bit & 31)) & 1) === 1;
    const key = view.keyAt(start);
    const cell = view.cellAt(start);
    if (!all) askAround(view, start, end);
    const looks = this.#alone[end - start] as ShapeLook[];
    const isAsked = all || key !== null || cell !== null || isSpecimen || isAwaited(end - start);
    if (looks.length === 0 && !isAsked) return;
    found.start = start;
    found.end = end;
    found.joints = 0;
    found.crowded = run.count > 1;
    found.value = view.text.slice(start, end);
    const taken = view.takenFrom(start, end);
    ask(looks, view, found, taken);
    if (!isAsked) return;
    if (all) ask(this.#weakAlone[end - start] as ShapeLook[], view, found, taken);
    const needy = this.#needy[end - start] as Needy[];
    told.fill(all ? 1 : 0, 0, needy.length);
    if (!all) {
      markSeen(this.#waitingOf(end - start), told);
      if (key !== null) mark(this.#askersOf(key, end - start), told);
      if (cell !== null) mark(this.#askersOf(cell, end - start), told);
      if (isSpecimen)
        for (const [k, { needs }] of needy.entries()) if (needs.specimens.has(found.value)) told[k] = 1;
    }
    for (let k = 0; k < needy.length; k++) {
      const one = needy[k] as Needy;
      if (told[k] === 1 && one.rank > taken && one.id !== view.holder) one.look(view, found);
    }
  }

  #waitingOf(digits: number): Waiting {
    let waiting = this.#waiting[digits];
    if (waiting === undefined) {
      waiting = waitingFor((this.#needy[digits] as Needy[]).map(({ needs }) => needs));
      this.#waiting[digits] = waiting;
    }
    return waiting;
  }

  /** Places of the needy ones a field is for. */
  #askersOf({ id, also }: Field, digits: number): readonly number[] {
    const known = this.#askers[digits] as Map<unknown, readonly number[]>;
    // Every name of a key has a list of its own.
    let found = known.get(also);
    if (found === undefined) {
      const isFor = ({ needs: { fields } }: Needy) =>
        [id, ...also].some((one) => (fields as readonly string[]).includes(one));
      found = (this.#needy[digits] as Needy[]).flatMap((one, k) => (isFor(one) ? [k] : []));
      known.set(also, found);
    }
    return found;
  }
}

/** Of the needy those whose words were seen; more of one length there never are. */
const told = new Uint8Array(256);
