/**
 * How much of what stands on a screenshot is found: pages of planted values drawn by Chromium, read as pictures, looked
 * through by the scanner. `node test/bench/screenshots.ts [fonts=11,12] [each=4] [ocr=native|wasm] [keep=<folder>]`
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { scanText } from '../../src/scan/index.ts';
import { readPictureText } from '../formats/picture-text.ts';
import { pictureTools } from '../formats/picture-tools.ts';
import { type Planted, pageOf, type Screen } from './screens.ts';

const options = new Map(process.argv.slice(2).map((arg) => arg.split('=') as [string, string]));
const list = (name: string, otherwise: string) => (options.get(name) ?? otherwise).split(',');
const each = Number(options.get('each') ?? 3);
const fonts = list('fonts', '8,9,10,11,12,13,14').map(Number);
const keep = options.get('keep');
const verbose = options.has('show');

function* screens(): Iterable<Screen> {
  let seed = Number(options.get('seed') ?? 1);
  for (const font of fonts)
    for (const style of list('styles', 'terminal,desktop,web') as Screen['style'][])
      for (const theme of list('themes', 'light,dark'))
        for (const ratio of list('ratios', '1,2'))
          for (const form of list('forms', 'png,jpeg'))
            yield {
              font,
              style,
              dark: theme === 'dark',
              ratio: Number(ratio) as 1 | 2,
              jpeg: form === 'jpeg',
              seed: seed++,
            };
}

export async function drawn(browser: Browser, screen: Screen, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({
    deviceScaleFactor: screen.ratio,
    viewport: { width: 640, height: 100 },
  });
  const page = await context.newPage();
  await page.setContent(html);
  const bytes = await page.screenshot({
    fullPage: true,
    ...(screen.jpeg ? { type: 'jpeg', quality: 60 } : { type: 'png' }),
  });
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

/** Which planted values the scanner finds in what was read, letter for letter. */
export async function found(bytes: Uint8Array, ocr: 'native' | 'wasm') {
  const read = await readPictureText(bytes, pictureTools(ocr), 30_000);
  const text = read.text;
  const seen = new Map<string, Set<string>>();
  for (const { detector, location } of scanText(text).findings) {
    const value = bare(text.slice(location.start, location.end));
    seen.set(detector, (seen.get(detector) ?? new Set()).add(value));
  }
  return {
    text,
    has: ({ detector, value }: Planted) => seen.get(detector)?.has(bare(value)) ?? false,
    obstacles: read.obstacles,
    seen,
  };
}

const detectors = ['email', 'phone', 'iban', 'nl-bsn'] as const;
type Score = Record<(typeof detectors)[number], { hits: number; of: number }>;
const empty = (): Score => ({
  email: { hits: 0, of: 0 },
  phone: { hits: 0, of: 0 },
  iban: { hits: 0, of: 0 },
  'nl-bsn': { hits: 0, of: 0 },
});
const scores = new Map<string, Score>();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const began = performance.now();
let pictures = 0;
for (const screen of screens()) {
  const { html, planted } = pageOf(screen, each);
  const name = `${screen.font}-${screen.style}-${screen.dark ? 'dark' : 'light'}-${screen.ratio}x-${screen.jpeg ? 'jpg' : 'png'}`;
  const kept = keep ? `${keep}/${name}-${each}-${screen.seed}` : '';
  const bytes = kept && existsSync(kept) ? readFileSync(kept) : await drawn(browser, screen, html);
  if (kept) writeFileSync(kept, bytes);
  const { has, text, obstacles, seen } = await found(bytes, (options.get('ocr') ?? 'native') as 'native');
  pictures++;
  if (verbose) for (const { reason } of obstacles) console.log(name, reason);
  for (const key of [
    `font ${screen.font}`,
    `${screen.style} ${screen.dark ? 'dark' : 'light'}`,
    `${screen.ratio}x ${screen.jpeg ? 'jpeg' : 'png'}`,
  ]) {
    const score = scores.get(key) ?? empty();
    scores.set(key, score);
    for (const value of planted) {
      score[value.detector].of++;
      if (has(value)) score[value.detector].hits++;
    }
  }
  const missed = planted.filter((value) => !has(value));
  if (verbose && missed.length) {
    console.log(`--- ${name} (${screen.seed})\n  missed: ${missed.map((m) => m.value).join(' | ')}`);
    const left = [...(seen.values() ?? [])].flatMap((s) => [...s]);
    if (options.get('show') === 'text') console.log(text, left.join(' | '));
  }
}
await browser.close();
const percent = ({ hits, of }: { hits: number; of: number }) =>
  of ? `${((100 * hits) / of).toFixed(1)}%`.padStart(9) : '        -';
console.log(`${'screens'.padEnd(16)}${detectors.map((d) => d.padStart(9)).join('')}   values`);
for (const [key, score] of [...scores].sort())
  console.log(
    `${key.padEnd(16)}${detectors.map((d) => percent(score[d])).join('')}   ${detectors.reduce((n, d) => n + score[d].of, 0)}`,
  );
console.log(
  `${pictures} pictures, ${Math.round((performance.now() - began) / pictures)} ms each (drawing, decoding, OCR)`,
);
