import type { Writable } from 'node:stream';

/** Characters gathered before they are written. */
const gatheredChars = 64 * 1024;

/** Text, or its bytes in UTF-8. */
export type Piece = string | Uint8Array;

export interface Output {
  /** Waits while the reader is slow. Does nothing once the reader is gone (`| head`). */
  write(piece: Piece): Promise<void>;
  flush(): Promise<void>;
  /** Whether the reader is gone. */
  closed(): boolean;
  /** Writes what is left. The stream itself stays open. */
  end(): Promise<void>;
}

export function createOutput(stream: Writable): Output {
  let gathered = '';
  let closed = false;
  const gone = () => {
    closed = true;
  };
  stream.on('error', gone);
  stream.on('close', gone);
  const put = async (piece: Piece): Promise<void> => {
    if (closed || piece.length === 0) return;
    await new Promise<void>((resolve) => {
      stream.write(piece, () => resolve());
    });
  };
  const flush = async (): Promise<void> => {
    const text = gathered;
    gathered = '';
    await put(text);
  };
  return {
    async write(piece) {
      if (typeof piece === 'string') {
        gathered += piece;
        if (gathered.length >= gatheredChars) await flush();
      } else {
        await flush();
        await put(piece);
      }
    },
    flush,
    closed: () => closed,
    async end() {
      await flush();
      stream.off('close', gone);
    },
  };
}
