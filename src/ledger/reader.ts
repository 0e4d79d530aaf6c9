import type { Entry } from '../model/entry.ts';
import type { AccountId } from '../model/ids.ts';
import type { LedgerReader } from '../model/ledger.ts';
import type {
  AttachmentRecord,
  BatchRecord,
  DeskTicketRecord,
  InviteRecord,
  LinkRecord,
  SessionRecord,
} from '../model/records.ts';
import { decode, storable } from './columns.ts';
import type { Db } from './dialects.ts';
import { guarded } from './faults.ts';
import * as schema from './schema.ts';

/** A job's or file's record, out of rows that may be none. */
const first = <T>(columns: Parameters<typeof decode>[0], row: object | undefined): T | null =>
  row === undefined ? null : decode<T>(columns, row);
export const toBatch = (row: object) => decode<BatchRecord>(schema.batches, row);
export const toAttachment = (row: object) => decode<AttachmentRecord>(schema.attachments, row);

/** Optional fields of an entry are absent, not null: they are part of what is hashed. */
export function toEntry(row: object): Entry {
  const all = decode<Record<string, unknown>>(schema.entries, row);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as unknown as Entry;
}

/** `run` wraps every query: a transaction notes there that one has failed. */
export function makeReader(db: Db, account: AccountId, run: typeof guarded = guarded): LedgerReader {
  /** A text that cannot be in the ledger finds nothing, without asking. */
  const one = async <T>(
    columns: Parameters<typeof decode>[0],
    keys: readonly string[],
    find: () => Promise<object | undefined>,
  ) => (keys.every(storable) ? first<T>(columns, await run(find)) : null);

  const batches = () => db.selectFrom('batches').selectAll().where('account', '=', account);
  const attachments = () => db.selectFrom('attachments').selectAll().where('account', '=', account);
  const deskTickets = () => db.selectFrom('deskTickets').selectAll().where('account', '=', account);

  return {
    batch: (id) =>
      one<BatchRecord>(schema.batches, [id], () => batches().where('id', '=', id).executeTakeFirst()),
    batchByIdempotency: (hash) =>
      one<BatchRecord>(schema.batches, [hash], () =>
        batches().where('idempotencyHash', '=', hash).executeTakeFirst(),
      ),
    attachment: (id) =>
      one<AttachmentRecord>(schema.attachments, [id], () =>
        attachments().where('id', '=', id).executeTakeFirst(),
      ),
    attachmentsOfBatch: async (batch) =>
      (await run(() => attachments().where('batch', '=', batch).orderBy('n').execute())).map(toAttachment),
    attachmentsOfRequest: async (batch) =>
      (
        await run(() =>
          // two searches: of an `or` SQLite makes a walk through all files
          attachments()
            .where('via', '=', batch)
            .unionAll(attachments().where('batch', '=', batch).where('via', 'is', null))
            .orderBy('n')
            .execute(),
        )
      ).map(toAttachment),
    attachmentsOfTicket: async (ticket) => {
      if (!storable(ticket)) return [];
      const rows = await run(() =>
        attachments()
          .where('state', 'in', ['stored', 'erasing', 'erased'])
          .where('batch', 'in', (query) =>
            query
              .selectFrom('batches')
              .select('id')
              .where('batches.account', '=', account)
              .where('ticket', '=', ticket),
          )
          .orderBy('n', 'desc')
          .execute(),
      );
      return rows.map(toAttachment);
    },
    link: (id) =>
      one<LinkRecord>(schema.links, [id], () =>
        db
          .selectFrom('links')
          .selectAll()
          .where('account', '=', account)
          .where('id', '=', id)
          .executeTakeFirst(),
      ),
    inviteBySecret: (secretHash) =>
      one<InviteRecord>(schema.invites, [secretHash], () =>
        db
          .selectFrom('invites')
          .selectAll()
          .where('account', '=', account)
          .where('secretHash', '=', secretHash)
          .executeTakeFirst(),
      ),
    session: (idHash, now) =>
      one<SessionRecord>(schema.sessions, [idHash], () =>
        db
          .selectFrom('sessions')
          .selectAll()
          .where('account', '=', account)
          .where('idHash', '=', idHash)
          .where('expiresAt', '>', now)
          .executeTakeFirst(),
      ),
    entries: async (after, limit) => {
      const rows = await run(() =>
        db
          .selectFrom('entries')
          .selectAll()
          .where('account', '=', account)
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(limit)
          .execute(),
      );
      return rows.map(toEntry);
    },
    pending: (addressHash) => run(() => pending(db, account, addressHash)),
    ticketsSince: (since, addressHash, emailHash) =>
      run(async () => {
        const count = async (column: 'addressHash' | 'emailHash', hash: string) => {
          const row = await db
            .selectFrom('batches')
            .select((e) => e.fn.countAll<number>().as('n'))
            .where('account', '=', account)
            .where('invite', 'is', null)
            .where('ticketGiven', '=', 0)
            .where('createdAt', '>=', since)
            .where(column, '=', hash)
            .executeTakeFirstOrThrow();
          return Number(row.n);
        };
        return Math.max(await count('addressHash', addressHash), await count('emailHash', emailHash));
      }),
    deskTicket: (number) =>
      one<DeskTicketRecord>(schema.deskTickets, [], () =>
        deskTickets().where('number', '=', number).executeTakeFirst(),
      ),
    deskTicketOfBatch: (batch) =>
      one<DeskTicketRecord>(schema.deskTickets, [batch], () =>
        deskTickets().where('batch', '=', batch).executeTakeFirst(),
      ),
    deskTickets: async (limit) =>
      (await run(() => deskTickets().orderBy('number', 'desc').limit(limit).execute())).map((row) =>
        decode<DeskTicketRecord>(schema.deskTickets, row),
      ),
  };
}

async function pending(db: Db, account: AccountId, addressHash: string | null) {
  let query = db
    .selectFrom('attachments')
    .select((e) => [e.fn.countAll<number>().as('uploads'), e.fn.sum<number | null>('size').as('bytes')])
    .where('account', '=', account)
    .where('state', 'in', ['receiving', 'waiting']);
  if (addressHash !== null)
    // asked for each of these few: a list of all that came from the address would grow with every upload
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('batches')
          .select('batches.id')
          .where('batches.account', '=', account)
          .whereRef('batches.id', '=', 'attachments.batch')
          .where('batches.addressHash', '=', addressHash),
      ),
    );
  const row = await query.executeTakeFirstOrThrow();
  return { uploads: Number(row.uploads), bytes: Number(row.bytes ?? 0) };
}
