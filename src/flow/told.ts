import { GatewayError, isGatewayError } from '../model/errors.ts';
import type { LedgerTx } from '../model/ports.ts';
import type { Deps } from './deps.ts';

type Needs = Pick<Deps, 'account' | 'ledger' | 'readiness'>;

/** Whether it is kept cannot be said now: a sweep ends it, and "nothing was kept" may be untrue. */
export function outcomeUnknown({ readiness }: Pick<Deps, 'readiness'>, cause: unknown): GatewayError {
  readiness.saw(cause);
  return new GatewayError('outcome-unknown', { cause, retryAfter: 60 });
}

/**
 * A transaction that keeps something and whose failure somebody is told of. Where the ledger fails once `work` is done,
 * its COMMIT may have been carried out and only the answer be lost: then `work` runs again. It must hold the row it
 * changes before it reads it, find there what became of its first run, and answer as that one did. Throws
 * `outcome-unknown` where the second run fails as well; what `work` throws itself is passed on.
 */
export async function transactTold<T>(deps: Needs, work: (tx: LedgerTx) => Promise<T>): Promise<T> {
  let done = false;
  const run = () =>
    deps.ledger.transact(deps.account, async (tx) => {
      const result = await work(tx);
      done = true;
      return result;
    });
  try {
    return await run();
  } catch (error) {
    if (!done || !isGatewayError(error, 'ledger-unavailable')) throw error;
    return await run().catch((again: unknown) => {
      throw isGatewayError(again, 'ledger-unavailable') ? outcomeUnknown(deps, again) : again;
    });
  }
}
