import type { Finding } from '../../model/finding.ts';
import { obstacle } from '../format.ts';
import type { Identity } from '../identify.ts';
import type { FormatLimits } from '../limits.ts';
import type { Listener } from '../listener.ts';
import type { Programs } from './programs.ts';
import type { Seat, SeatEnd } from './seat.ts';
import { Session } from './session.ts';
import { Spool } from './spool.ts';

/** One upload on its way through a reader. */
export interface RoomReading {
  /** One call after another. Does not keep `bytes`. */
  write(bytes: Uint8Array): Promise<void>;
  /** Never rejects because of content: what could not be looked into is among the findings. */
  end(): Promise<readonly Finding[]>;
  abort(): void;
}

/** Where readers are had from, and left to. */
export interface Door {
  take(): Promise<Seat | null>;
  leave(seat: Seat | null, how: SeatEnd): void;
}

export class Reading implements RoomReading {
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
    spoolFolder: string | undefined,
    door: Door,
  ) {
    this.#identity = identity;
    this.#door = door;
    this.#spool = new Spool(spoolFolder);
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
