import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileRead } from '../../formats/index.ts';
import type { Finding } from '../../model/finding.ts';
import type { Mark } from '../../model/mark.ts';
import type { OwnRules } from '../../scan/own/index.ts';
import type { Beginning, Seam } from '../../scan/parts.ts';
import type { FileScan, Outcome } from './file-scan.ts';
import {
  type Answer,
  type LaneData,
  type Listed,
  type Order,
  type PartCount,
  type PartReport,
  type Seat,
  type Step,
  type WholeFile,
  wholeFile,
} from './messages.ts';
import type { Piece } from './output.ts';
import type { ScanSettings } from './settings.ts';
import type { Widths } from './widths.ts';

/** Scans one file after the other. */
export interface Lane {
  write(text: string): void;
  at(mark: Mark): void;
  part(mark: Mark): void;
  /** Resolves when more may be written. */
  room(): Promise<void> | undefined;
  end(path: string, read: FileRead): Promise<Outcome>;
  /** Forgets what was written of a file. */
  abort(): void;
  close(): Promise<unknown>;
}

/** In this thread. */
export async function laneHere(settings: ScanSettings, own: OwnRules | null): Promise<Lane> {
  const { fileScan } = await import('./file-scan.ts');
  let scan: FileScan | null = null;
  return {
    write(text) {
      scan ??= fileScan(settings, own);
      scan.write(text);
    },
    at(mark) {
      scan ??= fileScan(settings, own);
      scan.at(mark);
    },
    part(mark) {
      scan ??= fileScan(settings, own);
      scan.part(mark);
    },
    room: () => undefined,
    async end(path, read) {
      const done = (scan ?? fileScan(settings, own)).end(path, read);
      scan = null;
      return done;
    },
    abort() {
      scan = null;
    },
    close: async () => {},
  };
}

/** Pieces of text that wait for a worker: enough for what it does between two looks at them. */
const waitingMost = 16;

/** UTF-16 units gathered before they are handed over, and what a mark counts as. */
const gatheredUnits = 64 * 1024;
const markUnits = 64;

/** In a thread of its own: `begin` comes first of all. The others are for whoever has parts of a file scanned there. */
export interface LaneBeside extends Lane {
  begin(data: LaneData): void;
  /** UTF-16 units that were handed over and not looked at yet; and when there will be fewer. */
  queued(): number;
  taken(): Promise<void>;
  /** Begins a scan in the middle of a text. Answers its number; `wholeFile` is that of the text from its beginning. */
  from(beginning: Beginning): number;
  give(scan: number, steps: readonly Step[]): void;
  drop(scan: number): void;
  seam(scan: number): Promise<Seam>;
  count(scan: number, last: boolean): Promise<PartCount>;
  keep(scan: number, before: Listed, more: readonly Finding[]): Promise<Widths>;
  list(scan: number, whole: WholeFile): Promise<PartReport>;
}

/** In a thread of its own, which loads the scanner at once: reading and decoding go on here meanwhile. */
export function laneBeside(): LaneBeside {
  const compiled = getCompileCacheDir(); // a folder of this version of Node in the one that was named
  const worker = new Worker(new URL(`./worker${import.meta.url.slice(-3)}`, import.meta.url), {
    workerData: { codeCache: compiled && dirname(compiled) } satisfies Seat,
    env: {},
  });
  /** Units of what waits, the first first. */
  const waiting: number[] = [];
  let queued = 0;
  let scans = wholeFile;
  let lines: Piece[] = [];
  let lost: unknown = null;
  /** Somebody waits for `more`. */
  let asked = false;
  let more = Promise.withResolvers<void>();
  let done = Promise.withResolvers<Outcome>();
  /** Answers that are waited for, in order. */
  const questions: PromiseWithResolvers<never>[] = [];
  const lose = (error: unknown): void => {
    lost ??= error;
    // whoever asks from now on must hear of it, too
    more.reject(lost);
    more = Promise.withResolvers();
    more.promise.catch(() => {});
    more.reject(lost);
    done.reject(lost);
    for (const { reject } of questions) reject(lost);
  };
  for (const { promise } of [more, done]) promise.catch(() => {});
  worker.on('error', lose);
  worker.on('exit', () => lose(new Error('the worker has ended')));
  const answered = (value: unknown): void => questions.shift()?.resolve(value as never);
  worker.on('message', (answer: Answer) => {
    if (answer.op === 'taken') {
      queued -= waiting.shift() ?? 0;
      more.resolve();
      asked = false;
    } else if (answer.op === 'lines') lines.push(answer.bytes);
    else if (answer.op === 'done') done.resolve({ action: answer.action, findings: answer.findings, lines });
    else if (answer.op === 'seam') answered(answer.seam);
    else if (answer.op === 'counted') answered(answer.count);
    else if (answer.op === 'kept') answered(answer.widths);
    else answered(answer.report);
  });
  const say = (order: Order): void => {
    if (lost !== null) throw lost;
    worker.postMessage(order);
  };
  const wait = (units: number): void => {
    waiting.push(units);
    queued += units;
  };
  const ask = <T>(order: Order): Promise<T> => {
    hand();
    const question = Promise.withResolvers<T>();
    question.promise.catch(() => {});
    questions.push(question as unknown as PromiseWithResolvers<never>);
    say(order);
    return question.promise;
  };
  let steps: Step[] = [];
  let gathered = 0;
  const hand = (): void => {
    if (steps.length === 0) return;
    say({ op: 'steps', steps, scan: wholeFile });
    wait(gathered);
    steps = [];
    gathered = 0;
  };
  const mark = (step: Step): void => {
    steps.push(step);
    gathered += markUnits;
  };
  const taken = (): Promise<void> => {
    if (lost === null && !asked) more = Promise.withResolvers();
    asked = true;
    return more.promise;
  };
  return {
    begin: (data) => say({ op: 'begin', data }),
    // text of a plain file goes as it comes; pieces between marks are gathered
    write(text) {
      if (steps.length === 0) {
        say({ op: 'text', text });
        wait(text.length);
        return;
      }
      steps.push(text);
      gathered += text.length;
      if (gathered >= gatheredUnits) hand();
    },
    at: (place) => mark({ how: 'at', mark: place }),
    part: (place) => mark({ how: 'part', mark: place }),
    room: () => (waiting.length < waitingMost ? undefined : taken()),
    queued: () => queued,
    taken,
    from(from) {
      say({ op: 'from', scan: ++scans, from });
      return scans;
    },
    give(scan, some) {
      hand();
      say({ op: 'steps', steps: some, scan });
      wait(some.reduce((sum, step) => sum + (typeof step === 'string' ? step.length : markUnits), 0));
    },
    drop: (scan) => say({ op: 'drop', scan }),
    seam: (scan) => ask({ op: 'seam', scan }),
    count: (scan, last) => ask({ op: 'count', scan, last }),
    keep: (scan, before, more) => ask({ op: 'keep', scan, before, more }),
    list: (scan, whole) => ask({ op: 'list', scan, whole }),
    end(path, read) {
      hand();
      say({ op: 'end', path, read });
      lines = [];
      done = Promise.withResolvers();
      return done.promise;
    },
    abort() {
      steps = [];
      gathered = 0;
      say({ op: 'abort' });
    },
    close: () => worker.terminate(),
  };
}
