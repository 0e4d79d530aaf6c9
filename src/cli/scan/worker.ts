import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { FileScan } from './file-scan.ts';
import type { Answer, LaneData, Order } from './messages.ts';

const { settings, own: ownData, codeCache } = workerData as LaneData;
if (codeCache !== undefined) enableCompileCache(codeCache);
const { fileScan } = await import('./file-scan.ts');
const own = ownData && (await (await import('../../flow/scanning/own.ts')).takeOwn(ownData));
const answer = (message: Answer): void => parentPort?.postMessage(message);

let scan: FileScan | null = null;

function end({ path, read }: Extract<Order, { op: 'end' }>): void {
  const { action, findings, lines } = (scan ?? fileScan(settings, own ?? null)).end(path, read);
  scan = null;
  for (const text of lines) answer({ op: 'lines', text });
  answer({ op: 'done', action, findings });
  if (codeCache !== undefined) flushCompileCache(); // this thread is ended, it does not come to its own end
}

// what throws here ends the worker, and with it the command: a fault of the program
parentPort?.on('message', (order: Order) => {
  if (order.op === 'end') return end(order);
  if (order.op === 'abort') {
    scan = null;
    return;
  }
  scan ??= fileScan(settings, own ?? null);
  scan.write(order.text);
  answer({ op: 'taken' });
});
