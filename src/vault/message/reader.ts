import { broken } from './format.ts';

/** Takes exact lengths off a run of chunks. A run that ends too soon or too late is `seal-broken`. */
export interface ByteReader {
  take(length: number): Promise<Buffer>;
  end(): Promise<void>;
}

export function byteReader(chunks: AsyncIterator<Uint8Array>): ByteReader {
  let rest: Buffer = Buffer.alloc(0);

  const next = async (): Promise<Buffer | null> => {
    const { done, value } = await chunks.next();
    return done ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  };

  return {
    take: async (length) => {
      if (rest.byteLength < length) {
        const pieces = [rest];
        let have = rest.byteLength;
        while (have < length) {
          const piece = await next();
          if (piece === null) throw broken(new Error('the sealed bytes end too soon'));
          pieces.push(piece);
          have += piece.byteLength;
        }
        rest =
          pieces.length === 2 && pieces[0]?.byteLength === 0 ? (pieces[1] as Buffer) : Buffer.concat(pieces);
      }
      const taken = rest.subarray(0, length);
      rest = rest.subarray(length);
      return taken;
    },
    end: async () => {
      let piece: Buffer | null = rest;
      while (piece !== null) {
        if (piece.byteLength > 0) throw broken(new Error('bytes after the last frame'));
        piece = await next();
      }
    },
  };
}
