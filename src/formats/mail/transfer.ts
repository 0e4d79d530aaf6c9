/** Undoes a content transfer encoding (RFC 2045, section 6) while lines come. Does not keep what it gets. */
export interface Transfer {
  /** Appends to `to`. */
  write(line: Uint8Array, to: ByteBuffer): void;
  end(to: ByteBuffer): void;
}

/** Bytes that grow. */
export class ByteBuffer {
  #bytes = new Uint8Array(0);
  length = 0;

  room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(64, this.#bytes.length * 2, this.length + more));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
  push(byte: number): void {
    if (this.length === this.#bytes.length) this.room(1);
    this.#bytes[this.length++] = byte;
  }
  append(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }
  /** A copy of what is there; empties it. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

const base64Value = new Int8Array(256).fill(-1);
for (const [i, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  base64Value[letter.charCodeAt(0)] = i;
// RFC 4648, section 5: the alphabet of URLs, taken by many readers
base64Value[0x2d] = 62;
base64Value[0x5f] = 63;

/** Anything else than its letters is passed over (RFC 2045, 6.8); after padding it begins anew, as several may be joined. */
export function base64(): Transfer {
  let bits = 0;
  let have = 0;
  return {
    write(line, to) {
      to.room(line.length);
      for (let i = 0; i < line.length; i++) {
        const byte = line[i] as number;
        if (byte === 0x3d) {
          bits = 0;
          have = 0;
          continue;
        }
        const value = base64Value[byte] as number;
        if (value < 0) continue;
        bits = ((bits & 0x3ffff) << 6) | value;
        have += 6;
        if (have >= 8) {
          have -= 8;
          to.push((bits >> have) & 0xff);
        }
      }
    },
    end: () => {},
  };
}

const hexValue = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

/** RFC 2045, 6.7. What is no valid escape stands as it is. `lead` is `=` in bodies. */
export function quotedPrintable(): Transfer {
  let open: number[] = [];
  const flush = (to: ByteBuffer) => {
    for (const byte of open) to.push(byte);
    open = [];
  };
  const step = (byte: number, to: ByteBuffer) => {
    if (open.length === 0) {
      if (byte === 0x3d) open.push(byte);
      else to.push(byte);
      return;
    }
    if (byte === 10) {
      open = [];
      return;
    }
    const first = open[1];
    if (first === undefined || first === 0x20 || first === 9 || first === 13) {
      // blanks between `=` and the line end are padding of transports; so many at most
      const blank = byte === 0x20 || byte === 9 || byte === 13;
      if (open.length < 64 && (blank || (first === undefined && hexValue(byte) >= 0))) {
        open.push(byte);
        return;
      }
    } else if (hexValue(byte) >= 0) {
      to.push(hexValue(first) * 16 + hexValue(byte));
      open = [];
      return;
    }
    flush(to);
    if (byte === 0x3d) open.push(byte);
    else to.push(byte);
  };
  return {
    write(line, to) {
      for (let i = 0; i < line.length; i++) {
        const byte = line[i] as number;
        if (byte !== 0x3d && open.length === 0) to.push(byte);
        else step(byte, to);
      }
    },
    end: flush,
  };
}

/** 7bit, 8bit, binary. */
export const identity = (): Transfer => ({ write: (line, to) => to.append(line), end: () => {} });

/** One line of uuencode (POSIX uuencode): its first letter is the length. Null where the line cannot be one. */
export function uuLine(line: Uint8Array): Uint8Array | null {
  const length = ((line[0] ?? 0) - 0x20) & 0x3f;
  if ((line[0] ?? 0) < 0x20 || (line[0] ?? 0) > 0x60) return null;
  let letters = line.length;
  while (letters > 0 && ((line[letters - 1] as number) === 10 || (line[letters - 1] as number) === 13))
    letters--;
  // blanks at its end may have been lost, and a checksum letter may follow
  const full = 1 + Math.ceil(length / 3) * 4;
  if (letters < full - 4 || letters > full + 2) return null;
  const out = new Uint8Array(length);
  let at = 0;
  for (let i = 1; at < length; i += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => ((line[i + k] ?? 0x20) - 0x20) & 0x3f) as [
      number,
      number,
      number,
      number,
    ];
    out[at++] = (a << 2) | (b >> 4);
    if (at < length) out[at++] = (b << 4) | (c >> 2);
    if (at < length) out[at++] = (c << 6) | d;
  }
  return out;
}

/** yEnc 1.3: each byte plus 42; `=` escapes a byte that has 64 added. Line ends are none of it. */
export function yencLine(line: Uint8Array): Uint8Array {
  const out = new Uint8Array(line.length);
  let n = 0;
  let escaped = false;
  for (const byte of line) {
    if (byte === 10 || byte === 13) continue;
    if (byte === 0x3d && !escaped) {
      escaped = true;
      continue;
    }
    out[n++] = byte - (escaped ? 106 : 42);
    escaped = false;
  }
  return out.subarray(0, n);
}
