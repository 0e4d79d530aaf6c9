import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Deps } from '../../src/flow/deps.ts';
import { hourlyRound } from '../../src/flow/hourly.ts';
import { createReadiness } from '../../src/flow/readiness.ts';
import { openLedger } from '../../src/ledger/index.ts';
import { accountId } from '../../src/model/ids.ts';
import type { GuardFinding, Ledger } from '../../src/model/ports.ts';

const account = accountId('main');
const finding = (outcome: GuardFinding['outcome']): GuardFinding => ({
  check: 'location',
  outcome,
  message: 'x',
});

/** The bucket's answer is the only thing that is made up here: no real bucket moves while a test watches. */
describe('the guard, asked again every hour', () => {
  let dir: string;
  let ledger: Ledger;
  let answer: GuardFinding[];
  let deps: Deps;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'cloakroom-hourly-'));
    ledger = await openLedger(`sqlite:${join(dir, 'ledger.sqlite')}`);
    const readiness = createReadiness({ ledger: () => ledger.ping() });
    await readiness.ask();
    readiness.set('guard', true);
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const vault = { guard: async () => answer, leftovers: async function* () {} };
    deps = { account, ledger, readiness, vault, log, now: Date.now } as unknown as Deps;
  });
  afterEach(async () => {
    await ledger.close();
    await rm(dir, { recursive: true });
  });
  const entries = async () =>
    (await ledger.read(account).entries(0, 10)).map((e) => [e.kind, e.data?.['refused']]);

  it('stops uploads when a check is refused, and lets them in again when it is mended; both are evidence', async () => {
    answer = [finding('ok')];
    await hourlyRound(deps);
    expect(deps.readiness.view().ready).toBe(true);
    expect(await entries()).toEqual([]);
    answer = [finding('refused')];
    await hourlyRound(deps);
    await hourlyRound(deps);
    expect(deps.readiness.view()).toMatchObject({ ready: false, parts: { guard: 'down' } });
    answer = [finding('waived')];
    await hourlyRound(deps);
    expect(deps.readiness.view().ready).toBe(true);
    expect(await entries()).toEqual([
      ['guard-changed', ['location']],
      ['guard-changed', []],
    ]);
  });
});
