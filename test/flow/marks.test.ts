import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Finding, Tally } from '../../src/model/finding.ts';
import type { Marked } from '../../src/model/verdict.ts';
import { type Opened, openDefault, request, send } from '../security/house.ts';

/** Synthetic: the IBAN of the registry's own example, and one e-mail address, which is too few to be warned of. */
const refund = 'from jo@kunde.test-mail.eu\nPlease refund to NL91 ABNA 0417 1643 00, thank you.\n';
const key = `${refund}-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE KEY-----\n`;
const marks = (seen: readonly Marked<Finding | Tally>[] | undefined) =>
  Object.fromEntries((seen ?? []).map((s) => [s.detector, s.action]));

let opened: Opened;
beforeAll(async () => {
  opened = await openDefault();
});
afterAll(() => opened.close());

it('an answer says of each finding and count what it led to, and so do its replay and the page of the ticket', async () => {
  const { gateway, staff } = opened.house;
  const blocked = (await send(gateway, request, key)).attachments[0];
  const all = { 'private-key': 'block', iban: 'warn', email: 'allow' };
  expect([marks(blocked?.findings), marks(blocked?.tallies)]).toEqual([all, all]);

  const wanted = { ...request, idempotencyKey: 'marks-of-one' };
  const warned = (await send(gateway, wanted, refund)).attachments[0];
  const two = { iban: 'warn', email: 'allow' };
  expect([marks(warned?.findings), marks(warned?.tallies)]).toEqual([two, two]);
  const again = (await send(gateway, wanted, refund)).attachments[0];
  expect([marks(again?.findings), marks(again?.tallies)]).toEqual([two, two]);

  const { ticket = '' } = await gateway.confirm(
    warned?.id as never,
    warned?.confirm?.token ?? '',
    'it is needed',
  );
  const { agent } = await staff.signInByLink((await staff.makeStaffLink()).secret);
  const [seen] = (await gateway.ticketAttachments(agent, ticket)).attachments;
  expect([marks(seen?.label?.findings), marks(seen?.tallies)]).toEqual([two, two]);
});

it('a message and a scan say so too', async () => {
  const { gateway, staff } = opened.house;
  const { message } = await send(gateway, { ...request, description: key });
  expect(marks(message?.findings)).toEqual({ 'private-key': 'block', iban: 'warn', email: 'allow' });
  const { agent } = await staff.signInByLink((await staff.makeStaffLink()).secret);
  async function* stream() {
    yield Buffer.from(refund);
  }
  const scanned = await gateway.scanOnly(agent, stream(), 'default');
  expect(marks(scanned.findings)).toEqual({ iban: 'warn', email: 'allow' });
});
