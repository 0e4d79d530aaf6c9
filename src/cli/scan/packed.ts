/** Bytes of a piece of a report that is handed from one thread to another. */
const packedBytes = 256 * 1024;
const most = 3;

/** The texts in UTF-8, many of them in one piece: bytes change their thread without being copied. */
export function* packed(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(0);
  let length = 0;
  for (const text of texts) {
    if (length + text.length * most > bytes.length) {
      if (length > 0) yield bytes.subarray(0, length);
      bytes = new Uint8Array(Math.max(packedBytes, text.length * most));
      length = 0;
    }
    length += encoder.encodeInto(text, bytes.subarray(length)).written;
  }
  if (length > 0) yield bytes.subarray(0, length);
}
