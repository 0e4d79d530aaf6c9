import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What came of one file. */
export interface Ran {
  readonly file: string;
  readonly type: string;
  /** The beginnings of the IBANs that were told. */
  readonly ibans: readonly string[];
  /** Of what was left out: how often, and the stable words, each once. */
  readonly obstacles: number;
  readonly reasons: readonly string[];
  /** Paths of findings that hold what no path may. */
  readonly strangePaths: number;
  readonly millis: number;
}

/** What the process had on it that did the work of the gateway. */
export interface Gateway {
  /** Bytes its memory grew by, at most. */
  readonly grewBytes: number;
  /** Unhandled rejections and exceptions, by their kind. */
  readonly faults: readonly string[];
}

export interface Run {
  readonly ran: ReadonlyMap<string, Ran>;
  readonly gateway: Gateway;
  readonly exitCode: number | null;
}

const program = fileURLToPath(new URL('gateway.ts', import.meta.url));

/** Reads files in a process of its own, `atOnce` side by side, as a gateway does. Files are made one at a time. */
export async function runFiles(files: ReadonlyMap<string, () => Uint8Array>, atOnce: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'cloakroom-hostile-'));
  try {
    for (const [name, make] of files) writeFileSync(join(folder, name), make());
    const args = ['--expose-gc', '--disable-warning=ExperimentalWarning', program, folder, `${atOnce}`];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const ran = new Map<string, Ran>();
    let gateway: Gateway = { grewBytes: Number.POSITIVE_INFINITY, faults: ['it did not come to its end'] };
    for await (const text of createInterface({ input: child.stdout })) {
      const told = JSON.parse(text) as Ran | Gateway;
      if ('file' in told) ran.set(told.file, told);
      else gateway = told;
    }
    return { ran, gateway, exitCode: await ended };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
