/** Bytes from the first to the last, once. Chunks may be used until the next is asked for. */
export type Bytes = AsyncIterable<Uint8Array>;
