import type { Fault, Faults } from './faults.ts';
import type { Answer } from './handlers.ts';
import { addTicket, type FakeState, userOf } from './state.ts';

/**
 * For tests in other processes:
 * `GET /__fake/state` the whole state · `POST /__fake/faults` a Fault · `DELETE /__fake/faults` none any more ·
 * `POST /__fake/tickets` `{name, email, subject, body}` answers `{id}` · `POST /__fake/users` `{name, emails, role}` ·
 * `PUT /__fake/tickets/ID` `{status}`
 */
export function control(
  fake: { state: FakeState; faults: Faults },
  method: string,
  url: URL,
  sent: string,
): Answer {
  const reply = (status: number, body: unknown): Answer => ({ status, body });
  const what = `${method} ${url.pathname.replace(/\d+$/, 'ID')}`;
  const body = () => JSON.parse(sent);
  switch (what) {
    case 'GET /__fake/state':
      return reply(200, { ...fake.state, faultsLeft: fake.faults.left });
    case 'POST /__fake/faults':
      fake.faults.add(body() as Fault);
      return reply(201, {});
    case 'DELETE /__fake/faults':
      fake.faults.clear();
      return reply(200, {});
    case 'POST /__fake/tickets': {
      const t = body();
      const made = addTicket(fake.state, { ...t, requester: userOf(fake.state, t.email, t.name) });
      return reply(201, { id: made.id });
    }
    case 'POST /__fake/users': {
      const u = body();
      const user = userOf(fake.state, u.emails[0], u.name);
      Object.assign(user, { suspended: false, ...u });
      return reply(201, { id: user.id });
    }
    case 'PUT /__fake/tickets/ID': {
      const ticket = fake.state.tickets.find((t) => t.id === Number(url.pathname.split('/').at(-1)));
      if (ticket) Object.assign(ticket, body());
      return reply(ticket ? 200 : 404, {});
    }
    default:
      return reply(404, {});
  }
}
