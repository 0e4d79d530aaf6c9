import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { OwnRules } from '../../scan/own/index.ts';
import type { Beginning } from '../../scan/parts.ts';
import type { FileScan } from './file-scan.ts';
import { type Answer, type LaneData, type Order, type Seat, wholeFile } from './messages.ts';

const { codeCache } = workerData as Seat;
if (codeCache !== undefined) enableCompileCache(codeCache);
const [{ fileScan }, { packed }] = await Promise.all([import('./file-scan.ts'), import('./packed.ts')]);
const answer = (message: Answer, moved: readonly Uint8Array<ArrayBuffer>[] = []): void =>
  parentPort?.postMessage(
    message,
    moved.map(({ buffer }) => buffer),
  );

let begin: (from?: Beginning) => FileScan;
/** The file, by the number 0, or parts of files. */
const scans = new Map<number, FileScan>();

/** Own rules, and what reads them, are only loaded where there are some. */
async function take({ settings, own: data }: LaneData): Promise<void> {
  let own: OwnRules | null = null;
  if (data !== undefined) own = await (await import('../../flow/scanning/own.ts')).takeOwn(data);
  begin = (from) => fileScan(settings, own, from);
}

function scanOf(number: number): FileScan {
  const known = scans.get(number);
  if (known !== undefined) return known;
  if (number !== wholeFile) throw new Error('no such part');
  const scan = begin();
  scans.set(number, scan);
  return scan;
}

function end({ path, read }: Extract<Order, { op: 'end' }>): void {
  const { action, findings, lines } = scanOf(wholeFile).end(path, read);
  scans.delete(wholeFile);
  for (const bytes of packed(lines)) answer({ op: 'lines', bytes }, [bytes]);
  answer({ op: 'done', action, findings });
  keepCode();
}

function list({ scan, whole }: Extract<Order, { op: 'list' }>): void {
  const report = scanOf(scan).list(whole);
  scans.delete(scan);
  answer({ op: 'listed', report }, Object.values(report.pieces).flat());
  keepCode();
}

/** This thread is ended, it does not come to its own end. */
function keepCode(): void {
  if (codeCache !== undefined) flushCompileCache();
}

function carryOut(order: Order): Promise<void> | void {
  switch (order.op) {
    case 'begin':
      return take(order.data);
    case 'text':
      scanOf(wholeFile).write(order.text);
      return answer({ op: 'taken' });
    case 'steps':
      for (const step of order.steps) {
        const scan = scanOf(order.scan);
        if (typeof step === 'string') scan.write(step);
        else scan[step.how](step.mark);
      }
      return answer({ op: 'taken' });
    case 'end':
      return end(order);
    case 'abort':
      return scans.clear();
    case 'from':
      scans.set(order.scan, begin(order.from));
      return;
    case 'drop':
      scans.delete(order.scan);
      return;
    case 'seam':
      return answer({ op: 'seam', seam: scanOf(order.scan).seam() });
    case 'count':
      return answer({ op: 'counted', count: scanOf(order.scan).count(order.last) });
    case 'keep':
      return answer({ op: 'kept', widths: scanOf(order.scan).keep(order.before, order.more) });
    case 'list':
      return list(order);
  }
}

/** What throws here ends the worker, and with it the command: a fault of the program. */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  last = last.then(() => carryOut(order));
});
