import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type AccountId, accountId } from './model/ids.ts';
import type { Limits } from './model/limits.ts';

/** Exit code of a configuration that is refused (sysexits.h, EX_CONFIG). */
export const exitConfiguration = 78;

/** One thing that is wrong: which variable, and the mend. Never the value. */
export interface Fault {
  readonly variable: string;
  readonly mend: string;
}

export class SettingsError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super('configuration');
    this.faults = faults;
  }
}

export interface Settings {
  readonly account: AccountId;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly trustedProxies: readonly string[];
  readonly database: string;
  readonly store:
    | { readonly kind: 'embedded' }
    | {
        readonly kind: 's3';
        readonly bucket: string;
        readonly region: string;
        readonly endpoint: string | null;
        readonly country: string | null;
        readonly waive: readonly string[];
      };
  readonly kms: { readonly key: string; readonly endpoint: string | null } | null;
  readonly zendesk: {
    readonly subdomain: string;
    readonly endpoint: string | null;
    readonly user: string;
    readonly token: string;
    readonly field: number;
  } | null;
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly staffClaim: string | null;
  } | null;
  /** 32 bytes or more each; the first makes, all check. Null: the embedded default keeps one in the data folder. */
  readonly secrets: readonly Uint8Array[] | null;
  readonly apiTokens: readonly { readonly name: string; readonly sha256: string }[];
  readonly policyFile: string | null;
  readonly limits: Limits;
  readonly uploadsPerMinute: number | null;
  readonly scanWorkers: number | null;
  readonly leaseMillis: number;
  readonly logLevel: string;
}

const MiB = 1024 * 1024;
const GiB = 1024 * MiB;
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((u) => new URL(u).pathname === '/' && !new URL(u).search);

/** Every variable this program reads, its shape, and the sentence a refusal ends with. */
const variables = {
  CLOAKROOM_ACCOUNT: [
    z.string().regex(/^[a-z0-9-]{1,40}$/),
    'up to 40 lower-case letters, digits and dashes',
  ],
  CLOAKROOM_DATA_DIR: [z.string().min(1), 'a folder this process may write to'],
  CLOAKROOM_HOST: [
    z.string().refine((h) => h === 'localhost' || isIP(h) !== 0),
    'an IP address to listen on, such as 127.0.0.1',
  ],
  PORT: [whole(0, 65_535), 'a port number from 0 to 65535'],
  CLOAKROOM_PUBLIC_URL: [origin, 'the address people use, such as https://cloakroom.example, without a path'],
  CLOAKROOM_TLS_CERT: [z.string().min(1), 'path of a PEM certificate chain'],
  CLOAKROOM_TLS_KEY: [z.string().min(1), 'path of the PEM private key'],
  CLOAKROOM_TRUSTED_PROXIES: [
    z
      .string()
      .transform((s) => s.split(',').map((p) => p.trim()))
      .pipe(z.array(z.string().refine(isNetwork)).min(1)),
    'IP addresses or networks (CIDR) of your https proxy, comma-separated',
  ],
  CLOAKROOM_SECRET: [
    z
      .string()
      .transform((s) => s.split(',').map((p) => Uint8Array.from(Buffer.from(p.trim(), 'base64'))))
      .refine((secrets) => secrets.length <= 5 && secrets.every((secret) => secret.length >= 32)),
    'base64 of 32 random bytes or more (openssl rand -base64 32); to rotate, put the new one in front: new,old',
  ],
  CLOAKROOM_API_TOKENS: [
    z.string().regex(/^[A-Za-z0-9_-]{1,40}:[0-9a-f]{64}(?:,[A-Za-z0-9_-]{1,40}:[0-9a-f]{64})*$/),
    'name:sha256 pairs, comma-separated, as `npm run -s cloakroom -- api-token NAME` prints them',
  ],
  CLOAKROOM_POLICY: [z.string().min(1), 'path of a policy file like config/policy.json'],
  CLOAKROOM_DATABASE_URL: [
    z.string().regex(/^postgres(?:ql)?:\/\/\S+$/),
    'postgres://user:password@host:port/database',
  ],
  CLOAKROOM_S3_BUCKET: [z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/), 'the name of a bucket'],
  CLOAKROOM_S3_REGION: [
    z.string().regex(/^[a-z0-9-]{2,40}$/),
    'the region of the bucket, such as eu-central-1',
  ],
  CLOAKROOM_S3_ENDPOINT: [origin, 'the address of an S3 service that is not AWS'],
  CLOAKROOM_S3_COUNTRY: [
    z.string().regex(/^[A-Z]{2}$/),
    'the EU country your own S3 service stands in, such as DE',
  ],
  CLOAKROOM_S3_WAIVE: [
    z
      .string()
      .regex(/^[a-z-]{1,40}(?:,[a-z-]{1,40})*$/)
      .transform((s) => s.split(',')),
    'names of checks your own S3 service cannot answer, comma-separated, as doctor names them',
  ],
  CLOAKROOM_KMS_KEY: [
    z.string().regex(/^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]{1,80}$/),
    'the ARN of a symmetric KMS key in an EU region',
  ],
  CLOAKROOM_KMS_ENDPOINT: [origin, 'the address of a VPC endpoint of KMS'],
  CLOAKROOM_ZENDESK_SUBDOMAIN: [
    z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/i),
    'the part before .zendesk.com',
  ],
  CLOAKROOM_ZENDESK_ENDPOINT: [origin, 'the address of Zendesk; for tests'],
  CLOAKROOM_ZENDESK_USER: [z.email(), 'the e-mail address of the agent whose API token is used'],
  CLOAKROOM_ZENDESK_TOKEN: [z.string().min(8), 'the API token of that agent'],
  CLOAKROOM_ZENDESK_FIELD: [whole(1, Number.MAX_SAFE_INTEGER), 'the number of an agent-only text field'],
  CLOAKROOM_OIDC_ISSUER: [z.url({ protocol: /^https?$/ }), 'the issuer address of your identity provider'],
  CLOAKROOM_OIDC_CLIENT_ID: [z.string().min(1), 'the client id your identity provider gave'],
  CLOAKROOM_OIDC_CLIENT_SECRET: [z.string().min(1), 'the client secret your identity provider gave'],
  CLOAKROOM_OIDC_STAFF_CLAIM: [
    z.string().regex(/^[^=\s]{1,80}(?:=.{1,200})?$/),
    'claim or claim=value that makes somebody staff',
  ],
  CLOAKROOM_MAX_FILE_BYTES: [whole(1024, 64 * GiB), 'bytes a file may have, up to 64 GiB'],
  CLOAKROOM_MAX_FILES: [whole(1, 100), 'files one upload may have, 1 to 100'],
  CLOAKROOM_UPLOADS_PER_ADDRESS: [whole(1, 1000), 'uploads that may run at once from one address'],
  CLOAKROOM_UPLOADS_IN_ALL: [whole(1, 10_000), 'uploads that may run at once'],
  CLOAKROOM_PENDING_BYTES_PER_ADDRESS: [
    whole(1024, 1024 * GiB),
    'bytes one address may have on the way or waiting',
  ],
  CLOAKROOM_PENDING_BYTES_IN_ALL: [whole(1024, 16_384 * GiB), 'bytes that may be on the way or waiting'],
  CLOAKROOM_TICKETS_PER_HOUR: [whole(1, 100_000), 'tickets one address or e-mail may open in an hour'],
  CLOAKROOM_UPLOADS_PER_MINUTE: [whole(1, 1_000_000), 'uploads one address may begin in a minute'],
  CLOAKROOM_SCAN_WORKERS: [whole(1, 64), 'worker threads for the scanner, 1 to 64'],
  CLOAKROOM_LEASE_SECONDS: [
    whole(2, 600),
    'seconds after which an upload whose process died is ended, 2 to 600',
  ],
  LOG_LEVEL: [
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
    'fatal, error, warn, info, debug or silent',
  ],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Variables = typeof variables;
type Values = { [K in keyof Variables]: z.output<Variables[K][0]> | undefined };

export const variableNames = Object.keys(variables) as (keyof Variables)[];

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** AWS itself in the key's own region (a VPC endpoint), or loopback for tests: the key must not leave the EU by a side door. */
function isOwnKms(endpoint: string, key: string | undefined): boolean {
  const { hostname, protocol } = new URL(endpoint);
  if (isLoopback(hostname)) return true;
  const region = key?.split(':')[3] ?? '';
  return protocol === 'https:' && hostname.endsWith('.amazonaws.com') && hostname.split('.').includes(region);
}

/** Reads, checks and freezes the configuration. Throws SettingsError with every fault at once. */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const faults: Fault[] = [];
  const values = {} as Record<string, unknown>;
  for (const [name, [schema, mend]] of Object.entries(variables)) {
    const raw = env[name];
    if (raw === undefined || raw === '') continue;
    const parsed = schema.safeParse(raw);
    if (parsed.success) values[name] = parsed.data;
    else faults.push({ variable: name, mend: `must be ${mend}` });
  }
  for (const name of Object.keys(env))
    if (name.startsWith('CLOAKROOM_') && !name.startsWith('CLOAKROOM_TEST_') && !(name in variables))
      faults.push({ variable: name, mend: 'is not known; see config/example.env for the names' });
  const v = values as Values;
  faults.push(...together(v));
  if (faults.length > 0) throw new SettingsError(faults);
  return Object.freeze(settingsOf(v));
}

/** What belongs together, and what must not be left out. */
function together(v: Values): Fault[] {
  const faults: Fault[] = [];
  const need = (variable: keyof Variables, mend: string) => {
    if (v[variable] === undefined) faults.push({ variable, mend });
  };
  if (v.CLOAKROOM_S3_BUCKET !== undefined)
    need('CLOAKROOM_S3_REGION', 'must be set with CLOAKROOM_S3_BUCKET');
  if (v.CLOAKROOM_S3_ENDPOINT !== undefined) {
    need('CLOAKROOM_S3_BUCKET', 'must be set with CLOAKROOM_S3_ENDPOINT');
    need(
      'CLOAKROOM_S3_COUNTRY',
      'must be set with CLOAKROOM_S3_ENDPOINT: say which EU country the service stands in',
    );
  }
  const zendesk = ['SUBDOMAIN', 'USER', 'TOKEN', 'FIELD'] as const;
  if ([...zendesk, 'ENDPOINT' as const].some((n) => v[`CLOAKROOM_ZENDESK_${n}`] !== undefined))
    for (const n of zendesk) need(`CLOAKROOM_ZENDESK_${n}`, 'must be set to use Zendesk');
  const oidc = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'] as const;
  if ([...oidc, 'STAFF_CLAIM' as const].some((n) => v[`CLOAKROOM_OIDC_${n}`] !== undefined))
    for (const n of oidc) need(`CLOAKROOM_OIDC_${n}`, 'must be set to sign staff in by OIDC');
  if (v.CLOAKROOM_KMS_ENDPOINT !== undefined && !isOwnKms(v.CLOAKROOM_KMS_ENDPOINT, v.CLOAKROOM_KMS_KEY))
    faults.push({
      variable: 'CLOAKROOM_KMS_ENDPOINT',
      mend: 'must be an amazonaws.com address in the region of CLOAKROOM_KMS_KEY, such as a VPC endpoint',
    });
  if (v.CLOAKROOM_TLS_CERT !== undefined) need('CLOAKROOM_TLS_KEY', 'must be set with CLOAKROOM_TLS_CERT');
  if (v.CLOAKROOM_TLS_KEY !== undefined) need('CLOAKROOM_TLS_CERT', 'must be set with CLOAKROOM_TLS_KEY');
  if (v.CLOAKROOM_DATABASE_URL !== undefined)
    need('CLOAKROOM_SECRET', 'must be set with CLOAKROOM_DATABASE_URL, since several gateways share it');
  faults.push(...reachable(v));
  return faults;
}

/** Anything but loopback needs OIDC and https, by an own certificate or a named proxy. */
function reachable(v: Values): Fault[] {
  if (isLoopback(v.CLOAKROOM_HOST ?? '127.0.0.1')) return [];
  const faults: Fault[] = [];
  if (v.CLOAKROOM_OIDC_ISSUER === undefined)
    faults.push({ variable: 'CLOAKROOM_OIDC_ISSUER', mend: 'must be set to listen beyond this machine' });
  else if (!v.CLOAKROOM_OIDC_ISSUER.startsWith('https:'))
    faults.push({ variable: 'CLOAKROOM_OIDC_ISSUER', mend: 'must be https to listen beyond this machine' });
  if (v.CLOAKROOM_TLS_CERT === undefined && v.CLOAKROOM_TRUSTED_PROXIES === undefined)
    faults.push({
      variable: 'CLOAKROOM_HOST',
      mend: 'must be a loopback address, unless CLOAKROOM_TLS_CERT and _KEY or CLOAKROOM_TRUSTED_PROXIES are set',
    });
  if (!v.CLOAKROOM_PUBLIC_URL?.startsWith('https:'))
    faults.push({ variable: 'CLOAKROOM_PUBLIC_URL', mend: 'must be the https address people use' });
  return faults;
}

function settingsOf(v: Values): Settings {
  const host = v.CLOAKROOM_HOST ?? '127.0.0.1';
  const port = v.PORT ?? 8080;
  const dataDir = resolve(v.CLOAKROOM_DATA_DIR ?? './data');
  return {
    account: accountId(v.CLOAKROOM_ACCOUNT ?? 'main'),
    dataDir,
    host,
    port,
    publicUrl: new URL(v.CLOAKROOM_PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`)
      .origin,
    tls:
      v.CLOAKROOM_TLS_CERT && v.CLOAKROOM_TLS_KEY
        ? { certFile: v.CLOAKROOM_TLS_CERT, keyFile: v.CLOAKROOM_TLS_KEY }
        : null,
    trustedProxies: v.CLOAKROOM_TRUSTED_PROXIES ?? [],
    database: v.CLOAKROOM_DATABASE_URL ?? `sqlite:${join(dataDir, 'ledger.sqlite')}`,
    ...outside(v),
    secrets: v.CLOAKROOM_SECRET ?? null,
    apiTokens: (v.CLOAKROOM_API_TOKENS ?? '').split(',').filter(Boolean).map(apiToken),
    policyFile: v.CLOAKROOM_POLICY ?? null,
    limits: limitsOf(v),
    uploadsPerMinute: v.CLOAKROOM_UPLOADS_PER_MINUTE ?? null,
    scanWorkers: v.CLOAKROOM_SCAN_WORKERS ?? null,
    leaseMillis: (v.CLOAKROOM_LEASE_SECONDS ?? 20) * 1000,
    logLevel: v.LOG_LEVEL ?? 'info',
  };
}

function apiToken(pair: string): { name: string; sha256: string } {
  const [name = '', sha256 = ''] = pair.split(':');
  return { name, sha256 };
}

function outside(v: Values): Pick<Settings, 'store' | 'kms' | 'zendesk' | 'oidc'> {
  return {
    store:
      v.CLOAKROOM_S3_BUCKET && v.CLOAKROOM_S3_REGION
        ? {
            kind: 's3',
            bucket: v.CLOAKROOM_S3_BUCKET,
            region: v.CLOAKROOM_S3_REGION,
            endpoint: v.CLOAKROOM_S3_ENDPOINT ?? null,
            country: v.CLOAKROOM_S3_COUNTRY ?? null,
            waive: v.CLOAKROOM_S3_WAIVE ?? [],
          }
        : { kind: 'embedded' },
    kms: v.CLOAKROOM_KMS_KEY
      ? { key: v.CLOAKROOM_KMS_KEY, endpoint: v.CLOAKROOM_KMS_ENDPOINT ?? null }
      : null,
    zendesk:
      v.CLOAKROOM_ZENDESK_SUBDOMAIN &&
      v.CLOAKROOM_ZENDESK_USER &&
      v.CLOAKROOM_ZENDESK_TOKEN &&
      v.CLOAKROOM_ZENDESK_FIELD
        ? {
            subdomain: v.CLOAKROOM_ZENDESK_SUBDOMAIN,
            endpoint: v.CLOAKROOM_ZENDESK_ENDPOINT ?? null,
            user: v.CLOAKROOM_ZENDESK_USER,
            token: v.CLOAKROOM_ZENDESK_TOKEN,
            field: v.CLOAKROOM_ZENDESK_FIELD,
          }
        : null,
    oidc:
      v.CLOAKROOM_OIDC_ISSUER && v.CLOAKROOM_OIDC_CLIENT_ID && v.CLOAKROOM_OIDC_CLIENT_SECRET
        ? {
            issuer: v.CLOAKROOM_OIDC_ISSUER,
            clientId: v.CLOAKROOM_OIDC_CLIENT_ID,
            clientSecret: v.CLOAKROOM_OIDC_CLIENT_SECRET,
            staffClaim: v.CLOAKROOM_OIDC_STAFF_CLAIM ?? null,
          }
        : null,
  };
}

function limitsOf(v: Values): Limits {
  const fileBytes = v.CLOAKROOM_MAX_FILE_BYTES ?? 2 * GiB;
  const filesPerBatch = v.CLOAKROOM_MAX_FILES ?? 20;
  return {
    fileBytes,
    filesPerBatch,
    nameChars: 200,
    emailChars: 254,
    subjectChars: 200,
    descriptionChars: 20_000,
    reasonChars: 2_000,
    fileNameChars: 200,
    uploadsPerAddress: v.CLOAKROOM_UPLOADS_PER_ADDRESS ?? 8,
    uploadsInAll: v.CLOAKROOM_UPLOADS_IN_ALL ?? 100,
    pendingBytesPerAddress: v.CLOAKROOM_PENDING_BYTES_PER_ADDRESS ?? fileBytes * filesPerBatch,
    pendingBytesInAll: v.CLOAKROOM_PENDING_BYTES_IN_ALL ?? 10 * fileBytes * filesPerBatch,
    minBytesPerSecond: 1024,
    slowMillis: 60_000,
    confirmMillis: 30 * 60_000,
    linkSecondsMin: 60,
    linkSecondsMax: 15 * 60,
    inviteDays: 7,
    ticketsPerHour: v.CLOAKROOM_TICKETS_PER_HOUR ?? 20,
  };
}

/**
 * The secret of the embedded default: 32 random bytes, made at first start, mode 0600. Throws SettingsError where the
 * file can be read by others, since then it is no secret.
 */
export function ownSecret(dataDir: string): Uint8Array {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) {
    // whole before it has its name, so that a crash never leaves half a secret
    const fresh = `${file}.${randomBytes(6).toString('hex')}`;
    writeFileSync(fresh, randomBytes(32), { mode: 0o600, flag: 'wx' });
    renameSync(fresh, file);
  }
  const bytes = readFileSync(file);
  if ((statSync(file).mode & 0o077) !== 0 || bytes.length < 32)
    throw new SettingsError([
      {
        variable: 'CLOAKROOM_DATA_DIR',
        mend: 'holds a file `secret` that is too short or open to others: chmod 600',
      },
    ]);
  return bytes;
}
