import { join } from 'node:path';
import { installMissing } from './install.ts';
import type { Leashed } from './leash.ts';
import { type Outcomes, type ServiceName, variable } from './names.ts';
import { parts, start } from './start.ts';
import { wantedServices } from './wanted.ts';

declare global {
  var cloakroomTestServices: Leashed[] | undefined;
}

interface JestGlobalConfig {
  rootDir: string;
  /** Jest 30: an object with the patterns given on the command line. */
  testPathPatterns?: { patterns?: readonly string[] };
  /** The patterns then name sources, and Jest alone knows which tests follow: every service is started. */
  findRelatedTests?: boolean;
}

/** Jest's globalSetup: starts the services that the selected test files name, side by side. */
export default async function setup(config: JestGlobalConfig): Promise<void> {
  const root = join(config.rootDir, 'test');
  const patterns = config.findRelatedTests ? [] : (config.testPathPatterns?.patterns ?? []);
  const wanted = wantedServices(root, patterns);
  installMissing(wanted);
  globalThis.cloakroomTestServices = [];
  const outcomes: Outcomes = {};
  await Promise.all(wanted.map(async (name) => Object.assign(outcomes, { [name]: await outcomeOf(name) })));
  process.env[variable] = JSON.stringify(outcomes);
  const missing = wanted.filter((name) => 'missing' in (outcomes[name] ?? {}));
  const fatal = missing.filter((name) => name !== 'kms'); // KMS has a fake; the reporter says that it was used
  const { CI } = process.env;
  if (CI === 'true' && fatal.length > 0) {
    process.once('exit', () => process.stdout.write('0 passed, 1 failed, 0 skipped\n'));
    await Promise.all(globalThis.cloakroomTestServices.map((leashed) => leashed.stop()));
    throw new Error(`CI=true and test services are missing: ${fatal.join(', ')}`);
  }
}

async function outcomeOf(name: ServiceName): Promise<{ info: unknown } | { missing: string }> {
  if (!parts[name].found()) {
    const packages = parts[name].packages?.join(' ');
    return { missing: packages === undefined ? 'not installed' : `not installed (Debian: ${packages})` };
  }
  try {
    const { info, leashed } = await start[name]();
    if (leashed !== undefined) globalThis.cloakroomTestServices?.push(leashed);
    return { info };
  } catch (error) {
    return { missing: `did not start (${error instanceof Error ? error.message : 'unknown'})` };
  }
}
