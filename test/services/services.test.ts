import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { describeWith } from './index.ts';
import { freshDatabase } from './postgres.ts';
import { wantedServices } from './wanted.ts';

describeWith(['ceph'], 'ceph', ({ ceph }) => {
  it('answers as an S3 service and refuses who has not signed', async () => {
    const reply = await fetch(`${ceph.endpoint}/no-such-bucket`);
    expect(reply.status).toBe(404);
    const refused = await fetch(`${ceph.endpoint}/`, { headers: { authorization: 'AWS nobody:x' } });
    expect(refused.status).toBe(403);
  });
});

describeWith(['postgres'], 'postgres', ({ postgres }) => {
  it('gives a database of its own', async () => {
    const { url, drop } = await freshDatabase(postgres);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      expect((await client.query('select count(*)::int n from pg_stat_user_tables')).rows).toEqual([
        { n: 0 },
      ]);
    } finally {
      await client.end();
      await drop();
    }
  });
});

describeWith(['chromium'], 'chromium', ({ chromium }) => {
  it('runs', () => {
    const version = execFileSync(chromium.path, ['--version'], { encoding: 'utf8' });
    expect(version).toMatch(/^Chromium \d+/);
  });
});

describeWith(['kms'], 'kms', ({ kms }) => {
  it('answers', async () => {
    expect((await fetch(`${kms.endpoint}/moto-api/`)).status).toBe(200);
  });
});

describeWith(['clamd'], 'clamd', ({ clamd }) => {
  it.each([
    ['TCP', { host: clamd.host, port: clamd.port }],
    ['its socket', { path: clamd.socket }],
  ])('answers by %s', async (_how, address) => {
    const socket = connect(address).end('zPING\0');
    expect((await socket.toArray()).join('')).toBe('PONG\0');
  });
});

describeWith(['poppler', 'tesseract'], 'tools', () => {
  it.each([
    ['pdftotext', '-v'],
    ['pdftoppm', '-v'],
    ['tesseract', '--version'],
  ])('%s runs', (tool, version) => {
    expect(spawnSync(tool, [version]).status).toBe(0);
  });
});

describe('what is started', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'cloakroom-wanted-'));
    for (const folder of ['scan', 'vault', 'contracts']) mkdirSync(join(root, folder));
    const call = (text: string) => `use${'Service'}(${text})`;
    writeFileSync(join(root, 'scan/a.test.ts'), 'nothing');
    writeFileSync(join(root, 'vault/b.test.ts'), "import { x } from '../contracts/store.ts'");
    writeFileSync(join(root, 'contracts/store.ts'), `describe${'With'}(['ceph', 'kms'], 't')`);
    writeFileSync(join(root, 'scan/c.test.ts'), call("'postgres'"));
  });
  afterAll(() => rmSync(root, { recursive: true }));
  it.each([
    [[], ['ceph', 'postgres', 'kms']],
    [['vault'], ['ceph', 'kms']],
    [['scan/a'], []],
    [['SCAN'], ['postgres']],
  ])('patterns %j start %j', (patterns, wanted) => {
    expect(wantedServices(root, patterns)).toEqual(wanted);
  });
});
