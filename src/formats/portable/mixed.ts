/**
 * Bytes 0x80 to 0x9F of windows-1252 as code units; the five unassigned ones are the C1 control of the same number
 * (WHATWG Encoding, index-windows-1252).
 */
const windows1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,
  0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0x9d, 0x017e, 0x0178,
];

/** Length of the sequence that a lead byte opens; 0 for a byte that opens none (Unicode 16, table 3-7). */
const sequenceLength = (lead: number): number =>
  lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;

/** Whether the byte may stand at this place (1 to 3) of a sequence with this lead. */
function mayFollow(lead: number, place: number, byte: number): boolean {
  if (place === 1) {
    if (lead === 0xe0) return byte >= 0xa0 && byte <= 0xbf;
    if (lead === 0xed) return byte >= 0x80 && byte <= 0x9f;
    if (lead === 0xf0) return byte >= 0x90 && byte <= 0xbf;
    if (lead === 0xf4) return byte >= 0x80 && byte <= 0x8f;
  }
  return byte >= 0x80 && byte <= 0xbf;
}

/** How many of the sequence's bytes from `at` on are there and well-formed; `bytes.length` may cut it. */
function wellFormed(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at] ?? 0;
  let n = 1;
  while (n < length && at + n < bytes.length && mayFollow(lead, n, bytes[at + n] ?? 0)) n++;
  return n;
}

/** Number of bytes at the end that begin a sequence which the next bytes may complete. */
export function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const length = sequenceLength(bytes[bytes.length - back] ?? 0);
    if (length === 1) return 0;
    if (length > back) return wellFormed(bytes, bytes.length - back, length) === back ? back : 0;
    if (length > 0) return 0;
  }
  return 0;
}

/** Arguments of one `String.fromCharCode` call; more may overflow the stack. */
const unitsPerCall = 8192;

/** Whether a sequence of two bytes or more is well-formed somewhere: then it is UTF-8 with strays, and not windows-1252. */
function hasSequence(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0xc2 || lead > 0xf4) continue;
    const length = sequenceLength(lead);
    if (wellFormed(bytes, i, length) === length) return true;
  }
  return false;
}

/**
 * UTF-8 in which every byte that is no part of a well-formed sequence is windows-1252. The bytes must not end within a
 * sequence that could still be completed.
 */
export function decodeMixed(bytes: Uint8Array): string {
  if (!hasSequence(bytes)) return new TextDecoder('windows-1252').decode(bytes);
  const units = new Uint16Array(bytes.length);
  let n = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    const length = sequenceLength(byte);
    if (length === 1) {
      units[n++] = byte;
      i++;
    } else if (length === 0 || wellFormed(bytes, i, length) < length) {
      units[n++] = byte < 0xa0 ? (windows1252[byte - 0x80] ?? byte) : byte;
      i++;
    } else {
      n += putSequence(bytes, i, length, units, n);
      i += length;
    }
  }
  let text = '';
  for (let i = 0; i < n; i += unitsPerCall)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(i, Math.min(n, i + unitsPerCall)));
  return text;
}

function putSequence(bytes: Uint8Array, at: number, length: number, units: Uint16Array, n: number): number {
  let point = (bytes[at] ?? 0) & (0x7f >> length);
  for (let k = 1; k < length; k++) point = (point << 6) | ((bytes[at + k] ?? 0) & 0x3f);
  if (point < 0x10000) {
    units[n] = point;
    return 1;
  }
  units[n] = 0xd800 | ((point - 0x10000) >> 10);
  units[n + 1] = 0xdc00 | ((point - 0x10000) & 0x3ff);
  return 2;
}
