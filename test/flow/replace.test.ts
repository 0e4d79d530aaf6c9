import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDiscard } from '../../src/flow/discard.ts';
import { sweep } from '../../src/flow/sweeps.ts';
import type { BatchRequest, BatchResult, ItemResult } from '../../src/model/gateway.ts';
import { type AttachmentId, type BatchId, newAttachmentId } from '../../src/model/ids.ts';
import { type Opened, openDefault, request, send, warned } from '../security/house.ts';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (e: { code?: string }) => e.code ?? 'unknown',
  );
const harmless = 'nothing to see\n';
/** Made up, with valid check digits: a specimen would be test data. */
const iban = 'Refund to DE02 1203 0000 0000 2020 51.\n';
const key = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE KEY-----\n`;
const file = (content: string) => ({
  name: 'copy.txt',
  stream: (async function* () {
    yield Buffer.from(content);
  })(),
  truncated: () => false,
});

let opened: Opened;
beforeAll(async () => {
  opened = await openDefault({ CLOAKROOM_TICKETS_PER_HOUR: '1000' });
});
afterAll(() => opened.close());

const sendAll = async (wanted: BatchRequest, ...contents: string[]): Promise<BatchResult> => {
  const intake = await opened.house.gateway.openBatch(wanted);
  for (const content of contents) await intake.receive(file(content));
  return intake.finish();
};
const waits = (result: BatchResult): ItemResult => {
  const item = result.attachments.find((a) => a.status === 'confirmation-needed');
  if (!item) throw new Error('nothing waits');
  return item;
};
const { address, form } = request;
const instead = (item: ItemResult, more: Partial<BatchRequest> = {}): BatchRequest => ({
  form,
  address,
  replaces: { id: item.id as AttachmentId, token: item.confirm?.token ?? '' },
  ...more,
});
const replace = (item: ItemResult, content: string, more: Partial<BatchRequest> = {}) =>
  send(opened.house.gateway, instead(item, more), content);
const confirm = (item: ItemResult) =>
  opened.house.gateway.confirm(item.id, item.confirm?.token ?? '', 'needed');
const read = () => opened.house.deps.ledger.read(opened.house.deps.account);
const row = async (item: ItemResult) => {
  const record = await read().attachment(item.id as AttachmentId);
  return [record?.state, record?.endReason];
};
const tickets = async () => (await opened.house.builtinDesk?.list(opened.house.deps.account)) ?? [];
const onTicket = async (ticket: string | undefined) =>
  (await read().attachmentsOfTicket(ticket ?? '')).map((a) => a.id).sort();
const expire = (item: ItemResult) =>
  startDiscard(opened.house.deps, item.id as AttachmentId, ['waiting'], 'expired', {
    kind: 'confirmation-expired',
    actor: 'gateway',
  });

describe('a cleaned copy in place of a warned file', () => {
  it('comes to the ticket of the files that were kept already', async () => {
    const first = await sendAll(request, harmless, iban);
    const before = (await tickets()).length;
    const old = waits(first);
    const reply = await replace(old, harmless);
    const [item] = reply.attachments;
    expect(item).toMatchObject({ status: 'stored', verdict: 'allow' });
    expect(reply.ticket).toBe(first.ticket);
    expect(await row(old)).toEqual(['discarded', 'replaced']);
    expect(await tickets()).toHaveLength(before);
    expect(await onTicket(first.ticket)).toEqual([first.attachments[0]?.id, item?.id].sort());
    const entries = (await read().entries(0, 10_000)).filter((e) => e.attachment === old.id);
    expect(entries.map((e) => e.kind)).toEqual(['file-judged', 'file-replaced', 'file-discarded']);
    expect(entries[1]?.data).toEqual({ by: item?.id, request: reply.id });
  });

  it('makes the ticket from the message that was sent with the first', async () => {
    const old = waits(await sendAll({ ...request, subject: 'Only one file' }, iban));
    const { ticket } = await replace(old, harmless);
    expect((await tickets()).find((t) => t.ticket === ticket)).toMatchObject({ subject: 'Only one file' });
  });

  it('that draws a warning itself waits in its place, and can be replaced again', async () => {
    const first = await sendAll(request, harmless, iban, iban);
    const reply = await replace(waits(first), iban);
    const second = waits(reply);
    expect(reply.ticket).toBeUndefined();
    expect(await codeOf(confirm(waits(first)))).toBe('attachment-gone');
    const third = waits(await replace(second, iban));
    expect(await confirm(third)).toMatchObject({ status: 'stored', ticket: first.ticket });
    expect(await onTicket(first.ticket)).toHaveLength(2);
  });

  it('that is blocked changes nothing: the first one still waits', async () => {
    const old = waits(await sendAll(request, iban));
    const reply = await replace(old, key);
    expect(reply.attachments).toMatchObject([{ status: 'blocked' }]);
    expect(await row(reply.attachments[0] as ItemResult)).toEqual(['discarded', 'blocked']);
    expect(await confirm(old)).toMatchObject({ status: 'stored', ticket: expect.any(String) });
  });

  it('that never arrives whole changes nothing', async () => {
    const old = waits(await sendAll(request, iban));
    const intake = await opened.house.gateway.openBatch(instead(old));
    await intake.receive(file(harmless));
    await intake.abort('client-gone');
    expect((await read().attachmentsOfRequest(intake.id)).map((a) => a.state)).toEqual(['discarded']);
    expect(await confirm(old)).toMatchObject({ status: 'stored' });
  });

  it('waits with its message for the decision about that', async () => {
    const first = await sendAll(warned, iban);
    const reply = await replace(waits(first), harmless);
    expect(reply.attachments).toMatchObject([{ status: 'stored' }]);
    expect(reply.ticket).toBeUndefined();
    const { ticket } = await confirm(first.message as ItemResult);
    expect(await onTicket(ticket)).toEqual([reply.attachments[0]?.id]);
  });

  it('comes by an invitation’s ticket without using the invitation up', async () => {
    const { gateway, staff, deps } = opened.house;
    const { ticket = '' } = await sendAll(request, harmless);
    const { agent } = await staff.signInByLink((await staff.makeStaffLink()).secret);
    const { secret } = await gateway.makeInvite(agent, ticket);
    const first = await sendAll({ form, address, invite: secret }, iban);
    expect(await replace(waits(first), harmless)).toMatchObject({ ticket });
    const used = (await deps.ledger.read(deps.account).entries(0, 10_000)).filter(
      (e) => e.kind === 'invite-used' && e.batch === first.id,
    );
    expect(used).toHaveLength(1);
  });

  it('is answered once under one key, and a second time only so', async () => {
    const old = waits(await sendAll(request, harmless, iban));
    const once = { idempotencyKey: 'replacement-1' };
    const reply = await replace(old, harmless, once);
    const again = await replace(old, harmless, once);
    expect([again.id, again.ticket]).toEqual([reply.id, reply.ticket]);
    expect(again.attachments).toMatchObject([{ id: reply.attachments[0]?.id, status: 'stored' }]);
    expect(await codeOf(replace(old, harmless))).toBe('attachment-gone');
    const another = instead(old, once);
    const forged = { ...another, replaces: { id: old.id as AttachmentId, token: 'x' } };
    expect(await codeOf(send(opened.house.gateway, forged))).toBe('idempotency-conflict');
  });

  it('does not count as a ticket', async () => {
    const strict = await openDefault({ CLOAKROOM_TICKETS_PER_HOUR: '1' });
    try {
      const { gateway } = strict.house;
      const old = waits(await send(gateway, request, iban));
      const copy = waits(await send(gateway, instead(old), iban));
      expect((await send(gateway, instead(copy))).attachments).toMatchObject([{ status: 'stored' }]);
      expect(await codeOf(send(gateway, request))).toBe('rate-limited');
    } finally {
      await strict.close();
    }
  });
});

describe('a replacement is refused', () => {
  const cases: [string, string, (old: ItemResult) => Promise<BatchRequest>][] = [
    [
      'with another token',
      'confirmation-invalid',
      async (old) => ({ ...instead(old), replaces: { id: old.id as AttachmentId, token: 'AAAA' } }),
    ],
    [
      'with the token of another file',
      'confirmation-invalid',
      async (old) => ({
        ...instead(old),
        replaces: {
          id: old.id as AttachmentId,
          token: waits(await sendAll(request, iban)).confirm?.token ?? '',
        },
      }),
    ],
    [
      'for a file nobody knows',
      'attachment-gone',
      async (old) => ({
        ...instead(old),
        replaces: { id: newAttachmentId(), token: old.confirm?.token ?? '' },
      }),
    ],
    ['with text fields', 'unexpected-field', async (old) => ({ ...request, ...instead(old) })],
    [
      'once it was taken back',
      'attachment-gone',
      async (old) => {
        await opened.house.gateway.withdraw(old.id, old.confirm?.token ?? '');
        return instead(old);
      },
    ],
    [
      'once it was confirmed',
      'already-stored',
      async (old) => {
        await confirm(old);
        return instead(old);
      },
    ],
  ];
  it.each(cases)('%s: %s', async (_name, code, make) => {
    const wanted = await make(waits(await sendAll(request, iban)));
    const uploads = (await read().entries(0, 10_000)).filter((e) => e.kind === 'upload-started').length;
    expect(await codeOf(opened.house.gateway.openBatch(wanted))).toBe(code);
    const after = (await read().entries(0, 10_000)).filter((e) => e.kind === 'upload-started').length;
    expect(after).toBe(uploads);
    expect(opened.house.deps.quota.running()).toBe(0);
  });

  it('with two files', async () => {
    const old = waits(await sendAll(request, iban));
    const intake = await opened.house.gateway.openBatch(instead(old));
    await intake.receive(file(harmless));
    expect(await codeOf(intake.receive(file(harmless)))).toBe('too-many-files');
    await intake.abort('too-many-files');
    expect(await confirm(old)).toMatchObject({ status: 'stored' });
  });
});

describe('while the copy is on its way', () => {
  const begun = async (...contents: string[]) => {
    const first = await sendAll(request, ...contents);
    const old = waits(first);
    const intake = await opened.house.gateway.openBatch(instead(old));
    await intake.receive(file(harmless));
    return { first, old, intake };
  };
  const left = async (intake: { id: BatchId }) =>
    (await read().attachmentsOfRequest(intake.id)).map((a) => a.state);

  it('the first one’s time runs out: the copy still comes to the ticket', async () => {
    for (const contents of [[iban], [harmless, iban]]) {
      const { old, first, intake } = await begun(...contents);
      await expire(old);
      await sweep(opened.house.deps);
      expect(await row(old)).toEqual(['discarded', 'expired']);
      const { ticket } = await intake.finish();
      expect(ticket).toEqual(first.ticket ?? expect.any(String));
      expect(await row(old)).toEqual(['discarded', 'replaced']);
    }
  });

  it('the first one’s time runs out, and the copy breaks off or is blocked: the message is forgotten', async () => {
    const { old, first, intake } = await begun(iban);
    await expire(old);
    await intake.abort('client-gone');
    expect(await read().batch(first.id)).toMatchObject({ messageState: 'gone', message: null });
    const second = await sendAll(request, iban);
    const blocked = await opened.house.gateway.openBatch(instead(waits(second)));
    await blocked.receive(file(key));
    await expire(waits(second));
    await blocked.finish();
    expect(await read().batch(second.id)).toMatchObject({ messageState: 'gone', message: null });
  });

  it('the first one is confirmed: that stands, and nothing of the copy is kept', async () => {
    const { old, intake } = await begun(iban);
    await confirm(old);
    expect(await codeOf(intake.finish())).toBe('already-stored');
    expect(await left(intake)).toEqual(['discarded']);
    expect(await row(old)).toEqual(['stored', null]);
  });

  it('the first one is taken back, or another copy is quicker: nothing of this copy is kept', async () => {
    const { old, intake } = await begun(iban);
    const other = await begun(iban);
    await opened.house.gateway.withdraw(old.id, old.confirm?.token ?? '');
    expect(await codeOf(intake.finish())).toBe('attachment-gone');
    expect(await left(intake)).toEqual(['discarded']);
    expect(await replace(other.old, harmless)).toMatchObject({ ticket: expect.any(String) });
    expect(await codeOf(other.intake.finish())).toBe('attachment-gone');
    expect(await left(other.intake)).toEqual(['discarded']);
  });

  it('the process dies after the judgement: the sweeps store the copy and remove the first one', async () => {
    const first = await sendAll(request, harmless, iban);
    const old = waits(first);
    const { vault } = opened.house.deps;
    const dead = async (): Promise<never> => new Promise(() => {});
    const dying = opened.with({ vault: { ...vault, commit: dead, discard: dead } });
    const intake = await dying.openBatch(instead(old));
    await intake.receive(file(harmless));
    void intake.finish();
    for (;;) {
      const [copy] = await read().attachmentsOfRequest(intake.id);
      if (copy?.state === 'committing') {
        // what the dead process held in memory is gone with it
        opened.house.deps.leases.release([copy.id]);
        break;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    await sweep(opened.house.deps);
    await sweep(opened.house.deps);
    expect(await left(intake)).toEqual(['stored']);
    expect(await row(old)).toEqual(['discarded', 'replaced']);
    expect(await onTicket(first.ticket)).toHaveLength(2);
  });
});
