/** A small OpenAPI 3.1 document with every kind of thing the page shows. */
const problem = {
  description: 'A problem.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
export const openapi = {
  openapi: '3.1.0',
  info: { title: 'Cloakroom API', version: '1.0.0', description: 'Files sent to support.' },
  paths: {
    '/v1/uploads': {
      post: {
        summary: 'Send files',
        description: 'Text fields come before files.',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            schema: { type: 'string' },
            description: 'For repeating safely.',
          },
        ],
        requestBody: {
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['file'],
                properties: {
                  email: { type: 'string', format: 'email' },
                  file: {
                    type: 'array',
                    items: { type: 'string', format: 'binary' },
                    description: 'Repeated.',
                  },
                },
              },
            },
          },
        },
        responses: {
          201: {
            description: 'All stored.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/BatchResult' } } },
          },
          422: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/uploads/{id}': {
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'string' },
          description: 'Of the attachment.',
        },
      ],
      delete: {
        summary: 'Take a file back',
        security: [{ token: [] }],
        responses: { 204: { description: 'Nothing is kept.' } },
      },
    },
  },
  components: {
    responses: { Problem: problem },
    schemas: {
      Problem: {
        type: 'object',
        required: ['code'],
        properties: { code: { type: 'string' }, status: { type: 'integer' } },
      },
      BatchResult: {
        type: 'object',
        properties: {
          attachments: { type: 'array', items: { type: 'object' } },
          status: { enum: ['stored', 'confirmation-needed', 'blocked', 'failed'] },
          ticket: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        },
      },
    },
  },
  'x-error-codes': { 'no-file': { status: 400, title: 'No file' } },
};
