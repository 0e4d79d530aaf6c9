import type { Browser } from 'playwright-core';
import { scanText } from '../../src/scan/index.ts';
import { readPictureText } from '../formats/picture-text.ts';
import { pictureTools } from '../formats/picture-tools.ts';
import type { Planted, Screen } from './screens.ts';

/** A screenshot of the whole page. */
export async function drawn(browser: Browser, { ratio, jpeg }: Screen, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({
    deviceScaleFactor: ratio,
    viewport: { width: 640, height: 100 },
  });
  const page = await context.newPage();
  await page.setContent(html);
  const form = jpeg ? ({ type: 'jpeg', quality: 60 } as const) : ({ type: 'png' } as const);
  const bytes = await page.screenshot({ fullPage: true, ...form });
  await context.close();
  return bytes;
}

/** Letters and digits that look alike are one: a value read so is found all the same. */
const bare = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[\s./-]/g, '')
    .replace(/[li|]/g, '1')
    .replace(/o/g, '0');

/** Milliseconds of OCR that a busy machine may take. */
const ocrMillis = 60_000;

/** Which planted values the scanner finds in what is read. */
export async function seenOn(
  bytes: Uint8Array,
  ocr: 'native' | 'wasm' = 'native',
): Promise<{ text: string; has: (planted: Planted) => boolean; obstacles: readonly unknown[] }> {
  const { text, obstacles } = await readPictureText(bytes, pictureTools(ocr), ocrMillis);
  const seen = new Set<string>();
  for (const { detector, location } of scanText(text).findings)
    seen.add(`${detector} ${bare(text.slice(location.start, location.end))}`);
  return { text, obstacles, has: ({ detector, value }) => seen.has(`${detector} ${bare(value)}`) };
}
