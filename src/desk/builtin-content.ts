import type { AgentId } from '../model/ids.ts';
import type { NewTicket } from '../model/ticket.ts';
import { descriptionBytes, nameChars, plainLine, plainText, subjectChars } from './plain-text.ts';
import { cloakroomTag, unverifiedTag } from './reference.ts';

/** What is sealed in a ticket's row. */
export interface Content {
  readonly requester: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly field: string;
  readonly notes: readonly {
    readonly batch: string;
    readonly at: number;
    readonly text: string;
    readonly url: string;
  }[];
  readonly closed?: { readonly by: AgentId; readonly at: number };
}

export const encode = (content: Content) => new TextEncoder().encode(JSON.stringify(content));
/** Only of bytes the vault has opened: they are what `encode` made. */
export const decode = (plain: Uint8Array) => JSON.parse(new TextDecoder().decode(plain)) as Content;

export function contentOf(ticket: NewTicket): Content {
  return {
    requester: {
      name: plainLine(ticket.requester.name, nameChars),
      email: ticket.requester.email,
    },
    subject: plainLine(ticket.subject, subjectChars),
    description: plainText(ticket.description, descriptionBytes),
    tags: [cloakroomTag, unverifiedTag(cloakroomTag)],
    field: '',
    notes: [],
  };
}
