import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeCacheFolder } from '../../src/settings/code-cache.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cloakroom-cache-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));
const folderIn = (...names: string[]) => codeCacheFolder({ XDG_CACHE_HOME: join(home, ...names) }, 'linux');

describe('the folder for compiled code', () => {
  it('is made for this user alone', async () => {
    const folder = folderIn('fresh');
    expect(folder).toBe(join(home, 'fresh', 'cloakroom', 'code'));
    expect((await stat(folder ?? '')).mode & 0o777).toBe(0o700);
    expect(folderIn('fresh')).toBe(folder);
  });

  it('is not taken where others may write: what lies there is run', async () => {
    const open = join(home, 'open', 'cloakroom', 'code');
    await mkdir(open, { recursive: true });
    await chmod(open, 0o777);
    expect(folderIn('open')).toBeNull();
  });

  it('is not there where none can be made', async () => {
    await writeFile(join(home, 'file'), '');
    expect(folderIn('file')).toBeNull();
  });

  it('is named by the system', () => {
    expect(codeCacheFolder({ LOCALAPPDATA: home }, 'win32')).toBe(join(home, 'cloakroom', 'code'));
  });
});
