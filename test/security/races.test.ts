import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliverDue } from '../../src/flow/outbox.ts';
import type { AttachmentId, BatchId } from '../../src/model/ids.ts';
import { type Opened, openDefault, request, send, warned } from './house.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openDefault();
});
afterAll(() => opened.close());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (e: { code?: string }) => e.code ?? 'unknown',
  );

describe('two acts on one thing', () => {
  it('a message taken back while it is being confirmed is never said to be kept', async () => {
    const { deps, gateway } = opened.house;
    const result = await send(gateway, { ...warned, address: '192.0.2.20' });
    const id = result.id;
    const token = result.message?.confirm?.token ?? '';
    expect(token).not.toBe('');
    const slow = opened.with({
      vault: {
        ...deps.vault,
        wrap: async (key, context) => {
          await gateway.withdraw(id as BatchId, token);
          return deps.vault.wrap(key, context);
        },
      },
    });
    expect(await codeOf(slow.confirm(id as BatchId, token, 'needed'))).toBe('attachment-gone');
    expect((await deps.ledger.read(deps.account).batch(id))?.message).toBeNull();
  });

  it('a message confirmed twice is answered twice, and recorded once', async () => {
    const { deps, gateway } = opened.house;
    const { id, message } = await send(gateway, { ...warned, address: '192.0.2.21' });
    const token = message?.confirm?.token ?? '';
    const first = await gateway.confirm(id, token, 'needed');
    expect(await gateway.confirm(id, token, 'needed')).toEqual(first);
    const entries = await deps.ledger.read(deps.account).entries(0, 1000);
    expect(entries.filter((e) => e.kind === 'warning-confirmed' && e.batch === id)).toHaveLength(1);
    expect(await codeOf(gateway.withdraw(id, token))).toBe('attachment-gone');
  });

  it('an erasure that comes while the file is being completed is not answered before it is done', async () => {
    const { deps, gateway } = opened.house;
    const { attachments } = await send(gateway, { ...request, address: '192.0.2.22' });
    const id = attachments[0]?.id as AttachmentId;
    let calls = 0;
    const racing = opened.with({
      ledger: {
        ...deps.ledger,
        // at the first look the file is not stored yet, at the second it is
        transact: (account, work) =>
          calls++ === 0 ? Promise.resolve(false as never) : deps.ledger.transact(account, work),
      },
    });
    await racing.erase('operator', id);
    expect((await deps.ledger.read(deps.account).attachment(id))?.state).toBe('erased');
  });

  it('an upload whose ticket somebody else is just making is answered with that ticket', async () => {
    const { deps } = opened.house;
    let [claimed, release] = [() => {}, () => {}];
    const taken = new Promise<void>((resolve) => {
      claimed = resolve;
    });
    const refused = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = {
      ...deps.desk,
      createTicket: async (...wanted: Parameters<typeof deps.desk.createTicket>) => {
        claimed();
        await refused;
        return deps.desk.createTicket(...wanted);
      },
      addReference: (...told: Parameters<typeof deps.desk.addReference>) => deps.desk.addReference(...told),
    };
    let sweeping: Promise<unknown> = Promise.resolve();
    const late = opened.with({
      ledger: {
        ...deps.ledger,
        hurryJob: async (...job) => {
          sweeping = deliverDue({ ...deps, desk: slow });
          await taken;
          return deps.ledger.hurryJob(...job);
        },
        claimJobs: async (...wanted) => {
          const jobs = await deps.ledger.claimJobs(...wanted);
          release();
          return jobs;
        },
      },
    });
    const { id, ticket } = await send(late, { ...request, address: '192.0.2.27' });
    expect(ticket).toMatch(/^\d+$/);
    const files = await deps.ledger.read(deps.account).attachmentsOfBatch(id);
    expect(files.map((f) => f.linkedAt !== null)).toEqual([true]);
    await sweeping;
  });

  it('a file that is still being received cannot be said to be erased', async () => {
    const { deps, gateway } = opened.house;
    const intake = await gateway.openBatch({ ...request, address: '192.0.2.23' });
    let go: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    async function* stream() {
      yield Buffer.from('first\n');
      await gate;
    }
    const receiving = intake.receive({ name: 'a.txt', stream: stream(), truncated: () => false });
    let id: AttachmentId | undefined;
    while (id === undefined) id = (await deps.ledger.read(deps.account).attachmentsOfBatch(intake.id))[0]?.id;
    expect(await codeOf(gateway.erase('operator', id))).not.toBe('done');
    go();
    await receiving;
    await intake.abort('client-gone');
    expect(deps.quota.running()).toBe(0);
  });
});

describe('evidence', () => {
  it('says whose files were looked at, and which ticket an invitation opens', async () => {
    const { deps, gateway, staff } = opened.house;
    const { ticket = '' } = await send(gateway, { ...request, address: '192.0.2.26' });
    const { secret } = await staff.makeStaffLink();
    const { agent } = await staff.signInByLink(secret);
    await gateway.ticketAttachments(agent, ticket);
    await gateway.makeInvite(agent, ticket);
    const entries = await deps.ledger.read(deps.account).entries(0, 1000);
    const about = (kind: string) => entries.findLast((e) => e.kind === kind)?.data?.['ticket'];
    expect([about('attachments-listed'), about('invite-made')]).toEqual([ticket, ticket]);
  });
});

describe('what no ticket ever got', () => {
  it('is forgotten with the last of its files', async () => {
    const { deps } = opened.house;
    const down = async () => {
      throw new Error('down');
    };
    const gateway = opened.with({
      desk: { ...opened.house.deps.desk, isStaffAddress: async () => false, createTicket: down },
    });
    const { id, attachments } = await send(gateway, { ...request, address: '192.0.2.24' });
    const before = await deps.ledger.read(deps.account).batch(id);
    expect([before?.message === null, before?.requester === null]).toEqual([false, false]);
    await gateway.erase('gateway', attachments[0]?.id as AttachmentId);
    const after = await deps.ledger.read(deps.account).batch(id);
    expect(after).toMatchObject({
      message: null,
      requester: null,
      wrappedMessageKey: null,
      wrappedLabelKey: null,
      messageState: 'gone',
    });
  });

  it('nor is who sent it kept for longer than limits need it, even as a pseudonym', async () => {
    const { deps, gateway } = opened.house;
    const { id } = await send(gateway, {
      ...request,
      address: '192.0.2.25',
      idempotencyKey: 'specimen-key-1',
    });
    await deps.ledger.prune(deps.account, deps.now());
    expect((await deps.ledger.read(deps.account).batch(id))?.emailHash).not.toBeNull();
    await deps.ledger.prune(deps.account, deps.now() + 25 * 3_600_000);
    expect(await deps.ledger.read(deps.account).batch(id)).toMatchObject({
      addressHash: '',
      emailHash: null,
      idempotencyHash: null,
      idempotencyPrint: null,
    });
  });
});
