import type { Deps } from './deps.ts';
import { janitor } from './sweeps.ts';

/**
 * The hourly round: the guard is asked again (what drifted out of the EU, or can no longer be proved, stops intake until
 * it is mended), the store is looked through, what has expired is pruned.
 */
export async function hourlyRound(deps: Deps): Promise<void> {
  await askGuard(deps);
  await janitor(deps);
  await deps.ledger.prune(deps.account, deps.now());
}

async function askGuard(deps: Deps): Promise<void> {
  const wasUp = deps.readiness.view().parts['guard'] === 'up';
  // a store that does not answer at all is the probe's matter: its place did not change
  const refused = (await deps.vault.guard()).filter((f) => f.outcome === 'refused').map((f) => f.check);
  const isUp = refused.length === 0;
  deps.readiness.set('guard', isUp);
  if (wasUp === isUp) return;
  if (!isUp) deps.log.error({ checks: refused }, 'the store or the key drifted: uploads are stopped');
  await deps.ledger.transact(deps.account, (tx) =>
    tx.append({ kind: 'guard-changed', actor: 'gateway', data: { refused } }),
  );
}
