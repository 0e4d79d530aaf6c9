import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from './fault.ts';

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
