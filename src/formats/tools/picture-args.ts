import { fileURLToPath } from 'node:url';
import { nodeFlags } from './confined-node.ts';
import type { Order } from './tool.ts';

/** What the parent starts: `file` with `args`, an empty environment but for `env`. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** MiB of JavaScript heap; the pixels are outside of it. */
const heapMiB = 256;

/** Node on one of our own programs: TypeScript in the sources, JavaScript once it is built. */
export function ownProgram(name: string, addons: boolean, args: readonly string[]): Command {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const program = fileURLToPath(new URL(`${name}.${ending}`, import.meta.url));
  return {
    file: process.execPath,
    args: [...nodeFlags(heapMiB, addons), program, ...args],
    env: { MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '1', VIPS_CONCURRENCY: '1' },
  };
}

/** The decoder of pictures: the file on stdin, see picture-container.ts for what it writes. */
export const pictureCommand = (order: Extract<Order, { tool: 'picture' }>): Command =>
  ownProgram('picture-process', true, [String(order.page), String(order.pixels), String(order.moving ?? 0)]);
