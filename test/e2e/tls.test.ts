import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer, type SecureVersion } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asFiles, type Certificate, makeCertificate } from './harness/certificate.ts';
import { message } from './harness/client.ts';
import { prepareGateway, type Running, runCommand } from './harness/gateway.ts';

const harmless = 'Nothing about anybody, by a line nobody reads.\n'.repeat(5_000);

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request that trusts `ca` and nobody else. */
async function ask(
  ca: string,
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: Uint8Array | string } = {},
): Promise<Answer> {
  const { body, ...rest } = options;
  const asked = request(url, { ca, agent: false, ...rest });
  asked.end(body);
  const [reply] = await once(asked, 'response');
  const all: Buffer[] = [];
  for await (const chunk of reply) all.push(chunk as Buffer);
  return { status: reply.statusCode, headers: reply.headers, body: Buffer.concat(all) };
}

async function asForm(fields: Record<string, string>, content?: string) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (content !== undefined) form.append('file', new Blob([content]), 'notes.txt');
  const whole = new Response(form);
  return {
    method: 'POST',
    headers: { 'content-type': whole.headers.get('content-type') ?? '', accept: 'application/json' },
    body: new Uint8Array(await whole.arrayBuffer()),
  };
}

/** What a client that speaks only `version` gets: the version, or the error it ended with. */
async function handshake(port: number, ca: string, version: SecureVersion): Promise<string> {
  // OpenSSL's own level would refuse TLS 1.1 before the other side is asked
  const ciphers = 'DEFAULT:@SECLEVEL=0';
  const socket = connect({ host: '127.0.0.1', port, ca, ciphers, minVersion: version, maxVersion: version });
  try {
    await once(socket, 'secureConnect');
    return socket.getProtocol() ?? 'none';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'no code';
  } finally {
    socket.destroy();
  }
}

/** Everything that comes back for `bytes` until the other side closes. */
async function sayPlainly(port: number, bytes: string | Buffer): Promise<Buffer> {
  const socket = connectPlain(port, '127.0.0.1');
  const all: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => all.push(chunk));
  socket.on('error', () => {});
  socket.write(bytes);
  await once(socket, 'close');
  return Buffer.concat(all);
}

describe('a gateway with its own certificate', () => {
  let dir: string;
  let certificate: Certificate;
  let gateway: Running;
  let ca: string;
  let port: number;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'cloakroom-tls-'));
    certificate = makeCertificate();
    ca = certificate.cert;
    gateway = await prepareGateway(await asFiles(dir, certificate));
    await gateway.start();
    port = Number(new URL(gateway.url).port);
  });
  afterAll(async () => {
    await gateway.remove();
    await rm(dir, { recursive: true, force: true });
  });

  it('takes a file, signs staff in and hands the file out, all by https', async () => {
    const sent = await ask(ca, `${gateway.url}/v1/uploads`, await asForm(message, harmless));
    expect(sent.status).toBe(201);
    const { ticket, attachments } = JSON.parse(sent.body.toString());

    const link = (await readFile(join(gateway.dataDir, 'staff-link'), 'utf8')).trim();
    expect(link.startsWith(`${gateway.url}/staff/link/`)).toBe(true);
    const entered = await ask(ca, `${gateway.url}/staff/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: gateway.url },
      body: new URLSearchParams({ secret: link.split('/').at(-1) ?? '' }).toString(),
    });
    expect([entered.status, entered.headers.location]).toEqual([303, '/staff']);
    const [cookie = '', ...more] = entered.headers['set-cookie'] ?? [];
    expect(more).toEqual([]);
    const [pair = '', ...attributes] = cookie.split('; ');
    expect(pair).toMatch(/^__Host-cloakroom=[\w-]{43}$/);
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);

    const page = await ask(ca, `${gateway.url}/staff/tickets/${ticket}`, { headers: { cookie: pair } });
    expect(page.status).toBe(200);
    expect(page.body.toString()).toContain(attachments[0].id);
    const made = await ask(ca, `${gateway.url}/v1/attachments/${attachments[0].id}/links`, {
      method: 'POST',
      headers: { cookie: pair, origin: gateway.url, 'content-type': 'application/json' },
      body: JSON.stringify({ seconds: 60 }),
    });
    expect(made.status).toBe(201);
    const { url } = JSON.parse(made.body.toString());
    expect(url.startsWith(`${gateway.url}/d/`)).toBe(true);
    const file = await ask(ca, url, { headers: { cookie: pair } });
    expect([file.status, file.body.equals(Buffer.from(harmless))]).toEqual([200, true]);
    // a cookie without the prefix is nobody's: a neighbouring host could have set it (RFC 6265bis 4.1.3.2)
    const plain = pair.replace('__Host-', '');
    const stranger = await ask(ca, url, { headers: { cookie: plain, accept: 'application/json' } });
    expect(stranger.status).toBe(401);
  });

  it('tells browsers to come by https only', async () => {
    const { headers } = await ask(ca, `${gateway.url}/`);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('no cookie of a sign-in page or a refusal goes without Secure', async () => {
    const answers = [
      await ask(ca, `${gateway.url}/staff/tickets/1`, { headers: { accept: 'text/html' } }),
      await ask(ca, `${gateway.url}/staff`, { headers: { accept: 'text/html' } }),
    ];
    const cookies = answers.flatMap((a) => a.headers['set-cookie'] ?? []);
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-.*; Secure/);
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('speaks %s', async (version) => {
    expect(await handshake(port, ca, version)).toBe(version);
  });

  it.each(['TLSv1', 'TLSv1.1'] as const)(
    'refuses %s, which the same client is given elsewhere',
    async (version) => {
      expect(await handshake(port, ca, version)).toMatch(/^ERR_SSL_\w*PROTOCOL_VERSION$/);
      const lax = createServer({ ...certificate, minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' });
      lax.on('tlsClientError', () => {});
      lax.listen(0, '127.0.0.1');
      await once(lax, 'listening');
      const { port: other } = lax.address() as { port: number };
      expect(await handshake(other, ca, version)).toBe(version);
      lax.close();
    },
  );

  it.each([
    ['plain HTTP', `GET /staff HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`],
    [
      'an upload by plain HTTP',
      'POST /v1/uploads HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\nnonsense\n',
    ],
    ['noise', Buffer.alloc(300, 0xa5)],
  ])('%s is answered by nothing that can be read', async (_what, bytes) => {
    const heard = await sayPlainly(port, bytes);
    // at most one TLS alert (RFC 8446 6): type 21, five bytes of header, two of alert
    expect(heard.length === 0 || (heard[0] === 21 && heard.length === 7)).toBe(true);
    expect((await ask(ca, `${gateway.url}/healthz`)).status).toBe(200);
  });

  it('the operator reaches it by its socket all the same', async () => {
    const made = await gateway.command('staff-link');
    expect(made).toMatchObject({ code: 0 });
    expect(made.out).toContain(`${gateway.url}/staff/link/`);
  });
});

describe('a certificate that cannot be used is refused before anything opens', () => {
  let dir: string;
  let good: Record<string, string>;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'cloakroom-tls-'));
    good = await asFiles(dir, makeCertificate());
    await writeFile(join(dir, 'other.key'), makeCertificate().key);
    await writeFile(join(dir, 'noise'), 'specimen of noise');
    await writeFile(join(dir, 'closed.key'), makeCertificate().key);
    await chmod(join(dir, 'closed.key'), 0o000);
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const refused = async (command: string, files: Record<string, string>, variable: string) => {
    const env = { PATH: process.env['PATH'] ?? '', CLOAKROOM_DATA_DIR: join(dir, 'never-made'), PORT: '0' };
    const { code, err, out } = await runCommand([command], { ...env, ...good, ...files });
    expect([code, out]).toEqual([78, '']);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(`^cloakroom: ${variable} `)]);
    for (const secret of [dir, 'specimen', 'PRIVATE KEY', 'MIG']) expect(err).not.toContain(secret);
  };
  const cert = 'CLOAKROOM_TLS_CERT';
  const key = 'CLOAKROOM_TLS_KEY';
  it.each([
    ['a key of another certificate', { [key]: 'other.key' }, key],
    ['no such key', { [key]: 'missing.key' }, key],
    ['no such certificate', { [cert]: 'missing.crt' }, cert],
    ['a key nobody may read (or, to root, another one)', { [key]: 'closed.key' }, key],
    ['a key that is none', { [key]: 'noise' }, key],
    ['a certificate that is none', { [cert]: 'noise' }, cert],
    ['a certificate for a key', { [key]: 'tls.crt' }, key],
    ['a key for a certificate', { [cert]: 'tls.key' }, cert],
    ['a folder', { [cert]: '.' }, cert],
  ])('%s', async (_what, change, variable) => {
    const files = Object.fromEntries(Object.entries(change).map(([name, file]) => [name, join(dir, file)]));
    await refused('serve', files, variable);
    await expect(readFile(join(dir, 'never-made', 'master-key'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('doctor says it as well', () => refused('doctor', { [key]: join(dir, 'other.key') }, key));
});
