import { parentPort, workerData } from 'node:worker_threads';
import { scanText } from '../../scan/index.ts';
import { type Inspection, inspect } from './inspect.ts';
import { type Answer, handedOver, type Order, type WorkerSettings } from './messages.ts';
import { takeOwn } from './own.ts';

const { own: ownData, ...settings } = workerData as WorkerSettings;
/** Made before the worker says that it is ready: where they cannot be, nothing is scanned without them. */
const own = await takeOwn(ownData);
/** Null once a session has failed: nothing more is read for it. */
const sessions = new Map<number, Inspection | null>();

function sessionOf(id: number): Inspection {
  const known = sessions.get(id);
  if (known === null) throw new Error('this session has failed');
  const session = known ?? inspect(settings, own);
  sessions.set(id, session);
  return session;
}

async function carryOut(order: Order): Promise<Answer | null> {
  const { id } = order;
  switch (order.op) {
    case 'write':
      await sessionOf(id).write(order.piece.subarray(0, order.length));
      return { op: 'taken', id, piece: order.piece };
    case 'end': {
      const report = await sessionOf(id).end();
      sessions.delete(id);
      return { op: 'report', id, report };
    }
    case 'abort':
      sessions.delete(id);
      return null;
    case 'text':
      return {
        op: 'text',
        id,
        report: scanText(order.text, { ...settings, ...own?.options }, own?.detectors),
      };
  }
}

const answer = (message: Answer | null): void => {
  if (message) parentPort?.postMessage(message, handedOver(message));
};

/** One order after the other, in the order they came; a session that throws is over and harms no other. */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  last = last.then(async () => {
    try {
      answer(await carryOut(order));
    } catch {
      sessions.set(order.id, null);
      answer({ op: 'failed', id: order.id });
    }
  });
});
answer({ op: 'ready' });
