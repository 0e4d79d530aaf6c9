import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deps } from '../../src/flow/deps.ts';
import { createGateway } from '../../src/flow/gateway.ts';
import { type House, openHouse } from '../../src/house.ts';
import { createLog } from '../../src/log.ts';
import type { BatchRequest, BatchResult, Gateway } from '../../src/model/gateway.ts';
import { readSettings } from '../../src/settings.ts';

export interface Opened {
  readonly house: House;
  /** The same house with parts of it exchanged. */
  with(parts: Partial<Deps>): Gateway;
  close(): Promise<void>;
}

/** The embedded default, wired as it is run, without its listener. */
export async function openDefault(env: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cloakroom-security-'));
  const settings = readSettings({ CLOAKROOM_DATA_DIR: dataDir, CLOAKROOM_SCAN_WORKERS: '1', ...env });
  const house = await openHouse(settings, createLog('silent'));
  return {
    house,
    with: (parts) => createGateway({ ...house.deps, ...parts }, { region: 'local', store: 'embedded' }),
    async close() {
      await house.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export const request: BatchRequest = {
  form: 'default',
  address: '192.0.2.7',
  name: 'Jo Tester',
  email: 'jo.tester@kunde.test-mail.eu',
  subject: 'The import stops',
  description: 'It stops after ten rows.',
};

/** A description that draws a warning: a published specimen of an IBAN would be test data, this one is made up. */
export const warned = { ...request, description: 'Please refund to IBAN DE02 1203 0000 0000 2020 51.' };

export async function send(
  gateway: Gateway,
  wanted: BatchRequest,
  content = 'nothing to see\n',
): Promise<BatchResult> {
  const intake = await gateway.openBatch(wanted);
  if (intake.replay) return intake.replay;
  async function* stream() {
    yield Buffer.from(content);
  }
  await intake.receive({ name: 'notes.txt', stream: stream(), truncated: () => false });
  return intake.finish();
}
