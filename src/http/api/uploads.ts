import type { Request, Response } from 'express';
import { GatewayError } from '../../model/errors.ts';
import type { BatchResult } from '../../model/gateway.ts';
import { type AttachmentId, type BatchId, isAttachmentId, isBatchId } from '../../model/ids.ts';
import { answerEarly } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Routes } from '../routes.ts';
import { jsonBody, parsed, wantBody } from '../small-body.ts';
import { checkBeforeReading, receiveBatch } from '../upload/receive.ts';
import * as present from './present.ts';
import { confirmBody, withdrawBody } from './schemas.ts';

/** Reads one upload for the API and for the form alike; counts it. */
export async function takeUpload(
  context: Context,
  req: Request,
  res: Response,
  fields: Map<string, string>,
): Promise<BatchResult> {
  const { parts, metrics, gate } = context;
  checkBeforeReading(req, parts.gateway);
  const leave = gate(req);
  try {
    wantBody(req, res);
    metrics.uploadStarted();
    const deps = { gateway: parts.gateway, options: parts.options, onBytes: metrics.uploadEnded };
    const result = await receiveBatch(req, deps, fields);
    metrics.judged(result);
    return result;
  } finally {
    leave();
  }
}

/** Something that waits: a file, or the message of a batch. Throws `confirmation-invalid` for what cannot be an id. */
export function waitingId(text: unknown): AttachmentId | BatchId {
  if (typeof text === 'string' && (isAttachmentId(text) || isBatchId(text))) return text;
  throw new GatewayError('confirmation-invalid');
}

export function uploadRoutes(routes: Routes, context: Context): void {
  const { parts, rates, metrics } = context;
  const { gateway } = parts;

  routes.add('post', '/v1/uploads', rates.uploads, async (req, res) => {
    const result = await takeUpload(context, req, res, new Map());
    res.status(present.batchStatus(result)).type('json');
    await answerEarly(req, res, JSON.stringify(present.batch(result)));
  });

  routes.add('post', '/v1/uploads/:id/confirm', rates.confirm, ...jsonBody, async (req, res) => {
    const { token, reason } = parsed(confirmBody, req.body);
    const id = waitingId(req.params['id']);
    if (reason.trim() === '') throw new GatewayError('reason-missing');
    if (reason.length > gateway.limits.reasonChars)
      throw new GatewayError('field-too-large', { detail: 'reason' });
    const result = await gateway.confirm(id, token, reason.trim());
    metrics.judgedItem(result);
    res.json(present.item(result));
  });

  routes.add('delete', '/v1/uploads/:id', rates.confirm, ...jsonBody, async (req, res) => {
    const { token } = parsed(withdrawBody, req.body);
    await gateway.withdraw(waitingId(req.params['id']), token);
    res.status(204).end();
  });

  routes.add('get', '/v1/limits', (_req, res) => {
    res.json(gateway.limitsView());
  });
}
