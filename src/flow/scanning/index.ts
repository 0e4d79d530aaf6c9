import { availableParallelism } from 'node:os';
import type { RoomOptions, SeatEnd } from '../../formats/index.ts';
import type { Location, ScanReport } from '../../model/finding.ts';
import type { Scanning } from '../../model/scanning.ts';
import { failedScan } from './failed.ts';
import type { OwnData } from './own.ts';
import { openSession } from './session.ts';
import { Thread } from './thread.ts';

export interface ScanningOptions {
  /** Worker threads; by default one fewer than the cores, at least one. */
  readonly workers?: number;
  readonly findingsPerDetector?: number;
  /** Findings below it are left out; 0.5 by default. */
  readonly minConfidence?: number;
  /** The operator's own rules; files and text fields are all looked through with them. */
  readonly own?: OwnData;
  /** The room in which files that are no text are read. */
  readonly room?: Omit<RoomOptions, 'onEnd'>;
  /** Node options of the workers; by default those of this process. */
  readonly execArgv?: readonly string[];
  /** Milliseconds a worker may leave its orders unanswered; 10 s by default. */
  readonly answerMillis?: number;
  /** Another worker module, for tests of its failures. */
  readonly script?: URL;
}

const defaultMinConfidence = 0.5;
const defaultAnswerMillis = 10_000;

/** The worker beside this module: `.ts` when run from source (also under a test runner), `.js` when compiled. */
const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const workerScript = new URL(`./worker.${suffix}`, import.meta.url);

export function createScanning(options: ScanningOptions = {}): Scanning {
  const count = options.workers ?? Math.max(1, availableParallelism() - 1);
  const settings = {
    minConfidence: options.minConfidence ?? defaultMinConfidence,
    ...(options.findingsPerDetector === undefined
      ? {}
      : { findingsPerDetector: options.findingsPerDetector }),
    ...(options.own === undefined ? {} : { own: options.own }),
    ...(options.room === undefined ? {} : { room: options.room }),
  };
  const { script = workerScript, execArgv, answerMillis = defaultAnswerMillis } = options;
  const readers: Record<string, number> = { done: 0 };
  const onReader = (how: SeatEnd) => {
    readers[how] = (readers[how] ?? 0) + 1;
  };
  const threads = Array.from(
    { length: count },
    () => new Thread({ script, settings, execArgv, answerMillis, onReader }),
  );
  let lastId = 0;
  const leastLoaded = (): Thread | null =>
    threads
      .filter((thread) => thread.usable())
      .reduce<Thread | null>((best, t) => (best === null || t.load() < best.load() ? t : best), null);
  return {
    open: () => openSession(++lastId, leastLoaded()),
    text: (text, field) => scanField(++lastId, leastLoaded(), text, field),
    readers: () => ({ ...readers }),
    healthy: () => threads.some((thread) => thread.usable()),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

function scanField(
  id: number,
  thread: Thread | null,
  text: string,
  field: NonNullable<Location['field']>,
): Promise<ScanReport> {
  if (thread === null) return Promise.resolve(failedScan(field));
  return new Promise((resolve) => {
    const failed = () => resolve(failedScan(field));
    thread.bind(id, {
      answer(answer) {
        thread.send({ op: 'abort', id });
        thread.unbind(id);
        if (answer.op === 'text') resolve(inField(answer.report, field));
        else failed();
      },
      lost: failed,
    });
    thread.send({ op: 'text', id, text });
  });
}

const inField = (report: ScanReport, field: NonNullable<Location['field']>): ScanReport => ({
  ...report,
  findings: report.findings.map((finding) => ({ ...finding, location: { ...finding.location, field } })),
});

export { type Inspection, type InspectOptions, inspect } from './inspect.ts';
export { type OwnData, readOwn, valueKeys } from './own.ts';
