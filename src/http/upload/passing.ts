import type { Readable } from 'node:stream';
import { GatewayError } from '../../model/errors.ts';

/** What has gone by. `all` and `inFiles` in bytes: of the body, and those of them that a file's receiver has taken. */
export interface Passed {
  all: number;
  inFiles: number;
  /** A receiver left its file before the end, by its own choice. */
  left: boolean;
  readonly receiving: Promise<unknown>[];
}

/** A receiver that left says why, and throws it here: what the parser made of the rest is only an echo of that. */
export async function leftBy(passed: Passed): Promise<void> {
  if (!passed.left) return;
  const lost = (await Promise.allSettled(passed.receiving)).find((r) => r.status === 'rejected');
  if (lost?.reason instanceof GatewayError) throw lost.reason;
}

export const isTruncated = (stream: Readable): boolean => 'truncated' in stream && stream.truncated === true;

/** At the size limit busboy ends the stream normally: looked at before anybody may think the file complete. */
export async function* checked(
  stream: Readable,
  counted: { size: number },
  passed: Passed,
): AsyncIterable<Uint8Array> {
  let over = false;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      counted.size += chunk.length;
      passed.inFiles += chunk.length;
      yield chunk;
    }
    over = true;
  } catch (error) {
    over = true;
    throw error;
  } finally {
    passed.left ||= !over;
  }
  if (isTruncated(stream)) throw new GatewayError('file-too-large');
  if (counted.size === 0) throw new GatewayError('empty-file');
}
