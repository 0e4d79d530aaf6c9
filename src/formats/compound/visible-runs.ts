/** Characters that a run must have. */
const leastUnits = 4;

const isVisible = (unit: number): boolean => unit >= 0x20 && unit !== 0x7f && unit < 0xd800;

/**
 * Texts in a small record whose layout is not worth knowing: UTF-16 (little-endian, at even and odd places) and one byte a
 * character, `leastUnits` characters and more. For records of some kilobytes; longer ones are cut at `most` bytes.
 */
export function visibleRuns(bytes: Buffer, most = 1024 * 1024): string[] {
  const found: string[] = [];
  const end = Math.min(bytes.length, most);
  for (let at = 0; at < end; ) {
    const wide = wideRun(bytes, at, end);
    if (wide - at >= leastUnits * 2) {
      found.push(bytes.toString('utf16le', at, wide));
      at = wide;
      continue;
    }
    const narrow = narrowRun(bytes, at, end);
    if (narrow - at >= leastUnits) found.push(bytes.toString('latin1', at, narrow));
    at = Math.max(at + 1, narrow);
  }
  return found;
}

/** Letters of one script and of ASCII, as in any text; noise has other high bytes each time. */
function wideRun(bytes: Buffer, from: number, end: number): number {
  let at = from;
  let script = 0;
  while (at + 1 < end) {
    const unit = bytes.readUInt16LE(at);
    const high = unit >> 8;
    if (!isVisible(unit) || high > 0x05 || (high > 0 && script > 0 && high !== script)) break;
    script ||= high;
    at += 2;
  }
  return at;
}

function narrowRun(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] as number) >= 0x20 && (bytes[at] as number) < 0x7f) at++;
  return at;
}
