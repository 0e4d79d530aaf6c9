/** Units judged together: bytes, or code units of UTF-16. Counted from the beginning, so that splits change nothing. */
const windowUnits = 4096;
/** A window with more control characters than one in this many units is no text. */
const unitsPerControl = 16;

/** 1 for control characters that no text has. Tab, line ends, backspace, form feed and escape (terminal logs) are text. */
const isControl = new Uint8Array(256);
for (let unit = 0; unit < 32; unit++) isControl[unit] = unit >= 8 && unit <= 13 ? 0 : 1;
isControl[0x1b] = 0;
isControl[0x7f] = 1;

export interface BinaryWatch {
  /** Bytes of UTF-8 or windows-1252, or code units of UTF-16: one kind for one watch. Does not keep them. */
  write(units: Uint8Array | Uint16Array): void;
  /** Whether some part of what was written is no text: a zero character, or a window crowded with control characters. */
  end(): boolean;
}

/** Looks for the place where text turns into something else, as polyglots and broken logs do. */
export function createBinaryWatch(): BinaryWatch {
  let binary = false;
  let controls = 0;
  let room = windowUnits;
  return {
    write(units) {
      if (binary) return;
      for (let at = 0; at < units.length; ) {
        const until = Math.min(units.length, at + room);
        controls += units instanceof Uint8Array ? countBytes(units, at, until) : countUnits(units, at, until);
        room -= until - at;
        at = until;
        if (room > 0) break;
        if (controls > windowUnits / unitsPerControl) binary = true;
        controls = 0;
        room = windowUnits;
      }
    },
    end: () => binary || controls > (windowUnits - room) / unitsPerControl,
  };
}

/**
 * Sixteen bytes at once: this runs over every byte of every file. A byte that is 0x20 to 0x7e or above 0x7f leaves no high
 * bit below; where one is left, all are looked at one by one.
 */
function countBytes(bytes: Uint8Array, from: number, until: number): number {
  let n = 0;
  let i = from;
  for (; i < until && (bytes.byteOffset + i) % 4 !== 0; i++) n += controlAt(bytes, i);
  if (i === until) return n;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + i, (until - i) >> 2);
  let k = 0;
  for (; k + 4 <= words.length; k += 4, i += 16) {
    const a = oddBytes(words[k] as number);
    const b = oddBytes(words[k + 1] as number);
    const c = oddBytes(words[k + 2] as number);
    const d = oddBytes(words[k + 3] as number);
    if ((a | b | c | d) === 0) continue;
    const left =
      (a & ~lineEnds(words[k] as number)) |
      (b & ~lineEnds(words[k + 1] as number)) |
      (c & ~lineEnds(words[k + 2] as number)) |
      (d & ~lineEnds(words[k + 3] as number));
    if (left !== 0) for (let j = i; j < i + 16; j++) n += controlAt(bytes, j);
  }
  for (; i < until; i++) n += controlAt(bytes, i);
  return n;
}

/** The highest bit of each of four bytes that may be a control character. */
const oddBytes = (word: number): number =>
  ((word - 0x20202020) | 0 | ((word + 0x01010101) | 0)) & ~word & 0x80808080;

/** The highest bit of each of four bytes that is a line feed; perhaps of a vertical tab behind one, which is text too. */
function lineEnds(word: number): number {
  const x = word ^ 0x0a0a0a0a;
  return (x - 0x01010101) & ~x & 0x80808080;
}

const controlAt = (bytes: Uint8Array, at: number): number => weight(bytes[at] as number);

/** One zero is more than any window may have. */
const weight = (unit: number): number =>
  unit === 0 ? Number.POSITIVE_INFINITY : (isControl[unit] as number);

function countUnits(units: Uint16Array, from: number, until: number): number {
  let n = 0;
  for (let i = from; i < until; i++) {
    const unit = units[i] as number;
    if (unit < 256) n += weight(unit);
  }
  return n;
}

export function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** Whether this decoded beginning of a file is text. An empty one is. */
export function isText(head: string): boolean {
  const watch = createBinaryWatch();
  watch.write(codeUnits(head));
  return !watch.end();
}

/** Whether it is text without one odd character: enough to overrule a magic number of printable letters. */
export const isCleanText = (head: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  !/[\0-\x07\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd]/.test(head);
