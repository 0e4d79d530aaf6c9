import type { Finding, ScanReport, Tally } from '../../model/finding.ts';
import type { AttachmentId, BatchId } from '../../model/ids.ts';
import type { DataKey, SealedParts } from '../../model/ports.ts';
import type { InviteRecord } from '../../model/records.ts';
import type { FileReport } from '../../model/scanning.ts';
import type { Marked, Verdict } from '../../model/verdict.ts';
import type { Place } from '../quota.ts';
import type { Joined } from './replacement.ts';

/** The message of a batch while its request is read: judged, sealed, its key in memory only. */
export interface HeldMessage {
  readonly report: Pick<ScanReport, 'scannedChars'> & {
    readonly findings: readonly Marked<Finding>[];
    readonly tallies: readonly Marked<Tally>[];
  };
  readonly verdict: Verdict;
  readonly key: DataKey;
}

/** One file whose bytes are sealed and scanned, waiting for the rest of the request. Its key lives here only. */
export interface HeldFile {
  readonly id: AttachmentId;
  readonly name: string;
  readonly key: DataKey;
  readonly parts: SealedParts;
  readonly report: FileReport;
}

export interface OpenedBatch {
  readonly id: BatchId;
  /** Whose rules it is judged by. */
  readonly form: string;
  readonly message: HeldMessage | null;
  readonly invite: InviteRecord | null;
  /** Set where its one file takes the place of another, in that one's batch. */
  readonly joins: Joined | null;
  readonly place: Place;
}
