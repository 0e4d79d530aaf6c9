import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileRead } from '../../formats/index.ts';
import type { Mark } from '../../model/mark.ts';
import type { OwnRules } from '../../scan/own/index.ts';
import type { FileScan, Outcome } from './file-scan.ts';
import type { Answer, LaneData, Order, Seat, Step } from './messages.ts';
import type { ScanSettings } from './settings.ts';

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

/** `begin` comes first of all. */
export interface LaneBeside extends Lane {
  begin(data: LaneData): void;
}

/** In a thread of its own, which loads the scanner at once: reading and decoding go on here meanwhile. */
export function laneBeside(): LaneBeside {
  const compiled = getCompileCacheDir(); // a folder of this version of Node in the one that was named
  const worker = new Worker(new URL(`./worker${import.meta.url.slice(-3)}`, import.meta.url), {
    workerData: { codeCache: compiled && dirname(compiled) } satisfies Seat,
    env: {},
  });
  let waiting = 0;
  let lines: string[] = [];
  let lost: unknown = null;
  /** Somebody waits for `more`. */
  let asked = false;
  let more = Promise.withResolvers<void>();
  let done = Promise.withResolvers<Outcome>();
  const lose = (error: unknown): void => {
    lost ??= error;
    more.reject(lost);
    done.reject(lost);
  };
  for (const { promise } of [more, done]) promise.catch(() => {});
  worker.on('error', lose);
  worker.on('exit', () => lose(new Error('the worker has ended')));
  worker.on('message', (answer: Answer) => {
    if (answer.op === 'taken') {
      waiting--;
      more.resolve();
      asked = false;
    } else if (answer.op === 'lines') lines.push(answer.text);
    else done.resolve({ action: answer.action, findings: answer.findings, lines });
  });
  const say = (order: Order): void => {
    if (lost !== null) throw lost;
    worker.postMessage(order);
  };
  let steps: Step[] = [];
  let gathered = 0;
  const hand = (): void => {
    if (steps.length === 0) return;
    say({ op: 'steps', steps });
    waiting++;
    steps = [];
    gathered = 0;
  };
  const mark = (step: Step): void => {
    steps.push(step);
    gathered += markUnits;
  };
  return {
    begin: (data) => say({ op: 'begin', data }),
    // text of a plain file goes as it comes; pieces between marks are gathered
    write(text) {
      if (steps.length === 0) {
        say({ op: 'text', text });
        waiting++;
        return;
      }
      steps.push(text);
      gathered += text.length;
      if (gathered >= gatheredUnits) hand();
    },
    at: (place) => mark({ how: 'at', mark: place }),
    part: (place) => mark({ how: 'part', mark: place }),
    room() {
      if (waiting < waitingMost) return undefined;
      if (lost === null && !asked) more = Promise.withResolvers();
      asked = true;
      return more.promise;
    },
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
