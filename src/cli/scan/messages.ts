import type { OwnData } from '../../flow/scanning/own.ts';
import type { FileRead } from '../../formats/index.ts';
import type { Finding, Tally } from '../../model/finding.ts';
import type { Mark } from '../../model/mark.ts';
import type { Action } from '../../model/policy.ts';
import type { Beginning, CountedTally, Seam } from '../../scan/parts.ts';
import type { ScanSettings } from './settings.ts';
import type { Widths } from './widths.ts';

/** What a worker is started with: the folder of compiled code, where there is one. */
export interface Seat {
  readonly codeCache: string | undefined;
}

export interface LaneData {
  readonly settings: ScanSettings;
  readonly own: OwnData | undefined;
}

/** Text, or where what follows lies. */
export type Step = string | { readonly how: 'at' | 'part'; readonly mark: Mark };

/** The number of a scan of a whole file, or of its first part. */
export const wholeFile = 0;

/** How many findings are listed, by detector and category (`kindOf`). */
export type Listed = Readonly<Record<string, number>>;
export const kindOf = ({ detector, category }: Pick<Finding, 'detector' | 'category'>): string =>
  `${detector} ${category}`;

/** What a part of a file came to. */
export interface PartCount {
  readonly tallies: readonly CountedTally[];
  readonly listed: Listed;
}

/** What all parts of a file came to, and which of them is asked: the first tells of the file, too. */
export interface WholeFile {
  readonly path: string;
  readonly read: FileRead;
  readonly tallies: readonly Tally[];
  readonly widths: Widths;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The file's action, and the pieces of a part's report: those of what blocks, of what warns and of what is allowed. */
export interface PartReport {
  readonly action: Action;
  readonly findings: number;
  readonly pieces: Readonly<Partial<Record<Action, readonly Uint8Array<ArrayBuffer>[]>>>;
}

/**
 * To a worker: `begin` first of all. It has one file at a time (`wholeFile`), or parts of one, each a scan with a number of
 * its own. Each `text` and `steps` is answered with `taken`, an `end` with `lines` and `done`, the others with what they
 * ask for.
 */
export type Order =
  | { readonly op: 'begin'; readonly data: LaneData }
  | { readonly op: 'text'; readonly text: string }
  | { readonly op: 'steps'; readonly steps: readonly Step[]; readonly scan: number }
  | { readonly op: 'end'; readonly path: string; readonly read: FileRead }
  | { readonly op: 'abort' }
  | { readonly op: 'from'; readonly scan: number; readonly from: Beginning }
  | { readonly op: 'drop'; readonly scan: number }
  | { readonly op: 'seam'; readonly scan: number }
  | { readonly op: 'count'; readonly scan: number; readonly last: boolean }
  | { readonly op: 'keep'; readonly scan: number; readonly before: Listed; readonly more: readonly Finding[] }
  | { readonly op: 'list'; readonly scan: number; readonly whole: WholeFile };

export type Answer =
  | { readonly op: 'taken' }
  | { readonly op: 'lines'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly op: 'done'; readonly action: Action; readonly findings: number }
  | { readonly op: 'seam'; readonly seam: Seam }
  | { readonly op: 'counted'; readonly count: PartCount }
  | { readonly op: 'kept'; readonly widths: Widths }
  | { readonly op: 'listed'; readonly report: PartReport };
