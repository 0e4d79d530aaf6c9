import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Deps } from '../../src/flow/deps.ts';
import { openLabel } from '../../src/flow/sealed.ts';
import { GatewayError } from '../../src/model/errors.ts';
import type { BatchRequest, BatchResult, Gateway, ItemResult } from '../../src/model/gateway.ts';
import type { AttachmentId } from '../../src/model/ids.ts';
import { type Opened, openDefault, request, send, warned } from '../security/house.ts';

/** Made up, with valid check digits: a specimen would be test data. */
const iban = 'Refund to DE02 1203 0000 0000 2020 51.\n';
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (e: { code?: string }) => e.code ?? 'unknown',
  );

let opened: Opened;
let from: { address: string };
let n = 0;
beforeAll(async () => {
  opened = await openDefault({ CLOAKROOM_TICKETS_PER_HOUR: '1000' });
});
beforeEach(() => {
  from = { address: `192.0.2.${++n}` };
});
afterAll(() => opened.close());

const confirmFile = (gateway: Gateway, result: BatchResult, reason = 'for the file') => {
  const [item] = result.attachments as [ItemResult];
  return gateway.confirm(item.id, item.confirm?.token ?? '', reason);
};
const confirmMessage = (gateway: Gateway, { id, message }: BatchResult, reason = 'for the message') =>
  gateway.confirm(id, message?.confirm?.token ?? '', reason);
const idOf = (result: BatchResult) => result.attachments[0]?.id as AttachmentId;
const recordOf = (result: BatchResult) =>
  opened.house.deps.ledger.read(opened.house.deps.account).attachment(idOf(result));

/** The house with `meanwhile` happening once, after a label was read and before it is written. */
function whileWritten(meanwhile: () => Promise<unknown>): Gateway {
  const { vault } = opened.house.deps;
  let happened = false;
  return opened.with({
    vault: {
      ...vault,
      unwrap: async (wrapped, context) => {
        const first = !happened && context.purpose === 'label';
        happened ||= first;
        if (first) await meanwhile();
        return vault.unwrap(wrapped, context);
      },
    },
  });
}

describe('a file and its message confirmed at the same time', () => {
  const both = ['for the file', 'for the message'];
  const reasons = async (result: BatchResult) => {
    const record = await recordOf(result);
    const label = record && (await openLabel(opened.house.deps.vault, record));
    return label?.reason?.split('\n').sort();
  };

  it('the message while the file is: both reasons are kept', async () => {
    const { gateway } = opened.house;
    const result = await send(gateway, { ...warned, ...from }, iban);
    const slow = whileWritten(() => confirmMessage(gateway, result));
    expect(await confirmFile(slow, result)).toMatchObject({ status: 'stored' });
    expect(await reasons(result)).toEqual(both);
  });

  it('the file while the message is: both reasons are kept', async () => {
    const { gateway } = opened.house;
    const result = await send(gateway, { ...warned, ...from }, iban);
    const slow = whileWritten(() => confirmFile(gateway, result));
    expect(await confirmMessage(slow, result)).toMatchObject({
      status: 'stored',
      ticket: expect.any(String),
    });
    expect(await reasons(result)).toEqual(both);
  });
});

describe('while somebody else completes the file', () => {
  /**
   * A house in which completing waits until `end` is called; `looked` resolves once somebody has looked twice at how
   * the file is.
   */
  const completing = (fails: boolean) => {
    const { deps } = opened.house;
    let [begun, end, seen] = [() => {}, () => {}, () => {}];
    const committing = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const looked = new Promise<void>((resolve) => {
      seen = resolve;
    });
    const commit: Deps['vault']['commit'] = async (...wanted) => {
      begun();
      await ended;
      if (fails) throw new GatewayError('store-unavailable');
      return deps.vault.commit(...wanted);
    };
    const slow = opened.with({ vault: { ...deps.vault, commit } });
    let looks = 0;
    const read: Deps['ledger']['read'] = (account) => {
      const reader = deps.ledger.read(account);
      return {
        ...reader,
        attachment: async (id) => {
          const record = await reader.attachment(id);
          // at first to open it with its token
          if (record?.state === 'committing' && ++looks === 3) seen();
          return record;
        },
      };
    };
    const other = opened.with({ ledger: { ...deps.ledger, read } });
    return { slow, other, committing, end: () => end(), looked };
  };

  it('a second confirmation waits, and says what became of it: failed is not kept', async () => {
    const { gateway, deps } = opened.house;
    const result = await send(gateway, { ...request, ...from }, iban);
    const { slow, other, committing, end, looked } = completing(true);
    const first = codeOf(confirmFile(slow, result));
    await committing;
    const second = codeOf(confirmFile(other, result));
    await Promise.race([second, looked]);
    expect(deps.leases.isHeld(idOf(result))).toBe(true);
    end();
    expect(await Promise.all([first, second])).toEqual(['store-unavailable', 'attachment-gone']);
    expect(deps.leases.isHeld(idOf(result))).toBe(false);
    expect((await recordOf(result))?.state).toBe('discarded');
  });

  it('a second confirmation waits, and gives the same answer', async () => {
    const { gateway } = opened.house;
    const result = await send(gateway, { ...request, ...from }, iban);
    const { slow, other, committing, end, looked } = completing(false);
    const first = confirmFile(slow, result);
    await committing;
    const second = confirmFile(other, result);
    await Promise.race([second, looked]);
    end();
    const answers = await Promise.all([first, second]);
    expect(answers[0]).toMatchObject({ status: 'stored', ticket: expect.any(String) });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('the request under the same key is still running', async () => {
    const wanted: BatchRequest = { ...request, ...from, idempotencyKey: 'specimen-key-2' };
    const { slow, committing, end } = completing(true);
    const first = send(slow, wanted);
    await committing;
    expect(await codeOf(send(opened.house.gateway, wanted))).toBe('idempotency-conflict');
    end();
    expect((await first).attachments).toMatchObject([{ status: 'failed', code: 'store-unavailable' }]);
    expect((await send(opened.house.gateway, wanted)).attachments).toMatchObject([{ status: 'failed' }]);
  });
});
