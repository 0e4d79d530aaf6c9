import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import {
  batchSchema,
  confirmBody,
  healthSchema,
  inviteBody,
  itemSchema,
  limitsSchema,
  linkBody,
  madeSchema,
  problemSchema,
  readySchema,
  scanSchema,
  ticketSchema,
  uploadForm,
  withdrawBody,
} from './schemas.ts';

const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});
const problem = {
  description: 'A problem (RFC 9457); 429 and 503 carry Retry-After.',
  content: { 'application/problem+json': { schema: problemSchema } },
};
const byId = { path: z.object({ id: z.string() }) };
const staffOnly = { security: [{ token: [] }, { session: [] }] };
const body = (schema: z.ZodType) => ({ required: true, content: { 'application/json': { schema } } });
const op = (o: ZodOpenApiOperationObject): ZodOpenApiOperationObject => ({
  ...o,
  responses: { ...o.responses, default: problem },
});

const upload = op({
  operationId: 'upload',
  summary: 'Hand in files',
  description:
    'Fields first, then files. 201 all stored; 202 when any waits for a confirmation; 422 when none was kept because of a block; 200 otherwise mixed. A broken request keeps nothing.',
  requestParams: {
    header: z.object({
      'Idempotency-Key': z
        .string()
        .max(200)
        .optional()
        .meta({ description: 'Asking again with it answers the same.' }),
    }),
  },
  requestBody: { required: true, content: { 'multipart/form-data': { schema: uploadForm } } },
  responses: {
    '200': json('Mixed', batchSchema),
    '201': json('All stored', batchSchema),
    '202': json('Something waits for a confirmation', batchSchema),
    '422': json('Nothing was kept', batchSchema),
  },
});

const paths = {
  '/v1/uploads': { post: upload },
  '/v1/uploads/{id}/confirm': {
    post: op({
      operationId: 'confirm',
      summary: 'Send a warned file, or the warned message, all the same',
      requestParams: byId,
      requestBody: body(confirmBody),
      responses: { '200': json('Stored, or still waiting for the rest', itemSchema) },
    }),
  },
  '/v1/uploads/{id}': {
    delete: op({
      operationId: 'withdraw',
      summary: 'Take a waiting file back',
      requestParams: byId,
      requestBody: body(withdrawBody),
      responses: { '204': { description: 'Nothing of it is kept' } },
    }),
  },
  '/v1/limits': {
    get: op({
      operationId: 'limits',
      summary: 'What may be sent',
      responses: { '200': json('Limits', limitsSchema) },
    }),
  },
  '/v1/scan': {
    post: op({
      ...staffOnly,
      operationId: 'scan',
      summary: 'Look through one file and keep nothing',
      requestParams: { query: z.object({ form: z.string().optional() }) },
      requestBody: {
        required: true,
        content: {
          'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) },
          'multipart/form-data': {
            schema: z.object({ form: z.string().optional(), file: z.string().meta({ format: 'binary' }) }),
          },
        },
      },
      responses: { '200': json('What was found', scanSchema) },
    }),
  },
  '/v1/tickets/{ticket}/attachments': {
    get: op({
      ...staffOnly,
      operationId: 'ticketAttachments',
      summary: 'Files of a ticket',
      requestParams: { path: z.object({ ticket: z.string() }) },
      responses: { '200': json('Files, newest first', ticketSchema) },
    }),
  },
  '/v1/attachments/{id}/links': {
    post: op({
      ...staffOnly,
      operationId: 'makeLink',
      summary: 'A short-lived link for yourself',
      requestParams: byId,
      requestBody: body(linkBody),
      responses: { '201': json('Made', madeSchema) },
    }),
  },
  '/v1/invites': {
    post: op({
      ...staffOnly,
      operationId: 'makeInvite',
      summary: 'A link with which a requester adds files to a ticket',
      requestBody: body(inviteBody),
      responses: { '201': json('Made', madeSchema) },
    }),
  },
  '/healthz': {
    get: op({
      operationId: 'health',
      summary: 'The process is alive',
      responses: { '200': json('Alive', healthSchema) },
    }),
  },
  '/readyz': {
    get: op({
      operationId: 'ready',
      summary: 'Whether uploads can be taken',
      responses: { '200': json('Ready', readySchema), '503': json('Not ready', readySchema) },
    }),
  },
  '/metrics': {
    get: op({
      security: [{ token: [] }],
      operationId: 'metrics',
      summary: 'Prometheus metrics; from loopback or with an API token',
      responses: { '200': { description: 'Text', content: { 'text/plain': { schema: z.string() } } } },
    }),
  },
  '/openapi.json': {
    get: op({
      operationId: 'openapi',
      summary: 'This document',
      responses: { '200': json('OpenAPI 3.1', z.looseObject({ openapi: z.string() })) },
    }),
  },
};

/** The API's description, OpenAPI 3.1. */
export function openApi(publicUrl: string, version: string): Readonly<Record<string, unknown>> {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Cloakroom',
      version,
      description:
        'Hand in files for a support ticket; every file is looked through, sealed and kept inside the EU.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    security: [{}],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'cloakroom' },
      },
    },
  }) as unknown as Readonly<Record<string, unknown>>;
}
