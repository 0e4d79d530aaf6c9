import type { Bytes } from '../bytes.ts';
import type { Order } from '../tools/tool.ts';
import { afterAwake } from './awake.ts';
import { type Piped, start, written } from './process.ts';
import { type Bounds, confined, howEnded, type Programs, toolCommand } from './programs.ts';

/** How a tool ended; without a reason it went well. */
export interface ToolEnd {
  readonly reason?: 'no-tool' | 'tool-failed' | 'tool-killed' | 'tool-too-slow' | 'tool-too-much';
  readonly exitCode?: number;
}

const MiB = 1024 * 1024;
/** Address space by kind: Node and sharp reserve much that they never use. */
const addressBytes: Readonly<Record<Order['tool'], number>> = {
  pdftotext: 1024 * MiB,
  pdftoppm: 1024 * MiB,
  picture: 4096 * MiB,
  ocr: 4096 * MiB,
};
/** Bytes a tool may write. */
const outputMost: Readonly<Record<Order['tool'], number>> = {
  pdftotext: 2048 * MiB,
  pdftoppm: 64 * MiB,
  picture: 512 * MiB,
  ocr: 64 * MiB,
};
/** Milliseconds no tool may be granted beyond. */
const millisMost = 300_000;
/** The processor's time is what is granted, as the kernel counts it; the clock only ends what stands still. */
const clockTimes = 6;

function endOf(code: number | null, signal: NodeJS.Signals | null): ToolEnd {
  const how = howEnded(code, signal);
  if (how === 0) return {};
  if (how === 'slow') return { reason: 'tool-too-slow' };
  return how === 'killed' ? { reason: 'tool-killed' } : { reason: 'tool-failed', exitCode: how };
}

/** One tool on its way: bytes go in, bytes come out, and it is ended when its time is over. */
export class ToolRun {
  readonly #child: Piped | null;
  #end: ToolEnd | null = null;

  constructor(
    order: Order,
    millis: number,
    has: Programs,
    onOutput: (bytes: Buffer) => Promise<void>,
    onEnd: (end: ToolEnd) => void,
  ) {
    const command = toolCommand(order, has);
    if (command === null) {
      this.#child = null;
      queueMicrotask(() => onEnd({ reason: 'no-tool' }));
      return;
    }
    const time = Math.min(millis, millisMost);
    const bounds: Bounds = { addressBytes: addressBytes[order.tool], cpuSeconds: Math.ceil(time / 1000) + 1 };
    const child = start(confined(command, bounds, has));
    this.#child = child;
    const granted = has.prlimit === '' ? time : clockTimes * time;
    const ended = afterAwake(granted, () => this.#stop('tool-too-slow'));
    const exited = new Promise<ToolEnd>((resolve) => {
      child.once('error', () => resolve({ reason: 'tool-failed' }));
      child.once('exit', (code, signal) => resolve(endOf(code, signal)));
    });
    void this.#pump(child, outputMost[order.tool], onOutput).then(async () => {
      const end = await exited;
      ended();
      onEnd(this.#end ?? end);
    });
  }

  write(bytes: Uint8Array): Promise<void> {
    return this.#child ? written(this.#child.stdin, bytes) : Promise.resolve();
  }

  async writeAll(bytes: Bytes): Promise<void> {
    try {
      for await (const chunk of bytes) {
        if (!this.#child?.stdin.writable) break;
        await this.write(chunk);
      }
    } catch {
      this.#stop('tool-failed');
    }
    this.end();
  }

  end(): void {
    this.#child?.stdin.end();
  }

  kill(): void {
    this.#stop('tool-killed');
  }

  #stop(reason: NonNullable<ToolEnd['reason']>): void {
    this.#end ??= { reason };
    this.#child?.kill('SIGKILL');
  }

  async #pump(child: Piped, most: number, onOutput: (bytes: Buffer) => Promise<void>): Promise<void> {
    let seen = 0;
    try {
      for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
        seen += chunk.length;
        if (seen > most) this.#stop('tool-too-much');
        else await onOutput(chunk);
      }
    } catch {
      this.#stop('tool-failed');
    }
  }
}
