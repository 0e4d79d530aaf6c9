import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { endBroken } from '../../src/flow/intake/broken.ts';
import { openLabel } from '../../src/flow/sealed.ts';
import { sweep } from '../../src/flow/sweeps.ts';
import { GatewayError } from '../../src/model/errors.ts';
import type { BatchIntake, BatchRequest, BatchResult, ItemResult } from '../../src/model/gateway.ts';
import type { AttachmentId } from '../../src/model/ids.ts';
import { type Bridge, bridge } from '../ledger/bridge.ts';
import { type Opened, openDefault, request, send, warned } from '../security/house.ts';
import { describeWith } from '../services/index.ts';
import { freshDatabase } from '../services/postgres.ts';
import { until } from '../waiting.ts';

const harmless = 'nothing to see\n';
/** Made up, with valid check digits: a specimen would be test data. */
const iban = 'Refund to DE02 1203 0000 0000 2020 51.\n';
const file = (content: string) => ({
  name: 'notes.txt',
  stream: (async function* () {
    yield Buffer.from(content);
  })(),
  truncated: () => false,
});
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (e: { code?: string }) => e.code ?? 'unknown',
  );

/** What the database has carried out, though nobody heard of it, is never said not to have happened. */
describeWith(['postgres'], 'a COMMIT whose answer is lost', ({ postgres }) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let way: Bridge;
  let opened: Opened;
  let raw: pg.Client;
  let looking: pg.Client;
  let n = 0;
  let from: BatchRequest;
  beforeAll(async () => {
    database = await freshDatabase(postgres);
    way = await bridge(new URL(database.url));
    opened = await openDefault({
      CLOAKROOM_DATABASE_URL: way.url,
      CLOAKROOM_SECRET: randomBytes(32).toString('base64'),
      CLOAKROOM_TICKETS_PER_HOUR: '1000',
    });
    raw = new pg.Client({ connectionString: database.url });
    looking = new pg.Client({ connectionString: database.url });
    await Promise.all([raw.connect(), looking.connect()]);
  });
  beforeEach(() => {
    from = { ...request, address: `192.0.2.${++n}` };
  });
  afterAll(async () => {
    await Promise.all([raw.end(), looking.end()]);
    await opened.close();
    await way.cut();
    await database.drop();
  });

  const begun = async (content: string, wanted = from): Promise<BatchIntake> => {
    const intake = await opened.house.gateway.openBatch(wanted);
    await intake.receive(file(content));
    return intake;
  };
  const read = () => opened.house.deps.ledger.read(opened.house.deps.account);
  const kinds = async (batch: string) =>
    (await read().entries(0, 10_000)).filter((e) => e.batch === batch).map((e) => e.kind);
  const tickets = async () =>
    ((await opened.house.builtinDesk?.list(opened.house.deps.account)) ?? []).length;
  const waiting = (result: BatchResult): ItemResult => {
    const [item] = result.attachments;
    if (item?.status !== 'confirmation-needed') throw new Error('it does not wait');
    return item;
  };
  const token = (item: ItemResult | undefined) => item?.confirm?.token ?? '';
  const stateOf = async (id: string) => (await read().attachment(id as AttachmentId))?.state;
  /** Sessions that wait for a lock; seen from outside of any transaction, which would see one moment only. */
  const blocked = async () =>
    (
      await looking.query(
        `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).rows.map((r) => r.pid as number);

  it('of a judgement: it goes on as judged, once', async () => {
    const intake = await begun(harmless);
    way.loseCommit();
    const result = await intake.finish();
    expect(way.lost()).toBe(true);
    expect(result).toMatchObject({ attachments: [{ status: 'stored' }], ticket: expect.any(String) });
    expect(await kinds(intake.id)).toEqual([
      'upload-started',
      'file-judged',
      'message-judged',
      'file-stored',
      'ticket-created',
      'reference-added',
    ]);
  });

  it('of a warning: the token comes with the answer, and is good', async () => {
    const intake = await begun(iban);
    way.loseCommit();
    const item = waiting(await intake.finish());
    expect(way.lost()).toBe(true);
    expect(await opened.house.gateway.confirm(item.id, token(item), 'needed')).toMatchObject({
      status: 'stored',
    });
  });

  it('of a judgement, with nobody left to ask: not known, and a sweep ends it once', async () => {
    const intake = await begun(harmless);
    const before = await tickets();
    way.loseCommit(true);
    expect(await codeOf(intake.finish())).toBe('outcome-unknown');
    expect(way.lost()).toBe(true);
    await way.mend();
    expect((await read().batch(intake.id))?.state).toBe('judged');
    await sweep(opened.house.deps);
    expect((await read().attachmentsOfBatch(intake.id)).map((a) => a.state)).toEqual(['stored']);
    expect(await tickets()).toBe(before + 1);
  });

  it('of a judgement that is still being carried out: nobody ends the upload over it', async () => {
    const { deps } = opened.house;
    const intake = await begun(harmless);
    // what the server has received and not ended yet
    await raw.query('begin');
    await raw.query(`update batches set state = 'judged', lease_until = null where id = $1`, [intake.id]);
    const ending = endBroken(deps, intake.id, 'ledger-unavailable');
    await until(async () => (await blocked()).length === 1);
    await raw.query('commit');
    await ending;
    expect(await read().batch(intake.id)).toMatchObject({ state: 'judged', messageState: 'cleared' });
    await intake.abort('client-gone');
  });

  it('of a confirmation: the file is kept and said to be', async () => {
    const item = waiting(await send(opened.house.gateway, from, iban));
    way.loseCommit();
    const answer = await opened.house.gateway.confirm(item.id, token(item), 'needed');
    expect(way.lost()).toBe(true);
    expect(answer).toMatchObject({ status: 'stored', ticket: expect.any(String) });
    const record = await read().attachment(item.id as AttachmentId);
    expect(record && (await openLabel(opened.house.deps.vault, record))?.reason).toBe('needed');
  });

  it('of a confirmation, with nobody left to ask: not known, and known to the same token later', async () => {
    const item = waiting(await send(opened.house.gateway, from, iban));
    const confirm = () => opened.house.gateway.confirm(item.id, token(item), 'needed');
    way.loseCommit(true);
    expect(await codeOf(confirm())).toBe('outcome-unknown');
    expect(way.lost()).toBe(true);
    await way.mend();
    expect(await stateOf(item.id)).toBe('committing');
    await sweep(opened.house.deps);
    expect(await confirm()).toMatchObject({ status: 'stored' });
  });

  it('of a confirmed message: it goes to the ticket, once', async () => {
    const { gateway } = opened.house;
    const { id, message } = await send(gateway, { ...warned, address: from.address });
    way.loseCommit();
    const answer = await gateway.confirm(id, token(message), 'needed');
    expect(way.lost()).toBe(true);
    expect(answer).toMatchObject({ status: 'stored', ticket: expect.any(String) });
    expect((await kinds(id)).filter((kind) => kind === 'warning-confirmed')).toHaveLength(1);
  });

  it('nor is a file that could not be discarded said to have failed', async () => {
    const { vault } = opened.house.deps;
    const intake = await opened
      .with({
        vault: {
          ...vault,
          commit: async (_cleared, { attachment }) => {
            await raw.query('begin');
            await raw.query('select 1 from attachments where id = $1 for update', [attachment]);
            throw new GatewayError('store-unavailable');
          },
        },
      })
      .openBatch(from);
    await intake.receive(file(harmless));
    const ended = codeOf(intake.finish());
    await until(async () => (await blocked()).length === 1);
    for (const pid of await blocked()) await looking.query('select pg_terminate_backend($1)', [pid]);
    expect(await ended).toBe('outcome-unknown');
    await raw.query('rollback');
    await sweep(opened.house.deps);
    expect((await read().attachmentsOfBatch(intake.id)).map((a) => a.state)).toEqual(['stored']);
  });
});
