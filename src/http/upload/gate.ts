import type { Request } from 'express';
import { networkOf } from '../../flow/network.ts';
import { GatewayError } from '../../model/errors.ts';
import type { Limits } from '../../model/limits.ts';
import { addressOf } from './receive.ts';

/**
 * Requests that are being read, per address and in all, from their first byte on: flow's own quota begins at the first
 * file, and a sender who never gets that far would hold connections without end. Answers the way out; throws
 * `too-many-uploads`.
 */
export type UploadGate = (req: Request) => () => void;

export function createGate(limits: Pick<Limits, 'uploadsPerAddress' | 'uploadsInAll'>): UploadGate {
  const byAddress = new Map<string, number>();
  let all = 0;
  return (req) => {
    const address = networkOf(addressOf(req));
    const mine = byAddress.get(address) ?? 0;
    if (mine >= limits.uploadsPerAddress || all >= limits.uploadsInAll)
      throw new GatewayError('too-many-uploads', { retryAfter: 30 });
    byAddress.set(address, mine + 1);
    all += 1;
    return () => {
      const left = (byAddress.get(address) ?? 1) - 1;
      if (left > 0) byAddress.set(address, left);
      else byAddress.delete(address);
      all -= 1;
    };
  };
}
