import type { Request, Response } from 'express';
import { GatewayError } from '../../model/errors.ts';
import type { ScanResult } from '../../model/gateway.ts';
import type { Context } from '../context.ts';
import type { Routes } from '../routes.ts';
import { agentOf, requireAgent } from '../session.ts';
import { wantBody } from '../small-body.ts';
import { formName } from '../upload/fields.ts';
import { readMultipart } from '../upload/multipart.ts';
import { checkNotEncoded } from '../upload/receive.ts';
import { RequestBody } from '../upload/request-body.ts';
import * as present from './present.ts';

/** Scan only. Never anonymous: it would tell strangers what gets through. */
export function scanRoute(routes: Routes, context: Context): void {
  const { parts, rates, metrics } = context;
  routes.add('post', '/v1/scan', rates.scans, requireAgent(parts), async (req, res) => {
    checkNotEncoded(req);
    const readiness = parts.gateway.readiness();
    if (readiness.parts['scanner'] === 'down') {
      throw new GatewayError('scanner-unavailable', { retryAfter: readiness.retryAfter ?? 30 });
    }
    if (Number(req.headers['content-length'] ?? 0) > parts.gateway.limits.fileBytes + 64 * 1024) {
      throw new GatewayError('file-too-large');
    }
    wantBody(req, res);
    metrics.uploadStarted();
    const body = new RequestBody(req, parts.gateway.limits);
    try {
      const result = req.is('multipart/form-data')
        ? await ofForm(context, req, res, body)
        : await ofRaw(context, req, res, body);
      res.json(present.scan(result));
    } finally {
      body.destroy();
      metrics.uploadEnded(body.received);
    }
  });
}

const askedForm = (context: Context, req: Request): string => {
  const asked = req.query['form'];
  return formName(typeof asked === 'string' ? asked : undefined, context.parts.options.forms);
};

async function ofRaw(context: Context, req: Request, res: Response, body: RequestBody): Promise<ScanResult> {
  const { gateway } = context.parts;
  const form = askedForm(context, req);
  return gateway.scanOnly(agentOf(res), bounded(body, gateway.limits.fileBytes), form);
}

/** Throws `file-too-large`, `no-file`. */
async function* bounded(body: RequestBody, max: number): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > max) throw new GatewayError('file-too-large');
    yield chunk;
  }
  if (size === 0) throw new GatewayError('empty-file');
}

async function ofForm(context: Context, req: Request, res: Response, body: RequestBody): Promise<ScanResult> {
  const { gateway, options } = context.parts;
  const fields = new Map<string, string>();
  let result: ScanResult | undefined;
  await readMultipart({
    body,
    fields,
    limits: { fileBytes: gateway.limits.fileBytes, files: 1, fieldBytes: 200, fieldNames: ['form'] },
    receive: async (file) => {
      const form = fields.has('form') ? formName(fields.get('form'), options.forms) : askedForm(context, req);
      result = await gateway.scanOnly(agentOf(res), file.stream, form);
    },
  });
  if (!result) throw new GatewayError('no-file');
  return result;
}
