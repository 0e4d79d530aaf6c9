import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createZendeskDesk } from '../../../src/desk/index.ts';
import type { Desk } from '../../../src/model/desk.ts';
import { account, aReference, aTicket, throwsCode } from '../../contracts/desk.ts';
import { field, signIn } from './account.ts';

const main = fileURLToPath(new URL('../../fakes/zendesk/main.ts', import.meta.url));

describe('the fake as a process of its own', () => {
  let child: ChildProcess;
  let url: string;
  let desk: Desk;
  const control = async (method: string, path: string, body?: object): Promise<{ id?: number }> => {
    const sent = body ? { body: JSON.stringify(body) } : {};
    const reply = await fetch(`${url}/__fake/${path}`, { method, ...sent });
    return (await reply.json()) as { id?: number };
  };

  beforeAll(async () => {
    const env = {
      ...process.env,
      FAKE_ZENDESK_USER: signIn.user,
      FAKE_ZENDESK_TOKEN: signIn.token,
      FAKE_ZENDESK_FIELD: String(field),
    };
    child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    if (!child.stdout) throw new Error('no output');
    const [line] = await once(createInterface(child.stdout), 'line');
    url = JSON.parse(line).url;
    desk = createZendeskDesk({ ...signIn, endpoint: url, timeoutMillis: 20_000 });
  });
  afterAll(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('is steered and looked into from outside', async () => {
    await control('POST', 'faults', { kind: 'reset', call: 'create-ticket' });
    const wanted = aTicket();
    await throwsCode(desk.createTicket(wanted), 'desk-unavailable');
    const ticket = await desk.createTicket(wanted);
    await desk.addReference(ticket, aReference(wanted.batch));
    expect(await control('GET', 'state')).toMatchObject({
      tickets: [{ id: Number(ticket), external_id: `cloakroom:main:${wanted.batch}` }],
      violations: [],
      faultsLeft: 0,
    });
  });

  it('takes tickets and users, and closes tickets', async () => {
    const older = { name: 'O', email: 'o@example.com', subject: 's', body: 'b' };
    const { id } = await control('POST', 'tickets', older);
    expect(await desk.ticket(account, String(id))).toEqual({ ticket: String(id), status: 'open' });
    await control('PUT', `tickets/${id}`, { status: 'closed' });
    await throwsCode(desk.addReference(String(id), aReference()), 'closed-ticket');
    await control('POST', 'users', { name: 'A', emails: ['agent@example.com'], role: 'agent' });
    expect(await desk.isStaffAddress(account, 'agent@example.com')).toBe(true);
  });
});
