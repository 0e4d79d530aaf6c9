import type { Anatomy } from './anatomy.ts';
import { ascii, viewOf } from './bytes-of.ts';

/** ISO base media boxes (ISO/IEC 14496-12) of a HEIF file (ISO/IEC 23008-12): sizes, and the items that are metadata. */
interface Box {
  readonly type: string;
  readonly from: number;
  readonly end: number;
}

/** Boxes of one level, and items, at most. */
const boxesMost = 20_000;

function* boxesOf(bytes: Uint8Array, from: number, end: number): Iterable<Box> {
  const view = viewOf(bytes);
  let at = from;
  for (let n = 0; n < boxesMost && at + 8 <= end; n++) {
    const short = view.getUint32(at);
    const long = short === 1 && at + 16 <= end;
    const size = short === 0 ? end - at : long ? Number(view.getBigUint64(at + 8)) : short;
    const head = long ? 16 : 8;
    if (size < head) return;
    yield { type: ascii(bytes, at + 4, 4), from: at + head, end: at + size };
    at += size;
  }
}

export function avifOrHeic(bytes: Uint8Array, into: Anatomy): void {
  let end = 0;
  for (const box of boxesOf(bytes, 0, bytes.length)) {
    if (!/^[a-zA-Z0-9 ]{4}$/.test(box.type)) break;
    end = box.end;
    const inside = Math.min(box.end, bytes.length);
    if (box.type === 'meta') meta(bytes, box.from + 4, inside, into);
    else if (box.type === 'moov') into.unseen = true;
    else if (box.type === 'uuid' || box.type === 'udta')
      into.strings(box.type, bytes.subarray(box.from, inside));
    else if (box.type === 'free' || box.type === 'skip')
      into.strings('free', bytes.subarray(box.from, inside));
  }
  into.truncated = end > bytes.length || end === 0;
  into.end = into.truncated ? null : end;
}

type Extents = { construction: number; parts: { at: number; length: number }[] };

function meta(bytes: Uint8Array, from: number, end: number, into: Anatomy): void {
  const items = new Map<number, string>();
  let places = new Map<number, Extents>();
  let data = 0;
  for (const box of boxesOf(bytes, from, end)) {
    if (box.type === 'iinf') itemsOf(bytes, box, items);
    else if (box.type === 'iloc') places = placesOf(bytes, box);
    else if (box.type === 'iprp') sizes(bytes, box, into);
    else if (box.type === 'idat') data = box.from;
  }
  for (const [id, type] of items) {
    const place = places.get(id);
    if (!place) continue;
    const base = place.construction === 1 ? data : 0;
    const body = gathered(
      bytes,
      place.parts.map(({ at, length }) => ({ at: at + base, length })),
    );
    // an offset of the TIFF head comes first
    if (type === 'Exif' && body.length > 8)
      into.exif.push(body.subarray(4 + Math.min(viewOf(body).getUint32(0), body.length - 8)));
    else if (type === 'mime') into.xmp.push(body);
    else if (type === 'uri ') into.strings('item', body);
  }
}

function itemsOf(bytes: Uint8Array, { from, end }: Box, items: Map<number, string>): void {
  const first = from + 4 + (bytes[from] === 0 ? 2 : 4);
  for (const box of boxesOf(bytes, first, end)) {
    if (box.type !== 'infe') continue;
    const view = viewOf(bytes);
    const version = bytes[box.from] as number;
    const wide = version >= 3;
    const id = wide ? view.getUint32(box.from + 4) : view.getUint16(box.from + 4);
    items.set(id, ascii(bytes, box.from + (wide ? 10 : 8), 4));
  }
}

function placesOf(bytes: Uint8Array, { from, end }: Box): Map<number, Extents> {
  const places = new Map<number, Extents>();
  const view = viewOf(bytes);
  const version = bytes[from] as number;
  const sizes = view.getUint16(from + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version > 0 ? sizes & 15 : 0;
  let at = from + 6;
  const take = (size: number): number => {
    const value =
      size === 2
        ? view.getUint16(at)
        : size === 4
          ? view.getUint32(at)
          : size === 8
            ? Number(view.getBigUint64(at))
            : 0;
    at += size;
    return value;
  };
  const count = take(version < 2 ? 2 : 4);
  for (let n = 0; n < Math.min(count, boxesMost) && at < end; n++) {
    const id = take(version < 2 ? 2 : 4);
    const construction = version > 0 ? take(2) & 15 : 0;
    at += 2;
    const base = take(baseSize);
    const extents = take(2);
    const parts = [];
    for (let e = 0; e < extents && at < end; e++) {
      at += indexSize;
      parts.push({ at: base + take(offsetSize), length: take(lengthSize) });
    }
    places.set(id, { construction, parts });
  }
  return places;
}

function sizes(bytes: Uint8Array, { from, end }: Box, into: Anatomy): void {
  for (const box of boxesOf(bytes, from, end)) {
    if (box.type !== 'ipco') continue;
    for (const property of boxesOf(bytes, box.from, box.end)) {
      if (property.type !== 'ispe') continue;
      const view = viewOf(bytes);
      const width = view.getUint32(property.from + 4);
      const height = view.getUint32(property.from + 8);
      if (width * height > into.width * into.height) [into.width, into.height] = [width, height];
    }
  }
}

/** Bytes of one item, at most. */
const itemBytes = 8_000_000;

function gathered(bytes: Uint8Array, parts: readonly { at: number; length: number }[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  let left = itemBytes;
  for (const { at, length } of parts) {
    const chunk = bytes.subarray(at, at + Math.min(length, left));
    left -= chunk.length;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
