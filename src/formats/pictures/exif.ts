import exifr from 'exifr';
import type { Anatomy } from './anatomy.ts';
import { Directories } from './tiff.ts';

/** Bytes of a value that nobody knows the kind of, at most, whose strings are told. */
const unknownBytes = 4_000_000;
/** Numbers of a list that are told. */
const listMost = 16;

const options = {
  tiff: true,
  ifd0: {},
  ifd1: {},
  exif: {},
  gps: {},
  interop: {},
  makerNote: true,
  userComment: true,
  xmp: false,
  icc: false,
  iptc: false,
  jfif: false,
  ihdr: false,
  mergeOutput: false,
  translateKeys: true,
  translateValues: true,
  reviveValues: true,
  sanitize: true,
  silentErrors: true,
} as const;

type Block = Record<string, unknown>;

/** The tags of an EXIF structure as notes, the position in degrees, and its small picture. */
export async function readExif(blob: Uint8Array, into: Anatomy): Promise<void> {
  const tree = new Directories(blob);
  const { directories } = tree.chain();
  const [, second] = directories;
  for (const entry of directories.flatMap((directory) => [...directory.values()]))
    if (entry.bytes > 4 && entry.at + entry.bytes > blob.length) into.truncated = true;
  const thumbnail = second && tree.thumbnail(second);
  if (thumbnail && thumbnail.length > 0) into.thumbnails.push(thumbnail);
  const read = (await exifr.parse(blob, options as never)) as Record<string, Block | Uint8Array> | undefined;
  if (!read) throw new Error('no exif');
  for (const [name, block] of Object.entries(read)) {
    if (block instanceof Uint8Array || typeof block === 'string') value(name, block, into);
    else if (name === 'gps') gps(block, into);
    else if (block && typeof block === 'object')
      for (const [key, entry] of Object.entries(block)) value(nameOf(key), entry, into);
  }
}

/** exifr's own names where it is no number. */
const nameOf = (key: string): string => (/^\d+$/.test(key) ? `Tag ${key}` : key);

/** How pixels are stored: numbers that tell nobody anything. */
const dull =
  /^(?:[XY]Resolution|ResolutionUnit|YCbCr|ImageWidth|ImageHeight|BitsPerSample|Compression$|Photometric|FillOrder|Strip|Tile|RowsPer|SamplesPer|SampleFormat|Planar|Predictor|WhitePoint|PrimaryChrom|ReferenceBlack|ColorMap|PageNumber|SubfileType|NewSubfile|Thumbnail(?:Offset|Length)|Components|ExifVersion|Flashpix|ColorSpace|InteropVersion|T[46]Options|Transfer)/;

function value(name: string, entry: unknown, into: Anatomy): void {
  if (dull.test(name)) return;
  if (entry instanceof Uint8Array) into.strings(name, userText(name, entry).subarray(0, unknownBytes));
  else if (entry instanceof Date) into.note(name, Number.isNaN(entry.getTime()) ? '' : entry.toISOString());
  else if (Array.isArray(entry) || ArrayBuffer.isView(entry))
    into.note(name, [...(entry as unknown as Iterable<unknown>)].slice(0, listMost).join(' '));
  else if (entry !== undefined && entry !== null && typeof entry !== 'object') into.note(name, String(entry));
}

/** Exif 2.32, 4.6.5, UserComment: eight bytes name its code. */
const userText = (name: string, bytes: Uint8Array): Uint8Array =>
  /comment/i.test(name) ? bytes.subarray(8) : bytes;

function gps(block: Block | Uint8Array | string, into: Anatomy): void {
  const { latitude, longitude, ...tags } = block as Block & { latitude?: number; longitude?: number };
  if (typeof latitude === 'number' && typeof longitude === 'number' && Number.isFinite(latitude + longitude))
    into.note('GPSPosition', `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`);
  else for (const key of ['GPSLatitude', 'GPSLongitude']) value(key, tags[key], into);
  for (const [key, entry] of Object.entries(tags))
    if (!/^GPS(?:Latitude|Longitude)$/.test(key)) value(nameOf(key), entry, into);
}
