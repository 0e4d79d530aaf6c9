import { createZendeskDesk, type ZendeskDesk } from '../../../src/desk/index.ts';
import type { DeskUnderTest } from '../../contracts/desk.ts';
import { type FakeZendesk, startFakeZendesk } from '../../fakes/zendesk/index.ts';

export const field = 360_001;
export const signIn = { subdomain: 'acme', user: 'gateway@example.com', token: 'fake-token', field };

export interface ZendeskUnderTest extends DeskUnderTest {
  readonly desk: ZendeskDesk;
  readonly fake: FakeZendesk;
}

/** The adapter over a fresh fake account. */
export async function zendeskUnderTest(timeoutMillis = 20_000): Promise<ZendeskUnderTest> {
  const fake = await startFakeZendesk(signIn);
  const connect = () => createZendeskDesk({ ...signIn, endpoint: fake.url, timeoutMillis });
  const find = (ref: string) => {
    const ticket = fake.state.tickets.find((t) => t.id === Number(ref));
    if (!ticket) throw new Error('no such ticket at the fake');
    return ticket;
  };
  return {
    fake,
    desk: connect(),
    again: connect,
    count: async () => fake.state.tickets.length,
    close: async (ref) => {
      find(ref).status = 'closed';
    },
    see: async (ref) => {
      const t = find(ref);
      const requester = fake.state.users.find((u) => u.id === t.requester_id);
      return {
        subject: t.subject,
        description: t.comments[0]?.body ?? '',
        requester: { name: requester?.name ?? '', email: requester?.emails[0] ?? '' },
        tags: t.tags,
        field: t.fields[field] ?? '',
        notes: t.comments.filter((c) => !c.public).map((c) => c.body),
      };
    },
    stop: () => fake.stop(),
  };
}
