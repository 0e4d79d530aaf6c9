import { spawn } from 'node:child_process';
import { pdftoppmArgs, pdftotextArgs } from '../../src/formats/tools/pdftotext-args.ts';
import { type Order, ToolFailed, type Tools } from '../../src/formats/tools/tool.ts';
import { useService } from '../services/index.ts';

const argsOf = (order: Order): readonly string[] => {
  if (order.tool === 'pdftotext') return pdftotextArgs(order);
  if (order.tool === 'pdftoppm') return pdftoppmArgs(order);
  throw new ToolFailed('no-tool');
};

/** Whether the programs of poppler are installed; the test run installs them where it may. */
export const hasPoppler = (): boolean => useService('poppler') !== null;

/** The real programs, in this process's own environment. `upload` is what `'upload'` stands for. */
export const nativeTools = (upload: Uint8Array): Tools => ({
  has: (tool) => (tool === 'pdftotext' || tool === 'pdftoppm') && hasPoppler(),
  async *run(order, input, millis) {
    const child = spawn(order.tool, argsOf(order), { stdio: ['pipe', 'pipe', 'ignore'], timeout: millis });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('close', resolve);
      child.on('error', reject);
    });
    child.stdin.on('error', () => undefined);
    if (input === 'upload') child.stdin.end(upload);
    else if (input instanceof Uint8Array) child.stdin.end(input);
    else {
      for await (const bytes of input) child.stdin.write(Buffer.from(bytes));
      child.stdin.end();
    }
    for await (const bytes of child.stdout) yield bytes as Buffer;
    const code = await ended;
    if (code !== 0) throw new ToolFailed(code === null ? 'tool-killed' : 'tool-failed', code);
  },
});
