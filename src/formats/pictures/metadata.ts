import type { OpenFile } from '../format.ts';
import type { Anatomy } from './anatomy.ts';
import { textOf } from './bytes-of.ts';
import { readExif } from './exif.ts';
import { iptcNotes } from './photoshop.ts';
import { readXmp } from './xmp.ts';

/** Structures of one kind that are read. */
const structuresMost = 64;
/** Small pictures of one picture that are read. */
const thumbnailsMost = 16;

/** Tells everything in a picture that is no pixel: part `metadata`, a line `name: value` each, and the small pictures. */
export async function readMetadata(file: OpenFile, anatomy: Anatomy): Promise<void> {
  let damaged = false;
  for (const blob of anatomy.exif.slice(0, structuresMost)) {
    try {
      await readExif(blob, anatomy);
    } catch {
      damaged = true;
      anatomy.strings('EXIF', blob.subarray(0, 1_000_000));
    }
  }
  for (const packet of anatomy.xmp.slice(0, structuresMost)) xmpNotes(textOf(packet), anatomy);
  for (const record of anatomy.iptc.slice(0, structuresMost))
    for (const [name, text] of iptcNotes(record, textOf)) anatomy.note(name, text);
  const lines = [...new Set(anatomy.notes.map(([name, text]) => `${name}: ${text}\n`))];
  if (lines.length > 0) file.out.part({ part: 'metadata' });
  for (const line of lines) await file.out.text(line);
  if (damaged) file.out.obstacle('partly-scanned', 'metadata-damaged', { part: 'metadata' });
  if (anatomy.unnoted) file.out.obstacle('partly-scanned', 'too-much-metadata', { part: 'metadata' });
  for (const thumbnail of anatomy.thumbnails.slice(0, thumbnailsMost))
    await file.inside('thumbnail', thumbnail);
}

const isPacket = (text: string): boolean => text.includes('<');

function xmpNotes(text: string, anatomy: Anatomy): void {
  if (!isPacket(text)) anatomy.note('text', text);
  const { notes, images } = readXmp(text);
  for (const [name, value] of notes) {
    const degrees = /^GPS(?:Latitude|Longitude)$/.test(name) ? degreesOf(value) : null;
    anatomy.note(name, degrees ?? value);
  }
  for (const image of images) anatomy.thumbnails.push(Buffer.from(image, 'base64'));
}

/** XMP's `48,12.5094N` or `48,12,30N` (XMP specification, part 2, 1.2.7.4) in degrees. */
function degreesOf(value: string): string | null {
  const parts = /^(\d{1,3}),(\d{1,2}(?:\.\d{1,12})?)(?:,(\d{1,2}))?([NSEW])$/.exec(value);
  if (!parts) return null;
  const [, degrees, minutes, seconds = '0', side = ''] = parts;
  const all = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return ('SW'.includes(side) ? -all : all).toFixed(6);
}
