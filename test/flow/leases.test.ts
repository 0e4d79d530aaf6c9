import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLeases } from '../../src/flow/leases.ts';
import { sweep } from '../../src/flow/sweeps.ts';
import { newAttachmentId } from '../../src/model/ids.ts';
import { type Opened, openDefault, request } from '../security/house.ts';

const leaseMillis = 20_000;
const file = {
  name: 'notes.txt',
  stream: (async function* () {
    yield Buffer.from('nothing to see\n');
  })(),
  truncated: () => false,
};

let opened: Opened;
beforeAll(async () => {
  opened = await openDefault();
});
afterAll(() => opened.close());

/** The book of another process on the same ledger, which never comes to renew anything. */
const anotherBook = (now = () => Date.now()) => {
  const { account, ledger } = opened.house.deps;
  const book = createLeases(ledger, account, leaseMillis, now, () => {});
  book.stop();
  return book;
};
const stateOf = async (id: Parameters<ReturnType<typeof read>['batch']>[0]) =>
  (await read().batch(id))?.state;
const read = () => opened.house.deps.ledger.read(opened.house.deps.account);

describe('the lease of an upload', () => {
  it('that ran out while its process stood still does not end it: whoever reads it is alive', async () => {
    const { deps, gateway } = opened.house;
    const intake = await gateway.openBatch({ ...request, address: '192.0.2.31' });
    await intake.receive({ ...file });
    await deps.ledger.renewLeases(deps.account, [intake.id], 1);
    await sweep(deps);
    expect(await intake.finish()).toMatchObject({ attachments: [{ status: 'stored' }] });
  });

  it('that was renewed since a sweep asked for it does not end it either', async () => {
    const { deps, gateway } = opened.house;
    const { account, ledger } = deps;
    const intake = await gateway.openBatch({ ...request, address: '192.0.2.32' });
    await ledger.renewLeases(account, [intake.id], 1);
    const late = {
      ...ledger,
      abandonedBatches: async (...asked: Parameters<typeof ledger.abandonedBatches>) => {
        const found = await ledger.abandonedBatches(...asked);
        expect(found.map((b) => b.id)).toEqual([intake.id]);
        await ledger.renewLeases(account, [intake.id], Date.now() + 600_000);
        return found;
      },
    };
    await sweep({ ...deps, ledger: late, leases: anotherBook() });
    expect(await stateOf(intake.id)).toBe('receiving');
    await intake.abort('client-gone');
  });

  it('that ran out with its process ends it', async () => {
    const { deps } = opened.house;
    const intake = await opened
      .with({ leases: anotherBook() })
      .openBatch({ ...request, address: '192.0.2.33' });
    await deps.ledger.renewLeases(deps.account, [intake.id], 1);
    await sweep(deps);
    expect(await stateOf(intake.id)).toBe('broken');
    await intake.abort('client-gone');
  });

  it('begins when it is written, however long the key service took before', async () => {
    const { deps } = opened.house;
    let time = Date.now();
    const intake = await opened
      .with({
        now: () => time,
        leases: anotherBook(() => time),
        vault: {
          ...deps.vault,
          wrap: (...wanted) => {
            time += leaseMillis;
            return deps.vault.wrap(...wanted);
          },
        },
      })
      .openBatch({ ...request, address: '192.0.2.34' });
    expect((await read().batch(intake.id))?.leaseUntil).toBe(time + leaseMillis);
    await intake.abort('client-gone');
  });

  it('is not kept up for an upload that could not be begun', async () => {
    const { deps } = opened.house;
    const added: string[] = [];
    const leases = anotherBook();
    const gateway = opened.with({
      leases: {
        ...leases,
        add: (batch) => {
          added.push(batch);
          leases.add(batch);
        },
      },
      ledger: { ...deps.ledger, transact: () => Promise.reject(new Error('down')) },
    });
    await expect(gateway.openBatch({ ...request, address: '192.0.2.35' })).rejects.toThrow('down');
    expect(added.map((batch) => leases.isReading(batch as never))).toEqual([false]);
  });
});

it('a file is held until all who held it have let go', () => {
  const leases = anotherBook();
  const [one, other] = [newAttachmentId(), newAttachmentId()];
  leases.hold([one, other]);
  leases.hold([one]);
  leases.release([one, other]);
  expect([leases.isHeld(one), leases.isHeld(other)]).toEqual([true, false]);
  leases.release([one]);
  expect(leases.isHeld(one)).toBe(false);
});
