import type { CallName } from './faults.ts';
import { addComment, addTicket, type FakeState, type FakeTicket, stamp, userOf } from './state.ts';
import { identities, me, search } from './users.ts';

export interface Call {
  readonly state: FakeState;
  readonly id: number;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  readonly idempotencyKey: string | null;
  readonly origin: string;
  /** The signed-in agent. */
  readonly me: number;
  readonly replays: Map<string, { body: string; ticket: number }>;
}
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

const notFound: Answer = { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } };

/** Where an audit or comment was written from: what must never be copied. A documentation address (RFC 5737). */
export const auditMetadata = {
  system: { client: 'fake-client', ip_address: '203.0.113.77', latitude: 52.0001, longitude: 4.0001 },
  custom: {},
};

function shown(call: Call, t: FakeTicket) {
  return {
    url: `${call.origin}/api/v2/tickets/${t.id}.json`,
    id: t.id,
    external_id: t.external_id,
    via: { channel: 'api', source: { from: {}, to: {}, rel: null } },
    created_at: t.created_at,
    updated_at: t.updated_at,
    type: null,
    subject: t.subject,
    raw_subject: t.subject,
    description: t.description,
    priority: null,
    status: t.status,
    recipient: null,
    requester_id: t.requester_id,
    submitter_id: t.requester_id,
    assignee_id: null,
    has_incidents: false,
    is_public: true,
    tags: t.tags,
    custom_fields: call.state.fields.map((f) => ({ id: f.id, value: t.fields[f.id] ?? null })),
    satisfaction_rating: null,
    allow_attachments: true,
    from_messaging_channel: false,
  };
}

const audit = (call: Call, t: FakeTicket) => ({
  id: 70_000 + call.state.calls.length,
  ticket_id: t.id,
  created_at: t.updated_at,
  author_id: call.me,
  metadata: auditMetadata,
  events: [],
});

function create(call: Call): Answer {
  const t = call.body['ticket'] as {
    subject: string;
    comment: { body: string };
    requester: { name: string; email: string };
    external_id: string;
    tags: string[];
  };
  const body = JSON.stringify(call.body);
  const replay = call.idempotencyKey === null ? undefined : call.replays.get(call.idempotencyKey);
  if (replay && replay.body !== body) {
    return { status: 400, body: { error: 'IdempotentRequestError', description: 'Other parameters' } };
  }
  const known = replay && call.state.tickets.find((x) => x.id === replay.ticket);
  const ticket =
    known ??
    addTicket(call.state, {
      requester: userOf(call.state, t.requester.email, t.requester.name),
      subject: t.subject,
      body: t.comment.body,
      external_id: t.external_id,
      tags: t.tags,
    });
  if (call.idempotencyKey !== null) call.replays.set(call.idempotencyKey, { body, ticket: ticket.id });
  return {
    status: 201,
    body: { ticket: shown(call, ticket), audit: audit(call, ticket) },
    headers: {
      location: `${call.origin}/api/v2/tickets/${ticket.id}.json`,
      'x-idempotency-lookup': known ? 'hit' : 'miss',
    },
  };
}

const updatesAllowed = 30;
const updatesMillis = 600_000;

function update(call: Call): Answer {
  const t = call.state.tickets.find((x) => x.id === call.id);
  if (!t) return notFound;
  t.updates = t.updates.filter((at) => at > Date.now() - updatesMillis);
  if (t.updates.length >= updatesAllowed) {
    const retryAfter = Math.ceil(((t.updates[0] ?? 0) + updatesMillis - Date.now()) / 1000);
    return {
      status: 429,
      body: { error: 'TooManyUpdates', description: 'Too many updates for this ticket' },
      headers: { 'retry-after': String(retryAfter) },
    };
  }
  if (t.status === 'closed') {
    const details = { status: [{ description: 'Status: closed prevents ticket update' }] };
    return {
      status: 422,
      body: { error: 'RecordInvalid', description: 'Record validation errors', details },
    };
  }
  const change = call.body['ticket'] as {
    safe_update?: boolean;
    updated_stamp?: string;
    custom_fields?: { id: number; value: string }[];
    additional_tags?: string[];
    comment?: { body: string; public: boolean };
  };
  if ('safe_update' in change && Date.parse(change.updated_stamp ?? '') < Date.parse(t.updated_at)) {
    const description = 'Safe Update prevented the update due to outdated ticket data.';
    return { status: 409, body: { error: 'UpdateConflict', description } };
  }
  t.updates.push(Date.now());
  apply(call, t, change);
  return {
    status: 200,
    body: { ticket: shown(call, t), audit: audit(call, t) },
    headers: {
      'zendesk-ratelimit-per-ticket-updates': `total=${updatesAllowed}; remaining=${updatesAllowed - t.updates.length}`,
    },
  };
}

function apply(
  call: Call,
  t: FakeTicket,
  change: {
    custom_fields?: { id: number; value: string }[];
    additional_tags?: string[];
    comment?: { body: string; public: boolean };
  },
): void {
  for (const { id, value } of change.custom_fields ?? []) {
    // Unknown and inactive fields are passed over without a word.
    if (call.state.fields.some((f) => f.id === id && f.active)) t.fields[id] = value;
  }
  t.tags = [...new Set([...t.tags, ...(change.additional_tags ?? [])])];
  if (change.comment) {
    addComment(call.state, t, { author: call.me, body: change.comment.body, public: change.comment.public });
  }
  const now = stamp();
  if (Date.parse(now) > Date.parse(t.updated_at)) t.updated_at = now;
}

function comments(call: Call): Answer {
  const t = call.state.tickets.find((x) => x.id === call.id);
  if (!t) return notFound;
  const size = Number(call.query.get('page[size]') ?? 100);
  const from = Number(call.query.get('page[after]') ?? 0);
  const all = call.query.get('sort') === '-created_at' ? [...t.comments].reverse() : t.comments;
  const page = all.slice(from, from + size).map((c) => ({
    id: c.id,
    type: 'Comment',
    author_id: c.author_id,
    body: c.body,
    html_body: `<div class="zd-comment" dir="auto">${c.body.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</div>`,
    plain_body: c.body,
    public: c.public,
    attachments: [],
    audit_id: c.id + 1,
    via: { channel: 'api', source: { from: {}, to: {}, rel: null } },
    created_at: c.created_at,
    metadata: auditMetadata,
  }));
  const has_more = from + size < all.length;
  const meta = { has_more, after_cursor: has_more ? String(from + size) : null, before_cursor: null };
  return { status: 200, body: { comments: page, meta, links: { next: null, prev: null } } };
}

export const handlers: Record<CallName, (call: Call) => Answer> = {
  'list-tickets': (call) => {
    const tickets = call.state.tickets.filter((t) => t.external_id === call.query.get('external_id'));
    return { status: 200, body: { tickets: tickets.map((t) => shown(call, t)), count: tickets.length } };
  },
  'create-ticket': create,
  'show-ticket': (call) => {
    const t = call.state.tickets.find((x) => x.id === call.id);
    return t ? { status: 200, body: { ticket: shown(call, t) } } : notFound;
  },
  'update-ticket': update,
  'list-comments': comments,
  'search-users': search,
  'list-identities': identities,
  me,
  'show-field': (call) => {
    const f = call.state.fields.find((x) => x.id === call.id);
    const described = { title: 'Cloakroom', raw_title: 'Cloakroom', description: '', position: 1 };
    return f ? { status: 200, body: { ticket_field: { ...f, ...described } } } : notFound;
  },
};
