import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { listenForOperator } from './cli/control.ts';
import { exit, type Io, line } from './cli/io.ts';
import { hourlyRound } from './flow/hourly.ts';
import { startSweeps, sweep } from './flow/sweeps.ts';
import { type House, openHouse, projectDir } from './house.ts';
import { createApp, createServer } from './http/index.ts';
import { GatewayError, isGatewayError } from './model/errors.ts';
import { readTls, type Settings, type Tls } from './settings.ts';
import { assetNames } from './web/assets.ts';
import { pages } from './web/pages/index.ts';

/** How long running requests may go on after a signal to stop. Milliseconds. */
const graceMillis = 30_000;

/** Runs the gateway until SIGTERM or SIGINT. Throws `configuration` where the guard or a port refuses to start. */
export async function serve(settings: Settings, log: Logger, io: Io): Promise<number> {
  const tls = settings.tls && readTls(settings.tls);
  const house = await openHouse(settings, log);
  const { server, control } = await open(settings, house, log, tls).catch(async (error: unknown) => {
    await house.close();
    throw error;
  });
  house.deps.readiness.start();
  const sweeps = startSweeps(house.deps, () => hourlyRound(house.deps));
  await greet(settings, house, io);
  const signal = await stopSignal();
  log.info({ signal }, 'stopping');
  house.deps.readiness.stop();
  const closed = new Promise((resolve) => server.close(resolve));
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, graceMillis).unref())]);
  server.closeAllConnections();
  control.close();
  await sweeps.stop();
  await house.close();
  return exit.ok;
}

/** Judges where things lie, ends what a crash left, then listens. What throws here leaves nothing open. */
async function open(
  settings: Settings,
  house: House,
  log: Logger,
  tls: Tls | null,
): Promise<{ server: Server; control: Server }> {
  await mustBeInside(house);
  house.deps.readiness.set('guard', true);
  await house.deps.readiness.ask();
  await house.deps.ledger.transact(settings.account, (tx) =>
    tx.append({ kind: 'gateway-started', actor: 'gateway' }),
  );
  await sweep(house.deps).catch((error: unknown) => log.warn({ err: error }, 'the first sweep failed'));
  const app = createApp(appParts(settings, house, log));
  const server = createServer(app, { host: settings.host, port: settings.port, ...(tls ? { tls } : {}) });
  try {
    await once(server, 'listening');
    return { server, control: await listenForOperator(settings.dataDir, house.operator) };
  } catch (cause) {
    server.close();
    if (isGatewayError(cause)) throw cause;
    const detail = 'PORT or CLOAKROOM_HOST cannot be listened on: is the port taken?';
    throw new GatewayError('configuration', { cause, detail });
  }
}

/** The start-up guard: what is provably outside the EU, or cannot be proved, is not served from. */
async function mustBeInside(house: House): Promise<void> {
  const refused = (await house.deps.vault.guard()).filter(
    (f) => f.outcome === 'refused' || f.outcome === 'unknown',
  );
  if (refused.length > 0)
    throw new GatewayError('configuration', {
      detail: refused.map((f) => `${f.check}: ${f.message}`).join('\ncloakroom: '),
    });
}

function appParts(settings: Settings, house: House, log: Logger) {
  const { gateway, staff, builtinDesk } = house;
  return {
    gateway,
    staff,
    ...(builtinDesk ? { desk: builtinDesk } : {}),
    readers: () => house.deps.scanning.readers(),
    ...(house.deps.malware ? { malware: house.deps.malware.counts } : {}),
    pages,
    log,
    options: {
      publicUrl: settings.publicUrl,
      secureCookies: settings.publicUrl.startsWith('https:'),
      trustProxy: settings.trustedProxies.length > 0 ? settings.trustedProxies : (false as const),
      ...(settings.oidc ? { oidc: oidcOf(settings.oidc) } : {}),
      forms: ['default', ...Object.keys(house.deps.policy.forms)],
      assets: assets(),
      account: settings.account,
      ...(settings.uploadsPerMinute === null ? {} : { rates: { uploads: settings.uploadsPerMinute } }),
    },
  };
}

const oidcOf = ({ staffClaim, ...oidc }: NonNullable<Settings['oidc']>) => ({
  ...oidc,
  ...(staffClaim ? { staffClaim } : {}),
});

function assets() {
  const dir = join(projectDir, 'dist/web');
  const names = assetNames(JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8')));
  const asset = (name: string) => ({ file: join(dir, name), url: `/assets/${name}` });
  return { css: asset(names.css), upload: asset(names.upload), staff: asset(names.staff) };
}

/** Five lines: where things are, and what is not for production. */
async function greet(settings: Settings, house: House, io: Io): Promise<void> {
  const notForProduction = [
    settings.store.kind === 'embedded' ? 'sealed files in a folder' : null,
    settings.kms ? null : 'master key in a file',
    settings.zendesk ? null : 'built-in desk',
    settings.oidc ? null : 'sign-in by link',
    settings.database.startsWith('sqlite:') ? 'SQLite ledger' : null,
    settings.clamd ? null : 'no malware scanner',
  ].filter((x) => x !== null);
  line(io.stdout, `Cloakroom takes uploads at ${settings.publicUrl}/`);
  line(io.stdout, `Staff: ${settings.publicUrl}/staff${await staffLinkFile(settings, house, io)}`);
  line(
    io.stdout,
    `Desk: ${settings.zendesk ? `Zendesk ${settings.zendesk.subdomain}` : `${settings.publicUrl}/desk (built in)`}`,
  );
  line(
    io.stdout,
    `Data: ${settings.dataDir}; sealed files: ${settings.store.kind === 's3' ? `s3://${settings.store.bucket} (${settings.store.region})` : 'there too'}`,
  );
  line(
    io.stdout,
    notForProduction.length > 0
      ? `Not for production: ${notForProduction.join(', ')}`
      : 'Ready for production; `cloakroom doctor` checks it',
  );
}

/** The embedded default's way in: a link in a file only this user can read, shown only where a person is looking. */
async function staffLinkFile(settings: Settings, house: House, io: Io): Promise<string> {
  if (settings.oidc) return ' (OIDC)';
  const { url } = await house.operator.staffLink();
  const file = join(settings.dataDir, 'staff-link');
  await writeFile(`${file}.new`, `${url}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return 'isTTY' in io.stdout && io.stdout.isTTY
    ? `, sign in once by ${url}`
    : `, sign in by the link in ${file}`;
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}
