import type { Identity } from '../identify.ts';
import { defaultFormatLimits, type FormatLimits } from '../limits.ts';
import type { Listener } from '../listener.ts';
import { type Programs, programs } from './programs.ts';
import { Reading, type RoomReading } from './reading.ts';
import { Seat, type SeatEnd } from './seat.ts';

export type { RoomReading } from './reading.ts';
export type { SeatEnd } from './seat.ts';

export interface RoomOptions {
  readonly limits?: Partial<FormatLimits>;
  /** Processes that wait for an upload, so that it does not wait for one. Default 1. */
  readonly spares?: number;
  /** Uploads that are read at a time; others wait. Default 4. */
  readonly atOnce?: number;
  /** Where what does not fit into memory waits, sealed. Default: the system's folder for temporary files. */
  readonly spoolFolder?: string;
  /** Milliseconds in which a reader that waits for nothing must give a sign of life. Default 30,000. */
  readonly silentMillis?: number;
  /** Another reader, for tests of its failures. */
  readonly program?: URL;
  /** What this machine has, asked at each use; another answer than the real one is for tests. */
  readonly programs?: () => Programs;
  /** Told how each reader ended. */
  readonly onEnd?: (how: SeatEnd) => void;
}

/** The room in which files that are no text are read: one process for each, which may be killed. */
export interface Room {
  open(identity: Identity, listener: Listener): RoomReading;
  /** Ends all processes. */
  close(): Promise<void>;
}

/** Milliseconds after which a spare is started again: what has just begun goes first. */
const spareMillis = 50;

export function createRoom(options: RoomOptions = {}): Room {
  return new ReaderRoom(options, options.programs ?? programs);
}

class ReaderRoom implements Room {
  readonly #options: RoomOptions;
  readonly #limits: FormatLimits;
  readonly #programs: () => Programs;
  readonly #atOnce: number;
  readonly #queue: (() => void)[] = [];
  readonly #seats = new Set<Seat>();
  #spares: Seat[] = [];
  #reading = 0;
  #closed = false;

  constructor(options: RoomOptions, has: () => Programs) {
    this.#options = options;
    this.#limits = { ...defaultFormatLimits, ...options.limits };
    this.#programs = has;
    this.#atOnce = options.atOnce ?? 4;
    this.#fill();
  }

  open(identity: Identity, listener: Listener): RoomReading {
    return new Reading(identity, listener, this.#limits, this.#programs(), this.#options.spoolFolder, {
      take: () => this.#take(),
      leave: (seat, how) => this.#leave(seat, how),
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const seat of this.#seats) seat.stop('aborted');
    for (const wake of this.#queue.splice(0)) wake();
  }

  /** A process that is ready; null where none can be started. */
  async #take(): Promise<Seat | null> {
    while (this.#reading >= this.#atOnce && !this.#closed)
      await new Promise<void>((resolve) => {
        this.#queue.push(resolve);
      });
    this.#reading++;
    for (let tries = 0; tries < 3 && !this.#closed; tries++) {
      const seat = this.#spare() ?? this.#start();
      if (seat === null) break;
      seat.ref();
      setTimeout(() => this.#fill(), spareMillis).unref();
      if (await seat.ready) return seat;
      this.#seats.delete(seat);
    }
    return null;
  }

  #leave(seat: Seat | null, how: SeatEnd): void {
    this.#reading--;
    if (seat) this.#seats.delete(seat);
    this.#options.onEnd?.(how);
    this.#queue.shift()?.();
  }

  /** One that waits; not one that was started before more was known of what may hold it. */
  #spare(): Seat | undefined {
    const has = this.#programs();
    for (const seat of this.#spares) {
      if (seat.has === has) continue;
      seat.stop('aborted');
      this.#seats.delete(seat);
    }
    this.#spares = this.#spares.filter((seat) => seat.has === has);
    return this.#spares.shift();
  }

  /** Null where the system has nothing left to start it with. */
  #start(): Seat | null {
    try {
      const seat = new Seat(
        this.#limits,
        this.#programs(),
        this.#options.silentMillis,
        this.#options.program,
      );
      this.#seats.add(seat);
      return seat;
    } catch {
      return null;
    }
  }

  #fill(): void {
    this.#spares = this.#spares.filter((seat) => seat.ended === null);
    while (!this.#closed && this.#spares.length < (this.#options.spares ?? 1)) {
      const seat = this.#start();
      if (seat === null) return;
      seat.unref();
      this.#spares.push(seat);
    }
  }
}
