import type { PdfBytes } from './pdf-bytes.ts';
import { isSpace, Parser, SyntaxFailed } from './syntax.ts';
import { isDict, nameOf, type PdfDict, PdfRef, type PdfValue } from './values.ts';

/** Objects of one document, those of earlier revisions too. */
export const objectsMax = 500_000;
/** Bytes of one object that are awaited first, and at most; data of streams is no part of it. */
const objectBytes = 16 * 1024;
const objectBytesMax = 16 * 1024 * 1024;
/** Bytes that are parsed in vain, over all objects. */
const vainBytesMax = 256 * 1024 * 1024;
/** Sections of a document, one for each time it was saved. */
const trailersMax = 1_000;

/** Where one object lies: in the file, or in the object stream `container`. */
export interface Entry {
  readonly number: number;
  readonly generation: number;
  readonly offset: number;
  readonly end: number;
  /** Data of the stream; -1 where it is none. */
  readonly data: number;
  readonly dataLength: number;
  readonly container: Entry | null;
}

/** What is in a document, in the order of the file. */
export class ObjectIndex {
  readonly entries: Entry[] = [];
  /** Object streams (7.5.7). */
  readonly containers: Entry[] = [];
  readonly trailers: PdfDict[] = [];
  readonly catalogs: Entry[] = [];
  /** Objects that break off or are none; streams without an end. */
  damaged = 0;
  tooMany = false;
}

const obj = Buffer.from('obj');
const trailer = Buffer.from('trailer');
const endstream = Buffer.from('endstream');

/**
 * Finds every `n g obj` (ISO 32000-2, 7.3.10) from the first byte to the last, whatever the cross-reference table says:
 * what it does not name is in the file all the same. What lies in the data of a stream is none.
 */
export async function indexObjects(bytes: PdfBytes, most = objectsMax): Promise<ObjectIndex> {
  const index = new ObjectIndex();
  const budget = { vain: vainBytesMax };
  const ends = { none: false };
  for (let at = 0; ; ) {
    const found = await bytes.find(obj, at);
    if (found < 0) break;
    const head = await headBefore(bytes, found);
    at = found + 3;
    if (!head) continue;
    if (index.entries.length >= most || budget.vain < 0) {
      index.tooMany = true;
      break;
    }
    const object = await objectAt(bytes, found + 3, budget);
    if (!object) index.damaged++;
    else at = await noted(index, bytes, ends, head, found + 3, object);
  }
  await findTrailers(index, bytes);
  return index;
}

interface Parsed {
  readonly value: PdfValue;
  readonly end: number;
  /** Offset of the data, where the keyword `stream` follows. */
  readonly data: number;
}

/** `none`: the keyword `endstream` does not come any more. */
interface Ends {
  none: boolean;
}

/** Keeps where the object is; gives where to look on. */
async function noted(
  index: ObjectIndex,
  bytes: PdfBytes,
  ends: Ends,
  head: PdfRef,
  offset: number,
  { value, end, data }: Parsed,
): Promise<number> {
  const dict = isDict(value) ? value : null;
  const wasCut = ends.none;
  const length = data < 0 || !dict ? 0 : await dataLength(bytes, data, dict.get('Length'), ends);
  if (length < 0) index.damaged++;
  const entry: Entry = {
    number: head.number,
    generation: head.generation,
    offset,
    end,
    data: dict ? data : -1,
    // of a file that is cut off, the first such stream has what is left
    dataLength: length >= 0 ? length : wasCut ? 0 : bytes.size - data,
    container: null,
  };
  index.entries.push(entry);
  const type = nameOf(dict?.get('Type'));
  if (type === 'ObjStm') index.containers.push(entry);
  if (type === 'XRef' && dict && index.trailers.length < trailersMax) index.trailers.push(dict);
  if (type === 'Catalog') index.catalogs.push(entry);
  // where the data has no end, objects may follow in it
  return data < 0 || length < 0 ? end : data + length;
}

/** The numbers before the keyword at `offset`. */
async function headBefore(bytes: PdfBytes, offset: number): Promise<PdfRef | null> {
  const before = await bytes.at(Math.max(0, offset - 24), Math.min(24, offset));
  let at = before.length - 1;
  const numberBack = (): number => {
    while (at >= 0 && isSpace(before[at] as number)) at--;
    const end = at;
    let value = 0;
    for (let times = 1; at >= 0 && end - at < 10; at--, times *= 10) {
      const digit = (before[at] as number) - 48;
      if (digit < 0 || digit > 9) break;
      value += digit * times;
    }
    return end === at ? -1 : value;
  };
  // endobj, or a word
  if (at < 0 || !(isSpace(before[at] as number) || isDigit(before[at] as number))) return null;
  const generation = numberBack();
  if (generation < 0 || at < 0 || !isSpace(before[at] as number)) return null;
  const number = numberBack();
  return number < 0 ? null : new PdfRef(number, generation);
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;

async function objectAt(bytes: PdfBytes, offset: number, budget: { vain: number }): Promise<Parsed | null> {
  for (let length = objectBytes; ; length *= 8) {
    const slice = await bytes.at(offset, length);
    const parser = new Parser(slice);
    try {
      const value = parser.value();
      const end = offset + parser.at;
      if (parser.word() !== 'stream') {
        if (slice.length - parser.at < 8 && slice.length === length) throw new SyntaxFailed('ran-out');
        return { value, end, data: -1 };
      }
      return { value, end, data: offset + afterKeyword(slice, parser.at) };
    } catch (error) {
      if (!(error instanceof SyntaxFailed)) throw error;
      const more = error.why === 'ran-out' && slice.length === length && length < objectBytesMax;
      budget.vain -= error.why === 'ran-out' ? slice.length : parser.at + 64;
      if (!more || budget.vain < 0) return null;
    }
  }
}

/** 7.3.8.1: after the keyword there is CR LF or LF. */
function afterKeyword(slice: Buffer, at: number): number {
  let data = at;
  if (slice[data] === 13) data++;
  if (slice[data] === 10) data++;
  return data;
}

/**
 * Bytes of data; -1 where there is no end. The length that is given is taken where the keyword follows; one in another
 * object is looked for right after this one, where producers that stream put it.
 */
async function dataLength(
  bytes: PdfBytes,
  data: number,
  given: PdfValue | undefined,
  ends: Ends,
): Promise<number> {
  if (typeof given === 'number' && (await endsAt(bytes, data, given))) return given;
  const found = ends.none ? -1 : await bytes.find(endstream, data);
  ends.none ||= found < 0;
  if (found < 0) return -1;
  if (given instanceof PdfRef) {
    const next = (await bytes.at(found, 96)).toString('latin1');
    const [, number, length] =
      /^endstream\s{1,4}endobj\s{1,4}(\d{1,9}) 0 obj\s{0,4}(\d{1,15})\s/.exec(next) ?? [];
    const after = Number(length);
    if (Number(number) === given.number && (await endsAt(bytes, data, after))) return after;
  }
  const before = await bytes.at(found - 2, 2);
  const lineEnd = before[1] === 10 ? (before[0] === 13 ? 2 : 1) : before[1] === 13 ? 1 : 0;
  return Math.max(0, found - lineEnd - data);
}

async function endsAt(bytes: PdfBytes, data: number, length: number): Promise<boolean> {
  if (!Number.isSafeInteger(length) || length < 0 || data + length > bytes.size) return false;
  const after = await bytes.at(data + length, 16);
  const found = after.indexOf(endstream);
  return found >= 0 && found <= 4;
}

async function findTrailers(index: ObjectIndex, bytes: PdfBytes): Promise<void> {
  const budget = { vain: objectBytesMax };
  for (let at = 0; index.trailers.length < trailersMax && budget.vain > 0; ) {
    const found = await bytes.find(trailer, at);
    if (found < 0) return;
    at = found + trailer.length;
    const value = (await objectAt(bytes, at, budget))?.value;
    if (isDict(value) && (value.has('Root') || value.has('Size'))) index.trailers.push(value);
  }
}
