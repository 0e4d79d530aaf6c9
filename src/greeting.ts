import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Io, line } from './cli/io.ts';
import type { House } from './house.ts';
import type { Settings } from './settings.ts';

/** Five lines: where things are, and what is not for production. */
export async function greet(settings: Settings, house: House, io: Io): Promise<void> {
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
