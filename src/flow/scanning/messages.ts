import type { RoomOptions, SeatEnd } from '../../formats/index.ts';
import type { ScanReport } from '../../model/finding.ts';
import type { FileReport } from '../../model/scanning.ts';
import type { InspectOptions } from './inspect.ts';
import type { OwnData } from './own.ts';

/** What a worker is started with. */
export interface WorkerSettings extends InspectOptions {
  readonly own?: OwnData;
  readonly room?: Omit<RoomOptions, 'onEnd'>;
}

/**
 * To a worker. `id` names a session; every order but `abort` is answered exactly once. Of a piece the first `length`
 * bytes are the file's; the piece goes over to the worker and comes back with `taken`, to be filled again.
 */
export type Order =
  | { readonly op: 'write'; readonly id: number; readonly piece: Uint8Array; readonly length: number }
  | { readonly op: 'end'; readonly id: number }
  | { readonly op: 'abort'; readonly id: number }
  | { readonly op: 'text'; readonly id: number; readonly text: string };

/**
 * From a worker: `ready` once, then answers. After `failed` the session is over; an `abort` makes the worker forget it. It
 * is `alive` while files are read by others; `reader` says how one of these ended.
 */
export type Answer =
  | { readonly op: 'ready' }
  | { readonly op: 'alive' }
  | { readonly op: 'reader'; readonly how: SeatEnd }
  | { readonly op: 'taken'; readonly id: number; readonly piece: Uint8Array }
  | { readonly op: 'report'; readonly id: number; readonly report: FileReport }
  | { readonly op: 'text'; readonly id: number; readonly report: ScanReport }
  | { readonly op: 'failed'; readonly id: number };

/** What is handed over with a message instead of being copied; it is empty afterwards where it came from. */
export const handedOver = (message: Order | Answer): ArrayBuffer[] =>
  'piece' in message ? [message.piece.buffer as ArrayBuffer] : [];
