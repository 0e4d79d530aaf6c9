import type { FileType } from '../model/file-type.ts';
import type { Finding } from '../model/finding.ts';

/** Reads one file of its format. Calls: write*, then end. Must give the same for every way of splitting the bytes. */
export interface FormatReader {
  /** Does not keep `bytes`. */
  write(bytes: Uint8Array): void;
  end(): { readonly type: FileType; readonly findings: readonly Finding[] };
}

/** A kind of file: which types it takes, and how it is read. Listed by hand in formats/index.ts. */
export interface Format {
  readonly id: string;
  readonly accepts: (identity: import('./identify.ts').Identity) => boolean;
  readonly open: (identity: import('./identify.ts').Identity, onText: (text: string) => void) => FormatReader;
}

export type Obstacle = 'unscannable' | 'partly-scanned' | 'encrypted';

/** The finding for what could not be looked into. `reason` is a stable word; `masked` shows the kind of file at most. */
export const obstacle = (category: Obstacle, reason: string, typeName = ''): Finding => ({
  detector: category,
  category,
  location: {},
  confidence: 1,
  masked: typeName,
  reason,
});
