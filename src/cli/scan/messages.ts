import type { OwnData } from '../../flow/scanning/own.ts';
import type { FileRead } from '../../formats/index.ts';
import type { Mark } from '../../model/mark.ts';
import type { Action } from '../../model/policy.ts';
import type { ScanSettings } from './settings.ts';

/** What a worker is started with: the folder of compiled code, where there is one. */
export interface Seat {
  readonly codeCache: string | undefined;
}

export interface LaneData {
  readonly settings: ScanSettings;
  readonly own: OwnData | undefined;
}

/** To a worker, which has one file at a time: `begin` first of all. Each `text` and `steps` is answered with `taken`, an `end` with `lines` and `done`. */
/** Text, or where what follows lies. */
export type Step = string | { readonly how: 'at' | 'part'; readonly mark: Mark };

export type Order =
  | { readonly op: 'begin'; readonly data: LaneData }
  | { readonly op: 'text'; readonly text: string }
  | { readonly op: 'steps'; readonly steps: readonly Step[] }
  | { readonly op: 'end'; readonly path: string; readonly read: FileRead }
  | { readonly op: 'abort' };

export type Answer =
  | { readonly op: 'taken' }
  | { readonly op: 'lines'; readonly text: string }
  | { readonly op: 'done'; readonly action: Action; readonly findings: number };
