import { createFileReader, type Listener, type Room } from '../../formats/index.ts';
import type { FileReport } from '../../model/scanning.ts';
import { createScanner, type TextScanner } from '../../scan/index.ts';
import type { OwnRules } from '../../scan/own/index.ts';
import { withFindings } from './with-findings.ts';

export interface InspectOptions {
  /** Findings below it are left out. */
  readonly minConfidence?: number;
  /** How many findings a detector shows; tallies always count all. */
  readonly findingsPerDetector?: number;
}

export interface Inspection {
  /** One call after another. Does not keep `bytes`. */
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<FileReport>;
  /** Nobody wants to know any more. */
  abort(): void;
}

/** Bytes read at a time: strings of more than 128 KiB are slow to make and to free. */
const readBytes = 64 * 1024;

/** A scanner as what takes the text of a file. */
export const listenerOf = (scanner: TextScanner): Listener => ({
  text: (text) => scanner.write(text),
  at: (mark) => scanner.at(mark),
  part: (mark) => scanner.part(mark),
});

/**
 * Bytes → what they are and what they hold; text in this thread, everything else in the room. Throws only for faults of the
 * program.
 */
export function inspect(room: Room, options: InspectOptions = {}, own: OwnRules | null = null): Inspection {
  const scanner = createScanner({ ...options, ...own?.options }, own?.detectors);
  const reader = createFileReader(listenerOf(scanner), room);
  return {
    async write(bytes) {
      for (let i = 0; i < bytes.length; i += readBytes) await reader.write(bytes.subarray(i, i + readBytes));
    },
    async end() {
      const { type, size, findings } = await reader.end();
      return { ...withFindings(scanner.end(), findings), type, size };
    },
    abort: () => reader.abort(),
  };
}
