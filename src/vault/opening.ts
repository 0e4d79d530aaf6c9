import { GatewayError } from '../model/errors.ts';
import type { SealContext, SealedObject } from '../model/vault.ts';
import {
  bodyBytes,
  broken,
  FRAME_BYTES,
  HEADER_BYTES_MAX,
  HEADER_BYTES_MIN,
  type materials,
  SEALED_FRAME_BYTES,
} from './message/format.ts';
import { type Opener, openMessage } from './message/opener.ts';
import { type ByteReader, byteReader } from './message/reader.ts';
import { type ByteRange, type ObjectStore, objectKey, type StoreBody } from './store.ts';

export interface OpenRequest {
  readonly store: ObjectStore;
  readonly keys: ReturnType<typeof materials>;
  readonly context: SealContext;
  readonly object: SealedObject;
  readonly range: ByteRange | undefined;
}

/** Bytes of the header with its tag, from the two sizes in the ledger. Throws `seal-broken` where they cannot both be. */
function headerBytes({ plainSize, sealedSize }: SealedObject): number {
  const length = sealedSize - bodyBytes(plainSize);
  if (!Number.isSafeInteger(length) || length < HEADER_BYTES_MIN || length > HEADER_BYTES_MAX) throw broken();
  return length;
}

function checkRange(range: ByteRange, size: number): void {
  const { start, end } = range;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start >= end || end > size)
    throw new GatewayError('range-not-satisfiable');
}

/** Frames that hold the range, numbered from 0; the last frame of the message has number `last`. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly last: number;
}

function spanOf(request: OpenRequest): Span {
  const last = Math.floor(request.object.plainSize / FRAME_BYTES);
  if (request.range === undefined) return { from: 0, to: last, last };
  checkRange(request.range, request.object.plainSize);
  const { start, end } = request.range;
  return { from: Math.floor(start / FRAME_BYTES), to: Math.floor((end - 1) / FRAME_BYTES), last };
}

/**
 * Plaintext of the object or of a range of it. The header is always read and proved first; a range further in is
 * fetched by a second request, so that only the frames needed are read.
 */
export async function* openObject(request: OpenRequest): AsyncGenerator<Uint8Array> {
  const span = spanOf(request);
  const header = headerBytes(request.object);
  const at = (frame: number) => Math.min(header + frame * SEALED_FRAME_BYTES, request.object.sealedSize);
  const end = span.to === span.last ? request.object.sealedSize : at(span.to + 1);
  const near = span.from === 0;

  const first = await fetch(request, { start: 0, end: near ? end : header });
  const opener = await first.use((reader) => reader.take(header).then((h) => prove(request, h)), !near);
  try {
    const body = near ? first : await fetch(request, { start: at(span.from), end });
    try {
      yield* frames(request, span, opener, body.reader);
      await body.reader.end();
    } finally {
      await body.close();
    }
  } finally {
    if (near) await first.close();
    opener.dispose();
  }
}

const prove = (request: OpenRequest, header: Uint8Array) =>
  openMessage(request.keys, request.context, header);

async function* frames(
  request: OpenRequest,
  span: Span,
  opener: Opener,
  reader: ByteReader,
): AsyncGenerator<Uint8Array> {
  const size = request.object.plainSize;
  const { start, end } = request.range ?? { start: 0, end: size };
  for (let frame = span.from; frame <= span.to; frame += 1) {
    const final = frame === span.last;
    const sealed = await reader.take(final ? bodyBytes(size % FRAME_BYTES) : SEALED_FRAME_BYTES);
    const plain = opener.frame(sealed, frame + 1, final);
    const base = frame * FRAME_BYTES;
    const piece = plain.subarray(Math.max(0, start - base), Math.min(plain.byteLength, end - base));
    if (piece.byteLength > 0) yield piece;
  }
}

interface Fetched {
  readonly reader: ByteReader;
  close(): Promise<void>;
  /** Runs `work`; closes afterwards where asked, and always when it fails. */
  use<T>(work: (reader: ByteReader) => Promise<T>, thenClose: boolean): Promise<T>;
}

/** Throws `attachment-gone`, or `seal-broken` where the object is not of the size the ledger knows. */
async function fetch(request: OpenRequest, range: ByteRange): Promise<Fetched> {
  const found: StoreBody | null = await request.store.get(objectKey(request.context), range);
  if (found === null) throw new GatewayError('attachment-gone');
  const chunks = found.bytes[Symbol.asyncIterator]();
  const close = async () => {
    await chunks.return?.();
  };
  if (found.size !== request.object.sealedSize) {
    await close();
    throw broken(new Error('the object is not as long as it was'));
  }
  const reader = byteReader(chunks);
  return {
    reader,
    close,
    use: async (work, thenClose) => {
      let ok = false;
      try {
        const result = await work(reader);
        ok = true;
        return result;
      } finally {
        if (thenClose || !ok) await close();
      }
    },
  };
}
