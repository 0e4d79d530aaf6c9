import { existsSync, readFileSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Operator } from './cli/operator.ts';
import { createBuiltinDesk, createZendeskDesk } from './desk/index.ts';
import type { Deps } from './flow/deps.ts';
import { createGateway } from './flow/gateway.ts';
import { createLeases } from './flow/leases.ts';
import { createPseudonyms } from './flow/pseudonyms.ts';
import { createQuota } from './flow/quota.ts';
import { createReadiness } from './flow/readiness.ts';
import { createScanning, readOwn } from './flow/scanning/index.ts';
import { createStaff } from './flow/staff.ts';
import type { FormatLimits } from './formats/limits.ts';
import { readLimits } from './formats/read-limits.ts';
import { openLedger } from './ledger/index.ts';
import { createClamd } from './malware/index.ts';
import { GatewayError } from './model/errors.ts';
import type { Gateway } from './model/gateway.ts';
import { type AccountId, isAttachmentId, newBatchId } from './model/ids.ts';
import type { Malware } from './model/malware.ts';
import type { Policy } from './model/policy.ts';
import type { BuiltinDesk, Desk, Ledger, Vault } from './model/ports.ts';
import type { StaffSessions } from './model/staff.ts';
import type { OwnRules } from './scan/own/index.ts';
import { parsePolicy } from './scan/policy.ts';
import { ownSecret, type Settings } from './settings.ts';
import { createVault, stores, wrappers } from './vault/index.ts';

/** How long one call to the desk may take. Milliseconds. */
const deskPatience = 15_000;

/** Everything wired together; nothing listens yet. */
export interface House {
  readonly deps: Deps;
  readonly gateway: Gateway;
  readonly staff: StaffSessions;
  readonly builtinDesk: BuiltinDesk | null;
  readonly operator: Operator;
  close(): Promise<void>;
}

/** The folder that holds package.json: this file runs from src and, built, from dist/server. */
export const projectDir = ((): string => {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, 'package.json'))) {
    if (dirname(dir) === dir) throw new GatewayError('configuration', { detail: 'package.json is missing' });
    dir = dirname(dir);
  }
  return dir;
})();

/** Opens every port the configuration names. Throws `configuration`, or what a port throws where it cannot be opened. */
export async function openHouse(settings: Settings, log: Logger): Promise<House> {
  await makeDataDir(settings.dataDir);
  const own = await readDetectors(settings);
  const stated = await readPolicy(settings);
  const policy = own?.layOver(stated) ?? stated;
  const secrets = settings.secrets ?? [ownSecret(settings.dataDir)];
  const vault = await openVault(settings, secrets);
  const ledger = await openLedger(settings.database);
  const builtinDesk = settings.zendesk
    ? null
    : createBuiltinDesk({ ledger, vault, publicUrl: settings.publicUrl });
  const desk: Desk = builtinDesk ?? zendesk(settings);
  const scanning = createScanning({
    ...(settings.scanWorkers === null ? {} : { workers: settings.scanWorkers }),
    ...(own ? { own: { definition: own.definition, keys: settings.detectorKeys } } : {}),
    room: {
      limits: await readFormats(settings),
      spares: 2,
      spoolFolder: settings.dataDir,
      ...(settings.readers === null ? {} : { atOnce: settings.readers }),
    },
  });
  const malware = settings.clamd && createClamd(settings.clamd);
  const now = () => Date.now();
  const deps: Deps = {
    account: settings.account,
    vault,
    ledger,
    desk,
    scanning,
    malware,
    policy,
    limits: settings.limits,
    pseudonyms: createPseudonyms(secrets, settings.account),
    quota: createQuota(settings.limits),
    leases: createLeases(ledger, settings.account, settings.leaseMillis, now, () =>
      log.warn({}, 'leases could not be renewed'),
    ),
    readiness: readinessOf(settings.account, vault, ledger, desk, scanning, malware),
    ticketPage: (ticket) => `${settings.publicUrl}/staff/tickets/${encodeURIComponent(ticket)}`,
    now,
    log,
  };
  const place =
    settings.store.kind === 's3'
      ? { region: settings.store.region, store: 's3' as const }
      : { region: 'local', store: 'embedded' as const };
  const gateway = createGateway(deps, place, own?.detectors);
  const staff = createStaff(deps, settings.oidc ? 'oidc' : 'link', settings.apiTokens);
  return {
    deps,
    gateway,
    staff,
    builtinDesk,
    operator: operatorOf(deps, gateway, staff, settings),
    async close() {
      deps.leases.stop();
      deps.readiness.stop();
      await scanning.close();
      await ledger.close();
      await vault.close();
    },
  };
}

async function makeDataDir(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await access(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const detail = 'CLOAKROOM_DATA_DIR must be a folder this process may write to';
    throw new GatewayError('configuration', { cause, detail });
  }
}

function readPolicy(settings: Settings): Promise<Policy> {
  const file = settings.policyFile ?? join(projectDir, 'config/policy.json');
  return readWith('CLOAKROOM_POLICY', file, (text) => parsePolicy(JSON.parse(text)));
}

/** Null where nothing of one's own is said. */
function readDetectors(settings: Settings): Promise<OwnRules | null> {
  const file = settings.detectorsFile ?? join(projectDir, 'config/detectors.json');
  return readWith('CLOAKROOM_DETECTORS', file, (text) => readOwn(text, settings.detectorKeys));
}

/** Limits of what is read in a process of its own. */
function readFormats(settings: Settings): Promise<FormatLimits> {
  const file = settings.formatsFile ?? join(projectDir, 'config/formats.json');
  return readWith('CLOAKROOM_FORMATS', file, readLimits);
}

async function readWith<T>(
  variable: string,
  file: string,
  read: (text: string) => T | Promise<T>,
): Promise<T> {
  try {
    return await read(readFileSync(file, 'utf8'));
  } catch (cause) {
    const missing = cause !== null && typeof cause === 'object' && 'syscall' in cause;
    const unread = missing ? 'cannot be opened: check path and permissions' : 'is not JSON';
    const detail = cause instanceof GatewayError ? cause.detail : unread;
    throw new GatewayError('configuration', { cause, detail: `${variable}: ${detail ?? 'is refused'}` });
  }
}

async function openVault(settings: Settings, secrets: readonly Uint8Array[]): Promise<Vault> {
  const keys = settings.kms
    ? await wrappers.kms({
        key: settings.kms.key,
        ...(settings.kms.endpoint ? { endpoint: settings.kms.endpoint } : {}),
      })
    : await wrappers.local({ file: join(settings.dataDir, 'master-key') });
  const { store: wanted } = settings;
  const store =
    wanted.kind === 'embedded'
      ? await stores.embedded({ folder: join(settings.dataDir, 'store') })
      : await stores.s3({
          bucket: wanted.bucket,
          region: wanted.region,
          waive: wanted.waive,
          ...(wanted.endpoint ? { endpoint: wanted.endpoint } : {}),
          ...(wanted.country ? { country: wanted.country } : {}),
        });
  return createVault({ store, keys, secrets });
}

function zendesk(settings: Settings): Desk {
  if (!settings.zendesk)
    throw new GatewayError('configuration', { detail: 'CLOAKROOM_ZENDESK_SUBDOMAIN must be set' });
  const { endpoint, ...account } = settings.zendesk;
  return createZendeskDesk({ ...account, timeoutMillis: deskPatience, ...(endpoint ? { endpoint } : {}) });
}

/** Wraps a key that nobody needs: the only call that shows that a file's key could be kept. */
async function keysAnswer(vault: Vault, account: AccountId): Promise<void> {
  const key = vault.newKey();
  try {
    await vault.wrap(key, { account, subject: newBatchId(), purpose: 'label' });
  } finally {
    key.destroy();
  }
}

function readinessOf(
  account: AccountId,
  vault: Vault,
  ledger: Ledger,
  desk: Desk,
  scanning: Deps['scanning'],
  malware: Malware | null,
) {
  return createReadiness({
    store: () => vault.ping(),
    ledger: () => ledger.ping(),
    desk: () => desk.ping(),
    keys: () => keysAnswer(vault, account),
    scanner: async () => {
      if (!scanning.healthy()) throw new GatewayError('scanner-unavailable');
    },
    ...(malware?.required ? { malware: async () => void (await malware.ping()) } : {}),
  });
}

function operatorOf(deps: Deps, gateway: Gateway, staff: StaffSessions, settings: Settings): Operator {
  return {
    async staffLink() {
      const { secret, expiresAt } = await staff.makeStaffLink();
      return { url: `${settings.publicUrl}/staff/link/${secret}`, expiresAt };
    },
    async erase(id) {
      if (!isAttachmentId(id)) throw new GatewayError('not-found');
      await gateway.erase('operator', id);
    },
    audit: () => deps.ledger.verifyChain(deps.account),
    status: async () => ({ readiness: gateway.readiness(), jobs: await deps.ledger.countJobs(deps.account) }),
  };
}
