import type { FileType } from './file-type.ts';
import type { Location, ScanReport } from './finding.ts';

/** Everything one file's bytes were seen to be and to hold. `size` in bytes. */
export interface FileReport extends ScanReport {
  readonly type: FileType;
  readonly size: number;
}

/** One file on its way through the scanner. Calls follow one another. */
export interface ScanSession {
  /**
   * Hands over a copy; the caller keeps `chunk`. Resolves when more may be written: at most a few 64 KiB pieces of one
   * file wait, so that big files and small ones take turns.
   */
  write(chunk: Uint8Array): Promise<void>;
  /** Never rejects because of content: what could not be looked into is a Finding (`unscannable`, `encrypted` ...). */
  end(): Promise<FileReport>;
  abort(): void;
}

/** The scanner as flow sees it: worker threads that take turns. A dead worker is a finding, and is replaced. */
export interface Scanning {
  open(): ScanSession;
  /** For the fields of the form. */
  text(text: string, field: NonNullable<Location['field']>): Promise<ScanReport>;
  /** How processes of readers ended so far (`done`, `reader-crashed`, `too-much-memory` ...), each counted. */
  readers(): Readonly<Record<string, number>>;
  /** False while no worker can be started. */
  healthy(): boolean;
  close(): Promise<void>;
}
