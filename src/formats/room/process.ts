import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import type { Command } from '../tools/picture-args.ts';

export type Piped = ChildProcessByStdio<Writable, Readable, null>;

/**
 * Starts a program with nothing of this process's environment; what it says on standard error is not kept. Throws where the
 * system has nothing left to start it with.
 */
export function start(command: Command): Piped {
  const child = spawn(command.file, [...command.args], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...command.env },
    cwd: '/',
    windowsHide: true,
  });
  child.on('error', () => undefined); // told later, when nobody may listen any more
  if (!child.stdin || !child.stdout) throw new Error('no process to be had');
  // it may be gone while it is still written to
  child.stdin.on('error', () => undefined);
  child.stdout.on('error', () => undefined);
  return child;
}

/** Bytes of a page of memory on what Node runs on under Linux. */
const pageBytes = 4096;

/**
 * Bytes a process and those it started hold in memory now (proc(5), statm); 0 where that cannot be known. At once: what
 * waits for its turn comes too late for one that takes a gigabyte a second.
 */
export function residentBytes(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  let bytes = Number(said(`${pid}/statm`).split(' ')[1] ?? 0) * pageBytes || 0;
  for (const child of said(`${pid}/task/${pid}/children`).split(' '))
    if (child !== '') bytes += residentBytes(Number(child));
  return bytes;
}

function said(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'latin1');
  } catch {
    return ''; // it is gone
  }
}

/** Resolves when more may be written; also where nobody reads any more. */
export function written(stream: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (!stream.writable) return resolve();
    stream.write(bytes, () => resolve());
  });
}
