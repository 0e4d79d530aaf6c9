import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { json, type Reply, upload } from '../e2e/harness/client.ts';
import { prepareGateway, type Running, signIn } from '../e2e/harness/gateway.ts';
import { everythingUnder } from '../walk.ts';

/** A made-up person and secret; the marker is what must be seen nowhere. */
const marker = 'Zwaluwstaart';
let gateway: Running;
let cookie: string;
beforeAll(async () => {
  gateway = await prepareGateway({
    CLOAKROOM_MAX_FILE_BYTES: '100000',
    CLOAKROOM_MAX_FILES: '3',
    CLOAKROOM_PENDING_BYTES_PER_ADDRESS: '250000',
    CLOAKROOM_UPLOADS_PER_MINUTE: '100000',
    CLOAKROOM_TICKETS_PER_HOUR: '1000',
  });
  await gateway.start();
  cookie = await signIn(gateway);
});
afterAll(() => gateway.remove());

const text = (length: number) => 'nothing to see here\n'.repeat(Math.ceil(length / 20)).slice(0, length);
const only = (reply: Reply) => reply.body.attachments[0];
const names = async () =>
  (await everythingUnder(gateway.dataDir))
    .map((entry) => relative(gateway.dataDir, join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith('ledger'));

async function handOut(reply: Reply, headers: Record<string, string> = {}) {
  const { body } = await json(
    gateway.url,
    'POST',
    `/v1/attachments/${only(reply)?.id}/links`,
    { seconds: 60 },
    { cookie },
  );
  return fetch(String(body['url']), { headers: { cookie, ...headers } });
}

describe('OWASP ASVS 5.0, V5 File Handling', () => {
  it('5.1.1 size, number and what happens to a file are said before anybody chooses one', async () => {
    const { body } = await json(gateway.url, 'GET', '/v1/limits');
    expect(body).toMatchObject({ fileBytes: 100_000, filesPerBatch: 3 });
    expect(body['looksFor']).toBeInstanceOf(Array);
  });

  it('5.2.1 a file above the size is refused whole, one at the size is taken', async () => {
    const over = await upload(gateway.url, [{ name: 'a.txt', content: text(100_001) }]);
    expect([over.status, over.body.code]).toEqual([413, 'file-too-large']);
    expect((await upload(gateway.url, [{ name: 'a.txt', content: text(100_000) }])).status).toBe(201);
  });

  it.each([
    ['a.txt', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n', 'latin1'), 'application/pdf'],
    ['a.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'],
    ['holiday.png', Buffer.from('name,street\nnobody,nowhere\n'), 'text/csv'],
  ])('5.2.2 %s is judged by what it is, not by what it is called', async (name, content, mime) => {
    const item = only(await upload(gateway.url, [{ name, content }]));
    expect(item?.type?.mime).toBe(mime);
    if (!mime.startsWith('text/')) expect(item?.status).toBe('confirmation-needed');
  });

  it('5.2.3, 5.2.5 and 5.3.3 what is packed is unpacked within bounds and onto no disk, and never passes as looked through', async () => {
    const bomb = gzipSync(Buffer.alloc(90_000_000));
    const slip = Buffer.from(
      '504b0304140000000000000000000000000000000000000000000b0000002e2e2f2e2e2f6574632f78',
      'hex',
    );
    for (const [content, reason] of [
      [bomb, 'unpacked-too-large'],
      [slip, 'damaged'],
    ] as const) {
      const item = only(await upload(gateway.url, [{ name: 'a.zip', content }]));
      expect(item?.status).toBe('confirmation-needed');
      expect(item?.findings.map((f) => f.reason)).toContain(reason);
    }
  });

  it('5.2.4 files of one request and bytes of one address have an end', async () => {
    const many = Array.from({ length: 4 }, (_, i) => ({ name: `${i}.txt`, content: 'x\n' }));
    expect((await upload(gateway.url, many)).body.code).toBe('too-many-files');
    const big = Array.from({ length: 3 }, (_, i) => ({ name: `${i}.txt`, content: text(90_000) }));
    const reply = await upload(gateway.url, big);
    expect([reply.status, reply.body.code]).toEqual([429, 'too-many-bytes']);
    // places and bytes are given back
    expect((await upload(gateway.url, big.slice(0, 2))).status).toBe(201);
  });

  it('5.3.1 nothing that was sent is served by its name, or run', async () => {
    await upload(gateway.url, [{ name: 'shell.php', content: '<?php echo 1;' }]);
    for (const path of ['/shell.php', '/uploads/shell.php', '/store/shell.php', '/data/ledger.sqlite'])
      expect((await fetch(gateway.url + path)).status).toBe(404);
  });

  it.each([
    '../../../../tmp/x.txt',
    '..\\..\\x.txt',
    '/etc/passwd',
    'a\u0000.txt',
    'CON',
    '.',
    `${'a/'.repeat(200)}x`,
  ])('5.3.2 paths are ours, whatever a file is called: %#', async (name) => {
    await upload(gateway.url, [{ name: `${marker}${name}`, content: 'x\n' }]);
    for (const path of await names()) {
      expect(path).not.toContain(marker);
      expect(path).toMatch(/^(?:master-key|secret|staff-link|control\.sock|store(?:\/[\w.-]+)*)$/);
    }
  });

  it('5.3.2 what lies in the data folder is for its own user alone', async () => {
    for (const path of [...(await names()), 'ledger.sqlite', 'ledger.sqlite-wal'])
      expect([path, (await stat(join(gateway.dataDir, path))).mode & 0o077]).toEqual([path, 0]);
  });

  it('5.4.1 and 5.4.2 a name from outside reaches Content-Disposition encoded, and no other header', async () => {
    const name = `invoice"; filename=evil.html\r\nX-Evil: 1\u202efdp.html`;
    const answer = await handOut(await upload(gateway.url, [{ name, content: 'x\n' }]));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-evil')).toBeNull();
    const said = answer.headers.get('content-disposition') ?? '';
    expect(said).toMatch(
      /^attachment; filename="[A-Za-z0-9 ._()-]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/,
    );
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('5.4.2 active content goes out as a download nobody renders', async () => {
    const answer = await handOut(
      await upload(gateway.url, [{ name: 'a.html', content: '<!doctype html><script>alert(1)</script>' }]),
      { accept: 'text/html', range: 'bytes=0-3' },
    );
    expect(answer.status).toBe(206);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('what is said about errors', () => {
  it('holds no path, stack, query or name of a library', async () => {
    const odd = [
      fetch(`${gateway.url}/%00`),
      fetch(`${gateway.url}/staff/tickets/${'9'.repeat(39)}`, { headers: { cookie } }),
      fetch(`${gateway.url}/v1/tickets/1'--/attachments`, { headers: { cookie } }),
      fetch(`${gateway.url}/v1/uploads/att_${'0'.repeat(26)}/confirm`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: `\u0000${'A'.repeat(100)}`, reason: marker }),
      }),
      fetch(`${gateway.url}/v1/uploads`, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data' },
        body: marker,
      }),
    ];
    for (const answer of await Promise.all(odd)) {
      const body = await answer.text();
      expect(answer.status).toBeLessThan(500);
      expect(body).not.toMatch(/node_modules|\.ts\b|at .*:\d+:\d+|select |sqlite/i);
      expect(body).not.toContain(marker);
    }
  });

  it('the log holds no name, address, token or typed text', async () => {
    const link =
      (await readFile(join(gateway.dataDir, 'staff-link'), 'utf8')).trim().split('/').at(-1) ?? '-';
    for (const secret of [
      marker,
      'jo.tester',
      'Jo Tester',
      'The import stops',
      cookie.split('=')[1] ?? '-',
      link,
    ])
      expect(gateway.output()).not.toContain(secret);
  });
});
