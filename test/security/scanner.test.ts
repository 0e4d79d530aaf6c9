import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Deps } from '../../src/flow/deps.ts';
import { failedFile, failedScan } from '../../src/flow/scanning/failed.ts';
import { type Opened, openDefault, request, send } from './house.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openDefault();
});
afterAll(() => opened.close());

const dead: Deps['scanning']['open'] = () => {
  let size = 0;
  return {
    write: async (chunk) => {
      size += chunk.length;
    },
    end: async () => failedFile(size),
    abort: () => {},
  };
};

describe('a policy that allows what has no reader', () => {
  const lax = () => {
    const { policy } = opened.house.deps;
    return { ...policy, categories: { ...policy.categories, unscannable: [] } };
  };

  it('does not let a file pass that a dead scanner never read', async () => {
    const { deps } = opened.house;
    const gateway = opened.with({ policy: lax(), scanning: { ...deps.scanning, open: dead } });
    await expect(send(gateway, request)).rejects.toMatchObject({ code: 'scanner-unavailable' });
    expect(deps.quota.running()).toBe(0);
    for await (const left of deps.vault.leftovers(deps.account)) expect(left).toBeUndefined();
  });

  it('nor a message', async () => {
    const { deps } = opened.house;
    const scanning = { ...deps.scanning, text: async () => failedScan('description') };
    const gateway = opened.with({ policy: lax(), scanning });
    await expect(send(gateway, request)).rejects.toMatchObject({ code: 'scanner-unavailable' });
    expect(deps.quota.running()).toBe(0);
  });

  it('and the shipped policy warns as before', async () => {
    const { deps } = opened.house;
    const gateway = opened.with({ scanning: { ...deps.scanning, open: dead } });
    const { attachments } = await send(gateway, request);
    expect(attachments.map((a) => a.status)).toEqual(['confirmation-needed']);
  });
});
