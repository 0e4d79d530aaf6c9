import type { Bytes } from '../bytes.ts';
import { CannotRead, type Format, type OpenFile, type Pieces } from '../format.ts';
import { bytesOf, type OpenZip, openZip, type ZipEntry } from '../zip.ts';
import { readComment } from './comment.ts';
import { besides, entry, hiddenName, nameOnly } from './entry.ts';
import { end64Bytes, findDirectory } from './zip-directory.ts';
import { walkZip } from './zip-walk.ts';

/** What file-type names that is a ZIP; documents among them have readers of their own, which are asked before. */
const names = new Set(
  (
    'zip jar apk xpi crx epub 3mf vsdx key numbers pages docx docm dotx dotm xlsx xlsm xltx xltm ' +
    'pptx pptm potx potm ppsx ppsm odt ods odp odg ott ots otp otg'
  ).split(' '),
);

export const zip: Format = {
  id: 'zip',
  accepts: (identity) => identity.how === 'no-reader' && names.has(identity.type.name),
  read: async (file) => {
    const pieces = await file.source.pieces();
    if (!(await findDirectory(pieces))) return walkZip(file, pieces);
    await readZip(file, pieces, await openZip(pieces), false);
  },
};

/** Whether a ZIP hangs at the end of a file that is something else: self-extracting programs, pictures, documents. */
export const hasZipTail = async (pieces: Pieces): Promise<boolean> => {
  const directory = await findDirectory(pieces);
  return directory !== null && directory.until > directory.at;
};

/** Reads the ZIP at the end of a file of which somebody else has taken care. */
export const readZipTail = async (file: OpenFile, pieces: Pieces): Promise<void> =>
  readZip(file, pieces, await openZip(pieces), true);

/** Reads the entries, then what lies between them, and before them unless that was read. */
async function readZip(file: OpenFile, pieces: Pieces, opened: OpenZip, isTail: boolean): Promise<void> {
  const { directory } = opened;
  if (directory.split) file.out.obstacle('partly-scanned', 'other-volume-missing');
  await readComment(file, opened);
  const spans: Span[] = [{ from: directory.last, until: directory.end }];
  if (directory.until < directory.last)
    spans.push({ from: directory.until, until: directory.until + end64Bytes });
  const starts = await startsOf(opened, file.limits.entries);
  if (isTail) spans.push({ from: 0, until: starts.places[0] as number });
  let failed: unknown = null;
  let headersEnd = directory.at;
  try {
    for await (const one of opened.entries()) {
      headersEnd = one.headerEnd;
      const span = await readEntry(file, one, starts);
      if (span) spans.push(span);
    }
  } catch (error) {
    // a directory that is damaged further on: what it does not name is looked at all the same
    if (!(error instanceof CannotRead)) throw error;
    failed = error;
  }
  spans.push({ from: directory.at, until: headersEnd });
  await readGaps(file, pieces, spans);
  if (failed) throw failed;
}

/** Bytes of the file that are accounted for. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Where entries begin, and the directory, in order. Each byte is unpacked for one entry at most. */
interface Starts {
  readonly places: readonly number[];
  readonly used: Set<number>;
  overlap: boolean;
}

async function startsOf(opened: OpenZip, most: number): Promise<Starts> {
  const places = [opened.directory.at];
  try {
    for await (const { at } of opened.entries()) if (places.push(at) > most + 1) break;
  } catch {
    // said when they are read
  }
  return { places: places.sort((a, b) => a - b), used: new Set(), overlap: false };
}

/** The first place behind `at`. */
function startAfter(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? Number.POSITIVE_INFINITY;
}

/** Null where its place is not known. */
async function readEntry(file: OpenFile, one: ZipEntry, starts: Starts): Promise<Span | null> {
  await readComment(file, one);
  if (one.folder && one.packed === 0) {
    await nameOnly(file, one.name);
    const local = await one.local().catch(() => null);
    return local ? { from: one.at, until: local.end } : null;
  }
  let span: Span | null = null;
  await entry(file, one.name, async () => {
    const local = await one.local();
    if (local.end > startAfter(starts.places, one.at) || starts.used.has(one.at))
      throw new CannotRead('unscannable', 'overlapping-entries');
    starts.used.add(one.at);
    span = { from: one.at, until: local.end };
    const bytes = await one.open();
    return local.contradicts ? contradicted(bytes) : bytes;
  });
  if (span) {
    const { otherNames, extraText } = await one.local();
    await besides(file, 'name', otherNames);
    await besides(file, 'metadata', extraText);
  }
  return span;
}

/** Other programs see something else there. */
async function* contradicted(bytes: Bytes): Bytes {
  yield* bytes;
  throw new CannotRead('partly-scanned', 'headers-differ');
}

/** What lies before, between and behind the entries, if it is more than zeros, as files of their own. */
export async function readGaps(file: OpenFile, pieces: Pieces, spans: Span[]): Promise<void> {
  spans.push({ from: pieces.size, until: pieces.size });
  spans.sort((a, b) => a.from - b.from);
  let at = 0;
  for (const span of spans) {
    if (span.from > at) {
      const from = await firstNotZero(pieces, at, span.from);
      if (from < span.from) await entry(file, hiddenName, () => bytesOf(pieces, from, span.from));
    }
    at = Math.max(at, span.until);
  }
}

async function firstNotZero(pieces: Pieces, from: number, until: number): Promise<number> {
  let at = from;
  for await (const chunk of bytesOf(pieces, from, until)) {
    const found = chunk.findIndex((byte) => byte !== 0);
    if (found !== -1) return at + found;
    at += chunk.length;
  }
  return until;
}
