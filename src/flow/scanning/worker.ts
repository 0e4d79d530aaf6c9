import { parentPort, workerData } from 'node:worker_threads';
import { createRoom } from '../../formats/index.ts';
import { scanText } from '../../scan/index.ts';
import { type Inspection, inspect } from './inspect.ts';
import { type Answer, handedOver, type Order, type WorkerSettings } from './messages.ts';
import { takeOwn } from './own.ts';

const { own: ownData, room: roomOptions, ...settings } = workerData as WorkerSettings;
/** Made before the worker says that it is ready: where they cannot be, nothing is scanned without them. */
const own = await takeOwn(ownData);
const room = createRoom({ ...roomOptions, onEnd: (how) => answer({ op: 'reader', how }) });
/** Null once a session has failed: nothing more is read for it. */
const sessions = new Map<number, Inspection | null>();
/** The last order of each session: one follows the other, while those of other sessions go on. */
const chains = new Map<number, Promise<void>>();

/** Milliseconds between signs that this thread lives while a file is read elsewhere. */
const aliveMillis = 1_000;
setInterval(() => {
  if (chains.size > 0) answer({ op: 'alive' });
}, aliveMillis).unref();

function sessionOf(id: number): Inspection {
  const known = sessions.get(id);
  if (known === null) throw new Error('this session has failed');
  const session = known ?? inspect(room, settings, own);
  sessions.set(id, session);
  return session;
}

function forget(id: number): void {
  sessions.get(id)?.abort();
  sessions.delete(id);
}

async function carryOut(order: Exclude<Order, { op: 'abort' }>): Promise<Answer> {
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
    case 'text':
      return {
        op: 'text',
        id,
        report: scanText(order.text, { ...settings, ...own?.options }, own?.detectors),
      };
  }
}

function answer(message: Answer): void {
  parentPort?.postMessage(message, handedOver(message));
}

/** A session that throws is over and harms no other. */
async function answered(order: Exclude<Order, { op: 'abort' }>): Promise<void> {
  try {
    answer(await carryOut(order));
  } catch {
    sessions.get(order.id)?.abort();
    sessions.set(order.id, null);
    answer({ op: 'failed', id: order.id });
  }
}

parentPort?.on('message', (order: Order) => {
  const { id } = order;
  const before = chains.get(id);
  if (order.op === 'abort') {
    forget(id);
    void before?.then(() => forget(id));
    return;
  }
  const chain = before === undefined ? answered(order) : before.then(() => answered(order));
  chains.set(id, chain);
  void chain.then(() => {
    if (chains.get(id) === chain) chains.delete(id);
  });
});
answer({ op: 'ready' });
