import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { accountId, newAttachmentId } from '../../../src/model/ids.ts';
import { createLocalKeys } from '../../../src/vault/keys/local.ts';
import { codeOf } from '../../contracts/object-store.ts';

const folder = () => mkdtemp(join(tmpdir(), 'cloakroom-keys-'));
const context = { account: accountId('acme'), subject: newAttachmentId(), purpose: 'content' } as const;

describe('local master key', () => {
  it('is made once, 32 bytes, for its owner alone, also by many at a time', async () => {
    const dir = await folder();
    const file = join(dir, 'master.key');
    const made = await Promise.all(Array.from({ length: 8 }, () => createLocalKeys({ file })));
    expect(await readdir(dir)).toEqual(['master.key']);
    const found = await stat(file);
    expect([found.mode & 0o777, found.size]).toEqual([0o600, 32]);
    const wrapped = await made[0]?.wrap(randomBytes(32), context);
    for (const keys of made) expect((await keys.unwrap(wrapped as Uint8Array, context)).byteLength).toBe(32);
  });

  it('is refused when others may read it, when it is no plain file, and when it is not 32 bytes', async () => {
    const dir = await folder();
    const file = join(dir, 'k');
    await createLocalKeys({ file });
    const before = await readFile(file);
    for (const mode of [0o640, 0o604, 0o660, 0o602]) {
      await chmod(file, mode);
      expect(await codeOf(createLocalKeys({ file }))).toBe('configuration');
    }
    await chmod(file, 0o600);
    await symlink(file, join(dir, 'link'));
    expect(await codeOf(createLocalKeys({ file: join(dir, 'link') }))).toBe('configuration');
    expect(await codeOf(createLocalKeys({ file: dir }))).toBe('configuration');
    expect(await codeOf(createLocalKeys({ file: join(dir, 'none', 'k') }))).toBe('configuration');
    expect((await readFile(file)).equals(before)).toBe(true);
    await truncate(file, 31);
    expect(await codeOf(createLocalKeys({ file }))).toBe('configuration');
    await writeFile(file, randomBytes(33));
    expect(await codeOf(createLocalKeys({ file }))).toBe('configuration');
  });

  it('can be changed: the new one wraps, the old one still opens, without it keys are unavailable', async () => {
    const dir = await folder();
    const [a, b] = [join(dir, 'a'), join(dir, 'b')];
    const key = randomBytes(32);
    const wrapped = await (await createLocalKeys({ file: a })).wrap(key, context);
    const both = await createLocalKeys({ file: b, older: [a] });
    expect(key.equals(await both.unwrap(wrapped, context))).toBe(true);
    const again = await both.wrap(key, context);
    const alone = await createLocalKeys({ file: b });
    expect(key.equals(await alone.unwrap(again, context))).toBe(true);
    expect(await codeOf(alone.unwrap(wrapped, context))).toBe('keys-unavailable');
    expect(await codeOf(createLocalKeys({ file: b, older: [join(dir, 'gone')] }))).toBe('configuration');
  });
});
