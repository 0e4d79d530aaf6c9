import { openStrings } from '../strings.ts';

/** A picture taken apart without being decoded: how large it is, and everything in it that is no pixel. */
export class Anatomy {
  width = 0;
  height = 0;
  /** Pages, or frames where it moves. */
  pages = 1;
  moving = false;
  /** Frames or pages that no decoder here shows. */
  unseen = false;
  /** Ends before its own structure says so. */
  truncated = false;
  /** Bytes of the file that are the picture; null where its kind does not say. */
  end: number | null = null;
  /** Name and text, in the order of the file. */
  readonly notes: (readonly [string, string])[] = [];
  /** TIFF structures, XMP packets, IPTC records; and small pictures. */
  readonly exif: Uint8Array[] = [];
  readonly xmp: Uint8Array[] = [];
  readonly iptc: Uint8Array[] = [];
  readonly thumbnails: Uint8Array[] = [];
  #units = 0;

  note(name: string, text: string): void {
    const clean = text.replaceAll('\0', ' ').trim();
    this.#units += clean.length;
    if (clean !== '' && this.#units <= noteUnits) this.notes.push([name, clean]);
    if (this.#units > noteUnits) this.unnoted = true;
  }
  /** There were more notes than are kept. */
  unnoted = false;

  /** The strings of bytes whose kind is not known. */
  strings(name: string, bytes: Uint8Array): void {
    let text = '';
    const strings = openStrings((more) => {
      if (text.length < noteUnits) text += more;
    });
    strings.write(bytes);
    strings.end();
    for (const line of text.split('\n')) this.note(name, line);
  }
}

/** UTF-16 units of all notes of a picture that are kept. */
const noteUnits = 8_000_000;
