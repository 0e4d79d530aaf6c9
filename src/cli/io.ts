import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Exit codes of sysexits.h that commands use; `scan` adds 1 (warn) and 2 (block). */
export const exit = {
  ok: 0,
  failed: 1,
  usage: 64,
  noInput: 66,
  unavailable: 69,
  software: 70,
  configuration: 78,
} as const;

export const line = (stream: Writable, text: string): void => {
  stream.write(`${text}\n`);
};
