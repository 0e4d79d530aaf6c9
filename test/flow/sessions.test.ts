import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createPseudonyms } from '../../src/flow/pseudonyms.ts';
import { createStaff, idleMillis, sessionMillis } from '../../src/flow/staff.ts';
import { openLedger } from '../../src/ledger/index.ts';
import { accountId } from '../../src/model/ids.ts';
import type { Ledger } from '../../src/model/ports.ts';
import type { StaffSessions } from '../../src/model/staff.ts';

const account = accountId('main');
const minute = 60_000;
const person = { issuer: 'https://issuer.example', sub: '1' };

/** ASVS 5, 7.3: by a clock of the test's own, over the real ledger. */
describe('a session', () => {
  let dir: string;
  let ledger: Ledger;
  let staff: StaffSessions;
  let clock: number;
  let cookie: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'cloakroom-sessions-'));
    ledger = await openLedger(`sqlite:${join(dir, 'ledger.sqlite')}`);
    clock = 1_000_000;
    const pseudonyms = createPseudonyms([new Uint8Array(32).fill(7)], account);
    staff = createStaff({ account, ledger, pseudonyms, now: () => clock }, 'oidc', []);
    ({ cookie } = await staff.signInByOidc(person, 'Agent'));
  });
  afterEach(async () => {
    await ledger.close();
    await rm(dir, { recursive: true });
  });
  const open = async () => (await staff.bySession(cookie)) !== null;

  it('that nobody uses ends', async () => {
    clock += idleMillis - 1;
    expect(await open()).toBe(true);
    clock += idleMillis;
    expect(await open()).toBe(false);
    clock -= 1;
    expect(await open()).toBe(true);
  });

  it('that is used goes on, up to its absolute end', async () => {
    const begun = clock;
    while (clock + 50 * minute < begun + sessionMillis) {
      clock += 50 * minute;
      expect(await open()).toBe(true);
    }
    clock = begun + sessionMillis - 1;
    expect(await open()).toBe(true);
    clock += 1;
    expect(await open()).toBe(false);
  });

  it('is not written anew by every request', async () => {
    let writes = 0;
    const counting = { ...ledger, renewSession: async () => void writes++ };
    const pseudonyms = createPseudonyms([new Uint8Array(32).fill(7)], account);
    const busy = createStaff({ account, ledger: counting, pseudonyms, now: () => clock }, 'oidc', []);
    for (let i = 0; i < 5; i++) await busy.bySession(cookie);
    expect(writes).toBe(0);
    clock += minute;
    await busy.bySession(cookie);
    expect(writes).toBe(1);
  });

  it('that was signed out does not come back', async () => {
    await staff.signOut(cookie);
    clock += minute;
    expect(await open()).toBe(false);
  });
});
