import type { CallName } from './faults.ts';

// The calls this project makes, and nothing beyond them: stricter than Zendesk's description, which lets unknown
// properties pass, and used where that description is not at hand.

const id = { type: 'integer', minimum: 1 };
const closed = (properties: object, required: string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const comment = closed(
  { body: { type: 'string', minLength: 1, maxLength: 65_535 }, public: { type: 'boolean' } },
  ['body', 'public'],
);
const tags = { type: 'array', maxItems: 10, items: { type: 'string', pattern: '^[a-z0-9_-]+$' } };

export const ownBodies: Partial<Record<CallName, object>> = {
  'create-ticket': closed(
    {
      ticket: closed(
        {
          external_id: { type: 'string', minLength: 1, maxLength: 255 },
          subject: { type: 'string', minLength: 1, maxLength: 255 },
          comment,
          requester: closed(
            { name: { type: 'string', minLength: 1 }, email: { type: 'string', minLength: 3 } },
            ['name', 'email'],
          ),
          tags,
        },
        ['external_id', 'subject', 'comment', 'requester', 'tags'],
      ),
    },
    ['ticket'],
  ),
  'update-ticket': closed(
    {
      ticket: closed(
        {
          custom_fields: {
            type: 'array',
            minItems: 1,
            maxItems: 1,
            items: closed({ id, value: { type: 'string' } }, ['id', 'value']),
          },
          additional_tags: tags,
          comment: { ...comment, properties: { ...comment.properties, public: { const: false } } },
          safe_update: { const: true },
          updated_stamp: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
        },
        ['custom_fields', 'safe_update', 'updated_stamp'],
      ),
    },
    ['ticket'],
  ),
};

const paging = ['page[size]', 'page[after]', 'sort'];
export const ownQueries: Record<CallName, readonly string[]> = {
  'list-tickets': ['external_id'],
  'create-ticket': [],
  'show-ticket': [],
  'update-ticket': [],
  'list-comments': paging,
  'search-users': ['query'],
  'list-identities': [],
  me: [],
  'show-field': [],
};
