import type { FileReport, ScanSession } from '../../model/scanning.ts';
import { failedFile } from './failed.ts';
import type { Thread } from './thread.ts';

/** Bytes handed to a worker at a time: at first little, as most files are small. */
const firstPieceBytes = 64 * 1024;
const pieceBytes = 256 * 1024;
/** Pieces of one file that may wait for their answer. */
const piecesWaiting = 4;

/**
 * One file, bound to one worker (null where there is none: everything then ends as a failed scan). Its bytes are
 * gathered in a few pieces that go to and fro: a fresh buffer for each would cost more than the copying, since each
 * counts as memory that the collector has to look for.
 */
export function openSession(id: number, thread: Thread | null): ScanSession {
  const idle: Uint8Array[] = [];
  let filling: Uint8Array | null = null;
  let filled = 0;
  let handed = 0;
  let size = 0;
  let waiting = 0;
  let over = thread === null;
  let wake: (() => void) | null = null;
  let report: ((report: FileReport) => void) | null = null;

  const wakeUp = () => {
    wake?.();
    wake = null;
  };
  const fail = () => {
    over = true;
    wakeUp();
    report?.(failedFile(size));
  };
  thread?.bind(id, {
    answer(answer) {
      if (answer.op === 'taken') {
        waiting--;
        idle.push(answer.piece);
        return wakeUp();
      }
      thread.send({ op: 'abort', id });
      thread.unbind(id);
      if (answer.op !== 'report') return fail();
      over = true;
      report?.(answer.report);
    },
    lost: fail,
  });

  const hand = () => {
    if (filling === null) return;
    waiting++;
    handed++;
    thread?.send({ op: 'write', id, piece: filling, length: filled });
    filling = null;
    filled = 0;
  };

  return {
    async write(chunk) {
      size += chunk.length;
      for (let at = 0; at < chunk.length && !over; ) {
        while (waiting >= piecesWaiting && !over)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        if (over) return;
        filling ??= idle.pop() ?? new Uint8Array(handed === 0 ? firstPieceBytes : pieceBytes);
        const part = chunk.subarray(at, at + filling.length - filled);
        filling.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled === filling.length) hand();
      }
    },
    end() {
      if (over) return Promise.resolve(failedFile(size));
      hand();
      return new Promise<FileReport>((resolve) => {
        report = resolve;
        thread?.send({ op: 'end', id });
      });
    },
    abort() {
      if (over) return;
      thread?.send({ op: 'abort', id });
      thread?.unbind(id);
      fail();
    },
  };
}
