import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../../src/ledger/index.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { Vault } from '../../src/model/vault.ts';
import { createLocalKeys, createVault, type ObjectStore } from '../../src/vault/index.ts';

export interface Parts {
  readonly ledger: Ledger;
  readonly vault: Vault;
  /** A vault whose master key is another one. */
  readonly strangeVault: Vault;
  /** Every file of the ledger, as bytes, to look for plain text in. */
  kept(): Promise<Buffer>;
  stop(): Promise<void>;
}

/** A real ledger and real keys, in a folder of their own. */
export async function openParts(): Promise<Parts> {
  const folder = await mkdtemp(join(tmpdir(), 'cloakroom-desk-'));
  const database = join(folder, 'ledger');
  await mkdir(database);
  const ledger = await openLedger(`sqlite:${join(database, 'ledger.sqlite')}`);
  const vault = await openVault(join(folder, 'master-key'));
  const strangeVault = await openVault(join(folder, 'other-key'));
  return {
    ledger,
    vault,
    strangeVault,
    kept: async () => {
      const files = await readdir(database);
      return Buffer.concat(await Promise.all(files.map((f) => readFile(join(database, f)))));
    },
    stop: async () => {
      await ledger.close();
      await vault.close();
      await strangeVault.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The desk stores no objects: it needs the vault's keys and values only. */
const noStore = { close: async () => {} } as unknown as ObjectStore;

const openVault = async (file: string) =>
  createVault({
    store: noStore,
    keys: await createLocalKeys({ file }),
    secrets: [new Uint8Array(32).fill(7)],
  });
