import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArchives } from './archives.ts';
import { makeDocuments } from './documents.ts';
import type { MadeFile } from './hiding.ts';
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

const shop = new Workshop();
try {
  const wanted = process.argv.slice(3);
  for (const [name, make] of Object.entries(families))
    if (wanted.length === 0 || wanted.includes(name)) await make(shop);
  const folder = process.argv[2] as string;
  mkdirSync(folder, { recursive: true });
  for (const made of shop.made) writeFileSync(join(folder, made.file), made.bytes);
  const plain = ({ bytes: _, ...file }: MadeFile) => JSON.stringify(file);
  writeFileSync(join(folder, 'manifest.jsonl'), `${shop.made.map(plain).join('\n')}\n`);
} finally {
  shop.close();
}
