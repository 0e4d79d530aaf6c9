import { withFindings } from '../../flow/scanning/with-findings.ts';
import type { FileRead } from '../../formats/index.ts';
import type { Mark } from '../../model/mark.ts';
import type { Action } from '../../model/policy.ts';
import { alike, plainSeam, type Seam, seamAhead, seamEvery } from '../../scan/parts.ts';
import type { Outcome } from './file-scan.ts';
import type { Lane, LaneBeside } from './lanes.ts';
import { type Step, wholeFile } from './messages.ts';
import { PartCounts } from './part-counts.ts';
import { type FoundSeam, SeamWindow } from './seam-window.ts';

/** Units that may wait for one lane: a part, and some of the next. */
const queuedMost = seamEvery + seamEvery / 4;
/** Seams at most that are passed over where parts do not begin as they should have. */
const passedMost = 64;
const strictestFirst: readonly Action[] = ['block', 'warn', 'allow'];

/** A part of a file, between two seams. */
interface Part {
  lane: LaneBeside;
  /** Its number there. */
  scan: number;
  /** What was written of it, until it is known that it began as it should have; and how many units that are. */
  given: Step[] | null;
  held: number;
  /** The scan of this part goes on in the next one. */
  goesOn: boolean;
  /** It has come to the seam at its end. */
  readonly closed: PromiseWithResolvers<void>;
  /** It began as it should have, or its text is scanned by who comes from before. */
  readonly settled: Promise<void>;
  /** What was known at its end. */
  readonly ended: Promise<Seam>;
}

/**
 * One file's text on several lanes. It is parted at seams (scan/engine/blocks.ts), and each part is begun before anybody
 * knows what the scan of the one before will know at its end: mostly nothing, or the table that was known at the last
 * seam. Where that was wrong the lane of the part before goes on with the text, and what the other one found is dropped:
 * what is found is the same as on one lane, always. Where it is wrong again and again (rows of one SQL statement), it is
 * tried more and more seldom.
 */
export class Team implements Lane {
  readonly #first: LaneBeside;
  readonly #helper: () => LaneBeside | null;
  readonly #lanes: LaneBeside[];
  readonly #parts: Part[] = [];
  /** Those of which it is not known yet whether they began as they should have. */
  readonly #open: Part[] = [];
  readonly #window = new SeamWindow();
  /** What was known at the last seam of which it is known. */
  #known: Seam = plainSeam;
  /** Parts in a row that did not begin as they should have; seams that are passed over for that. */
  #wrong = 0;
  #passing = 0;
  readonly #counts = new PartCounts();
  /** The file is not read on: nothing may be said to lanes that have another one. */
  #gone = false;
  /** The text has places: parts of files, cells. It is not parted from then on. */
  #isMarked = false;

  constructor(first: LaneBeside, helper: () => LaneBeside | null) {
    this.#first = first;
    this.#helper = helper;
    this.#lanes = [first];
    this.#add(first, wholeFile, Promise.resolve(), null);
  }

  get lanes(): readonly LaneBeside[] {
    return this.#lanes;
  }

  write(text: string): void {
    if (this.#isMarked) this.#give(text);
    else {
      this.#give(this.#window.add(text));
      if (this.#window.isPassed) this.#decide();
    }
  }

  at(mark: Mark): void {
    this.#mark({ how: 'at', mark });
  }

  part(mark: Mark): void {
    this.#mark({ how: 'part', mark });
  }

  room(): Promise<void> | undefined {
    if (this.#isMarked && this.#parts.length === 1) return this.#first.room();
    if (this.#held() > (this.#lanes.length + 1) * seamEvery) return this.#open[0]?.settled;
    const { lane } = this.#last;
    return lane.queued() > queuedMost ? drained(lane) : undefined;
  }

  async end(path: string, read: FileRead): Promise<Outcome> {
    this.#give(this.#window.letGo());
    if (this.#parts.length === 1) return this.#first.end(path, read);
    await Promise.all(this.#parts.map(({ settled }) => settled));
    this.#counts.add(this.#last, true, read.findings);
    const { tallies, widths } = await this.#counts.all();
    const all = withFindings({ findings: [], tallies, scannedChars: 0 }, read.findings).tallies;
    const shares = this.#parts.filter(({ goesOn }) => !goesOn);
    const last = shares.length - 1;
    const whole = { path, read, tallies: all, widths };
    const reports = await Promise.all(
      shares.map(({ lane, scan }, i) => lane.list(scan, { ...whole, isFirst: i === 0, isLast: i === last })),
    );
    return {
      action: reports[0]?.action ?? 'block',
      findings: reports.reduce((sum, { findings }) => sum + findings, 0),
      lines: strictestFirst.flatMap((action) => reports.flatMap(({ pieces }) => pieces[action] ?? [])),
    };
  }

  abort(): void {
    this.#gone = true;
    this.#counts.abort();
    for (const lane of this.#lanes) lane.abort();
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  get #last(): Part {
    return this.#parts.at(-1) as Part;
  }

  #give(step: Step): void {
    if (step === '') return;
    const part = this.#last;
    const { lane, scan, given } = part;
    if (this.#parts.length > 1) {
      given?.push(step);
      if (given !== null && typeof step === 'string') part.held += step.length;
      lane.give(scan, [step]);
    } else if (typeof step === 'string') lane.write(step);
    else lane[step.how](step.mark);
  }

  #mark(step: Step): void {
    this.#give(this.#window.letGo());
    this.#isMarked = true;
    this.#give(step);
  }

  /** All that a scanner looks at before the seam was written: the part ends there, where somebody can go on behind it. */
  #decide(): void {
    const seam = this.#window.seam();
    const lane = seam === null ? null : this.#nextLane();
    if (seam === null || lane === null) this.#give(this.#window.letGo());
    else {
      this.#give(seam.rest);
      this.#last.closed.resolve();
      this.#begin(lane, seam);
      this.#give(seam.behind);
    }
    this.#window.next();
  }

  /** Units of which it is not known yet whether they are scanned as they should be. */
  #held(): number {
    return this.#open.reduce((sum, { held }) => sum + held, 0);
  }

  /** A lane that has nothing to do, or has the least; not the one whose part ends. Null where it is not worth a try. */
  #nextLane(): LaneBeside | null {
    if (this.#passing > 0) {
      this.#passing--;
      return null;
    }
    if (this.#open.length > this.#lanes.length) return null;
    const helper = this.#helper();
    if (helper !== null) {
      this.#lanes.push(helper);
      return helper;
    }
    const least = this.#lanes.reduce((a, b) => (b.queued() < a.queued() ? b : a));
    return least === this.#last.lane ? null : least;
  }

  #begin(lane: LaneBeside, { before, offset, line }: FoundSeam): void {
    const seam = { ...plainSeam, table: this.#known.table, empty: endsEmpty(before) };
    const prior = this.#last;
    const scan = lane.from({ seam, before, offset, line });
    const settled = prior.ended.then((known) => {
      this.#still();
      this.#known = known;
      if (alike(known, seam)) {
        this.#wrong = 0;
        this.#counts.add(prior, false, []);
      } else {
        this.#wrong++;
        this.#passing = Math.min(2 ** this.#wrong, passedMost);
        goOn(prior, part);
      }
      part.given = null;
      this.#open.shift(); // they are settled in their order
    });
    const part = this.#add(lane, scan, settled, []);
    this.#open.push(part);
  }

  #add(lane: LaneBeside, scan: number, settled: Promise<void>, given: Step[] | null): Part {
    const closed = Promise.withResolvers<void>();
    const ended = Promise.all([settled, closed.promise]).then(() => {
      this.#still();
      return part.lane.seam(part.scan);
    });
    // told at the end
    for (const promise of [settled, ended]) promise.catch(() => {});
    const part: Part = { lane, scan, given, held: 0, goesOn: false, closed, settled, ended };
    this.#parts.push(part);
    return part;
  }

  /** Whether the lanes are still this file's. */
  #still(): void {
    if (this.#gone) throw new Error('the file is not read on');
  }
}

/** The scan of the part before takes the text of this one, too. */
function goOn(prior: Part, part: Part): void {
  part.lane.drop(part.scan);
  part.lane = prior.lane;
  part.scan = prior.scan;
  prior.goesOn = true;
  let skip = seamAhead;
  for (const step of part.given ?? []) {
    if (typeof step !== 'string') part.lane.give(part.scan, [step]);
    else if (step.length > skip) part.lane.give(part.scan, [step.slice(skip)]);
    if (typeof step === 'string') skip = Math.max(0, skip - step.length);
  }
}

async function drained(lane: LaneBeside): Promise<void> {
  while (lane.queued() > queuedMost) await lane.taken();
}

/** Whether the last line, as far as it is there, is empty or a comment. */
function endsEmpty(before: string): boolean {
  const c = before.charCodeAt(before.lastIndexOf('\n', before.length - 2) + 1);
  return c === 10 || c === 13 || c === 0x23;
}
