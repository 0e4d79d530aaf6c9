import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

it('opens no debugger for whoever may send signals', async () => {
  const args = [fileOf('../../../src/main.ts'), 'scan', '-'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece) => {
    said += piece;
  });
  // more than a pipe holds: it reads, so it has begun
  await new Promise((resolve) => child.stdin.write(Buffer.alloc(1 << 20, 'a line of text\n'), resolve));
  child.kill('SIGUSR1');
  setTimeout(() => child.stdin.end(), 300);
  const [, signal] = await once(child, 'close');
  expect(signal).toBeNull();
  expect(said).not.toContain('ebugger');
});
