import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { ServiceName } from './names.ts';
import { parts } from './start.ts';

/**
 * Installs what the named services lack, where that may be done: as root on Debian or Ubuntu. Says so first. What cannot
 * be installed stays missing and is judged by the caller.
 */
export function installMissing(names: readonly ServiceName[]): void {
  const packages = names.flatMap((name) => (parts[name].found() ? [] : (parts[name].packages ?? [])));
  const allowed = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (packages.length === 0 || !allowed) return;
  process.stderr.write(`\nTest services: installing ${packages.join(' ')} (as root, with apt-get)\n`);
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  try {
    apt('update');
    apt('install', '--no-install-recommends', ...packages);
  } catch {
    process.stderr.write('Test services: apt-get failed; going on with what is there\n');
  }
}
