import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { listenForOperator } from './cli/control.ts';
import { exit, type Io } from './cli/io.ts';
import { hourlyRound } from './flow/hourly.ts';
import { startSweeps, sweep } from './flow/sweeps.ts';
import { greet } from './greeting.ts';
import { type House, openHouse, projectDir } from './house.ts';
import { createApp, createServer } from './http/index.ts';
import { GatewayError, isGatewayError } from './model/errors.ts';
import { readTls, type Settings, type Tls } from './settings.ts';
import { assetNames } from './web/assets.ts';
import { pages } from './web/pages/index.ts';

/** How long running requests may go on after a signal to stop. Milliseconds. */
const graceMillis = 30_000;
/** How long a sweep, and then each port, has to end after it. What is cut off is ended by the next start. Milliseconds. */
const endMillis = 5_000;
/** How long the first look at everything outside, and the first sweep, may keep us from listening. Milliseconds. */
const firstMillis = 5_000;

type End = () => Promise<unknown>;

/**
 * Runs the gateway until `stop` resolves with the name of a signal, which also ends a start that is not over yet. Throws
 * `configuration` where the guard or a port refuses to start.
 */
export async function serve(settings: Settings, log: Logger, io: Io, stop: Promise<string>): Promise<number> {
  const ends: End[] = [];
  const over = new AbortController();
  /** What was opened is ended, the last first; what comes too late, at once. */
  const opened = async (end: End) => {
    if (!over.signal.aborted) return void ends.push(end);
    await end();
    over.signal.throwIfAborted();
  };
  const started = begin(settings, log, io, opened, over.signal);
  try {
    const signal = await Promise.race([stop, started.then(() => stop)]);
    log.info({ signal }, 'stopping');
  } finally {
    over.abort();
    for (const end of ends.reverse()) await end();
  }
  return exit.ok;
}

/** Judges where things lie, ends what a crash left, then listens. Tells `opened` how to end each thing. */
async function begin(
  settings: Settings,
  log: Logger,
  io: Io,
  opened: (end: End) => Promise<void>,
  over: AbortSignal,
): Promise<void> {
  const tls = settings.tls && readTls(settings.tls);
  const house = await openHouse(settings, log);
  await opened(() => within(endMillis, house.close()));
  const { deps } = house;
  await mustBeInside(house);
  deps.readiness.set('guard', true);
  over.throwIfAborted();
  await deps.ledger.transact(settings.account, (tx) =>
    tx.append({ kind: 'gateway-started', actor: 'gateway' }),
  );
  over.throwIfAborted();
  const swept = sweep(deps).catch((error: unknown) => log.warn({ err: error }, 'the first sweep failed'));
  await opened(() => within(endMillis, swept));
  await within(firstMillis, Promise.all([deps.readiness.ask(), swept]));
  over.throwIfAborted();
  const listeners = await listen(settings, house, log, tls);
  deps.readiness.start();
  const sweeps = startSweeps(deps, () => hourlyRound(deps));
  await opened(async () => {
    deps.readiness.stop();
    await leave(listeners);
    await within(endMillis, sweeps.stop());
  });
  await greet(settings, house, io);
}

interface Listeners {
  readonly server: Server;
  readonly control: Server;
}

async function listen(settings: Settings, house: House, log: Logger, tls: Tls | null): Promise<Listeners> {
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

/** No new connections; those there are may end what runs. */
async function leave({ server, control }: Listeners): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  await within(graceMillis, closed);
  server.closeAllConnections();
  control.close();
}

/** Waits until it has ended, but no longer than so many milliseconds. */
async function within(millis: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, millis);
  });
  await Promise.race([work, enough]).finally(() => clearTimeout(timer));
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
