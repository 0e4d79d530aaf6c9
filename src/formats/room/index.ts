import type { Finding } from '../../model/finding.ts';
import { obstacle } from '../format.ts';
import type { Identity } from '../identify.ts';
import { defaultFormatLimits, type FormatLimits } from '../limits.ts';
import type { Listener } from '../listener.ts';
import { type Programs, programs } from './programs.ts';
import { Seat, type SeatEnd } from './seat.ts';
import { Session } from './session.ts';
import { Spool } from './spool.ts';

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
  /** Told how each reader ended. */
  readonly onEnd?: (how: SeatEnd) => void;
}

/** One upload on its way through a reader. */
export interface RoomReading {
  /** One call after another. Does not keep `bytes`. */
  write(bytes: Uint8Array): Promise<void>;
  /** Never rejects because of content: what could not be looked into is among the findings. */
  end(): Promise<readonly Finding[]>;
  abort(): void;
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
  return new ReaderRoom(options, programs());
}

class ReaderRoom implements Room {
  readonly #options: RoomOptions;
  readonly #limits: FormatLimits;
  readonly #has: Programs;
  readonly #atOnce: number;
  readonly #queue: (() => void)[] = [];
  readonly #seats = new Set<Seat>();
  #spares: Seat[] = [];
  #reading = 0;
  #closed = false;

  constructor(options: RoomOptions, has: Programs) {
    this.#options = options;
    this.#limits = { ...defaultFormatLimits, ...options.limits };
    this.#has = has;
    this.#atOnce = options.atOnce ?? 4;
    this.#fill();
  }

  open(identity: Identity, listener: Listener): RoomReading {
    return new Reading(identity, listener, this.#limits, this.#has, this.#options, {
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
      const seat = this.#spares.shift() ?? this.#start();
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

  /** Null where the system has nothing left to start it with. */
  #start(): Seat | null {
    try {
      const seat = new Seat(this.#limits, this.#has, this.#options.silentMillis, this.#options.program);
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

interface Door {
  take(): Promise<Seat | null>;
  leave(seat: Seat | null, how: SeatEnd): void;
}

class Reading implements RoomReading {
  readonly #spool: Spool;
  readonly #identity: Identity;
  readonly #door: Door;
  #session: Session | null = null;
  #seat: Seat | null = null;
  #aborted = false;
  #failed = false;
  #done: number | null = null;
  #left = false;
  readonly #seated: Promise<void>;

  constructor(
    identity: Identity,
    listener: Listener,
    limits: FormatLimits,
    has: Programs,
    options: RoomOptions,
    door: Door,
  ) {
    this.#identity = identity;
    this.#door = door;
    this.#spool = new Spool(options.spoolFolder);
    this.#seated = door.take().then((seat) => {
      this.#seat = seat;
      if (seat === null || this.#aborted) return;
      this.#session = new Session(seat, this.#spool, identity, limits, listener, has);
      if (this.#done !== null) void this.#session.more(this.#done);
    });
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#failed || this.#aborted) return;
    try {
      await this.#spool.write(bytes);
    } catch {
      this.#failed = true; // the disk is full, say: what was not kept cannot be read
      this.#session?.abort();
      return;
    }
    await this.#session?.more(null);
  }

  async end(): Promise<readonly Finding[]> {
    this.#done = this.#spool.size;
    await this.#session?.more(this.#done);
    await this.#seated;
    const { type } = this.#identity;
    const ended = this.#session && (await this.#session.end());
    this.#leave(ended?.how ?? 'reader-crashed');
    await this.#spool.close().catch(() => undefined);
    if (this.#failed) return [obstacle('unscannable', 'not-kept', type)];
    return ended?.findings ?? [obstacle('unscannable', 'no-reader-process', type)];
  }

  abort(): void {
    this.#aborted = true;
    this.#session?.abort();
    void this.#seated.then(() => {
      this.#seat?.stop('aborted');
      this.#leave('aborted');
    });
    void this.#spool.close().catch(() => undefined);
  }

  /** Once: an upload may be given up while its end is waited for. */
  #leave(how: SeatEnd): void {
    if (this.#left) return;
    this.#left = true;
    this.#door.leave(this.#seat, how);
  }
}
