import type { Malware } from '../model/malware.ts';
import type { Check, DoctorReport } from './doctor.ts';
import { fromGuard } from './doctor.ts';
import { type Clamd, malwareChecks } from './examine-malware.ts';
import { readerChecks } from './examine-readers.ts';
import type { Operator } from './operator.ts';

/** What doctor needs to know of the configuration; values of secrets are not among it. */
export interface Examined {
  readonly store: { readonly kind: 'embedded' | 's3' };
  readonly kms: unknown;
  readonly zendesk: unknown;
  readonly oidc: { readonly issuer: string } | null;
  readonly database: string;
  readonly clamd: Clamd | null;
}

interface OpenHouse {
  readonly deps: {
    readonly vault: { guard(): Promise<readonly Parameters<typeof fromGuard>[0][]>; ping(): Promise<void> };
    readonly ledger: { ping(): Promise<void> };
    readonly desk: {
      readonly kind: string;
      ping(): Promise<void>;
      inspectField?: () => Promise<readonly string[]>;
    };
  };
  close(): Promise<void>;
}

const asWritten: Readonly<Record<string, string>> = {
  'field-unknown': 'there is no such ticket field: check CLOAKROOM_ZENDESK_FIELD',
  'field-type': 'the ticket field must be of type text or multi-line text',
  'field-inactive': 'the ticket field is inactive: activate it in Zendesk',
  'field-public': 'end users can see the ticket field: make it agents-only in Zendesk',
};

/**
 * Checks every outside thing in the configuration. `running` is the gateway that is up, if any: then the ledger of the
 * embedded default is its own, and is asked through it.
 */
export async function examine(
  settings: Examined,
  open: () => Promise<OpenHouse>,
  running: Operator | null,
  malware: Pick<Malware, 'ping' | 'open'> | null = null,
): Promise<DoctorReport> {
  const checks: Check[] = [...plainFacts(settings)];
  if (settings.oidc) checks.push(await issuer(settings.oidc.issuer));
  if (settings.clamd && malware) checks.push(...(await malwareChecks(settings.clamd, malware)));
  if (running) {
    checks.push(...(await asked(running)));
    if (settings.database.startsWith('sqlite:')) return { checks };
  }
  let house: OpenHouse;
  try {
    house = await open();
  } catch (error) {
    checks.push({ what: 'start', outcome: 'wrong', says: sentence(error) });
    return { checks };
  }
  try {
    checks.push(await look('store', () => house.deps.vault.ping(), 'answers'));
    checks.push(...(await house.deps.vault.guard()).map(fromGuard));
    checks.push(await look('ledger', () => house.deps.ledger.ping(), 'answers'));
    checks.push(
      await look(
        `desk (${house.deps.desk.kind})`,
        () => house.deps.desk.ping(),
        'answers, and knows the credentials',
      ),
    );
    for (const word of (await house.deps.desk.inspectField?.().catch(() => [])) ?? [])
      checks.push({ what: 'desk field', outcome: 'wrong', says: asWritten[word] ?? word });
    checks.push(...readerChecks());
  } finally {
    await house.close();
  }
  return { checks };
}

function plainFacts(settings: Examined): Check[] {
  const facts: Check[] = [{ what: 'configuration', outcome: 'ok', says: 'every variable is sound' }];
  const warn = (what: string, says: string) => facts.push({ what, outcome: 'warning', says });
  if (settings.store.kind === 'embedded')
    warn('store', 'sealed files lie in a folder on this machine; set CLOAKROOM_S3_BUCKET for production');
  if (!settings.kms) warn('master key', 'is a file on this machine; set CLOAKROOM_KMS_KEY for production');
  if (!settings.zendesk) warn('desk', 'is the built-in one; set CLOAKROOM_ZENDESK_SUBDOMAIN to use Zendesk');
  if (!settings.oidc)
    warn('sign-in', 'is by link for one operator; set CLOAKROOM_OIDC_ISSUER for production');
  if (!settings.clamd)
    warn(
      'malware',
      'NOTHING looks for it, viruses are stored like any file; set CLOAKROOM_CLAMD for production',
    );
  return facts;
}

async function asked(running: Operator): Promise<Check[]> {
  const { readiness, jobs } = await running.status();
  const parts = Object.entries(readiness.parts).map(
    ([what, state]): Check => ({
      what: `running gateway, ${what}`,
      outcome: state === 'up' ? 'ok' : 'wrong',
      says: state,
    }),
  );
  const failed = jobs.failed > 0;
  return [
    ...parts,
    {
      what: 'outbox',
      outcome: failed ? 'wrong' : 'ok',
      says: `${jobs.due} due, ${jobs.failed} given up${failed ? ': see the log for the batch' : ''}`,
    },
  ];
}

async function look(what: string, work: () => Promise<void>, well: string): Promise<Check> {
  try {
    await work();
    return { what, outcome: 'ok', says: well };
  } catch (error) {
    return { what, outcome: 'wrong', says: sentence(error) };
  }
}

/** OpenID Connect Discovery 1.0, section 4: the document must be there and name the same issuer. */
async function issuer(url: string): Promise<Check> {
  try {
    const reply = await fetch(`${url.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    const document = (await reply.json()) as { issuer?: unknown };
    const same = String(document.issuer).replace(/\/$/, '') === url.replace(/\/$/, '');
    return {
      what: 'sign-in',
      outcome: same ? 'ok' : 'wrong',
      says: same ? 'the issuer answers' : 'the issuer names another issuer: check CLOAKROOM_OIDC_ISSUER',
    };
  } catch {
    return {
      what: 'sign-in',
      outcome: 'wrong',
      says: 'the issuer does not answer: check CLOAKROOM_OIDC_ISSUER',
    };
  }
}

function sentence(error: unknown): string {
  const detail =
    error instanceof Error && 'detail' in error && typeof error.detail === 'string'
      ? `: ${error.detail}`
      : '';
  return `${error instanceof Error ? error.message : 'unknown'}${detail}`;
}
