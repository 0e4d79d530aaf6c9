import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createZendeskDesk } from '../../../src/desk/index.ts';
import { newBatchId } from '../../../src/model/ids.ts';
import { account, aReference, aTicket, throwsCode } from '../../contracts/desk.ts';
import { addComment, addTicket, userOf } from '../../fakes/zendesk/state.ts';
import { field, signIn, type ZendeskUnderTest, zendeskUnderTest } from './account.ts';

let t: ZendeskUnderTest;
beforeAll(async () => {
  t = await zendeskUnderTest();
  t.fake.state.users.push(
    {
      id: 11,
      name: 'A',
      emails: ['agent@example.com', 'second@example.com'],
      role: 'agent',
      suspended: false,
    },
    { id: 12, name: 'B', emails: ['boss@example.com'], role: 'admin', suspended: false },
    { id: 13, name: 'C', emails: ['left@example.com'], role: 'agent', suspended: true },
    { id: 14, name: 'D', emails: ['customer@example.com'], role: 'end-user', suspended: false },
  );
});
afterAll(async () => {
  expect(t.fake.state.violations).toEqual([]);
  await t.stop();
});

describe('addresses of staff', () => {
  it.each([
    ['an agent', 'agent@example.com', true],
    ['an agent in capitals', 'Agent@EXAMPLE.com', true],
    ["an agent's second address", 'second@example.com', true],
    ['an admin', 'boss@example.com', true],
    ['a suspended agent', 'left@example.com', true],
    ['the gateway itself', signIn.user, true],
    ['an end user', 'customer@example.com', false],
    ['nobody', 'nobody@example.com', false],
  ])('%s', async (_, email, staff) => {
    for (const fuzzy of [false, true]) {
      t.fake.state.fuzzySearch = fuzzy;
      expect(await t.desk.isStaffAddress(account, email)).toBe(staff);
    }
    t.fake.state.fuzzySearch = false;
  });

  it.each([
    'x" role:admin "@example.com',
    '*@example.com',
    'a b@example.com',
    'a@b@c',
    '@example.com',
    'plain',
    'a\\@example.com',
    'a\u0000@example.com',
    'a@example.com OR email:b@example.com',
  ])('asks nothing with the address %j', async (email) => {
    const before = t.fake.state.calls.length;
    await throwsCode(t.desk.isStaffAddress(account, email), 'malformed-email');
    expect(t.fake.state.calls.length).toBe(before);
  });
});

describe('existing tickets', () => {
  const ticketOf = (more: object = {}) => {
    const made = addTicket(t.fake.state, {
      requester: userOf(t.fake.state, 'customer@example.com', 'D'),
      subject: 'Older',
      body: 'Hello',
    });
    return Object.assign(made, more);
  };

  it('are not fooled by what a requester writes', async () => {
    const made = ticketOf();
    const reference = aReference();
    const url = `${reference.pageUrl(String(made.id))}#${reference.batch}`;
    addComment(t.fake.state, made, { author: 14, body: `see ${url}`, public: true });
    await t.desk.addReference(String(made.id), reference);
    expect((await t.see(String(made.id))).notes).toHaveLength(1);
  });

  it('are not fooled by a note of a batch whose id starts alike', async () => {
    const made = ticketOf();
    const reference = aReference();
    const url = `${reference.pageUrl(String(made.id))}#${reference.batch}x`;
    addComment(t.fake.state, made, { author: 900, body: url, public: false });
    await t.desk.addReference(String(made.id), reference);
    expect((await t.see(String(made.id))).notes).toHaveLength(2);
  });

  it('have their note found behind hundreds of comments', async () => {
    const made = ticketOf();
    const reference = aReference();
    await t.desk.addReference(String(made.id), reference);
    for (let i = 0; i < 180; i++)
      addComment(t.fake.state, made, { author: 14, body: `no ${i}`, public: true });
    await t.desk.addReference(String(made.id), reference);
    expect((await t.see(String(made.id))).notes).toHaveLength(1);
    const reads = t.fake.state.calls.filter((c) => c.call === 'list-comments').length;
    expect(reads).toBeGreaterThanOrEqual(5);
  });

  it('keep what agents wrote into the field, and their tags', async () => {
    const made = ticketOf({ tags: ['vip'], fields: { [field]: 'see  shelf' } });
    const reference = aReference(newBatchId(), 1);
    await t.desk.addReference(String(made.id), reference);
    const seen = await t.see(String(made.id));
    expect(seen.field).toBe(`see shelf ${reference.attachments[0]}`);
    expect(seen.tags).toEqual(['vip', 'cloakroom']);
    const [id] = reference.attachments;
    if (id) await t.desk.removeReference(account, String(made.id), id);
    expect((await t.see(String(made.id))).field).toBe('see shelf');
  });

  it('are not followed into the ticket they were merged into', async () => {
    const made = ticketOf({ status: 'closed', tags: ['closed_by_merge'] });
    const before = t.fake.state.calls.filter((c) => c.call === 'update-ticket').length;
    await throwsCode(t.desk.addReference(String(made.id), aReference()), 'closed-ticket');
    expect(t.fake.state.calls.filter((c) => c.call === 'update-ticket').length).toBe(before);
  });

  it.each(['new', 'open', 'pending', 'hold', 'solved'])('count as open while %s', async (status) => {
    const made = ticketOf({ status });
    const ticket = String(made.id);
    expect(await t.desk.ticket(account, ticket)).toEqual({ ticket, status: 'open' });
  });
});

describe('creating', () => {
  it('finds the ticket by its external id when the key is known with another body', async () => {
    const wanted = aTicket();
    t.fake.faults.add({ kind: 'reset-success', call: 'create-ticket' });
    await throwsCode(t.desk.createTicket(wanted), 'desk-unavailable');
    t.fake.faults.add({ kind: 'blind', call: 'list-tickets' });
    const ticket = await t.desk.createTicket({ ...wanted, subject: 'Said otherwise' });
    expect((await t.see(ticket)).subject).toBe(wanted.subject);
  });

  it('makes no second ticket when the list does not show the first one yet', async () => {
    const wanted = aTicket();
    const ticket = await t.desk.createTicket(wanted);
    t.fake.faults.add({ kind: 'blind', call: 'list-tickets' });
    expect(await t.again().createTicket(wanted)).toBe(ticket);
    expect(t.fake.faults.left).toBe(0);
  });

  it('takes the oldest where two have the same external id', async () => {
    const wanted = aTicket();
    const external_id = `cloakroom:${account}:${wanted.batch}`;
    const requester = userOf(t.fake.state, 'customer@example.com', 'D');
    const first = addTicket(t.fake.state, { requester, subject: 'x', body: 'x', external_id });
    addTicket(t.fake.state, { requester, subject: 'x', body: 'x', external_id });
    expect(await t.desk.createTicket(wanted)).toBe(String(first.id));
  });

  it('does without subject, description and name', async () => {
    const ticket = await t.desk.createTicket(
      aTicket({ subject: ' ', description: '\n', requester: { name: '', email: 'terse@example.com' } }),
    );
    expect(ticket).toMatch(/^\d+$/);
  });
});

describe('the account', () => {
  it('is not there for a wrong token', async () => {
    const wrong = createZendeskDesk({
      ...signIn,
      token: 'other',
      endpoint: t.fake.url,
      timeoutMillis: 20_000,
    });
    await throwsCode(wrong.ping(), 'desk-unavailable');
    await throwsCode(wrong.createTicket(aTicket()), 'desk-unavailable');
    await throwsCode(wrong.ticket(account, '101'), 'desk-unavailable');
  });

  it('has its field looked at', async () => {
    const inspect = (number: number) =>
      createZendeskDesk({
        ...signIn,
        field: number,
        endpoint: t.fake.url,
        timeoutMillis: 20_000,
      }).inspectField();
    expect(await inspect(field)).toEqual([]);
    expect(await inspect(field + 1)).toEqual(['field-public']);
    expect(await inspect(7)).toEqual(['field-unknown']);
  });

  it('is told when the field takes nothing, and the note is still made once', async () => {
    const ticket = await t.desk.createTicket(aTicket());
    const other = createZendeskDesk({ ...signIn, field: 7, endpoint: t.fake.url, timeoutMillis: 20_000 });
    const reference = aReference();
    await throwsCode(other.addReference(ticket, reference), 'desk-refused');
    await throwsCode(other.addReference(ticket, reference), 'desk-refused');
    expect((await t.see(ticket)).notes).toHaveLength(1);
  });

  it.each([
    ['no subdomain', { subdomain: '' }],
    ['a host for a subdomain', { subdomain: 'acme.zendesk.com' }],
    ['a path in the subdomain', { subdomain: 'evil.example/' }],
    ['plain http elsewhere', { endpoint: 'http://zendesk.example' }],
    ['no address', { endpoint: 'acme' }],
    ['another scheme', { endpoint: 'file:///etc/hosts' }],
    ['no token', { token: '' }],
    ['a user that holds a colon', { user: 'a:b@example.com' }],
    ['no field', { field: 0 }],
    ['a field that is no number', { field: Number.NaN }],
    ['a tag of two words', { tag: 'two words' }],
  ])('is refused with %s', (_, wrong) => {
    expect(() => createZendeskDesk({ ...signIn, timeoutMillis: 1000, ...wrong })).toThrow(
      expect.objectContaining({ code: 'configuration' }),
    );
  });

  it('has ticket addresses in its own interface', () => {
    const desk = createZendeskDesk({ ...signIn, timeoutMillis: 1000 });
    expect(desk.ticketUrl('42')).toBe('https://acme.zendesk.com/agent/tickets/42');
    expect(desk.ticketUrl('../x')).toBeNull();
  });
});
