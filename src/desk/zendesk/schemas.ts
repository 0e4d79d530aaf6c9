import { z } from 'zod';

// Exactly what is read of Zendesk's replies (Support API, 2025-04). Everything else falls away here; above all the
// metadata of audits and comments, which holds client addresses and coordinates.

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);

export const ticketSchema = z.object({
  id,
  status: z.string(),
  updated_at: z.string(),
  external_id: z.string().nullish(),
  tags: z.array(z.string()).default([]),
  custom_fields: z.array(z.object({ id, value: z.unknown() })).default([]),
});
export type ZendeskTicket = z.infer<typeof ticketSchema>;

export const ticketReply = z.object({ ticket: ticketSchema });
export const ticketsReply = z.object({ tickets: z.array(ticketSchema) });
/** What an update answers may leave properties out. */
export const updatedReply = z.object({
  ticket: z.object({ custom_fields: ticketSchema.shape.custom_fields.unwrap().optional() }),
});
/** A ticket just made: only its number is read. */
export const createdReply = z.object({ ticket: z.object({ id }) });

export const commentsReply = z.object({
  comments: z.array(
    z.object({
      public: z.boolean(),
      body: z.string().nullish(),
      plain_body: z.string().nullish(),
      html_body: z.string().nullish(),
    }),
  ),
  meta: z.object({ has_more: z.boolean(), after_cursor: z.string().nullish() }).optional(),
});

export const usersReply = z.object({
  users: z.array(z.object({ id, email: z.string().nullish(), role: z.string().nullish() })),
});
export const identitiesReply = z.object({
  identities: z.array(z.object({ type: z.string(), value: z.string() })),
});
/** Zendesk answers an anonymous caller with 200 and a user whose id is null. */
export const meReply = z.object({
  user: z.object({ id: z.number().int().nullable(), role: z.string().nullish() }),
});

export const fieldReply = z.object({
  ticket_field: z.object({
    id,
    type: z.string(),
    active: z.boolean(),
    visible_in_portal: z.boolean().nullish(),
    editable_in_portal: z.boolean().nullish(),
  }),
});
