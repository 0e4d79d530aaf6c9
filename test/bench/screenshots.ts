/**
 * How much of what stands on a screenshot is found: pages of planted values drawn by Chromium, read as pictures, looked
 * through by the scanner. `node test/bench/screenshots.ts [fonts=11,12] [styles=web] [themes=dark] [ratios=1] [forms=jpeg]
 * [each=4] [seed=1] [ocr=wasm] [keep=<folder>] [show=missed|text]`; `--seed=1` and the like do as well. Another `seed` plants
 * other values: what is mended for the one set has to hold for the other.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { nameOf, type Planted, pageOf, type Screen } from './screens.ts';
import { drawn, seenOn } from './screens-drawn.ts';

const options = new Map(
  process.argv.slice(2).map((arg) => arg.replace(/^--/, '').split('=') as [string, string]),
);
const list = (name: string, otherwise: string) => (options.get(name) ?? otherwise).split(',');
const each = Number(options.get('each') ?? 3);
const keep = options.get('keep');
const show = options.get('show');
const ocr = options.get('ocr') === 'wasm' ? 'wasm' : 'native';

function* screens(): Iterable<Screen> {
  let seed = Number(options.get('seed') ?? 1);
  for (const font of list('fonts', '8,9,10,11,12,13,14').map(Number))
    for (const style of list('styles', 'terminal,desktop,web') as Screen['style'][])
      for (const theme of list('themes', 'light,dark'))
        for (const ratio of list('ratios', '1,2').map(Number) as Screen['ratio'][])
          for (const form of list('forms', 'png,jpeg'))
            yield { font, style, dark: theme === 'dark', ratio, jpeg: form === 'jpeg', seed: seed++ };
}

const detectors = ['email', 'phone', 'iban', 'nl-bsn'] as const;
type Score = Map<Planted['detector'], { hits: number; of: number }>;
const scores = new Map<string, Score>();

function count(key: string, { detector }: Planted, hit: boolean): void {
  const score: Score = scores.get(key) ?? new Map();
  const entry = score.get(detector) ?? { hits: 0, of: 0 };
  entry.of++;
  if (hit) entry.hits++;
  scores.set(key, score.set(detector, entry));
}

const keysOf = ({ font, style, dark, ratio, jpeg }: Screen): string[] => [
  `${font} px`,
  `${style} ${dark ? 'dark' : 'light'}`,
  `${ratio}x ${jpeg ? 'jpeg' : 'png'}`,
  `${font} px ${ratio}x ${jpeg ? 'jpeg' : 'png'}`,
  ...(font >= 11 ? ['all from 11 px'] : []),
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
let pictures = 0;
let millis = 0;
for (const screen of screens()) {
  const { html, planted } = pageOf(screen, each);
  const kept = keep ? `${keep}/${each}-${nameOf(screen)}` : '';
  const bytes = kept && existsSync(kept) ? readFileSync(kept) : await drawn(browser, screen, html);
  if (kept) writeFileSync(kept, bytes);
  const from = performance.now();
  const { has, text } = await seenOn(bytes, ocr);
  millis += performance.now() - from;
  pictures++;
  for (const key of keysOf(screen)) for (const value of planted) count(key, value, has(value));
  const missed = planted.filter((value) => !has(value));
  if (show && missed.length) console.log(`${nameOf(screen)}: ${missed.map((m) => m.value).join(' | ')}`);
  if (show === 'text' && missed.length) console.log(text);
}

/** A screen of 1920 by 1080 with two columns of rows. */
async function fullScreen(): Promise<{ bytes: Uint8Array; rows: number }> {
  const columns = [1, 2].map((seed) =>
    pageOf({ style: 'web', dark: false, ratio: 1, font: 13, jpeg: false, seed }, 8),
  );
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  const tables = columns.map(({ html }) => `<div>${html.replace('<!doctype html>', '')}</div>`).join('');
  await page.setContent(`<!doctype html><div style="display:flex;gap:200px">${tables}</div>`);
  return { bytes: await page.screenshot(), rows: 2 * 8 * 5 };
}
const full = await fullScreen();
await browser.close();

const percent = (entry?: { hits: number; of: number }): string =>
  entry ? `${((100 * entry.hits) / entry.of).toFixed(1)}%` : '-';
console.log(`${'found on'.padEnd(16)}${detectors.map((name) => name.padStart(9)).join('')}`);
for (const [key, score] of [...scores].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })))
  console.log(`${key.padEnd(16)}${detectors.map((name) => percent(score.get(name)).padStart(9)).join('')}`);
console.log(
  `${pictures} pictures, ${Math.round(millis / pictures)} ms each to decode, read and look through`,
);

for (let i = 0; i < 3; i++) {
  const from = performance.now();
  await seenOn(full.bytes, ocr);
  console.log(`1920 x 1080 with ${full.rows} rows: ${Math.round(performance.now() - from)} ms`);
}
