import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArchives } from './archives.ts';
import { makeDocuments } from './documents.ts';
import type { PlantedFile } from './hiding.ts';
import { makeLetters } from './letters.ts';
import { makePapers } from './papers.ts';
import { makePictures } from './pictures.ts';
import { makeSheets } from './sheets.ts';
import { makeSlides } from './slides.ts';
import { makeStores } from './stores.ts';
import { Workshop } from './workshop.ts';

const families: Record<string, (shop: Workshop) => void | Promise<void>> = {
  documents: makeDocuments,
  sheets: makeSheets,
  slides: makeSlides,
  papers: makePapers,
  letters: makeLetters,
  archives: makeArchives,
  pictures: makePictures,
  stores: makeStores,
};

/**
 * `node test/formats/planted/make.ts [FAMILY ...]`: makes the files that need programs of their own (LibreOffice,
 * Chromium, ImageMagick, archivers ...) and the manifest of what is planted in them; without families all of them.
 */
const folder = new URL('./files/', import.meta.url).pathname;
const list = join(folder, 'manifest.jsonl');
const shop = new Workshop();
try {
  const wanted = process.argv.slice(2);
  for (const [name, make] of Object.entries(families))
    if (wanted.length === 0 || wanted.includes(name)) await make(shop);
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const made of shop.made) writeFileSync(join(folder, made.file), made.bytes);
  const lines = new Map<string, string>();
  const before = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : [];
  for (const line of before) lines.set((JSON.parse(line) as PlantedFile).file, line);
  for (const { bytes: _, ...file } of shop.made) lines.set(file.file, JSON.stringify(file));
  writeFileSync(list, `${[...lines.values()].join('\n')}\n`);
} finally {
  shop.close();
}
