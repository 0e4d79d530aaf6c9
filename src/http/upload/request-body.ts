import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { GatewayError } from '../../model/errors.ts';

/** The slowest sender that is still served: bytes a second, looked at over a window of milliseconds. */
export interface Pace {
  readonly minBytesPerSecond: number;
  readonly slowMillis: number;
}

/**
 * The body of a request as it comes in. It ends only when the whole body arrived; a lost connection ends it with
 * `client-gone`, a slow sender with `too-slow`. Only time spent waiting for the sender counts: while we are the slow
 * side (back-pressure from scanner or store) the clock stands still, and honest uploads of hours pass.
 *
 * Destroying it leaves the request itself alone, so that an answer can still be sent.
 */
export class RequestBody extends Readable {
  readonly headers: IncomingHttpHeaders;
  /** Bytes of the body so far. */
  received = 0;
  readonly #source: IncomingMessage;
  readonly #pace: Pace;
  readonly #timer: NodeJS.Timeout;
  /** Milliseconds between two looks. No wait is longer, unless the process stood still. */
  readonly #lookMillis: number;
  #waitingSince: number | null = null;
  #waited = 0;
  #inWindow = 0;

  constructor(source: IncomingMessage, pace: Pace) {
    super({ highWaterMark: 256 * 1024 });
    this.headers = source.headers;
    this.#source = source;
    this.#pace = pace;
    // whoever reads learns of the error; before anybody does, it must not become an uncaught exception
    this.on('error', () => {});
    source.on('data', this.#onData);
    source.pause();
    source.once('end', this.#onEnd);
    source.once('error', this.#onGone);
    source.once('close', this.#onGone);
    this.#lookMillis = Math.max(10, Math.min(1000, pace.slowMillis / 4));
    this.#timer = setInterval(this.#look, this.#lookMillis);
    this.#timer.unref();
    if (source.destroyed) this.#onGone();
  }

  override _read(): void {
    this.#waitingSince ??= performance.now();
    this.#source.resume();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#release();
    this.#source.pause();
    callback(error);
  }

  #onData = (chunk: Buffer): void => {
    this.received += chunk.length;
    this.#inWindow += chunk.length;
    if (this.push(chunk)) return;
    this.#source.pause();
    this.#stopWaiting();
  };

  #onEnd = (): void => {
    this.#release();
    this.push(null);
  };

  #onGone = (cause?: Error): void => {
    this.destroy(new GatewayError('client-gone', { cause }));
  };

  #stopWaiting(): void {
    if (this.#waitingSince === null) return;
    this.#waited += Math.min(performance.now() - this.#waitingSince, this.#lookMillis);
    this.#waitingSince = null;
  }

  #look = (): void => {
    const waiting = this.#waitingSince !== null;
    this.#stopWaiting();
    if (waiting) this.#waitingSince = performance.now();
    if (this.#waited < this.#pace.slowMillis) return;
    const wanted = (this.#pace.minBytesPerSecond * this.#waited) / 1000;
    if (this.#inWindow < wanted) this.destroy(new GatewayError('too-slow'));
    this.#waited = 0;
    this.#inWindow = 0;
  };

  #release(): void {
    clearInterval(this.#timer);
    this.#source.off('data', this.#onData);
    this.#source.off('end', this.#onEnd);
    this.#source.off('error', this.#onGone);
    this.#source.off('close', this.#onGone);
    // a late reset after the last byte must not become an uncaught exception
    this.#source.on('error', () => {});
  }
}
