import {
  bytes,
  bytesOrNull,
  flag,
  int,
  intOrNull,
  jsonOrNull,
  type Row,
  serial,
  text,
  textOrNull,
} from './columns.ts';

// One description for both databases. Columns are named as the fields of model/records.ts (in the database with
// underscores). Changing a table means a new migration; what a migration of the past made is written down there.

export const batches = {
  n: serial,
  id: text,
  account: text,
  state: text,
  form: text,
  ticket: textOrNull,
  ticketGiven: flag,
  invite: textOrNull,
  verified: flag,
  addressHash: text,
  emailHash: textOrNull,
  requester: bytesOrNull,
  wrappedLabelKey: bytesOrNull,
  messageState: text,
  message: bytesOrNull,
  wrappedMessageKey: bytesOrNull,
  messageCommitment: textOrNull,
  messageVerdict: jsonOrNull,
  messageTallies: jsonOrNull,
  waitsUntil: intOrNull,
  leaseUntil: intOrNull,
  idempotencyHash: textOrNull,
  idempotencyPrint: textOrNull,
  createdAt: int,
} as const;

export const attachments = {
  n: serial,
  id: text,
  account: text,
  batch: text,
  via: textOrNull,
  state: text,
  endReason: textOrNull,
  type: jsonOrNull,
  size: intOrNull,
  sealedSize: intOrNull,
  uploadId: textOrNull,
  parts: jsonOrNull,
  verdict: jsonOrNull,
  tallies: jsonOrNull,
  keyCommitment: textOrNull,
  wrappedKey: bytesOrNull,
  wrappedLabelKey: bytesOrNull,
  label: bytesOrNull,
  waitsUntil: intOrNull,
  dueAt: intOrNull,
  linkedAt: intOrNull,
  createdAt: int,
} as const;

/** The evidence. Append-only: triggers refuse to change or remove a row. */
export const entries = {
  account: text,
  seq: int,
  at: int,
  kind: text,
  actor: text,
  batch: textOrNull,
  attachment: textOrNull,
  link: textOrNull,
  invite: textOrNull,
  data: jsonOrNull,
  prev: text,
  hash: text,
} as const;

/** The last entry of each chain, so that a cut of the tail shows, and a row to queue at. */
export const chainHeads = { account: text, seq: int, hash: text } as const;

/**
 * `leasedUntil`: somebody works on it. `againAt`: it was asked for once more meanwhile, so finishing makes it due again.
 */
export const jobs = {
  id: serial,
  account: text,
  kind: text,
  batch: text,
  attachment: textOrNull,
  state: text,
  attempts: int,
  nextTryAt: int,
  lastError: textOrNull,
  leasedUntil: intOrNull,
  againAt: intOrNull,
  endedAt: intOrNull,
} as const;

export const links = {
  id: text,
  account: text,
  attachment: text,
  agent: text,
  expiresAt: int,
  createdAt: int,
} as const;

export const invites = {
  id: text,
  account: text,
  secretHash: text,
  ticket: text,
  madeBy: text,
  expiresAt: int,
  usesLeft: int,
  createdAt: int,
} as const;

export const sessions = {
  idHash: text,
  account: text,
  agent: text,
  label: bytes,
  expiresAt: int,
  createdAt: int,
} as const;

export const staffLinks = { secretHash: text, account: text, expiresAt: int } as const;

export const deskTickets = {
  account: text,
  number: int,
  batch: text,
  status: text,
  wrappedKey: bytes,
  sealed: bytes,
  createdAt: int,
} as const;

/** Numbers given out per account. */
export const counters = { account: text, name: text, value: int } as const;

export const migrations = { number: int, at: int } as const;

export interface Tables {
  batches: Row<typeof batches>;
  attachments: Row<typeof attachments>;
  entries: Row<typeof entries>;
  chainHeads: Row<typeof chainHeads>;
  jobs: Row<typeof jobs>;
  links: Row<typeof links>;
  invites: Row<typeof invites>;
  sessions: Row<typeof sessions>;
  staffLinks: Row<typeof staffLinks>;
  deskTickets: Row<typeof deskTickets>;
  counters: Row<typeof counters>;
  migrations: Row<typeof migrations>;
}
