import { GatewayError } from '../model/errors.ts';
import type { Limits } from '../model/limits.ts';

/** Running uploads and the bytes they hold, per address and in all. The address is a keyed hash already. */
export interface Quota {
  /** Takes a place for one request. Throws `too-many-uploads`. */
  enter(address: string): Place;
  running(): number;
}

export interface Place {
  /** Counts received bytes; `waiting` are the bytes the ledger knows of besides. Throws `too-many-bytes`. */
  grow(bytes: number): void;
  leave(): void;
}

export function createQuota(limits: Limits): Quota {
  const byAddress = new Map<string, { uploads: number; bytes: number }>();
  let uploads = 0;
  let bytes = 0;
  return {
    running: () => uploads,
    enter(address) {
      const mine = byAddress.get(address) ?? { uploads: 0, bytes: 0 };
      if (mine.uploads >= limits.uploadsPerAddress || uploads >= limits.uploadsInAll)
        throw new GatewayError('too-many-uploads', { retryAfter: 30 });
      byAddress.set(address, mine);
      mine.uploads += 1;
      uploads += 1;
      let held = 0;
      let left = false;
      return {
        grow(n) {
          held += n;
          mine.bytes += n;
          bytes += n;
          if (mine.bytes > limits.pendingBytesPerAddress || bytes > limits.pendingBytesInAll)
            throw new GatewayError('too-many-bytes', { retryAfter: 60 });
        },
        leave() {
          if (left) return;
          left = true;
          uploads -= 1;
          bytes -= held;
          mine.uploads -= 1;
          mine.bytes -= held;
          if (mine.uploads === 0) byAddress.delete(address);
        },
      };
    },
  };
}
