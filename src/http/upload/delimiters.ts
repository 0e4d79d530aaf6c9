/**
 * Counts the boundary delimiters of a multipart body as it passes (RFC 2046 5.1.1). Busboy drops a part whose header
 * it cannot read without a word; with the count a lost part is noticed, and the request refused, instead of a file
 * being lost in silence.
 */
export class DelimiterCount {
  /** Delimiters so far, the closing one included. */
  count = 0;
  readonly #delimiter: Buffer;
  // a body may begin with its first delimiter, without the line break before it
  #seam: Buffer = Buffer.from('\r\n');

  constructor(boundary: string) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  }

  add(chunk: Buffer): void {
    const length = this.#delimiter.length;
    const keep = length - 1;
    // delimiters that lie across the seam of two chunks
    this.#find(Buffer.concat([this.#seam, chunk.subarray(0, keep)]));
    this.#find(chunk);
    const tail =
      chunk.length >= keep ? chunk.subarray(chunk.length - keep) : Buffer.concat([this.#seam, chunk]);
    this.#seam = Buffer.from(tail.subarray(Math.max(0, tail.length - keep)));
  }

  #find(bytes: Buffer): void {
    let at = bytes.indexOf(this.#delimiter);
    while (at >= 0) {
      this.count++;
      at = bytes.indexOf(this.#delimiter, at + this.#delimiter.length);
    }
  }
}

/** The boundary of a Content-Type, as busboy reads it; undefined where there is none. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const found = /;\s*boundary=(?:"((?:[^"\\]|\\.){1,200})"|([^\s;"]{1,200}))/i.exec(contentType ?? '');
  return found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2];
}
