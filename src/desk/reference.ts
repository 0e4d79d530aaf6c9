import { GatewayError } from '../model/errors.ts';
import type { Reference, TicketRef } from '../model/ticket.ts';

export const cloakroomTag = 'cloakroom';
/** Set on tickets made for an address nobody has verified. */
export const unverifiedTag = (tag: string) => `${tag}_unverified`;

/** Longest content of the agent-only field, in UTF-16 units: room for some 1,900 ids. */
export const fieldChars = 60_000;

/** Where the batch's files are opened. The fragment names the batch: by it a note is found again after a crash. */
export const batchUrl = (ticket: TicketRef, reference: Reference) =>
  `${reference.pageUrl(ticket)}#${reference.batch}`;

/** What the private note says: how many files, and where. Never a file name, never a link that opens by itself. */
export function noteText(reference: Reference): string {
  const n = reference.attachments.length;
  return `Cloakroom received ${n} ${n === 1 ? 'file' : 'files'} for this ticket. Sign in to open ${n === 1 ? 'it' : 'them'}:`;
}

/** Whether a text holds this address and not just one that starts alike (ids end at the first other character). */
export function mentions(text: string, url: string): boolean {
  for (let at = text.indexOf(url); at >= 0; at = text.indexOf(url, at + 1)) {
    if (!/[0-9a-z_]/i.test(text.charAt(at + url.length))) return true;
  }
  return false;
}

const words = (field: string) => field.split(/\s+/).filter((w) => w !== '');

export const holdsAll = (field: string, ids: readonly string[]) => {
  const have = new Set(words(field));
  return ids.every((id) => have.has(id));
};

/** The field with these ids added; what others wrote into it stays. Throws `desk-refused` when it would grow too long. */
export function withIds(field: string, ids: readonly string[]): string {
  const next = [...new Set([...words(field), ...ids])].join(' ');
  if (next.length > fieldChars) throw new GatewayError('desk-refused', { detail: 'the field is full' });
  return next;
}

export const withoutId = (field: string, id: string) =>
  words(field)
    .filter((w) => w !== id)
    .join(' ');
