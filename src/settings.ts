import { join, resolve } from 'node:path';
import { type AccountId, accountId } from './model/ids.ts';
import type { Limits } from './model/limits.ts';
import { type Fault, SettingsError } from './settings/fault.ts';
import { together } from './settings/together.ts';
import { type Values, variables } from './settings/variables.ts';

export { type Fault, SettingsError } from './settings/fault.ts';
export { ownSecret } from './settings/own-secret.ts';
export { readTls, type Tls } from './settings/tls.ts';
export { variableNames } from './settings/variables.ts';

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
  /** Null: files are not looked through for malware. */
  readonly clamd: {
    readonly address: { readonly path: string } | { readonly host: string; readonly port: number };
    readonly required: boolean;
  } | null;
  /** 32 bytes or more each; the first makes, all check. Null: the embedded default keeps one in the data folder. */
  readonly secrets: readonly Uint8Array[] | null;
  readonly apiTokens: readonly { readonly name: string; readonly sha256: string }[];
  readonly policyFile: string | null;
  readonly detectorsFile: string | null;
  /** Of the hashes in that file: the first makes, all check. Empty: none is configured. */
  readonly detectorKeys: readonly Uint8Array[];
  readonly limits: Limits;
  readonly uploadsPerMinute: number | null;
  readonly scanWorkers: number | null;
  /** Limits of readers; null: the shipped ones. */
  readonly formatsFile: string | null;
  /** Files that are no text read at a time by one worker; null: as many as is usual. */
  readonly readers: number | null;
  readonly leaseMillis: number;
  readonly logLevel: string;
}

const GiB = 1024 ** 3;

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

/** The keys of `scan` and `allow-value`, which need nothing else of the configuration. Throws SettingsError. */
export function readDetectorKeys(
  env: Readonly<Record<string, string | undefined>> = process.env,
): readonly Uint8Array[] {
  const raw = env['CLOAKROOM_DETECTORS_KEY'];
  return readSettings(raw === undefined ? {} : { CLOAKROOM_DETECTORS_KEY: raw }).detectorKeys;
}

function settingsOf(v: Values): Settings {
  const host = v.CLOAKROOM_HOST ?? '127.0.0.1';
  const port = v.PORT ?? 8080;
  const dataDir = resolve(v.CLOAKROOM_DATA_DIR ?? './data');
  const tls =
    v.CLOAKROOM_TLS_CERT && v.CLOAKROOM_TLS_KEY
      ? { certFile: v.CLOAKROOM_TLS_CERT, keyFile: v.CLOAKROOM_TLS_KEY }
      : null;
  const here = `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    account: accountId(v.CLOAKROOM_ACCOUNT ?? 'main'),
    dataDir,
    host,
    port,
    publicUrl: new URL(v.CLOAKROOM_PUBLIC_URL ?? here).origin,
    tls,
    trustedProxies: v.CLOAKROOM_TRUSTED_PROXIES ?? [],
    database: v.CLOAKROOM_DATABASE_URL ?? `sqlite:${join(dataDir, 'ledger.sqlite')}`,
    ...outside(v),
    clamd: v.CLOAKROOM_CLAMD
      ? { address: v.CLOAKROOM_CLAMD, required: v.CLOAKROOM_CLAMD_REQUIRED ?? true }
      : null,
    secrets: v.CLOAKROOM_SECRET ?? null,
    apiTokens: (v.CLOAKROOM_API_TOKENS ?? '').split(',').filter(Boolean).map(apiToken),
    policyFile: v.CLOAKROOM_POLICY ?? null,
    detectorsFile: v.CLOAKROOM_DETECTORS ?? null,
    detectorKeys: v.CLOAKROOM_DETECTORS_KEY ?? [],
    limits: limitsOf(v),
    uploadsPerMinute: v.CLOAKROOM_UPLOADS_PER_MINUTE ?? null,
    scanWorkers: v.CLOAKROOM_SCAN_WORKERS ?? null,
    formatsFile: v.CLOAKROOM_FORMATS ?? null,
    readers: v.CLOAKROOM_READERS ?? null,
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
