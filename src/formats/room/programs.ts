import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledReader, nodeFlags } from '../tools/confined-node.ts';
import { nativeOcrCommand, ownOcrCommand } from '../tools/ocr-args.ts';
import { pdftoppmArgs, pdftotextArgs } from '../tools/pdftotext-args.ts';
import { type Command, pictureCommand } from '../tools/picture-args.ts';
import type { Order, ToolName } from '../tools/tool.ts';
import { endsWithUs, type Programs } from './installed.ts';

export { type Programs, programs } from './installed.ts';

/** What a shell says of a child that a signal ended: SIGXCPU, and all others. */
const shellSaid = { xcpu: 128 + 24, least: 129, most: 128 + 31 };

/** How a process ended that was started by `confined`: `slow` where its time of the processor was over. */
export function howEnded(code: number | null, signal: NodeJS.Signals | null): 'slow' | 'killed' | number {
  if (signal === 'SIGXCPU' || code === shellSaid.xcpu) return 'slow';
  if (code === null || (code >= shellSaid.least && code <= shellSaid.most)) return 'killed';
  return code;
}

export interface Bounds {
  /** Bytes of address space. */
  readonly addressBytes: number;
  /** Seconds of the processor's time, after which the kernel ends it. */
  readonly cpuSeconds: number;
}

/** The command under the bounds of the kernel: prlimit(1), unshare(1), setpriv(1), as far as they are there. */
export function confined(command: Command, bounds: Bounds, has: Programs): Command {
  const { prlimit, unshare, setpriv, apart } = has;
  const words = [command.file, ...command.args];
  const limited =
    prlimit === ''
      ? words
      : [
          prlimit,
          `--as=${bounds.addressBytes}`,
          // SIGXCPU first, which tells it from every other end
          `--cpu=${bounds.cpuSeconds}:${bounds.cpuSeconds + 1}`,
          '--core=0',
          '--nofile=256',
          '--',
          ...words,
        ];
  const alone = unshare === '' ? limited : [unshare, ...apart, ...limited];
  const [file, ...args] = setpriv === '' ? alone : [setpriv, ...endsWithUs, ...alone];
  return { file: file as string, args, env: command.env };
}

/** The reader's own program. It may read its code, and what that needs, and nothing else. */
export function readerCommand(heapMiB: number, program: URL | undefined): Command {
  return {
    file: process.execPath,
    args: [
      ...nodeFlags(heapMiB, false),
      '--max-semi-space-size=4',
      program === undefined ? readerProgram() : fileURLToPath(program),
    ],
    env: { MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' },
  };
}

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const isSource = import.meta.url.endsWith('.ts');
let chosen = '';

/** The one file where it is there and, among the sources, no older than these; else the module itself. */
function readerProgram(): string {
  if (chosen === '')
    chosen = isFresh(bundledReader) ? bundledReader : folderOf(isSource ? './child.ts' : './child.js');
  return chosen;
}

function isFresh(file: string): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (made === 0 || !isSource) return made > 0;
  const sources = folderOf('../');
  return readdirSync(sources, { recursive: true, encoding: 'utf8' }).every(
    (name) =>
      (statSync(join(sources, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) <= made ||
      !name.endsWith('.ts'),
  );
}

/** What is run for an order; null where it cannot be run here. */
export function toolCommand(order: Order, has: Programs): Command | null {
  switch (order.tool) {
    case 'pdftotext':
      return has.pdftotext === '' ? null : { file: has.pdftotext, args: pdftotextArgs(order), env: {} };
    case 'pdftoppm':
      return has.pdftoppm === '' ? null : { file: has.pdftoppm, args: pdftoppmArgs(order), env: {} };
    case 'picture':
      return pictureCommand(order);
    case 'ocr':
      return has.tesseract === ''
        ? ownOcrCommand(order)
        : nativeOcrCommand(order, has.languages, has.tesseract);
  }
}

/** The tools a reader may ask for here. */
export const toolsHere = (has: Programs): ToolName[] => [
  ...(has.pdftotext === '' ? [] : (['pdftotext'] as const)),
  ...(has.pdftoppm === '' ? [] : (['pdftoppm'] as const)),
  'picture',
  'ocr',
];
