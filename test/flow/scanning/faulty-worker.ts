// A worker that fails in the way the text it is given says.
import { parentPort } from 'node:worker_threads';
import type { Answer, Order } from '../../../src/flow/scanning/messages.ts';

const fail = (word: string): boolean => {
  if (word.startsWith('throw')) setImmediate(() => Promise.reject(new Error('asked to')));
  else if (word.startsWith('exit')) process.exit(3);
  else if (word.startsWith('hang')) for (;;);
  else if (word.startsWith('memory'))
    for (const all: unknown[] = []; ; ) all.push(new Array(10_000).fill({}));
  return word.startsWith('refuse');
};
const answer = (message: Answer) => parentPort?.postMessage(message);
parentPort?.on('message', (order: Order) => {
  const { id } = order;
  const report = {
    findings: [],
    tallies: [],
    scannedChars: 0,
    size: 4,
    type: { mime: 'text/plain', name: 'text', family: 'text' },
  } as const;
  if (order.op === 'write')
    answer(
      fail(Buffer.from(order.piece.subarray(0, order.length)).toString('latin1'))
        ? { op: 'failed', id }
        : { op: 'taken', id, piece: order.piece },
    );
  if (order.op === 'end') setTimeout(() => answer({ op: 'report', id, report }), 20);
  if (order.op === 'text') answer(fail(order.text) ? { op: 'failed', id } : { op: 'text', id, report });
});
answer({ op: 'ready' });
