import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { OwnRules } from '../../scan/own/index.ts';
import type { FileScan } from './file-scan.ts';
import type { Answer, LaneData, Order, Seat } from './messages.ts';

const { codeCache } = workerData as Seat;
if (codeCache !== undefined) enableCompileCache(codeCache);
const { fileScan } = await import('./file-scan.ts');
const answer = (message: Answer): void => parentPort?.postMessage(message);

let begin: () => FileScan;
let scan: FileScan | null = null;

/** Own rules, and what reads them, are only loaded where there are some. */
async function take({ settings, own: data }: LaneData): Promise<void> {
  let own: OwnRules | null = null;
  if (data !== undefined) own = await (await import('../../flow/scanning/own.ts')).takeOwn(data);
  begin = () => fileScan(settings, own);
}

function end({ path, read }: Extract<Order, { op: 'end' }>): void {
  const { action, findings, lines } = (scan ?? begin()).end(path, read);
  scan = null;
  for (const text of lines) answer({ op: 'lines', text });
  answer({ op: 'done', action, findings });
  if (codeCache !== undefined) flushCompileCache(); // this thread is ended, it does not come to its own end
}

function carryOut(order: Order): Promise<void> | void {
  switch (order.op) {
    case 'begin':
      return take(order.data);
    case 'text':
      scan ??= begin();
      scan.write(order.text);
      return answer({ op: 'taken' });
    case 'steps':
      scan ??= begin();
      for (const step of order.steps)
        if (typeof step === 'string') scan.write(step);
        else scan[step.how](step.mark);
      return answer({ op: 'taken' });
    case 'end':
      return end(order);
    case 'abort':
      scan = null;
  }
}

/** What throws here ends the worker, and with it the command: a fault of the program. */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  last = last.then(() => carryOut(order));
});
