import type { Request } from 'express';
import { GatewayError, isGatewayError } from '../../model/errors.ts';
import type { BatchIntake, BatchResult, Gateway } from '../../model/gateway.ts';
import type { HttpOptions } from '../options.ts';
import { batchRequest, fieldBytes, uploadFields } from './fields.ts';
import { readMultipart } from './multipart.ts';
import { RequestBody } from './request-body.ts';

/** What a request for an upload has to say before its body may come. */
export interface UploadDeps {
  readonly gateway: Gateway;
  readonly options: HttpOptions;
  /** Told how many bytes of body arrived, once. */
  onBytes(bytes: number): void;
}

/** Room for boundaries, part headers and text fields, when a Content-Length is judged. */
const envelopeBytes = 1024 * 1024;

/**
 * Judged by the headers alone, before a byte of the body is read. Throws `unsupported-media-type`,
 * `intake-stopped` with retryAfter, `file-too-large`.
 */
export function checkBeforeReading(req: Request, gateway: Gateway): void {
  if (!req.is('multipart/form-data')) throw new GatewayError('unsupported-media-type');
  checkNotEncoded(req);
  const readiness = gateway.readiness();
  if (!readiness.ready) throw new GatewayError('intake-stopped', { retryAfter: readiness.retryAfter ?? 30 });
  const { fileBytes, filesPerBatch } = gateway.limits;
  const announced = Number(req.headers['content-length'] ?? 0);
  if (announced > fileBytes * filesPerBatch + envelopeBytes) throw new GatewayError('file-too-large');
}

/** What is packed would be scanned as packed: refused, instead of unpacked without limits. */
export function checkNotEncoded(req: Request): void {
  const encoding = req.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') throw new GatewayError('unsupported-media-type');
}

/** Ends the reading without being a fault: the answer is known already. */
class Replayed extends GatewayError {
  constructor() {
    super('internal');
  }
}

/**
 * One upload, from the first byte to the result. The batch is opened at the first file, with the fields before it.
 * On any fault the batch is aborted, exactly once, before this rejects. `fields` is filled as they come.
 */
export async function receiveBatch(
  req: Request,
  deps: UploadDeps,
  fields: Map<string, string>,
): Promise<BatchResult> {
  const { gateway, options } = deps;
  const { limits } = gateway;
  const body = new RequestBody(req, limits);
  const receiving: Promise<void>[] = [];
  let opening: Promise<BatchIntake> | undefined;
  const open = () =>
    gateway.openBatch(
      batchRequest(fields, {
        address: addressOf(req),
        forms: options.forms,
        limits,
        idempotencyKey: req.get('idempotency-key'),
      }),
    );
  try {
    await readMultipart({
      body,
      fields,
      limits: {
        fileBytes: limits.fileBytes,
        files: limits.filesPerBatch,
        fieldBytes: fieldBytes(limits),
        fieldNames: uploadFields,
      },
      receive: (file) => {
        opening ??= Promise.resolve().then(open);
        const received = opening.then((intake) => {
          if (intake.replay) throw new Replayed();
          return intake.receive(file);
        });
        receiving.push(received);
        return received;
      },
    });
    if (!opening) throw new GatewayError('no-file');
    // a reset after the last byte is no error of the stream: looked at before anything is kept
    if (req.socket.destroyed) throw new GatewayError('client-gone');
  } catch (error) {
    const intake = await opening?.catch(() => undefined);
    if (error instanceof Replayed && intake?.replay) return intake.replay;
    await intake?.abort(isGatewayError(error) ? error.code : 'internal');
    await Promise.allSettled(receiving);
    throw error;
  } finally {
    body.destroy();
    deps.onBytes(body.received);
  }
  return (await opening).finish();
}

/** Client address as text, resolved behind trusted proxies; IPv4 is never written as IPv6. */
export const addressOf = (req: Request): string => (req.ip ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
