import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createZendeskDesk } from '../../../src/desk/index.ts';
import type { Desk } from '../../../src/model/desk.ts';
import { type ErrorCode, isGatewayError } from '../../../src/model/errors.ts';
import type { NewTicket, Reference } from '../../../src/model/ticket.ts';
import { account, aReference, aTicket, throwsCode } from '../../contracts/desk.ts';
import type { CallName, FaultKind } from '../../fakes/zendesk/faults.ts';
import { signIn, type ZendeskUnderTest, zendeskUnderTest } from './account.ts';

/** How long a desk waits that is made to meet silence; every other desk is patient, for busy machines. */
const shortly = 300;

/** What the first attempt says: null where the fault is got over within it. */
const faults: readonly (readonly [FaultKind, ErrorCode | null])[] = [
  ['rate-limited', 'desk-rate-limited'],
  ['server-error', 'desk-unavailable'],
  ['unavailable', 'desk-unavailable'],
  ['html', 'desk-unavailable'],
  ['ok-html', 'desk-unavailable'],
  ['hang', 'desk-unavailable'],
  ['silent-success', 'desk-unavailable'],
  ['reset', 'desk-unavailable'],
  ['reset-success', 'desk-unavailable'],
  ['too-large', 'desk-refused'],
  ['unauthorized', 'desk-unavailable'],
  ['redirect', 'desk-unavailable'],
  ['slow', null],
  ['text-plain', null],
];
const calls: readonly CallName[] = [
  'list-tickets',
  'create-ticket',
  'show-ticket',
  'list-comments',
  'update-ticket',
];

/** As the outbox does it: the whole way, from the start. */
async function deliver(desk: Desk, wanted: NewTicket, reference: Reference): Promise<string> {
  const ticket = await desk.createTicket(wanted);
  await desk.addReference(ticket, reference);
  return ticket;
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (e: unknown) => (isGatewayError(e) ? e.code : String(e)),
  );

describe('faults of Zendesk', () => {
  let t: ZendeskUnderTest;
  let impatient: Desk;
  /** Tries until the fault has happened: on a busy machine an impatient desk may give up before it. */
  const untilItHappens = async (work: (desk: Desk) => Promise<unknown>, kind: FaultKind) => {
    const desk = ['hang', 'silent-success'].includes(kind) ? impatient : t.desk;
    let code = await codeOf(work(desk));
    for (let i = 0; i < 20 && t.fake.faults.left > 0; i++) code = await codeOf(work(desk));
    return code;
  };
  beforeAll(async () => {
    t = await zendeskUnderTest(20_000);
    impatient = createZendeskDesk({ ...signIn, endpoint: t.fake.url, timeoutMillis: shortly });
  });
  afterEach(() => t.fake.faults.clear());
  afterAll(() => t.stop());

  const cases = calls.flatMap((call) => faults.map(([kind, code]) => ({ call, kind, code })));
  it.each(cases)('$kind at $call: one ticket, one note, the right field', async ({ call, kind, code }) => {
    const wanted = aTicket();
    const reference = aReference(wanted.batch);
    const before = await t.count();
    t.fake.faults.add({ kind, call });
    expect(await untilItHappens((desk) => deliver(desk, wanted, reference), kind)).toBe(code);
    expect(t.fake.faults.left).toBe(0);
    // another process goes on, as after a crash; and once more, as when its success was not written down
    const ticket = await deliver(t.again(), wanted, reference);
    expect(await deliver(t.again(), wanted, reference)).toBe(ticket);
    expect(await t.count()).toBe(before + 1);
    const seen = await t.see(ticket);
    expect(seen.notes).toHaveLength(1);
    expect(seen.field).toBe(reference.attachments.join(' '));
    expect(t.fake.state.violations).toEqual([]);
  });

  it('keeps what an agent did at the same moment, and tries again', async () => {
    const wanted = aTicket();
    const reference = aReference(wanted.batch);
    t.fake.faults.add({ kind: 'conflict', call: 'update-ticket', times: 2 });
    const ticket = await deliver(t.desk, wanted, reference);
    const seen = await t.see(ticket);
    expect(seen.tags).toEqual(expect.arrayContaining(['by_an_agent', 'cloakroom']));
    expect(seen.notes).toHaveLength(1);
  });

  it('gives up for now when a ticket never stays still', async () => {
    const ticket = await t.desk.createTicket(aTicket());
    t.fake.faults.add({ kind: 'conflict', call: 'update-ticket', times: 50 });
    await throwsCode(t.desk.addReference(ticket, aReference()), 'desk-unavailable');
    expect(t.fake.faults.left).toBeGreaterThan(40);
  });

  it('says closed-ticket when an agent closes it in between', async () => {
    const ticket = await t.desk.createTicket(aTicket());
    t.fake.faults.add({ kind: 'close', call: 'update-ticket' });
    await throwsCode(t.desk.addReference(ticket, aReference()), 'closed-ticket');
  });

  it.each([
    ['7', 7],
    ['0', 1],
    ['99999', 3600],
    [null, 60],
    ['soon', 60],
    [new Date(Date.now() + 20_000).toUTCString(), expect.any(Number)],
  ])('passes Retry-After %j on', async (retryAfter, seconds) => {
    t.fake.faults.add({ kind: 'rate-limited', call: 'me', retryAfter });
    await expect(t.desk.ping()).rejects.toMatchObject({ code: 'desk-rate-limited', retryAfter: seconds });
  });

  it('says desk-rate-limited for a ticket that was updated too often', async () => {
    const ticket = await t.desk.createTicket(aTicket());
    const updates = Array.from({ length: 30 }, () => Date.now());
    Object.assign(t.fake.state.tickets.at(-1) ?? {}, { updates });
    await throwsCode(t.desk.addReference(ticket, aReference()), 'desk-rate-limited');
  });

  it('stops reading a reply without end', async () => {
    t.fake.faults.add({ kind: 'endless', call: 'me' });
    await throwsCode(t.desk.ping(), 'desk-unavailable');
  });

  it('never carries credentials to where a redirect points', async () => {
    const reached: string[] = [];
    const other = createServer((req, res) => {
      reached.push(req.headers.authorization ?? 'none');
      res.end('{}');
    }).listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/api/v2/users/me`;
    t.fake.faults.add({ kind: 'redirect', call: 'me', location });
    await throwsCode(t.desk.ping(), 'desk-unavailable');
    other.close();
    expect(reached).toEqual([]);
  });

  it('shows nothing of the request in its errors', async () => {
    for (const kind of ['too-large', 'html', 'hang', 'redirect'] as const) {
      t.fake.faults.add({ kind, call: 'create-ticket' });
      const error = await (kind === 'hang' ? impatient : t.desk).createTicket(aTicket()).then(
        () => null,
        (e: unknown) => e,
      );
      const { inspect } = await import('node:util');
      expect(error).not.toBeNull();
      expect(inspect(error, { depth: 9 })).not.toMatch(/ada\.sender|export ends|fake-token|Basic /i);
    }
  });

  it('says desk-unavailable where nobody listens', async () => {
    const nobody = createZendeskDesk({ ...signIn, endpoint: 'http://127.0.0.1:9', timeoutMillis: 5000 });
    await throwsCode(nobody.ticket(account, '101'), 'desk-unavailable');
  });
});
