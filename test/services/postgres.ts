import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Services } from './names.ts';

/** An empty database of the caller's own on the throw-away server; `drop` also ends what is still connected to it. */
export async function freshDatabase(
  postgres: Services['postgres'],
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run(`create database ${name}`);
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}
