import type { Identity } from '../identify.ts';
import { type FormatLimits, unpackedMax } from '../limits.ts';
import { afterAwake, awake, lookMillis } from './awake.ts';
import { type Piped, residentBytes, start } from './process.ts';
import { confined, howEnded, type Programs, readerCommand, toolsHere } from './programs.ts';
import { type Frame, jsonFrame, toChild, toParent, Unframer } from './wire.ts';

const MiB = 1024 * 1024;
/** MiB of JavaScript heap of a reader. */
const heapMiB = 224;
/** Address space of a reader beyond what it may hold: Node reserves up to two GiB that it does not use. */
const reservedBytes = 3072 * MiB;
/** Milliseconds in which a reader that is not waiting for anything must give a sign of life. */
const silentMillis = 30_000;
/** Milliseconds it may take to start, on a busy machine. */
const startMillis = 30_000;

/** Milliseconds by the clock for each of the processor's that are granted: the machine may be busy, but not for ever. */
const clockTimes = 6;

/** Tools that take `ocrMillis` for one picture: what decodes it, and what reads it. */
const toolsFor = 2;

/** What a reader waits for: the next bytes of the upload, a tool, or its own work. */
export type Wait = 'sender' | 'tools' | 'itself';

/** Why a reader was ended, or ended by itself. */
export type SeatEnd =
  | 'done'
  | 'reader-crashed'
  | 'reader-silent'
  | 'too-slow'
  | 'too-much-memory'
  | 'aborted';

/** Milliseconds of the processor's time that an upload of `size` bytes may take at most. */
const millisFor = (limits: FormatLimits, size: number): number =>
  limits.readMillis + (unpackedMax(limits, size) / 1e8) * limits.readMillisPer100MB;

/** One reader's process: started empty, given one upload, ended with it. */
export class Seat {
  readonly ready: Promise<boolean>;
  /** What it was started with. */
  readonly has: Programs;
  readonly #child: Piped;
  readonly #silentMillis: number;
  #ended: SeatEnd | null = null;

  /** `program`: another than the reader's own, for tests of its failures; it must lie among the sources. */
  constructor(limits: FormatLimits, has: Programs, silence = silentMillis, program?: URL) {
    this.#silentMillis = silence;
    this.has = has;
    const most = limits.unpackedMost / 1e8;
    const bounds = {
      addressBytes: limits.childBytes + reservedBytes,
      cpuSeconds: Math.ceil((limits.readMillis + most * limits.readMillisPer100MB) / 1000) * 2,
    };
    this.#child = start(confined(readerCommand(heapMiB, program), bounds, has));
    this.#child.once('error', () => this.stop('reader-crashed'));
    this.#child.once('exit', (code, signal) =>
      this.stop(howEnded(code, signal) === 'slow' ? 'too-slow' : 'reader-crashed'),
    );
    this.ready = this.#firstFrame();
  }

  get input(): Piped['stdin'] {
    return this.#child.stdin;
  }

  get ended(): SeatEnd | null {
    return this.#ended;
  }

  /** The first reason counts. */
  stop(reason: SeatEnd): void {
    this.#ended ??= reason;
    this.#child.kill('SIGKILL');
  }

  /** Keeps the process of the gateway from waiting for it. */
  unref(): void {
    this.#child.unref();
    for (const stream of [this.#child.stdin, this.#child.stdout] as { unref?(): void }[]) stream.unref?.();
  }

  ref(): void {
    this.#child.ref();
    for (const stream of [this.#child.stdin, this.#child.stdout] as { ref?(): void }[]) stream.ref?.();
  }

  /**
   * Gives it the upload and every frame it sends to `hear`, until it is done or ended. `waitsFor` says whether it waits
   * for something of ours, so that its silence is not its own; `size` is that of the upload so far. Answers how it ended.
   */
  async read(
    identity: Identity,
    limits: FormatLimits,
    hear: (frame: Frame) => Promise<void> | void,
    waitsFor: () => Wait,
    size: () => number,
  ): Promise<SeatEnd> {
    const begin = { identity, limits, tools: toolsHere(this.has) };
    this.input.write(jsonFrame(toChild.begin, begin));
    let silent = 0;
    let lastLook = performance.now();
    const spent = { itself: 0, tools: 0, sender: 0 };
    const looking = setInterval(() => {
      const now = performance.now();
      const passed = awake(now - lastLook);
      lastLook = now;
      const wait = waitsFor();
      silent = wait === 'itself' ? silent + passed : 0;
      spent[wait] += passed;
      // one that gives signs of life for ever, or has one tool run after another, would keep its seat
      const granted = millisFor(limits, size());
      const beside = granted + toolsFor * limits.ocrPages * limits.ocrMillis;
      if (spent.itself > clockTimes * granted || spent.tools > clockTimes * beside) this.stop('too-slow');
      if (silent > this.#silentMillis) this.stop('reader-silent');
      if (residentBytes(this.#child.pid) > limits.childBytes) this.stop('too-much-memory');
    }, lookMillis);
    try {
      for await (const frame of this.#frames()) {
        if (this.#ended !== null) break; // what it would start now, nobody would end
        silent = 0;
        if (frame.op === toParent.done) this.#ended ??= 'done';
        else await hear(frame);
        if (this.#ended !== null) break;
      }
    } catch {
      this.stop('reader-crashed');
    } finally {
      clearInterval(looking);
    }
    this.stop('reader-crashed');
    return this.#ended ?? 'reader-crashed';
  }

  readonly #unframer = new Unframer();

  async *#frames(): AsyncGenerator<Frame> {
    for await (const chunk of this.#child.stdout as AsyncIterable<Buffer>) yield* this.#unframer.take(chunk);
  }

  async #firstFrame(): Promise<boolean> {
    const started = afterAwake(startMillis, () => this.stop('reader-crashed'));
    const first = await new Promise<boolean>((resolve) => {
      const onReadable = () => {
        const chunk: Buffer | null = this.#child.stdout.read();
        if (chunk === null) return;
        this.#child.stdout.off('readable', onReadable);
        const frames = [...this.#unframer.take(chunk)];
        // signs of life may stand behind it, where nobody looked for a while
        const alive = frames.slice(1).every(({ op }) => op === toParent.alive);
        resolve(frames[0]?.op === toParent.ready && alive);
      };
      this.#child.stdout.on('readable', onReadable);
      this.#child.once('exit', () => resolve(false));
      this.#child.once('error', () => resolve(false));
    });
    started();
    if (!first) this.stop('reader-crashed');
    return first && this.#ended === null;
  }
}
