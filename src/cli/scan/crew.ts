import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Lane } from './lanes.ts';

/** Threads at most: each has a scanner of its own, about 100 MB. */
const lanesMost = 8;
/** Bytes that a thread must have to do before it is worth its start. */
const worthBytes = 16 * 1024 * 1024;
/** Files looked at to see how much there is to do. */
const seenMost = 256;

/** Files to come, and how many threads they are worth; 0: less than one beside this thread. */
export interface Work {
  readonly files: AsyncIterable<string>;
  readonly lanes: number;
}

/** Looks at the sizes of the first files. */
export async function workOf(paths: AsyncGenerator<string>): Promise<Work> {
  const cores = availableParallelism();
  const most = cores > 1 ? Math.min(cores, lanesMost) : 0;
  const seen: string[] = [];
  let bytes = 0;
  while (seen.length < seenMost && bytes < most * worthBytes) {
    const { value, done } = await paths.next();
    if (done) break;
    seen.push(value);
    bytes += await sizeOf(value);
  }
  async function* files() {
    yield* seen;
    yield* paths;
  }
  return { files: files(), lanes: Math.min(most, Math.floor(bytes / worthBytes)) };
}

/** 0 where it is not known. */
const sizeOf = async (path: string): Promise<number> =>
  path === '-'
    ? 0
    : stat(path).then(
        (s) => (s.isFile() ? s.size : 0),
        () => 0,
      );

/** Lanes that are taken in turns, begun when they are first needed. */
export class Crew {
  readonly size: number;
  readonly #begin: () => Lane | Promise<Lane>;
  readonly #all: Promise<Lane>[] = [];
  readonly #idle: Lane[] = [];
  readonly #asked: ((lane: Lane) => void)[] = [];

  constructor(size: number, begin: () => Lane | Promise<Lane>) {
    this.size = size;
    this.#begin = begin;
  }

  take(): Promise<Lane> {
    const idle = this.#idle.pop();
    if (idle) return Promise.resolve(idle);
    if (this.#all.length < this.size) {
      const begun = Promise.resolve(this.#begin());
      this.#all.push(begun);
      return begun;
    }
    return new Promise((resolve) => this.#asked.push(resolve));
  }

  /** One that nobody needs now, to help with a file; null where there is none. */
  spare(): Lane | null {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#asked.length > 0 || this.#all.length === this.size) return null;
    const begun = this.#begin();
    this.#all.push(Promise.resolve(begun));
    return begun instanceof Promise ? null : begun;
  }

  give(lane: Lane): void {
    const next = this.#asked.shift();
    if (next) next(lane);
    else this.#idle.push(lane);
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map(async (lane) => (await lane).close()));
  }
}
