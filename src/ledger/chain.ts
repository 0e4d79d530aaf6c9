import { setImmediate } from 'node:timers/promises';
import type { ChainReport, Entry } from '../model/entry.ts';
import type { AccountId } from '../model/ids.ts';
import { entryHash, origin } from './canonical.ts';
import type { Db } from './dialects.ts';
import { toEntry } from './reader.ts';

/** Entries read at a time. */
const page = 500;

type Broken = NonNullable<ChainReport['firstBroken']>;

function judge(row: object & { seq: number }, last: { seq: number; hash: string }): Entry | Broken {
  const seq = last.seq + 1;
  if (row.seq !== seq) return { seq, why: 'gap' };
  let entry: Entry;
  try {
    entry = toEntry(row);
    const { hash, ...rest } = entry;
    if (entryHash(rest) !== hash) return { seq, why: 'hash' };
  } catch {
    return { seq, why: 'hash' }; // not even JSON any more
  }
  return entry.prev === last.hash ? entry : { seq, why: 'prev' };
}

/**
 * Walks a chain from its first entry and stops at the first that is broken: `hash` (changed), `prev` (does not follow
 * the one before), `gap` (missing), `tail` (the head row remembers more entries, or fewer, or another last one). Reads
 * in pages and lets others work in between. `entries` counts those that are sound.
 */
export async function verifyChain(db: Db, account: AccountId): Promise<ChainReport> {
  const last = { seq: 0, hash: origin };
  const report = (firstBroken?: Broken): ChainReport => ({
    entries: last.seq,
    head: last.hash,
    ...(firstBroken && { firstBroken }),
  });
  for (;;) {
    const rows = await db
      .selectFrom('entries')
      .selectAll()
      .where('account', '=', account)
      .where('seq', '>', last.seq)
      .orderBy('seq')
      .limit(page)
      .execute();
    for (const row of rows) {
      const result = judge(row, last);
      if ('why' in result) return report(result);
      Object.assign(last, { seq: result.seq, hash: result.hash });
    }
    if (rows.length === 0) break;
    await setImmediate();
  }
  return report(await tail(db, account, last));
}

/**
 * Compares with the head row. Entries may have been appended meanwhile, so one statement, which sees one moment, asks for
 * the head and for the hash that the head's own entry has.
 */
async function tail(
  db: Db,
  account: AccountId,
  last: { seq: number; hash: string },
): Promise<Broken | undefined> {
  const end = await db
    .selectNoFrom((e) => [
      e.selectFrom('chainHeads').select('seq').where('account', '=', account).as('seq'),
      e.selectFrom('chainHeads').select('hash').where('account', '=', account).as('hash'),
      e
        .selectFrom('entries')
        .select((max) => max.fn.max('seq').as('seq'))
        .where('account', '=', account)
        .as('newest'),
    ])
    .executeTakeFirstOrThrow();
  const head = { seq: end.seq ?? 0, hash: end.hash ?? origin };
  const newest = Number(end.newest ?? 0);
  if (newest !== head.seq) return { seq: Math.min(newest, head.seq) + 1, why: 'tail' };
  if (head.seq === last.seq && head.hash !== last.hash) return { seq: last.seq, why: 'tail' };
  return undefined;
}
