import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Deps } from '../../src/flow/deps.ts';
import { sweep } from '../../src/flow/sweeps.ts';
import { createLog } from '../../src/log.ts';
import { GatewayError } from '../../src/model/errors.ts';
import { upload } from '../e2e/harness/client.ts';
import { start } from '../http/running.ts';
import type { StandIn } from '../http/stand-in.ts';
import { type Opened, openDefault } from './house.ts';

/** Made up; must be seen in no line of the log and in no answer, wherever a library quotes it. */
const marker = 'Zwaluwstaart-4417';

/** An error as libraries throw it: what was sent, in its message, its fields and the cause of it. */
const quoting = (name: string): Error =>
  Object.assign(
    new Error(`${marker} already exists`, { cause: new SyntaxError(`"${marker}" is not valid JSON`) }),
    {
      name,
      code: '23505',
      detail: `Key (email)=(${marker}) already exists.`,
      where: marker,
      body: { details: { email: [{ description: marker }] } },
      $response: { headers: { 'x-amz-key': marker }, body: marker },
    },
  );

let opened: Opened;
beforeAll(async () => {
  opened = await openDefault({ CLOAKROOM_TICKETS_PER_HOUR: '1000' });
});
afterAll(() => opened.close());

type Failing = (deps: Deps, error: unknown) => Partial<Deps>;
const down = (error: unknown) => async () => {
  throw error;
};
const places: Readonly<Record<string, Failing>> = {
  'store, at the first byte': (d, e) => ({ vault: { ...d.vault, startSealing: down(e) } }),
  'store, at the end': (d, e) => ({ vault: { ...d.vault, commit: down(e) } }),
  'store, when removing': (d, e) => ({ vault: { ...d.vault, commit: down(e), discard: down(e) } }),
  keys: (d, e) => ({ vault: { ...d.vault, wrap: down(e) } }),
  'desk, when asked': (d, e) => ({ desk: { ...d.desk, isStaffAddress: down(e) } }),
  'desk, when told': (d, e) => ({
    desk: { ...d.desk, isStaffAddress: async () => false, createTicket: down(e) },
  }),
  'ledger, when written': (d, e) => ({ ledger: { ...d.ledger, transact: down(e) } }),
  'ledger, when read': (d, e) => ({
    ledger: { ...d.ledger, read: (a) => ({ ...d.ledger.read(a), pending: down(e) }) },
  }),
};
const thrown: Readonly<Record<string, () => unknown>> = {
  'a library’s error': () => quoting('AccessDeniedException'),
  'our own with it as cause': () => new GatewayError('desk-refused', { cause: quoting('ReplyError') }),
  'no error at all': () => `${marker}`,
};

describe('errors that quote what was sent', () => {
  const cases = Object.keys(places).flatMap((place) =>
    Object.keys(thrown).map((what) => [place, what] as const),
  );
  it.each(cases)('%s, %s: neither log nor answer repeats it', async (place, what) => {
    const lines: string[] = [];
    const log = createLog('trace', { write: (line: string) => void lines.push(line) });
    const error = thrown[what]?.();
    const parts = { log, ...places[place]?.(opened.house.deps, error) };
    const gateway = opened.with(parts);
    const ready = { ...gateway, readiness: () => ({ ready: true, parts: {} }) };
    const stand = { gateway: () => ready, staff: () => opened.house.staff } as unknown as StandIn;
    const running = await start(stand, { forms: ['default'] });
    try {
      const reply = await upload(running.url, [{ name: `${marker}.txt`, content: 'x\n' }], {
        fields: {
          name: 'Jo Tester',
          email: 'jo@kunde.test-mail.eu',
          subject: `about ${marker}`,
          description: marker,
        },
      });
      // the sender's own file name is the one thing that is told back, to its sender
      const { attachments = [], ...rest } = reply.body;
      expect(JSON.stringify([rest, attachments.map((a) => ({ ...a, name: '' }))])).not.toContain(marker);
      await sweep({ ...opened.house.deps, ...parts }).catch(() => undefined);
      const all = [...lines, ...running.log].join('');
      expect(running.log.length).toBeGreaterThan(0);
      expect(all).not.toContain(marker);
      expect(all).not.toContain('kunde.test-mail.eu');
      expect(opened.house.deps.quota.running()).toBe(0);
    } finally {
      await running.close();
    }
  });
});
