import type { Finding, Tally } from '../../model/finding.ts';
import { JoinedTallies } from '../../scan/parts.ts';
import type { LaneBeside } from './lanes.ts';
import { noWidths, type Widths, wider } from './widths.ts';

/** What the parts of a file came to, in their order. Of what they list too much is dropped at once. */
export class PartCounts {
  readonly #tallies = new JoinedTallies();
  readonly #listed: Record<string, number> = {};
  readonly #widths: Promise<Widths>[] = [];
  #counted: Promise<void> = Promise.resolve();
  #gone = false;

  /** A part is over, and so are all before it. `more`: found while the file was read, listed with its findings. */
  add({ lane, scan }: { lane: LaneBeside; scan: number }, last: boolean, more: readonly Finding[]): void {
    const count = lane.count(scan, last);
    this.#counted = this.#counted.then(async () => {
      const { tallies, listed } = await count;
      if (this.#gone) throw new Error('the file is not read on');
      this.#tallies.add(tallies);
      const widths = lane.keep(scan, { ...this.#listed }, more);
      widths.catch(() => {}); // told at the end
      this.#widths.push(widths);
      for (const [kind, n] of Object.entries(listed)) this.#listed[kind] = (this.#listed[kind] ?? 0) + n;
    });
    this.#counted.catch(() => {});
  }

  /** What they came to together, and how wide the columns of their report are. */
  async all(): Promise<{ tallies: Tally[]; widths: Widths }> {
    await this.#counted;
    const widths = await Promise.all(this.#widths);
    return { tallies: this.#tallies.tallies(), widths: widths.reduce(wider, noWidths) };
  }

  /** Nobody wants to know any more: nothing may be said to the lanes. */
  abort(): void {
    this.#gone = true;
  }
}
