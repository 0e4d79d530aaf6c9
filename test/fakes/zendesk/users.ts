import type { Answer, Call } from './handlers.ts';
import type { FakeState } from './state.ts';

const shownUser = (call: Call, u: FakeState['users'][number]) => ({
  id: u.id,
  url: `${call.origin}/api/v2/users/${u.id}.json`,
  name: u.name,
  email: u.emails[0],
  role: u.role,
  suspended: u.suspended,
  active: true,
  created_at: '2024-01-01T00:00:00Z',
});

export function search(call: Call): Answer {
  const wanted = /^email:"([^"]+)"$/.exec(call.query.get('query') ?? '')?.[1]?.toLowerCase();
  const found = call.state.users.filter(
    (u) => call.state.fuzzySearch || (wanted !== undefined && u.emails.includes(wanted)),
  );
  return {
    status: 200,
    body: {
      users: found.map((u) => shownUser(call, u)),
      next_page: null,
      previous_page: null,
      count: found.length,
    },
  };
}

export function identities(call: Call): Answer {
  const user = call.state.users.find((u) => u.id === call.id);
  if (!user) return { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } };
  const all = user.emails.map((value, i) => ({
    id: user.id * 10 + i,
    user_id: user.id,
    type: 'email',
    value,
    verified: true,
    primary: i === 0,
    created_at: '2024-01-01T00:00:00Z',
    updated_at: '2024-01-01T00:00:00Z',
  }));
  return { status: 200, body: { identities: all, next_page: null, previous_page: null, count: all.length } };
}

export function me(call: Call): Answer {
  const me = call.state.users.find((u) => u.id === call.me);
  return me
    ? { status: 200, body: { user: { ...shownUser(call, me), authenticity_token: 'fake' } } }
    : {
        status: 200,
        body: {
          user: { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user' },
        },
      };
}
