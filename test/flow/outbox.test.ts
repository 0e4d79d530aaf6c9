import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Deps } from '../../src/flow/deps.ts';
import { deliverDue } from '../../src/flow/outbox.ts';
import { GatewayError } from '../../src/model/errors.ts';
import { type Opened, openDefault, request, send } from '../security/house.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openDefault({ CLOAKROOM_TICKETS_PER_HOUR: '1000' });
});
afterAll(() => opened.close());

let address = 0;
/** Uploads whose tickets are still to be made: nobody took their jobs. */
async function untold(count: number): Promise<string[]> {
  const { ledger } = opened.house.deps;
  const nobody = opened.with({
    ledger: { ...ledger, claimJobs: () => Promise.reject(new Error('not now')) },
  });
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    address += 1;
    const sent = await send(nobody, { ...request, address: `192.0.2.${address}` });
    expect(sent).toMatchObject({ attachments: [{ status: 'stored' }] });
    expect(sent.ticket).toBeUndefined();
    ids.push(sent.id);
  }
  return ids;
}

/** The house with a desk that does `before` whenever it is to make a ticket, by a clock of its own. */
const withDesk = (now: () => number, before: () => Promise<void>): Deps => {
  const { deps } = opened.house;
  const { desk } = deps;
  const own: Deps['desk'] = {
    ...desk,
    createTicket: async (...wanted) => {
      await before();
      return desk.createTicket(...wanted);
    },
    addReference: (...wanted) => desk.addReference(...wanted),
  };
  return { ...deps, desk: own, now };
};
const entriesOf = async (batch: string | undefined) => {
  const { account, ledger } = opened.house.deps;
  return (await ledger.read(account).entries(0, 10_000)).filter((e) => e.batch === batch).map((e) => e.kind);
};
const told = ['ticket-created', 'reference-added'];

it('a job that waits behind a slow desk is not taken by somebody else while it is carried', async () => {
  const { account, ledger, leases } = opened.house.deps;
  await untold(3);
  let time = Date.now();
  const taken: number[] = [];
  const slow = withDesk(
    () => time,
    async () => {
      time += leases.claimMillis - 1_000;
      // what somebody else would find: those that nobody has begun yet
      const due = await ledger.claimJobs(account, time, 20, 0);
      taken.push(due.length);
    },
  );
  expect(await deliverDue(slow)).toHaveLength(3);
  expect(taken).toEqual([2, 1, 0]);
});

it('two who carry the same job leave one Entry of each act', async () => {
  const [batch] = await untold(1);
  const { deps } = opened.house;
  const late = { ...deps, now: () => Date.now() + 2 * deps.leases.claimMillis };
  let other: readonly unknown[] = [];
  const overtaken = withDesk(deps.now, async () => {
    other = await deliverDue(late);
  });
  expect(await deliverDue(overtaken)).toHaveLength(1);
  expect(other).toHaveLength(1);
  expect((await entriesOf(batch)).filter((kind) => told.includes(kind))).toEqual(told);
});

it('a job that failed is tried again at a time every database takes, and is counted', async () => {
  const [batch] = await untold(1);
  const { deps } = opened.house;
  const { account, ledger } = deps;
  const failing = withDesk(deps.now, () => Promise.reject(new GatewayError('desk-unavailable')));
  expect(await deliverDue(failing)).toHaveLength(1);
  const [job] = await ledger.claimJobs(account, Date.now() + 3_600_000, 20, 0);
  expect(job).toMatchObject({ batch, attempts: 1, lastError: 'desk-unavailable' });
  const retried: number[] = [];
  const noting = {
    ...ledger,
    retryJob: async (...wanted: Parameters<typeof ledger.retryJob>) => {
      retried.push(wanted[1]);
      await ledger.retryJob(...wanted);
    },
  };
  expect(await deliverDue({ ...failing, ledger: noting, now: () => Date.now() + 3_600_000 })).toHaveLength(1);
  expect(retried.map(Number.isInteger)).toEqual([true]);
});
