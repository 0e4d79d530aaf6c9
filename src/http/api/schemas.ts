import { z } from 'zod';
import 'zod-openapi';
import { errorCodes } from '../../model/errors.ts';
import { categories, distinctMax } from '../../model/finding.ts';

/** Shapes of the public API. The OpenAPI document is made from them, and a test holds the answers against it. */
const time = z.iso.datetime().meta({ description: 'RFC 3339, UTC' });

const action = z.enum(['allow', 'warn', 'block']);
const ledTo = action.meta({
  description: 'What it led to. `allow`: it did not count, or not enough of it for a rule.',
});

const location = z
  .object({
    line: z.int().optional(),
    column: z.int().optional(),
    start: z.int().optional(),
    end: z.int().optional(),
    path: z.string().optional(),
    page: z.int().optional(),
    sheet: z.string().optional(),
    cell: z.string().optional(),
    slide: z.int().optional(),
    part: z.string().optional(),
    box: z
      .object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
      .optional()
      .meta({ description: 'Pixels of the picture, from its upper left corner.' }),
    field: z.enum(['name', 'subject', 'description']).optional(),
  })
  .meta({
    description:
      'Where a person would look. Lines and columns count from 1, in their page; start and end are UTF-16 offsets in the text of their file; path is the way inside a container, ! between its steps.',
  });

const finding = z
  .object({
    detector: z.string(),
    category: z.enum(categories),
    country: z.string().optional(),
    location,
    confidence: z.number().min(0).max(1),
    masked: z.string(),
    reason: z.string().optional(),
    action: ledTo,
  })
  .meta({ id: 'Finding', description: 'What was found and where. Never the value itself.' });

const count = z
  .object({
    detector: z.string(),
    category: z.enum(categories),
    confidence: z.number(),
    count: z.int(),
    distinct: z.int().meta({ description: `Different values; at ${distinctMax} there may be more.` }),
    action: ledTo,
  })
  .meta({ id: 'Count' });

const fileType = z
  .object({ mime: z.string(), name: z.string(), family: z.string(), encoding: z.string().optional() })
  .meta({ id: 'FileType', description: 'By content, never by name or declared type.' });

export const itemSchema = z
  .object({
    id: z.string(),
    name: z.string().optional().meta({ description: 'As you sent it, made safe to show.' }),
    status: z.enum(['stored', 'confirmation-needed', 'blocked', 'failed']),
    verdict: action,
    type: fileType.nullable(),
    size: z.int().nullable().meta({ description: 'Bytes' }),
    findings: z.array(finding),
    counts: z.array(count),
    code: z.string().optional().meta({ description: 'Why it failed, or why it cannot be confirmed.' }),
    confirm: z.object({ token: z.string(), expiresAt: time }).optional().meta({
      description: 'Keep the token to yourself: it holds the only key. It travels in POST bodies only.',
    }),
    keptUntil: time.optional(),
    ticket: z.string().optional(),
  })
  .meta({ id: 'Item' });

export const batchSchema = z
  .object({
    id: z.string(),
    ticket: z.string().optional(),
    message: itemSchema
      .optional()
      .meta({ description: 'Present when subject or description drew a warning or a block.' }),
    attachments: z.array(itemSchema),
  })
  .meta({ id: 'UploadResult' });

export const uploadForm = z
  .object({
    form: z.string().optional(),
    name: z.string().optional(),
    email: z.string().optional(),
    subject: z.string().optional(),
    description: z.string().optional(),
    invite: z.string().optional().meta({ description: 'In place of name, email and subject.' }),
    replaces: z.string().optional().meta({
      description:
        'Id of a warned file that waits: the one file of this request takes its place, for the same ticket. In place of all other fields.',
    }),
    token: z.string().optional().meta({ description: 'Its confirmation token. Goes with replaces.' }),
    file: z.array(z.string().meta({ format: 'binary' })),
  })
  .meta({ id: 'UploadForm', description: 'Text fields come before the files.' });

export const confirmBody = z
  .strictObject({ token: z.string().min(1).max(8192), reason: z.string().max(10_000) })
  .meta({ id: 'Confirm' });
export const withdrawBody = z.strictObject({ token: z.string().min(1).max(8192) }).meta({ id: 'Withdraw' });
export const linkBody = z.strictObject({ seconds: z.int().min(1).max(86_400) }).meta({ id: 'NewLink' });
export const inviteBody = z
  .strictObject({ ticket: z.string().regex(/^[\w-]{1,40}$/) })
  .meta({ id: 'NewInvite' });
export const madeSchema = z.object({ url: z.string(), expiresAt: time }).meta({ id: 'Made' });

export const limitsSchema = z
  .object({
    fileBytes: z.int(),
    filesPerBatch: z.int(),
    confirmMinutes: z.number(),
    retentionDays: z.int(),
    region: z.string(),
    store: z.enum(['s3', 'embedded']),
    looksFor: z.array(z.enum(categories)).meta({ description: 'The categories something is looked for in.' }),
  })
  .meta({ id: 'Limits' });

const reasons = z.array(
  z.object({ category: z.enum(categories), detector: z.string(), count: z.int(), action }),
);

export const scanSchema = z
  .object({
    verdict: action,
    because: reasons,
    type: fileType,
    size: z.int(),
    scannedChars: z.int(),
    findings: z.array(finding),
    counts: z.array(count),
  })
  .meta({ id: 'ScanResult' });

export const ticketSchema = z
  .object({
    ticket: z.string(),
    deskUrl: z.string().nullable(),
    attachments: z.array(
      z.object({
        id: z.string(),
        state: z.enum(['stored', 'erasing', 'erased']),
        type: fileType.nullable(),
        size: z.int().nullable(),
        verdict: action.nullable(),
        counts: z.array(count),
        receivedAt: time,
        dueAt: time.nullable(),
        label: z
          .object({ fileName: z.string(), findings: z.array(finding), reason: z.string().optional() })
          .optional()
          .meta({ description: 'Only for those who may open the file.' }),
      }),
    ),
  })
  .meta({ id: 'TicketAttachments' });

export const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
export const readySchema = z
  .object({
    ready: z.boolean(),
    parts: z.record(z.string(), z.enum(['up', 'down'])),
    retryAfter: z.number().optional(),
  })
  .meta({ id: 'Readiness' });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(errorCodes),
    id: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457. `code` is stable; the sentences are not.' });
