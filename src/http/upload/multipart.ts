import type { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { type ErrorCode, GatewayError } from '../../model/errors.ts';
import type { IncomingFile } from '../../model/gateway.ts';
import { boundaryOf, DelimiterCount } from './delimiters.ts';
import { checked, isTruncated, leftBy, type Passed } from './passing.ts';
import type { RequestBody } from './request-body.ts';

/** Bounds of one multipart body; sizes in bytes. Every limit of multer is set: its defaults are Infinity. */
export interface MultipartLimits {
  readonly fileBytes: number;
  readonly files: number;
  readonly fieldBytes: number;
  readonly fieldNames: readonly string[];
}

/** A form has few fields; ten thousand of them are an attack (CVE-2026-5079 and its kin). */
const spareFields = 4;
const fieldNameBytes = 100;
/**
 * Bytes of a body that belong to no file: boundaries, headers, fields, and what is on its way through our own buffers.
 * A preamble, an epilogue or a part nobody reads (RFC 2046 5.1.1) could otherwise go on for ever.
 */
const envelopeBytes = 4 * 1024 * 1024;
const headerPairs = 20;

export interface MultipartReader {
  readonly body: RequestBody;
  readonly limits: MultipartLimits;
  /**
   * Called for each file of the field `file`, in order, with the fields that came before the first. Files may overlap
   * at their ends. What it throws ends the request.
   */
  receive(file: IncomingFile, fields: ReadonlyMap<string, string>): Promise<void>;
  /** Filled while reading, so that a refused form can be shown again with what was typed. */
  readonly fields: Map<string, string>;
}

const codes: Readonly<Record<string, ErrorCode>> = {
  LIMIT_PART_COUNT: 'too-many-fields',
  LIMIT_FILE_SIZE: 'file-too-large',
  LIMIT_FILE_COUNT: 'too-many-files',
  LIMIT_FIELD_KEY: 'field-too-large',
  LIMIT_FIELD_VALUE: 'field-too-large',
  LIMIT_FIELD_COUNT: 'too-many-fields',
  LIMIT_UNEXPECTED_FILE: 'unexpected-field',
  MISSING_FIELD_NAME: 'empty-field-name',
  LIMIT_FIELD_NESTING: 'unexpected-field',
  LIMIT_FIELD_ARRAY_INDEX: 'unexpected-field',
  INVALID_FIELD_NAME: 'unexpected-field',
};

/** The part of busboy's events that is looked at here, beside multer. */
interface Parser extends NodeJS.WritableStream {
  on(event: 'field', listener: (name: string | undefined, value: string) => void): this;
  on(
    event: 'file',
    listener: (name: string | undefined, stream: Readable, info: { filename?: string }) => void,
  ): this;
  on(event: 'filesLimit' | 'fieldsLimit' | 'partsLimit' | 'unpipe' | 'finish', listener: () => void): this;
}

/**
 * Reads multipart/form-data (RFC 7578) to its end. Resolves when every file was received; rejects with a GatewayError
 * at the first fault, without reading the rest. By then no more bytes reach `receive`, but calls of it may still be
 * settling: the caller aborts what it opened and awaits them.
 */
export async function readMultipart(reader: MultipartReader): Promise<void> {
  const { body } = reader;
  const passed: Passed = { all: 0, inFiles: 0, left: false, receiving: [] };
  let failure: GatewayError | undefined;
  const fail = (error: unknown): void => {
    failure ??= error instanceof GatewayError ? error : new GatewayError('internal', { cause: error });
    body.destroy(failure);
  };
  const fromMulter = await new Promise<unknown>((resolve) => {
    // multer takes the body for the request: it only uses its stream side and its headers
    middleware(reader, passed, fail)(body as unknown as Request, {} as Response, resolve);
  });
  await leftBy(passed);
  if (failure) throw failure;
  if (fromMulter) throw translate(fromMulter);
}

function middleware(reader: MultipartReader, passed: Passed, fail: (error: unknown) => void) {
  const { limits } = reader;
  const fields = limits.fieldNames.length + spareFields;
  const options = {
    storage: engine(reader, passed, fail),
    limits: {
      fileSize: limits.fileBytes,
      files: limits.files,
      fields,
      parts: limits.files + fields,
      fieldNameSize: fieldNameBytes,
      fieldSize: limits.fieldBytes,
      headerPairs,
      fieldNestingDepth: 0,
      fieldArrayIndexLimit: 0,
    },
    // names are passed on as they were given; flow makes them safe
    preservePath: true,
    defParamCharset: 'utf8',
    streamHandler: (body: RequestBody, parser: Parser) => {
      watch(parser, reader, passed, fail);
      body.pipe(parser);
    },
  };
  return multer(options as multer.Options).array('file');
}

/** Multer sees every fault too, but drains the whole body before it tells: here the first fault stops the reading. */
function watch(
  parser: Parser,
  reader: MultipartReader,
  passed: Passed,
  fail: (error: unknown) => void,
): void {
  const { body, fields, limits } = reader;
  const delimiters = new DelimiterCount(boundaryOf(body.headers['content-type']) ?? '');
  let parts = 0;
  let fileSeen = false;
  let unknown = false;
  body.on('data', (chunk: Buffer) => {
    delimiters.add(chunk);
    passed.all += chunk.length;
    if (passed.all - passed.inFiles > envelopeBytes) fail(new GatewayError('malformed-multipart'));
  });
  parser.on('unpipe', () => body.destroy());
  parser.on('filesLimit', () => fail(new GatewayError('too-many-files')));
  parser.on('fieldsLimit', () => fail(new GatewayError('too-many-fields')));
  parser.on('partsLimit', () => fail(new GatewayError('too-many-fields')));
  parser.on('field', (name, value) => {
    parts++;
    if (body.destroyed || name === undefined) return;
    // an untouched file input of a client that gives it a text type
    if (name === 'file' && value === '') return;
    if (fileSeen) return fail(new GatewayError('fields-after-file'));
    if (!limits.fieldNames.includes(name)) unknown = true;
    else if (fields.has(name)) return fail(new GatewayError('bad-request', { detail: 'a field came twice' }));
    else fields.set(name, value);
  });
  parser.on('file', (_name, stream, info) => {
    parts++;
    fileSeen = true;
    if (body.destroyed) return;
    if (unknown) return fail(new GatewayError('unexpected-field'));
    stream.on('limit', () => fail(new GatewayError('file-too-large')));
    // an untouched file input sends an empty part without a name; bytes without a name would be lost silently
    if (!info.filename)
      stream.on('data', () => fail(new GatewayError('bad-request', { detail: 'a file has no name' })));
  });
  parser.on('finish', () => {
    if (unknown) fail(new GatewayError('unexpected-field'));
    if (delimiters.count !== parts + 1) fail(new GatewayError('malformed-multipart'));
  });
}

function engine(
  reader: MultipartReader,
  passed: Passed,
  fail: (error: unknown) => void,
): multer.StorageEngine {
  return {
    _handleFile(_req, file, callback) {
      const counted = { size: 0 };
      const incoming: IncomingFile = {
        name: file.originalname,
        stream: checked(file.stream, counted, passed),
        truncated: () => isTruncated(file.stream),
      };
      const received = Promise.resolve().then(() => reader.receive(incoming, reader.fields));
      passed.receiving.push(received);
      received.then(
        () => callback(null, { size: counted.size }),
        (error: unknown) => {
          fail(error);
          callback(error);
        },
      );
    },
    // nothing was kept: the batch is aborted as a whole
    _removeFile: (_req, _file, callback) => callback(null),
  };
}

function translate(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  const code = error instanceof MulterError ? codes[error.code] : undefined;
  return new GatewayError(code ?? 'malformed-multipart', { cause: error });
}
