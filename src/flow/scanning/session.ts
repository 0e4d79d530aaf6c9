import type { FileReport, ScanSession } from '../../model/scanning.ts';
import { failedFile } from './failed.ts';
import type { Thread } from './thread.ts';

/** Bytes handed to a worker at a time, and pieces of one file that may wait for their answer. */
export const pieceBytes = 64 * 1024;
const piecesWaiting = 3;

/** One file, bound to one worker (null where there is none: everything then ends as a failed scan). */
export function openSession(id: number, thread: Thread | null): ScanSession {
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

  return {
    async write(chunk) {
      size += chunk.length;
      for (let at = 0; at < chunk.length && !over; at += pieceBytes) {
        while (waiting >= piecesWaiting && !over)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        if (over) return;
        const part = chunk.subarray(at, at + pieceBytes);
        const piece = new Uint8Array(part.length);
        piece.set(part);
        waiting++;
        thread?.send({ op: 'write', id, piece });
      }
    },
    end() {
      if (over) return Promise.resolve(failedFile(size));
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
