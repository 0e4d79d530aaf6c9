import { mkdir } from 'node:fs/promises';
import { type Commands, run } from './cli/index.ts';
import { exit, type Io, line } from './cli/io.ts';
import { errorKind } from './model/error-kind.ts';
import { isGatewayError } from './model/errors.ts';
import { exitConfiguration, SettingsError } from './settings/fault.ts';

/** What is needed by some commands and takes long to load; the rooms of the gateway are loaded by those that open them. */
const loadSettings = () => import('./settings.ts');
const silentLog = async () => (await import('./log.ts')).createLog('silent');

/** Milliseconds for what is left over of a gateway that has ended. */
const lastMillis = 1_000;

const io: Io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr };

const commands: Commands = {
  detectorKeys: async () => (await loadSettings()).readDetectorKeys(),
  async serve() {
    const stop = stopSignal();
    const settings = (await loadSettings()).readSettings();
    const { createLog } = await import('./log.ts');
    const { serve } = await import('./serve.ts');
    try {
      return await serve(settings, createLog(settings.logLevel), io, stop);
    } finally {
      // a call to something that hangs is waited for by nobody any more
      setTimeout(() => process.exit(), lastMillis).unref();
    }
  },
  async doctor() {
    const { readSettings, readTls } = await loadSettings();
    const settings = readSettings();
    if (settings.tls) readTls(settings.tls);
    const [{ examine }, { reachOperator }, { openHouse }, { createClamd }, log] = await Promise.all([
      import('./cli/examine.ts'),
      import('./cli/control.ts'),
      import('./house.ts'),
      import('./malware/index.ts'),
      silentLog(),
    ]);
    const running = await reachOperator(settings.dataDir);
    return examine(
      settings,
      () => openHouse(settings, log),
      running,
      settings.clamd && createClamd(settings.clamd),
    );
  },
  async withOperator(work) {
    const settings = (await loadSettings()).readSettings();
    const { reachOperator } = await import('./cli/control.ts');
    const running = await reachOperator(settings.dataDir);
    if (running) return work(running);
    await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
    const { openHouse } = await import('./house.ts');
    const house = await openHouse(settings, await silentLog());
    try {
      return await work(house.operator);
    } finally {
      await house.close();
    }
  },
};

/**
 * Heard from the first moment on: what is the first process of a container gets no signal that it does not listen to, and
 * whatever else would end without closing what it opened.
 */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}

/** One line per fault: the variable and the mend, never the value. */
function refuse(faults: SettingsError['faults']): number {
  for (const fault of faults) line(io.stderr, `cloakroom: ${fault.variable} ${fault.mend}`);
  return exitConfiguration;
}

/** Node would print an error nobody caught with its message and fields, which may quote what people sent. */
process.on('uncaughtException', (error) => {
  line(io.stderr, `cloakroom: unexpected ${JSON.stringify(errorKind(error))}`);
  process.exit(exit.software);
});

try {
  process.exitCode = await run(process.argv.slice(2), io, commands);
} catch (error) {
  if (error instanceof SettingsError) process.exitCode = refuse(error.faults);
  else if (isGatewayError(error, 'configuration')) {
    line(io.stderr, `cloakroom: ${error.detail ?? 'the configuration is refused'}`);
    process.exitCode = exitConfiguration;
  } else if (isGatewayError(error, 'ledger-unavailable')) {
    line(
      io.stderr,
      'cloakroom: CLOAKROOM_DATABASE_URL names a database that does not answer: check that it runs, and the address',
    );
    process.exitCode = exit.unavailable;
  } else {
    line(io.stderr, `cloakroom: unexpected ${JSON.stringify(errorKind(error))}`);
    process.exitCode = exit.software;
  }
}
