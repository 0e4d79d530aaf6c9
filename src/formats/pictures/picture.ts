import type { Format, OpenFile } from '../format.ts';
import { type Decoded, readContainer, type View } from '../tools/picture-container.ts';
import { ToolFailed } from '../tools/tool.ts';
import type { Anatomy } from './anatomy.ts';
import { readCodes } from './codes.ts';
import { anatomyOf, pictureKinds } from './dissect.ts';
import { readMetadata } from './metadata.ts';
import { gather, ocrClock, readText } from './ocr.ts';

/** A side of a picture that no line of text fits on, in pixels, and all of it. */
const iconSide = 24;
const iconPixels = 400;
/** Frames of a moving picture that are read. */
const framesMost = 12;
/** Bytes behind a picture that are no more than padding. */
const paddingBytes = 3;
/** Bytes of the views of one page. */
const viewBytes = 80_000_000;

/**
 * Pictures: their metadata and small pictures here, what hangs behind them as a file of its own; then, decoded by a
 * process beside this one, their codes and their text.
 */
export const picture: Format = {
  id: 'picture',
  accepts: ({ how, type }) => how === 'no-reader' && pictureKinds.has(type.name),
  read: async (file) => {
    const bytes = await file.source.whole();
    const anatomy = anatomyOf(file.identity.type.name, bytes);
    await readMetadata(file, anatomy);
    await readTail(file, anatomy, bytes);
    file.out.part({});
    if (anatomy.truncated) file.out.obstacle('partly-scanned', 'truncated');
    if (anatomy.unseen) file.out.obstacle('partly-scanned', 'frames-left-out');
    await readPixels(file, anatomy, bytes);
  },
};

async function readTail(file: OpenFile, { end }: Anatomy, bytes: Uint8Array): Promise<void> {
  if (end === null || end >= bytes.length) return;
  const tail = bytes.subarray(end);
  const blank = tail.every(
    (byte) => byte === 0 || byte === 0xff || byte === 0x20 || byte === 10 || byte === 13,
  );
  if (tail.length > paddingBytes && !blank) await file.inside('trailing data', tail);
}

async function readPixels(file: OpenFile, anatomy: Anatomy, bytes: Uint8Array): Promise<void> {
  const { width, height } = anatomy;
  if (width * height > file.limits.pixels) return file.out.obstacle('partly-scanned', 'too-many-pixels');
  const known = width > 0 && height > 0;
  if (known && (width < iconSide || height < iconSide || width * height < iconPixels)) return;
  if (!file.tools.has('picture')) return file.out.obstacle('partly-scanned', 'no-decoder');
  let pages = Array.from({ length: anatomy.moving ? 1 : anatomy.pages }, (_, i) => i);
  let left = 0;
  for (let i = 0; i < pages.length; i++) {
    if (!file.mayReadPicture()) return file.out.obstacle('partly-scanned', 'too-many-pictures');
    const page = pages[i] as number;
    const place = anatomy.pages > 1 || page > 0 ? { page: page + 1 } : {};
    file.out.part(place);
    const decoded = await readPage(file, anatomy, bytes, page, place);
    // pictures of one HEIF file are told apart by its decoder only
    if (page === 0 && decoded && decoded.pages > pages.length && !anatomy.moving)
      pages = Array.from({ length: Math.min(decoded.pages, file.limits.ocrPages + 1) }, (_, n) => n);
    if (decoded?.differs) {
      pages = decoded.differs.slice(0, framesMost);
      if (pages[0] !== 0) pages.unshift(0);
      left = anatomy.pages - (decoded.compared ?? 0) + Math.max(0, decoded.differs.length - framesMost);
    }
  }
  if (left > 0) file.out.obstacle('partly-scanned', 'frames-left-out', {});
}

/** Null where it could not be decoded, which is told. */
async function readPage(
  file: OpenFile,
  anatomy: Anatomy,
  bytes: Uint8Array,
  page: number,
  place: { page?: number },
): Promise<Decoded | null> {
  const { limits, out, tools } = file;
  const moving = anatomy.moving && page === 0 ? anatomy.pages : 0;
  const order = { tool: 'picture', page, pixels: limits.pixels, moving } as const;
  let read: ReturnType<typeof readContainer>;
  try {
    read = readContainer(await gather(tools.run(order, bytes, limits.ocrMillis), viewBytes));
  } catch (error) {
    const failed = error instanceof ToolFailed && error.reason !== 'tool-failed';
    out.obstacle(page === 0 ? 'unscannable' : 'partly-scanned', failed ? error.reason : 'damaged');
    return null;
  }
  await readViews(file, read.views, place);
  return read.decoded;
}

async function readViews(file: OpenFile, views: readonly View[], place: { page?: number }): Promise<void> {
  for (const view of views) if (view.kind === 'plain') await readCodes(file, view);
  const clock = ocrClock(file.limits.ocrMillis);
  for (const view of views) {
    if (view.kind === 'plain') continue;
    file.out.part(view.kind === 'hidden' ? { ...place, part: 'transparent layer' } : place);
    await readText(file, view, clock);
  }
}
