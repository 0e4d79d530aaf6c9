/** Strings of one byte a unit: ASCII, UTF-8, and windows-1252 where it is plausible. */

/** Printable ASCII, tab and line ends: 1; bytes that may belong to a longer sequence: 2; everything else ends a string. */
const kinds = new Uint8Array(256);
for (let byte = 0x20; byte < 0x7f; byte++) kinds[byte] = 1;
for (const byte of [0x09, 0x0a, 0x0d]) kinds[byte] = 1;
for (let byte = 0x80; byte < 0xf5; byte++) kinds[byte] = 2;
kinds.fill(2, 0xf5);

/** Letters: 1 small and 2 capital ones of ASCII, 4 of windows-1252 beyond (WHATWG Encoding, index-windows-1252). */
const letters = new Uint8Array(256);
letters.fill(1, 0x61, 0x7b);
letters.fill(2, 0x41, 0x5b);
letters.fill(4, 0xc0);
for (const byte of [0xd7, 0xf7]) letters[byte] = 0;
for (const byte of [0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f]) letters[byte] = 4;

/** What one string is; `units` without line ends. */
export interface Extent {
  until: number;
  units: number;
}

/** Units of a string from which on letters beyond ASCII need no reason. */
const longUnits = 16;
/** UTF-8 of one script: its leads differ by so much at most. */
const scriptLeads = 3;

/**
 * Where a string that begins at `from` is over. Writes to `extent`; short ones whose letters beyond ASCII look like chance
 * have no units.
 */
export function extendNarrow(bytes: Uint8Array, from: number, end: number, extent: Extent): void {
  let at = from;
  let units = 0;
  let single = 0;
  let several = 0;
  let least = 0xff;
  let most = 0;
  while (at < end) {
    const byte = bytes[at] as number;
    const kind = kinds[byte];
    if (kind === 1) {
      at++;
      if (byte >= 0x20) units++;
      continue;
    }
    if (kind === 0) break;
    const length = sequenceAt(bytes, at, end);
    if (length > 0) {
      several++;
      if (byte < least) least = byte;
      if (byte > most) most = byte;
    } else if (isWithinWord(bytes, at)) single++;
    else break;
    at += length || 1;
    units++;
  }
  const chance = single * 4 > units || (most - least > scriptLeads && several * 3 > units);
  extent.until = at;
  extent.units = units < longUnits && chance ? 0 : units;
}

/** Calls `found` for strings of at least `least` units. What cannot hold one is passed over `least` bytes at a time. */
export function findNarrow(
  bytes: Uint8Array,
  from: number,
  end: number,
  least: number,
  found: (from: number, until: number, units: number) => void,
): void {
  const extent: Extent = { until: 0, units: 0 };
  let at = from;
  // the last of so many bytes first: where it is in no string, none begins before it
  for (let back = at + least - 1; back < end; ) {
    const kind = kinds[bytes[back] as number];
    if (kind === 0 || (kind === 2 && !mayStand(bytes, back))) {
      at = back + 1;
      back = at + least - 1;
    } else if (back > at) back--;
    else {
      extendNarrow(bytes, at, end, extent);
      if (extent.units >= least) found(at, extent.until, extent.units);
      at = extent.until + 1;
      back = at + least - 1;
    }
  }
}

/** Quicker than `extendNarrow`, and true wherever that takes the byte. */
function mayStand(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] as number;
  const before = at > 0 ? (bytes[at - 1] as number) : 0;
  const after = at + 1 < bytes.length ? (bytes[at + 1] as number) : 0;
  if (byte < 0xc0) {
    if (before >= 0xc2) return true;
    if (before >= 0x80 && at > 2 && ((bytes[at - 2] as number) >= 0xe0 || (bytes[at - 3] as number) >= 0xf0))
      return true;
  } else if ((after & 0xc0) === 0x80) return true;
  return letters[byte] === 4 && (letters[before] !== 0 || letters[after] !== 0);
}

/** Bytes of the well-formed UTF-8 sequence of a character that people write (Unicode 16, table 3-7); else 0. */
function sequenceAt(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] as number;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > end) return 0;
  let point = lead & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] as number;
    if ((byte & 0xc0) !== 0x80) return 0;
    point = (point << 6) | (byte & 0x3f);
  }
  return isWritten(point, length) ? length : 0;
}

/** No controls, surrogates, private or unassigned planes; in its shortest form. */
function isWritten(point: number, length: number): boolean {
  if (length === 2) return point >= 0xa0;
  if (length === 3) return point >= 0x800 && (point < 0xd800 || (point >= 0xf900 && point < 0xfff0));
  return (point >= 0x1f000 && point < 0x1fb00) || (point >= 0x20000 && point < 0x32000);
}

/** A letter of windows-1252 stands between, before or behind letters of ASCII, two in a row at most ("größer"). */
function isWithinWord(bytes: Uint8Array, at: number): boolean {
  if (letters[bytes[at] as number] !== 4 || at + 2 >= bytes.length) return false;
  const after = letters[bytes[at + 1] as number] as number;
  const next = letters[bytes[at + 2] as number] as number;
  const before = at > 0 ? (letters[bytes[at - 1] as number] as number) : 0;
  const first = at > 1 ? (letters[bytes[at - 2] as number] as number) : 0;
  if (before === 1 || before === 2) {
    if ((after & 3) !== 0 || (after === 4 && (next & 3) !== 0)) return true;
    return (first & 3) !== 0 && after !== 4;
  }
  if (before === 4) return (first & 3) !== 0 && (after & 3) !== 0;
  return after === 1 && next === 1;
}
