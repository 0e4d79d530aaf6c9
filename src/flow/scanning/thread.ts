import { Worker } from 'node:worker_threads';
import type { Answer, Order, WorkerSettings } from './messages.ts';

export interface ThreadOptions {
  readonly script: URL;
  readonly settings: WorkerSettings;
  readonly execArgv: readonly string[] | undefined;
  /** Milliseconds a worker may leave every order unanswered before it is ended. */
  readonly answerMillis: number;
}

/** One session's end of the line. */
export interface Line {
  answer(answer: Answer): void;
  /** The worker is gone, and with it all it had read. */
  lost(): void;
}

/** A seat for one worker, which is replaced when it dies. */
export interface Thread {
  /** Sessions bound to it. */
  load(): number;
  /** False while its worker could not be started. */
  usable(): boolean;
  bind(id: number, line: Line): void;
  unbind(id: number): void;
  send(order: Order): void;
  close(): Promise<void>;
}

/** Bounds on one worker, in MiB. Text is scanned in pieces: a worker that needs more has lost its way. */
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
/** Milliseconds before a worker that died before it was ready is started again: first, and at most. */
const retryMillis = { first: 500, most: 30_000 };

export function createThread(options: ThreadOptions): Thread {
  const lines = new Map<number, Line>();
  let worker: Worker | null = null;
  let ready = false;
  let broken = false;
  let closed = false;
  let waiting = 0;
  let retryIn = retryMillis.first;
  let watchdog: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;

  const watch = () => {
    clearTimeout(watchdog);
    if (waiting === 0 || worker === null) return;
    const watched = worker;
    // answers that lie in the queue of a main thread that was itself busy are read before the judgement
    watchdog = setTimeout(() => {
      const before = waiting;
      setImmediate(() => setImmediate(() => (waiting < before ? watch() : lose(watched))));
    }, options.answerMillis);
  };

  function start(): void {
    ready = false;
    waiting = 0;
    const started = new Worker(options.script, {
      workerData: options.settings,
      env: {},
      resourceLimits,
      ...(options.execArgv === undefined ? {} : { execArgv: [...options.execArgv] }),
    });
    worker = started;
    started.unref();
    started.on('message', (message: Answer) => {
      if (worker === started) hear(message);
    });
    for (const event of ['error', 'messageerror', 'exit'] as const) started.on(event, () => lose(started));
  }

  function hear(message: Answer): void {
    if (message.op === 'ready') {
      ready = true;
      broken = false;
      retryIn = retryMillis.first;
      return;
    }
    waiting--;
    watch();
    lines.get(message.id)?.answer(message);
  }

  function lose(dead: Worker): void {
    if (worker !== dead) return;
    worker = null;
    clearTimeout(watchdog);
    void dead.terminate();
    const orphans = [...lines.values()];
    lines.clear();
    if (!closed) replace();
    for (const line of orphans) line.lost();
  }

  function replace(): void {
    if (ready) {
      start();
      return;
    }
    broken = true;
    retry = setTimeout(start, retryIn);
    retry.unref();
    retryIn = Math.min(retryIn * 2, retryMillis.most);
  }

  start();
  return {
    load: () => lines.size,
    usable: () => worker !== null && !broken && !closed,
    bind(id, line) {
      lines.set(id, line);
      worker?.ref();
    },
    unbind(id) {
      lines.delete(id);
      if (lines.size === 0) worker?.unref();
    },
    send(order) {
      if (worker === null) return;
      worker.postMessage(order, order.op === 'write' ? [order.piece.buffer as ArrayBuffer] : []);
      if (order.op === 'abort') return;
      waiting++;
      if (waiting === 1) watch();
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      const last = worker;
      if (last) lose(last);
      await last?.terminate();
    },
  };
}
