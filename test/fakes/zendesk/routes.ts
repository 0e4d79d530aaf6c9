import type { CallName } from './faults.ts';

export interface Route {
  readonly call: CallName;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** As Zendesk's description writes it. */
  readonly template: string;
}

export const routes: readonly Route[] = [
  { call: 'list-tickets', method: 'GET', template: '/api/v2/tickets' },
  { call: 'create-ticket', method: 'POST', template: '/api/v2/tickets' },
  { call: 'show-ticket', method: 'GET', template: '/api/v2/tickets/{ticket_id}' },
  { call: 'update-ticket', method: 'PUT', template: '/api/v2/tickets/{ticket_id}' },
  { call: 'list-comments', method: 'GET', template: '/api/v2/tickets/{ticket_id}/comments' },
  { call: 'search-users', method: 'GET', template: '/api/v2/users/search' },
  { call: 'list-identities', method: 'GET', template: '/api/v2/users/{user_id}/identities' },
  { call: 'me', method: 'GET', template: '/api/v2/users/me' },
  { call: 'show-field', method: 'GET', template: '/api/v2/ticket_fields/{ticket_field_id}' },
];

/** The route and the id in its path (0 where it has none); null where no call of ours goes there. */
export function routeOf(method: string, path: string): { route: Route; id: number } | null {
  for (const route of routes) {
    const pattern = `^${route.template.replace(/\{[a-z_]+\}/, '(\\d+)')}$`;
    const match = new RegExp(pattern).exec(path);
    if (match && route.method === method) return { route, id: Number(match[1] ?? 0) };
  }
  return null;
}
