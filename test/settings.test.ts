import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ownSecret, readSettings, SettingsError, variableNames } from '../src/settings.ts';
import { runCommand } from './e2e/harness/gateway.ts';

type Env = Record<string, string>;
const faultsOf = (env: Env): string[] => {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults.map((f) => f.variable);
    throw error;
  }
};

const secret = Buffer.alloc(32, 7).toString('base64');
const oidc = {
  CLOAKROOM_OIDC_ISSUER: 'https://idp.test-mail.eu',
  CLOAKROOM_OIDC_CLIENT_ID: 'cloakroom',
  CLOAKROOM_OIDC_CLIENT_SECRET: 'client-secret',
};
const zendesk = {
  CLOAKROOM_ZENDESK_SUBDOMAIN: 'acme',
  CLOAKROOM_ZENDESK_USER: 'agent@acme.test-mail.eu',
  CLOAKROOM_ZENDESK_TOKEN: 'zendesk-token',
  CLOAKROOM_ZENDESK_FIELD: '360001',
};
const s3 = { CLOAKROOM_S3_BUCKET: 'bucket', CLOAKROOM_S3_REGION: 'eu-central-1' };
const https = {
  CLOAKROOM_HOST: '0.0.0.0',
  CLOAKROOM_PUBLIC_URL: 'https://cloakroom.test-mail.eu',
  CLOAKROOM_TRUSTED_PROXIES: '10.0.0.0/8',
};

/** Each configuration with the variables its refusal must name. */
const table: readonly [title: string, env: Env, faults: string[]][] = [
  ['nothing at all', {}, []],
  [
    'production',
    {
      ...s3,
      ...zendesk,
      ...oidc,
      ...https,
      CLOAKROOM_SECRET: secret,
      CLOAKROOM_DATABASE_URL: 'postgres://u:p@db/c',
    },
    [],
  ],
  ['a rotated secret', { CLOAKROOM_SECRET: `${secret},${secret}` }, []],
  ['a short secret', { CLOAKROOM_SECRET: Buffer.alloc(31).toString('base64') }, ['CLOAKROOM_SECRET']],
  ['a port out of range', { PORT: '70000' }, ['PORT']],
  ['a port that is no number', { PORT: 'http' }, ['PORT']],
  ['an unknown variable', { CLOAKROOM_ZENDESK_TOKE: 'x' }, ['CLOAKROOM_ZENDESK_TOKE']],
  ['a bucket without region', { CLOAKROOM_S3_BUCKET: 'bucket' }, ['CLOAKROOM_S3_REGION']],
  [
    'another endpoint without country',
    { ...s3, CLOAKROOM_S3_ENDPOINT: 'https://s3.test-mail.eu' },
    ['CLOAKROOM_S3_COUNTRY'],
  ],
  [
    'half a Zendesk',
    { CLOAKROOM_ZENDESK_SUBDOMAIN: 'acme' },
    ['CLOAKROOM_ZENDESK_USER', 'CLOAKROOM_ZENDESK_TOKEN', 'CLOAKROOM_ZENDESK_FIELD'],
  ],
  [
    'half an OIDC',
    { CLOAKROOM_OIDC_ISSUER: 'https://idp.test-mail.eu' },
    ['CLOAKROOM_OIDC_CLIENT_ID', 'CLOAKROOM_OIDC_CLIENT_SECRET'],
  ],
  [
    'a key that is an alias',
    { CLOAKROOM_KMS_KEY: 'arn:aws:kms:eu-central-1:123456789012:alias/x' },
    ['CLOAKROOM_KMS_KEY'],
  ],
  ['PostgreSQL without a secret', { CLOAKROOM_DATABASE_URL: 'postgres://u:p@db/c' }, ['CLOAKROOM_SECRET']],
  [
    'the world without anything',
    { CLOAKROOM_HOST: '0.0.0.0' },
    ['CLOAKROOM_OIDC_ISSUER', 'CLOAKROOM_HOST', 'CLOAKROOM_PUBLIC_URL'],
  ],
  ['the world without OIDC', { ...https }, ['CLOAKROOM_OIDC_ISSUER']],
  [
    'the world by http',
    { ...https, ...oidc, CLOAKROOM_PUBLIC_URL: 'http://cloakroom.test-mail.eu' },
    ['CLOAKROOM_PUBLIC_URL'],
  ],
  [
    'the world without https of anybody',
    { CLOAKROOM_HOST: '::', CLOAKROOM_PUBLIC_URL: 'https://c.test-mail.eu', ...oidc },
    ['CLOAKROOM_HOST'],
  ],
  [
    'an issuer by http for the world',
    { ...https, ...oidc, CLOAKROOM_OIDC_ISSUER: 'http://idp.test-mail.eu' },
    ['CLOAKROOM_OIDC_ISSUER'],
  ],
  ['a certificate without key', { CLOAKROOM_TLS_CERT: '/c.pem' }, ['CLOAKROOM_TLS_KEY']],
  [
    'a certificate for http',
    { CLOAKROOM_TLS_CERT: '/c.pem', CLOAKROOM_TLS_KEY: '/k.pem', CLOAKROOM_PUBLIC_URL: 'http://127.0.0.1' },
    ['CLOAKROOM_PUBLIC_URL'],
  ],
  [
    'an issuer by http on another machine',
    { ...oidc, CLOAKROOM_OIDC_ISSUER: 'http://idp.test-mail.eu' },
    ['CLOAKROOM_OIDC_ISSUER'],
  ],
  [
    'an issuer by http whose name looks like this machine',
    { ...oidc, CLOAKROOM_OIDC_ISSUER: 'http://127.idp.test-mail.eu' },
    ['CLOAKROOM_OIDC_ISSUER'],
  ],
  ['an issuer by http on this machine', { ...oidc, CLOAKROOM_OIDC_ISSUER: 'http://[::1]:9000/realm' }, []],
  [
    'an issuer by http on this machine for the world',
    { ...https, ...oidc, CLOAKROOM_OIDC_ISSUER: 'http://127.0.0.1:9000' },
    ['CLOAKROOM_OIDC_ISSUER'],
  ],
  ['a proxy that is a name', { CLOAKROOM_TRUSTED_PROXIES: 'proxy.internal' }, ['CLOAKROOM_TRUSTED_PROXIES']],
  [
    'a public URL with a path',
    { CLOAKROOM_PUBLIC_URL: 'https://c.test-mail.eu/path' },
    ['CLOAKROOM_PUBLIC_URL'],
  ],
  [
    'a KMS of somebody else',
    {
      CLOAKROOM_KMS_KEY: 'arn:aws:kms:eu-central-1:123456789012:key/x',
      CLOAKROOM_KMS_ENDPOINT: 'https://kms.test-mail.eu',
    },
    ['CLOAKROOM_KMS_ENDPOINT'],
  ],
  ...['unix:/run/clamav/clamd.ctl', '127.0.0.1:3310', 'clamav:3310', '[::1]:3310'].map(
    (CLOAKROOM_CLAMD): [string, Env, string[]] => [`clamd at ${CLOAKROOM_CLAMD}`, { CLOAKROOM_CLAMD }, []],
  ),
  ...[
    'clamav',
    'clamav:0',
    'clamav:70000',
    'clamav:',
    ':3310',
    '::1:3310',
    '[clamav]:3310',
    '[127.0.0.1]:3310',
    'unix:clamd.ctl',
    'unix:',
    '/run/clamd.ctl',
    'tcp://clamav:3310',
    `unix:/${'x'.repeat(200)}`,
  ].map((CLOAKROOM_CLAMD): [string, Env, string[]] => [
    `clamd at ${CLOAKROOM_CLAMD.slice(0, 30)}, which is nowhere`,
    { CLOAKROOM_CLAMD },
    ['CLOAKROOM_CLAMD'],
  ]),
  ['clamd required, and none named', { CLOAKROOM_CLAMD_REQUIRED: 'true' }, ['CLOAKROOM_CLAMD']],
  [
    'clamd required perhaps',
    { CLOAKROOM_CLAMD: 'unix:/c', CLOAKROOM_CLAMD_REQUIRED: 'no' },
    ['CLOAKROOM_CLAMD_REQUIRED'],
  ],
  [
    'a KMS whose name looks like this machine',
    {
      CLOAKROOM_KMS_KEY: 'arn:aws:kms:eu-central-1:123456789012:key/x',
      CLOAKROOM_KMS_ENDPOINT: 'http://127.kms.test-mail.eu',
    },
    ['CLOAKROOM_KMS_ENDPOINT'],
  ],
];

describe('the configuration', () => {
  it.each(table)('%s', (_title, env, faults) => expect(faultsOf(env).toSorted()).toEqual(faults.toSorted()));

  it('takes its own address for the public one, https with a certificate', () => {
    const tls = { CLOAKROOM_TLS_CERT: '/c.pem', CLOAKROOM_TLS_KEY: '/k.pem' };
    const urls = [{}, tls, { ...tls, CLOAKROOM_HOST: '::1', PORT: '8443' }].map(
      (e) => readSettings(e).publicUrl,
    );
    expect(urls).toEqual(['http://127.0.0.1:8080', 'https://127.0.0.1:8080', 'https://[::1]:8443']);
  });

  it('requires clamd where one is named, unless it says otherwise', () => {
    const at = { CLOAKROOM_CLAMD: '[::1]:3310' };
    const address = { host: '::1', port: 3310 };
    expect(readSettings({}).clamd).toBeNull();
    expect(readSettings(at).clamd).toEqual({ address, required: true });
    expect(readSettings({ ...at, CLOAKROOM_CLAMD_REQUIRED: 'false' }).clamd).toEqual({
      address,
      required: false,
    });
    expect(readSettings({ CLOAKROOM_CLAMD: 'unix:/run/c' }).clamd?.address).toEqual({ path: '/run/c' });
  });

  it('is frozen', () => expect(Object.isFrozen(readSettings({}))).toBe(true));

  it('names every variable once', () => expect(new Set(variableNames).size).toBe(variableNames.length));
});

describe('a refused configuration', () => {
  it('ends the process with 78 and one line per fault: variable and mend, never the value', async () => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      PORT: '70000-secret',
      CLOAKROOM_SECRET: 'not-so-secret',
      CLOAKROOM_S3_BUCKET: 'Bad_Bucket',
    };
    const { code, err, out } = await runCommand(['serve'], env);
    expect(code).toBe(78);
    expect(out).toBe('');
    const lines = err.trim().split('\n');
    expect(lines.map((l) => l.split(' ')[1]).toSorted()).toEqual([
      'CLOAKROOM_S3_BUCKET',
      'CLOAKROOM_SECRET',
      'PORT',
    ]);
    for (const value of Object.values(env).slice(1)) expect(err).not.toContain(value);
  });

  it.each([
    ['scan', 64],
    ['nonsense', 64],
    ['erase', 64],
    ['audit', 64],
  ])('%s without its arguments is %d', async (command, code) => {
    const ran = await runCommand([command], { PATH: process.env['PATH'] ?? '' });
    expect(ran.code).toBe(code);
    expect(ran.err).not.toBe('');
  });
});

describe('the secret of the embedded default', () => {
  it('is made once, for this user alone, and refused when others may read it', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'cloakroom-settings-'));
    try {
      const first = ownSecret(dir);
      expect(first).toHaveLength(32);
      expect(Buffer.from(ownSecret(dir)).equals(Buffer.from(first))).toBe(true);
      expect((await stat(join(dir, 'secret'))).mode & 0o777).toBe(0o600);
      await chmod(join(dir, 'secret'), 0o644);
      expect(() => ownSecret(dir)).toThrow(SettingsError);
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});
