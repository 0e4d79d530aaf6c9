/** Parts of a document's text, in the order they lie in it ([MS-DOC] 2.3), and where they are seen. */
export const stories = [
  '',
  'footnote',
  'header',
  'macro',
  'comment',
  'endnote',
  'text box',
  'header',
] as const;

/** What the beginning of the stream `WordDocument` says ([MS-DOC] 2.5; Word 6 and 95: the older layout). */
export interface Fib {
  readonly encrypted: boolean;
  /** Word 6 or 95: eight bits a character, tables in the same stream. */
  readonly old: boolean;
  readonly language: number;
  readonly tableName: '0Table' | '1Table';
  readonly firstText: number;
  readonly endText: number;
  /** Characters of each of the stories. */
  readonly lengths: readonly number[];
  readonly clx: Range;
  readonly characterPages: Range;
  readonly paragraphPages: Range;
  readonly bookmarks: Range;
  readonly headers: Range;
}

export interface Range {
  readonly at: number;
  readonly length: number;
}

/** Null where it is none. */
export function fibOf(main: Buffer): Fib | null {
  if (main.length < 0x200) return null;
  const version = main.readUInt16LE(2);
  const flags = main.readUInt16LE(0x0a);
  const old = version < 0xc1;
  const firstLength = old ? 0x34 : 0x4c;
  const range = (at: number): Range => ({ at: main.readUInt32LE(at), length: main.readUInt32LE(at + 4) });
  return {
    encrypted: (flags & 0x8100) !== 0,
    old,
    language: main.readUInt16LE(6),
    tableName: (flags & 0x200) !== 0 ? '1Table' : '0Table',
    firstText: main.readUInt32LE(0x18),
    endText: main.readUInt32LE(0x1c),
    lengths: stories.map((_, i) => Math.max(0, main.readInt32LE(firstLength + i * 4))),
    clx: old && (flags & 4) === 0 ? { at: 0, length: 0 } : range(old ? 0x160 : 0x1a2),
    characterPages: old ? { at: 0, length: 0 } : range(0xfa),
    paragraphPages: old ? { at: 0, length: 0 } : range(0x102),
    bookmarks: old ? { at: 0, length: 0 } : range(0x142),
    headers: old ? { at: 0, length: 0 } : range(0xf2),
  };
}

/** Characters that lie next to one another in the stream `WordDocument`. */
export interface DocPiece {
  /** Place of its first character in the text. */
  readonly from: number;
  readonly count: number;
  readonly at: number;
  /** Bytes of a character. */
  readonly width: 1 | 2;
}

/** The pieces of the text ([MS-DOC] 2.4.1, 2.8.35 and 2.9.73). */
export function piecesOfText(fib: Fib, table: Buffer): DocPiece[] {
  const clx = table.subarray(fib.clx.at, fib.clx.at + fib.clx.length);
  let at = 0;
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  const count = fib.lengths.reduce((sum, length) => sum + length, 0);
  if (at + 5 > clx.length || clx[at] !== 2)
    return fib.old ? [{ from: 0, count, at: fib.firstText, width: 1 }] : [];
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const n = Math.floor((plc.length - 4) / 12);
  const pieces: DocPiece[] = [];
  for (let i = 0; i < n; i++) {
    const from = plc.readInt32LE(i * 4);
    const length = plc.readInt32LE(i * 4 + 4) - from;
    const fc = plc.readUInt32LE((n + 1) * 4 + i * 8 + 2);
    const compressed = (fc & 0x40000000) !== 0;
    const place = fc & 0x3fffffff;
    if (length <= 0 || from < 0) continue;
    if (fib.old) pieces.push({ from, count: length, at: fc, width: 1 });
    else pieces.push({ from, count: length, at: compressed ? place >> 1 : place, width: compressed ? 1 : 2 });
  }
  return pieces;
}

/** Stretches of headers and footers that are told apart; what follows counts as one of headers. */
const bandsMost = 60;
/** What each section has ([MS-DOC] 2.8.22): of even pages, of odd ones, of the first. */
const bandNames = ['header', 'header', 'footer', 'footer', 'header', 'footer'] as const;

export interface Band {
  readonly name: 'header' | 'footer';
  /** Places in the story of headers. */
  readonly from: number;
  readonly until: number;
}

/** The story of headers, which is one of footers too; `length` in characters. Always covers all of it. */
export function bandsOf({ at, length: bytes }: Range, table: Buffer, length: number): Band[] {
  const places = table.subarray(at, at + bytes);
  const bands: Band[] = [];
  let from = 0;
  // six separators of notes come first
  for (let i = 6; (i + 2) * 4 <= places.length && bands.length < bandsMost; i++) {
    const until = places.readInt32LE((i + 1) * 4);
    if (until < from || until > length) break;
    if (until > from) bands.push({ name: bandNames[i % 6] as Band['name'], from, until });
    from = until;
  }
  if (from < length) bands.push({ name: 'header', from, until: length });
  return bands;
}

/** The strings of a table ([MS-DOC] 2.2.4), in UTF-16: each with its length before it. */
export function stringTable({ at, length }: Range, table: Buffer): string[] {
  const bytes = table.subarray(at, at + length);
  const strings: string[] = [];
  if (bytes.length < 6 || bytes.readUInt16LE(0) !== 0xffff) return strings;
  const extra = bytes.readUInt16LE(4);
  for (let next = 6; next + 2 <= bytes.length; ) {
    const end = next + 2 + bytes.readUInt16LE(next) * 2;
    if (end > next + 2) strings.push(bytes.toString('utf16le', next + 2, end));
    next = end + extra;
  }
  return strings;
}
