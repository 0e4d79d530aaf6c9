import type { Bytes } from '../bytes.ts';
import type { PdfDocument } from './document.ts';
import type { Entry } from './object-index.ts';
import { catalogOf } from './pages.ts';
import { isDict, nameOf, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from './values.ts';

/** Earlier revisions whose pages are read, the latest first. */
const revisionsMax = 4;

/** The document in another state, for `pdftotext`: what it shows and the last state does not is hidden. */
export interface Variant {
  readonly part: 'deleted' | 'layer';
  bytes(): Bytes;
}

export interface Variants {
  readonly list: readonly Variant[];
  /** What there is besides, and cannot be read. */
  readonly missing: readonly string[];
}

export async function variantsOf(document: PdfDocument): Promise<Variants> {
  const ends = await changedRevisions(document);
  const hasLayers = await hidesLayers(document);
  const { whole } = document.bytes;
  if (!whole) {
    const missing = [...(ends.length > 0 ? ['old-revisions'] : []), ...(hasLayers ? ['hidden-layers'] : [])];
    return { list: [], missing };
  }
  const list: Variant[] = ends
    .slice(0, revisionsMax)
    .map((end) => ({ part: 'deleted', bytes: () => chunked([whole.subarray(0, end)]) }));
  const missing = ends.length > revisionsMax ? ['old-revisions'] : [];
  const update = hasLayers ? await withoutLayers(document, whole) : null;
  if (update) list.push({ part: 'layer', bytes: () => chunked([whole, update]) });
  else if (hasLayers) missing.push('hidden-layers');
  return { list, missing };
}

async function* chunked(parts: readonly Uint8Array[]): Bytes {
  yield* parts;
}

const endOfFile = Buffer.from('%%EOF');

/** Where revisions (7.5.6) end whose pages show something else than those of a later one; the latest first. */
async function changedRevisions(document: PdfDocument): Promise<number[]> {
  const { bytes, entries } = document;
  const ends: number[] = [];
  for (let at = await bytes.find(endOfFile, 0); at >= 0; at = await bytes.find(endOfFile, at + 5))
    ends.push(at + 5);
  if (ends.length < 2) return [];
  const changed = new Set<number>();
  const later = new Map<number, Entry>();
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i] as Entry;
    const next = later.get(entry.number);
    later.set(entry.number, entry);
    const end = next && lastBefore(ends, placeOf(next));
    if (!next || !end || end < placeOf(entry) || changed.has(end)) continue;
    if (showsElse(await document.load(entry), await document.load(next))) changed.add(end);
  }
  return [...changed].sort((a, b) => b - a);
}

const placeOf = (entry: Entry): number => (entry.container ?? entry).offset;

function lastBefore(sorted: readonly number[], offset: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) <= offset) from = middle + 1;
    else to = middle;
  }
  return sorted[from - 1] ?? 0;
}

/** Whether a page may look different: other contents, other pages. */
function showsElse(before: PdfValue, after: PdfValue): boolean {
  if (before instanceof PdfStream)
    return !before.dict.has('Type') || nameOf(before.dict.get('Subtype')) === 'Form';
  if (!isDict(before) || !isDict(after)) return false;
  const key = new Map([
    ['Page', 'Contents'],
    ['Pages', 'Kids'],
  ]).get(nameOf(before.get('Type')));
  return key !== undefined && written(before.get(key)) !== written(after.get(key));
}

const written = (value: PdfValue | undefined): string =>
  JSON.stringify(value ?? null, (_, one) => (one instanceof Map ? [...one] : one));

/** 8.11.4.3: whether layers are off when the document is opened. */
async function hidesLayers(document: PdfDocument): Promise<boolean> {
  const properties = await document.dict((await catalogOf(document))?.get('OCProperties'));
  const start = await document.dict(properties?.get('D'));
  if (!start) return false;
  const base = nameOf(start.get('BaseState'));
  return base === 'OFF' || (await document.list(start.get('OFF'))).length > 0;
}

/** A revision to be put after the last: a catalog that knows of no layers, so that all are shown. */
async function withoutLayers(document: PdfDocument, whole: Buffer): Promise<Buffer | null> {
  const root = document.trailer('Root');
  const tree = (await catalogOf(document))?.get('Pages');
  const start = startOf(whole);
  if (!(root instanceof PdfRef) || !(tree instanceof PdfRef) || start === null) return null;
  const encrypt = document.trailer('Encrypt');
  if (encrypt !== null && !(encrypt instanceof PdfRef)) return null;
  const size = document.entries.reduce((most, { number }) => Math.max(most, number), 0) + 1;
  const head = '\n';
  const body = `${root.number} 0 obj\n<</Type/Catalog/Pages ${simple(tree)}>>\nendobj\n`;
  const offset = whole.length + head.length;
  const table = `xref\n${root.number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  const locks = encrypt === null ? '' : `/Encrypt ${simple(encrypt)}/ID ${simple(document.trailer('ID'))}`;
  const trailer = `trailer\n<</Size ${size}/Root ${root.number} 0 R/Prev ${start}${locks}>>\n`;
  return Buffer.from(`${head}${body}${table}${trailer}startxref\n${offset + body.length}\n%%EOF\n`, 'latin1');
}

/** 7.5.5: where the last cross-reference section begins. */
function startOf(whole: Buffer): number | null {
  const tail = whole.toString('latin1', Math.max(0, whole.length - 2_048));
  const [, offset] = /startxref\s{1,8}(\d{1,15})/.exec(tail.slice(tail.lastIndexOf('startxref'))) ?? [];
  return offset === undefined ? null : Number(offset);
}

function simple(value: PdfValue): string {
  if (value instanceof PdfRef) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`;
  if (value instanceof PdfName) return `/${value.name}`;
  return Array.isArray(value) ? `[${value.map(simple).join(' ')}]` : 'null';
}
