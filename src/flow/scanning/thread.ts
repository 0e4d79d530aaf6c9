import { setFlagsFromString } from 'node:v8';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { SeatEnd } from '../../formats/index.ts';
import { type Answer, handedOver, type Order, type WorkerSettings } from './messages.ts';

export interface ThreadOptions {
  readonly script: URL;
  readonly settings: WorkerSettings;
  readonly execArgv: readonly string[] | undefined;
  /** Milliseconds a worker may leave every order unanswered before it is ended. */
  readonly answerMillis: number;
  /** Told how each process of a reader ended. */
  readonly onReader?: (how: SeatEnd) => void;
}

/** One session's end of the line. */
export interface Line {
  answer(answer: Answer): void;
  /** The worker is gone, and with it all it had read. */
  lost(): void;
}

/** Bounds on one worker, in MiB. Text is scanned in pieces: a worker that needs more has lost its way. */
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/**
 * The process is started with a small young generation (package.json): buffers of what is received then go early and
 * cheaply. As a flag it would hold for workers too, whatever their limits say, and theirs hold strings of a block each.
 */
setFlagsFromString('--max-semi-space-size=0');
/** Milliseconds a worker may take to start, on a busy machine. */
const startMillis = 30_000;
/** Milliseconds before a worker that died before it was ready is started again: first, and at most. */
const retryMillis = { first: 500, most: 30_000 };

const workerOptions = (options: ThreadOptions): WorkerOptions => ({
  workerData: options.settings,
  env: {},
  resourceLimits,
  ...(options.execArgv === undefined ? {} : { execArgv: [...options.execArgv] }),
});

/** A seat for one worker, which is replaced when it dies. */
export class Thread {
  readonly #options: ThreadOptions;
  readonly #lines = new Map<number, Line>();
  #worker: Worker | null = null;
  #ready = false;
  #broken = false;
  #closed = false;
  #unanswered = 0;
  #answers = 0;
  #retryIn = retryMillis.first;
  #watchdog: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;

  constructor(options: ThreadOptions) {
    this.#options = options;
    this.#start();
  }

  /** Sessions bound to it. */
  load(): number {
    return this.#lines.size;
  }

  /** False while its worker could not be started. */
  usable(): boolean {
    return this.#worker !== null && !this.#broken && !this.#closed;
  }

  /** The process stays alive while a session is bound. */
  bind(id: number, line: Line): void {
    this.#lines.set(id, line);
    this.#worker?.ref();
  }

  unbind(id: number): void {
    this.#lines.delete(id);
    if (this.#lines.size === 0) this.#worker?.unref();
  }

  /** A piece's bytes go over to the worker and are empty here afterwards. */
  send(order: Order): void {
    if (this.#worker === null) return;
    this.#worker.postMessage(order, handedOver(order));
    if (order.op === 'abort') return;
    this.#unanswered++;
    if (this.#unanswered === 1) this.#watch();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    const last = this.#worker;
    if (last) this.#lose(last);
    await last?.terminate();
  }

  #start(): void {
    this.#ready = false;
    this.#unanswered = 0;
    try {
      this.#seat(new Worker(this.#options.script, workerOptions(this.#options)));
    } catch {
      this.#tryLater(); // the system has no thread to give
    }
  }

  #seat(worker: Worker): void {
    this.#worker = worker;
    worker.unref();
    worker.on('message', (message: Answer) => {
      if (this.#worker === worker) this.#hear(message);
    });
    for (const event of ['error', 'messageerror', 'exit'] as const)
      worker.on(event, () => this.#lose(worker));
  }

  #hear(message: Answer): void {
    this.#answers++;
    if (message.op === 'ready') {
      this.#ready = true;
      this.#broken = false;
      this.#retryIn = retryMillis.first;
      this.#watch();
      return;
    }
    if (message.op === 'reader') {
      this.#options.onReader?.(message.how);
      return;
    }
    if (message.op === 'alive') {
      this.#watch();
      return;
    }
    this.#unanswered--;
    this.#watch();
    this.#lines.get(message.id)?.answer(message);
  }

  /** Ends a worker that leaves its orders unanswered. */
  #watch(): void {
    clearTimeout(this.#watchdog);
    const watched = this.#worker;
    if (this.#unanswered === 0 || watched === null) return;
    const { answerMillis } = this.#options;
    this.#watchdog = setTimeout(
      () => {
        // answers that wait because this thread was itself busy are read before the judgement
        const before = this.#answers;
        setImmediate(() =>
          setImmediate(() => (this.#answers > before ? this.#watch() : this.#lose(watched))),
        );
      },
      this.#ready ? answerMillis : Math.max(startMillis, answerMillis),
    );
  }

  #lose(dead: Worker): void {
    if (this.#worker !== dead) return;
    this.#worker = null;
    clearTimeout(this.#watchdog);
    void dead.terminate();
    const orphans = [...this.#lines.values()];
    this.#lines.clear();
    if (!this.#closed && this.#ready) this.#start();
    else if (!this.#closed) this.#tryLater();
    for (const line of orphans) line.lost();
  }

  #tryLater(): void {
    this.#broken = true;
    this.#retry = setTimeout(() => this.#start(), this.#retryIn);
    this.#retry.unref();
    this.#retryIn = Math.min(this.#retryIn * 2, retryMillis.most);
  }
}
