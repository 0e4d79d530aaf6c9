import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRoom, type Room } from '../../../src/formats/index.ts';
import { useService } from '../../services/index.ts';
import { makeFresh } from './fresh.ts';
import type { Family, MadeFile, PlantedFile } from './hiding.ts';
import { type Looked, look } from './look.ts';

// what readers use where it is installed; without them slower ways are taken, which find less
useService('poppler');
useService('tesseract');

/** Files read at a time. */
const sideBySide = 4;

const folder = new URL('./files/', import.meta.url);
const manifest = readFileSync(new URL('manifest.jsonl', folder), 'utf8');
const kept = manifest
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as PlantedFile);
const files: MadeFile[] = [
  ...kept.map((file) => ({ ...file, bytes: readFileSync(new URL(file.file, folder)) })),
  ...makeFresh(),
];
const planted = files.reduce((n, file) => n + file.planted.length + file.obstacles.length, 0);

let room: Room;
const looked: Looked[] = [];
beforeAll(async () => {
  room = createRoom({ atOnce: sideBySide, spares: sideBySide });
  const waiting = [...files];
  const readOn = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift())
      looked.push(await look(room, file.bytes, file));
  };
  await Promise.all(Array.from({ length: sideBySide }, readOn));
}, 600_000);
afterAll(() => room.close());

describe('files with a value in each hiding place', () => {
  const least: Record<Family, number> = {
    pdf: 15,
    office: 10,
    'old-office': 4,
    mail: 12,
    'web-data': 25,
    archive: 20,
    picture: 20,
    unknown: 3,
  };

  it('come from every family, with enough in them', () => {
    const names = files.map((file) => file.file);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(120);
    expect(planted).toBeGreaterThanOrEqual(250);
    for (const [family, count] of Object.entries(least))
      expect([family, files.filter((file) => file.family === family).length >= count]).toEqual([
        family,
        true,
      ]);
  });

  it('shows at least 98 % of them, each at its place', () => {
    const missed = looked.flatMap(({ file, missed, elsewhere }) =>
      missed.map(
        (p) => `${file}: ${p.where} (${p.detector})${elsewhere.includes(p) ? ', at another place' : ''}`,
      ),
    );
    const share = (planted - missed.length) / planted;
    console.info(
      `planted ${planted}, missed ${missed.length}${missed.map((line) => `\n  ${line}`).join('')}`,
    );
    expect(looked.length).toBe(files.length);
    expect(share >= 0.98 ? [] : missed.sort()).toEqual([]);
  });
});
