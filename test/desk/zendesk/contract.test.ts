import { afterAll, expect, it } from '@jest/globals';
import { deskContract } from '../../contracts/desk.ts';
import { type ZendeskUnderTest, zendeskUnderTest } from './account.ts';

let seen: ZendeskUnderTest | undefined;
deskContract('zendesk', async () => {
  seen = await zendeskUnderTest();
  return seen;
});

it('made no request, and got no reply, that the description does not know', () => {
  expect(seen?.fake.state.calls.length).toBeGreaterThan(20);
  expect(seen?.fake.state.violations).toEqual([]);
});

afterAll(() => {
  seen = undefined;
});
