import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BatchRequest, Gateway } from '../../src/model/gateway.ts';
import { type Opened, openDefault, request, send } from '../security/house.ts';

const perHour = 3;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (e: { code?: string }) => e.code ?? 'unknown',
  );
const key = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE KEY-----\n`;

/** A stranger who types one address after the other, to learn which of them are agents'. */
describe('an attempt with the address of an agent', () => {
  let opened: Opened;
  let gateway: Gateway;
  let asked: string[];
  beforeEach(async () => {
    opened = await openDefault({ CLOAKROOM_TICKETS_PER_HOUR: String(perHour) });
    const { desk } = opened.house.deps;
    asked = [];
    gateway = opened.with({
      desk: {
        kind: 'builtin',
        isStaffAddress: async (_account, email) => {
          asked.push(email);
          return email.startsWith('agent');
        },
        createTicket: (t) => desk.createTicket(t),
        addReference: (t, r) => desk.addReference(t, r),
      } as typeof desk,
    });
  });
  afterEach(() => opened.close());
  const attempt = (more: Partial<BatchRequest>) => codeOf(send(gateway, { ...request, ...more }));
  const agent = (n: number) => `agent${n}@desk.test-mail.eu`;

  it('counts for the network, together with tickets', async () => {
    expect(await attempt({})).toBe('done');
    for (let n = 1; n < perHour; n++) expect(await attempt({ email: agent(n) })).toBe('staff-address');
    for (const email of [agent(7), agent(8), 'other@kunde.test-mail.eu'])
      expect(await attempt({ email })).toBe('rate-limited');
    expect(asked).toHaveLength(perHour);
    expect(await attempt({ email: agent(9), address: '192.0.2.99' })).toBe('staff-address');
  });

  it('counts for the typed address, from wherever it comes', async () => {
    for (let n = 0; n < perHour; n++)
      expect(await attempt({ email: agent(1), address: `192.0.2.${n}` })).toBe('staff-address');
    expect(await attempt({ email: agent(1).toUpperCase(), address: '192.0.2.50' })).toBe('rate-limited');
  });

  it('is evidence without the address, and leaves nothing behind', async () => {
    expect(await attempt({ email: agent(1) })).toBe('staff-address');
    const { deps } = opened.house;
    const entries = await deps.ledger.read(deps.account).entries(0, 100);
    const refused = entries.find((e) => e.data?.['code'] === 'staff-address');
    expect(refused).toMatchObject({ kind: 'upload-broken', data: { files: 0 } });
    expect(await deps.ledger.read(deps.account).batch(refused?.batch as never)).toMatchObject({
      state: 'broken',
      messageState: 'gone',
      requester: null,
      message: null,
    });
    expect(deps.quota.running()).toBe(0);
    expect(JSON.stringify(entries)).not.toContain('agent1');
  });

  it('with a message that is blocked is never asked about', async () => {
    for (let n = 0; n <= perHour; n++) {
      const { message } = await send(gateway, { ...request, email: agent(n), description: key });
      expect(message?.status).toBe('blocked');
    }
    expect(asked).toEqual([]);
  });
});
