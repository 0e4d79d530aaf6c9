import { sql } from 'kysely';
import { GatewayError } from '../model/errors.ts';
import type { Columns } from './columns.ts';
import type { Db, Dialect } from './dialects.ts';
import * as schema from './schema.ts';

const underscored = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function createTable(dialect: Dialect, name: string, columns: Columns, ...rules: string[]): string {
  const lines = Object.entries(columns).map(
    ([column, { kind, nullable }]) =>
      `${underscored(column)} ${dialect.types[kind]}${nullable || kind === 'serial' ? '' : ' not null'}`,
  );
  return `create table ${name} (${[...lines, ...rules].join(', ')})`;
}

/** As migration 1 made it. */
const { via: _via, ...attachmentsOf1 } = schema.attachments;

/** Numbered from 1; never changed once released, only added to. */
const migrations: readonly ((dialect: Dialect) => readonly string[])[] = [
  (dialect) => [
    createTable(dialect, 'batches', schema.batches, 'unique (account, id)'),
    'create unique index batches_idempotency on batches (account, idempotency_hash)',
    'create index batches_ticket on batches (account, ticket)',
    'create index batches_created on batches (account, created_at)',
    `create index batches_receiving on batches (account, lease_until) where state = 'receiving'`,
    `create index batches_waiting on batches (account, waits_until) where message_state = 'waiting'`,
    createTable(
      dialect,
      'attachments',
      attachmentsOf1,
      'unique (account, id)',
      'foreign key (account, batch) references batches (account, id)',
    ),
    'create index attachments_batch on attachments (account, batch)',
    'create index attachments_state on attachments (account, state, n)',
    `create index attachments_due on attachments (account, due_at) where state = 'stored'`,
    `create index attachments_unlinked on attachments (account, batch) where state = 'stored' and linked_at is null`,
    createTable(dialect, 'entries', schema.entries, 'primary key (account, seq)'),
    ...dialect.appendOnly('entries'),
    createTable(dialect, 'chain_heads', schema.chainHeads, 'primary key (account)'),
    createTable(
      dialect,
      'jobs',
      schema.jobs,
      'foreign key (account, batch) references batches (account, id)',
    ),
    `create unique index jobs_link on jobs (account, batch) where state = 'due' and kind = 'link'`,
    `create unique index jobs_unlink on jobs (account, attachment) where state = 'due' and kind = 'unlink'`,
    'create index jobs_batch on jobs (account, batch)',
    `create index jobs_due on jobs (account, next_try_at) where state = 'due'`,
    createTable(
      dialect,
      'links',
      schema.links,
      'primary key (account, id)',
      'foreign key (account, attachment) references attachments (account, id)',
    ),
    createTable(
      dialect,
      'invites',
      schema.invites,
      'primary key (account, id)',
      'unique (account, secret_hash)',
    ),
    createTable(dialect, 'sessions', schema.sessions, 'primary key (account, id_hash)'),
    createTable(dialect, 'staff_links', schema.staffLinks, 'primary key (account, secret_hash)'),
    createTable(
      dialect,
      'desk_tickets',
      schema.deskTickets,
      'primary key (account, number)',
      'unique (account, batch)',
    ),
    createTable(dialect, 'counters', schema.counters, 'primary key (account, name)'),
  ],
  (dialect) => [
    `alter table attachments add column via ${dialect.types.text}`,
    'create index attachments_via on attachments (account, via) where via is not null',
  ],
  () => [
    'drop index attachments_unlinked',
    // as many columns as a planner without statistics needs to prefer it
    `create index attachments_unlinked on attachments (account, state, linked_at, batch) where state = 'stored' and linked_at is null`,
    'create index links_attachment on links (account, attachment)',
    'create index links_expires on links (account, expires_at)',
    `create index jobs_failed on jobs (account, state) where state = 'failed'`,
    `create index jobs_ended on jobs (account, ended_at) where state = 'done'`,
    `create index batches_addresses on batches (account, created_at) where address_hash != ''`,
  ],
];

/**
 * Brings the database to the newest schema in one transaction; several gateways may start at the same time. Throws
 * `configuration` when a newer Cloakroom has already been here.
 */
export async function migrate(dialect: Dialect, now: number): Promise<void> {
  await dialect.writer.transaction().execute(async (tx: Db) => {
    await dialect.lockMigrations(tx);
    const table = createTable(dialect, 'migrations', schema.migrations, 'primary key (number)');
    await sql.raw(table.replace('create table', 'create table if not exists')).execute(tx);
    const row = await tx
      .selectFrom('migrations')
      .select((e) => e.fn.max('number').as('done'))
      .executeTakeFirst();
    const done = Number(row?.done ?? 0);
    if (done > migrations.length)
      throw new GatewayError('configuration', { detail: 'the ledger was made by a newer version' });
    for (const [index, statements] of migrations.entries()) {
      if (index < done) continue;
      for (const statement of statements(dialect)) await sql.raw(statement).execute(tx);
      await tx
        .insertInto('migrations')
        .values({ number: index + 1, at: now })
        .execute();
    }
  });
}
