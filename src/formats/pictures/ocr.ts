import type { OpenFile } from '../format.ts';
import type { View } from '../tools/picture-container.ts';
import { ToolFailed } from '../tools/tool.ts';
import { readingOf } from './corrections.ts';
import { linesOf, unscaled, type Word, wordsOf } from './lines.ts';
import { stripsOf } from './strips.ts';

/** Dots per inch that tesseract is told: letters come as high as on paper of so many. */
const dpi = 200;
/** Bytes of what OCR may write about one strip. */
const tsvBytes = 8_000_000;

export interface OcrClock {
  /** Milliseconds left for this picture. */
  left(): number;
}

export function ocrClock(millis: number): OcrClock {
  const from = performance.now();
  return { left: () => Math.floor(millis - (performance.now() - from)) };
}

/**
 * Reads the text of a view into `out`, line by line with the boxes in pixels of the picture; then once more what
 * of them OCR may have misread. What cannot be read in time or at all is an obstacle.
 */
export async function readText(file: OpenFile, view: View, clock: OcrClock): Promise<void> {
  if (!file.tools.has('ocr')) return file.out.obstacle('partly-scanned', 'no-ocr');
  const lines: Word[][] = [];
  for (const strip of stripsOf(view)) {
    if (clock.left() <= 0) {
      file.out.obstacle('partly-scanned', 'ocr-too-slow');
      break;
    }
    try {
      const tsv = await collect(file.tools.run({ tool: 'ocr', dpi }, strip.pgm, clock.left()), tsvBytes);
      const words = wordsOf(tsv).map((word) => ({ ...word, box: unscaled(word.box, view.scale, strip.top) }));
      for (const line of linesOf(words)) lines.push(line);
    } catch (error) {
      file.out.obstacle('partly-scanned', reasonOf(error));
      break;
    }
  }
  const readings = lines.map(readingOf);
  for (const { line } of readings) await file.out.words(line);
  for (const { others } of readings) for (const line of others) await file.out.words(line);
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof ToolFailed)) return 'ocr-failed';
  if (error.reason === 'tool-too-slow') return 'ocr-too-slow';
  return error.reason === 'no-tool' ? 'no-ocr' : 'ocr-failed';
};

/** What a tool writes, as text. Throws where it is more than `most` bytes. */
async function collect(bytes: AsyncIterable<Uint8Array>, most: number): Promise<string> {
  return new TextDecoder().decode(await gather(bytes, most));
}

/** What a tool writes. Throws where it is more than `most` bytes. */
export async function gather(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > most) throw new Error('too much');
    chunks.push(chunk.slice());
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
