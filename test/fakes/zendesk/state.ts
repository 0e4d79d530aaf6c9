/** What the fake account holds. Shapes follow Zendesk's Support API description (2025-04). */
export interface FakeComment {
  readonly id: number;
  readonly author_id: number;
  readonly body: string;
  readonly public: boolean;
  readonly created_at: string;
}

export interface FakeTicket {
  readonly id: number;
  readonly created_at: string;
  external_id: string | null;
  subject: string;
  description: string;
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
  requester_id: number;
  tags: string[];
  /** By field id; fields that are not set are shown with null. */
  fields: Record<string, string | null>;
  comments: FakeComment[];
  updated_at: string;
  /** Milliseconds of each update by API, for the limit of 30 in 10 minutes. */
  updates: number[];
}

export interface FakeUser {
  readonly id: number;
  name: string;
  /** The primary address comes first. */
  emails: string[];
  role: 'end-user' | 'agent' | 'admin';
  suspended: boolean;
}

export interface FakeField {
  readonly id: number;
  type: string;
  active: boolean;
  visible_in_portal: boolean;
  editable_in_portal: boolean;
}

export interface FakeState {
  readonly tickets: FakeTicket[];
  readonly users: FakeUser[];
  readonly fields: FakeField[];
  /** Every request, in order: which call it was and how it was answered (0: not at all). */
  readonly calls: { readonly call: string; readonly status: number }[];
  /** Requests and replies that do not keep to the description. Tests assert that this is empty. */
  readonly violations: string[];
  /** User search finds everybody, as an index of words may. */
  fuzzySearch: boolean;
}

const whole = (millis: number) => new Date(millis).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** Zendesk's times have whole seconds; a change is never earlier than the one before. */
export const stamp = () => whole(Date.now());
export const later = (than: string, seconds: number) => whole(Date.parse(than) + seconds * 1000);

export function newState(user: string, field: number): FakeState {
  return {
    tickets: [],
    users: [{ id: 900, name: 'Gateway', emails: [user.toLowerCase()], role: 'agent', suspended: false }],
    fields: [
      { id: field, type: 'textarea', active: true, visible_in_portal: false, editable_in_portal: false },
      { id: field + 1, type: 'text', active: true, visible_in_portal: true, editable_in_portal: true },
    ],
    calls: [],
    violations: [],
    fuzzySearch: false,
  };
}

export function userOf(state: FakeState, email: string, name: string): FakeUser {
  const address = email.toLowerCase();
  const known = state.users.find((u) => u.emails.includes(address));
  if (known) return known;
  const made: FakeUser = {
    id: 1000 + state.users.length,
    name,
    emails: [address],
    role: 'end-user',
    suspended: false,
  };
  state.users.push(made);
  return made;
}

export function addComment(
  state: FakeState,
  ticket: FakeTicket,
  comment: { author: number; body: string; public: boolean },
) {
  const id = 5000 + state.tickets.reduce((n, t) => n + t.comments.length, 0);
  // Placeholders in comments that come in by API are rendered.
  const body = comment.body.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, 'RENDERED');
  ticket.comments.push({
    id,
    author_id: comment.author,
    body,
    public: comment.public,
    created_at: stamp(),
  });
}

export function addTicket(
  state: FakeState,
  from: { requester: FakeUser; subject: string; body: string; external_id?: string; tags?: string[] },
): FakeTicket {
  const at = stamp();
  const ticket: FakeTicket = {
    id: 101 + state.tickets.length,
    created_at: at,
    external_id: from.external_id ?? null,
    subject: from.subject,
    description: from.body,
    status: 'new',
    requester_id: from.requester.id,
    tags: (from.tags ?? []).map((t) => t.toLowerCase()),
    fields: {},
    comments: [],
    updated_at: at,
    updates: [],
  };
  state.tickets.push(ticket);
  addComment(state, ticket, { author: from.requester.id, body: from.body, public: true });
  return ticket;
}
