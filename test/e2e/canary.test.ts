import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { zipOf } from '../formats/archives-writers.ts';
import { describeWith } from '../services/index.ts';
import { everythingUnder, unlessGone } from '../walk.ts';
import { eventually, json, upload } from './harness/client.ts';
import { prepareGateway, type Running } from './harness/gateway.ts';
import { type Outside, openOutside } from './harness/outside.ts';

/**
 * Decision 1, no plaintext at rest, ever: marked values go in by every door, in every fate a file can have, and then
 * every byte that lies anywhere is searched for them, in the spellings in which text is usually stored.
 */
const marker = `canary${randomBytes(9).toString('hex')}`;
const marked = {
  content: `${marker}content`,
  name: `${marker}name`,
  person: `${marker}person`,
  mail: `${marker}mail`,
  subject: `${marker}subject`,
  description: `${marker}description`,
  reason: `${marker}reason`,
};
const fields = {
  name: marked.person,
  email: `${marked.mail}@kunde.test-mail.eu`,
  subject: `Help ${marked.subject}`,
  description: `It stops. ${marked.description}`,
};
const iban = 'NL91 ABNA 0417 1643 00';
const key = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE KEY-----\n`;
/** Long enough for several parts and frames, the marker everywhere. */
const long = `${`${marked.content} nothing about anybody here\n`.repeat(300_000)}`;

/** What no byte anywhere may hold: the markers (all begin alike) and the value found, in UTF-8, UTF-16 and base64. */
const needles: readonly Buffer[] = [
  Buffer.from(marker, 'utf8'),
  Buffer.from(marker, 'utf16le'),
  Buffer.from(Buffer.from(marker, 'utf16le')).swap16(),
  ...[0, 1, 2].map((n) =>
    Buffer.from(
      Buffer.from(`${' '.repeat(n)}${marker}`)
        .toString('base64')
        .slice(4, -4),
    ),
  ),
  Buffer.from('ABNA 0417'),
  Buffer.from('ABNA0417'),
];

const found = (bytes: Buffer) => needles.findIndex((needle) => bytes.includes(needle));

async function everyFile(dir: string): Promise<[string, Buffer][]> {
  const all: [string, Buffer][] = [];
  for (const entry of await everythingUnder(dir)) {
    const bytes = entry.isFile()
      ? await readFile(join(entry.parentPath, entry.name)).catch(unlessGone)
      : null;
    if (bytes) all.push([entry.name, bytes]);
  }
  return all;
}

async function sendEverything(gateway: Running): Promise<void> {
  const name = (n: string) => `${marked.name} ${n}.txt`;
  const stored = await upload(gateway.url, [{ name: name('a'), content: long }], { fields });
  expect(stored.status).toBe(201);
  const confirmed = await upload(gateway.url, [{ name: name('b'), content: `${marked.content} ${iban}\n` }], {
    fields,
  });
  const item = confirmed.body.attachments[0];
  const kept = await json(gateway.url, 'POST', `/v1/uploads/${item?.id}/confirm`, {
    token: item?.confirm?.token,
    reason: marked.reason,
  });
  expect(kept.status).toBe(200);
  const waiting = await upload(gateway.url, [{ name: name('c'), content: `${marked.content} ${iban}\n` }], {
    fields,
  });
  expect(waiting.status).toBe(202);
  const blocked = await upload(gateway.url, [{ name: name('d'), content: `${marked.content}\n${key}` }], {
    fields,
  });
  expect(blocked.status).toBe(422);
  const message = await upload(gateway.url, [{ name: name('e'), content: marked.content }], {
    fields: { ...fields, description: `${marked.description} ${iban}` },
  });
  expect(message.status).toBe(202);
  // read by a process of its own, from a spool that is larger than what waits in memory
  const packed = zipOf([
    { name: `${marked.name}.txt`, data: Buffer.from(`${marked.content}\n`), comment: marked.content },
    { name: 'noise', data: randomBytes(18 * 1024 * 1024), method: 0 },
  ]);
  const archive = await upload(gateway.url, [{ name: `${marked.name}.zip`, content: packed }], { fields });
  expect(archive.status).toBe(202);
  await breakOff(gateway.url);
  await eventually(
    async () => (await fetch(`${gateway.url}/metrics`)).text(),
    (metrics) => metrics.includes('\ncloakroom_uploads_running 0\n'),
  );
  const erased = await upload(gateway.url, [{ name: name('g'), content: marked.content }], { fields });
  expect((await gateway.command('erase', erased.body.attachments[0]?.id ?? '')).code).toBe(0);
}

/** A sender whose line breaks half-way through a file. */
async function breakOff(url: string): Promise<void> {
  const { connect } = await import('node:net');
  const { hostname, port } = new URL(url);
  const body = ['name', 'email', 'subject', 'description']
    .map(
      (f) =>
        `--x\r\nContent-Disposition: form-data; name="${f}"\r\n\r\n${fields[f as keyof typeof fields]}\r\n`,
    )
    .concat(
      `--x\r\nContent-Disposition: form-data; name="file"; filename="${marked.name}"\r\n\r\n${long.slice(0, 4_000_000)}`,
    )
    .join('');
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST /v1/uploads HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 99999999\r\n\r\n`,
      );
      socket.write(body, () => setTimeout(() => socket.destroy(), 300));
    });
    socket.on('close', () => resolve());
    socket.on('error', () => {});
  });
}

describe('nothing lies plain: embedded default', () => {
  let gateway: Running;
  beforeAll(async () => {
    gateway = await prepareGateway({ CLOAKROOM_TICKETS_PER_HOUR: '1000' });
    await gateway.start();
  });
  afterAll(() => gateway.remove());

  it('in no file, database page, log line or temporary file, whatever became of the upload', async () => {
    await sendEverything(gateway);
    for (const [name, bytes] of await everyFile(gateway.dataDir))
      expect([name, found(bytes)]).toEqual([name, -1]);
    await gateway.kill();
    for (const [name, bytes] of await everyFile(gateway.dataDir))
      expect([name, found(bytes)]).toEqual([name, -1]);
    expect(found(Buffer.from(gateway.output()))).toBe(-1);
    const temporary = (await readdir(tmpdir())).filter((n) => n.includes(marker));
    expect(temporary).toEqual([]);
  });

  it('the search itself finds a marker where there is one', async () => {
    const dir = join(gateway.dataDir, 'probe');
    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(dir);
    for (const [i, text] of [
      marked.content,
      Buffer.from(marked.content, 'utf16le'),
      Buffer.from(`x${marked.content}`).toString('base64'),
    ].entries())
      await writeFile(join(dir, String(i)), text);
    expect((await everyFile(dir)).map(([, bytes]) => found(bytes) >= 0)).toEqual([true, true, true]);
    await rm(dir, { recursive: true });
  });
});

describeWith(['ceph', 'postgres'], 'nothing lies plain: S3 and PostgreSQL', (services) => {
  let outside: Outside;
  let gateway: Running;
  beforeAll(async () => {
    outside = await openOutside(services);
    gateway = await prepareGateway({ ...outside.env, CLOAKROOM_TICKETS_PER_HOUR: '1000' });
    await gateway.start();
  });
  afterAll(async () => {
    await gateway.remove();
    await outside.close();
  });

  it('in no object version, table row, log line or file', async () => {
    await sendEverything(gateway);
    await eventually(outside.stored, (s) => s.objects.length > 0);
    expect(found(await outside.contents())).toBe(-1);
    expect(found(Buffer.from(await everyRow(outside.database)))).toBe(-1);
    for (const [name, bytes] of await everyFile(gateway.dataDir))
      expect([name, found(bytes)]).toEqual([name, -1]);
    expect(found(Buffer.from(gateway.output()))).toBe(-1);
  });

  it('a file name reaches neither the ticket nor its notes', () => {
    const tickets = JSON.stringify(outside.zendesk.state.tickets);
    expect(tickets).toContain(marked.subject);
    expect(tickets).not.toContain(marked.name);
    expect(tickets).not.toContain(marked.reason);
  });
});

/** Every row of every table, bytes as they are (latin1 keeps them). */
async function everyRow(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query("select tablename from pg_tables where schemaname = 'public'");
    let all = '';
    for (const { tablename } of tables.rows) {
      const rows = await client.query(`select * from "${tablename}"`);
      for (const row of rows.rows)
        for (const value of Object.values(row))
          all += Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value);
    }
    return all;
  } finally {
    await client.end();
  }
}
