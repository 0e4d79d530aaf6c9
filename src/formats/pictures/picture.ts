import type { Format, OpenFile } from '../format.ts';
import { readContainer, type View, type ViewKind } from '../tools/picture-container.ts';
import { gather, ocrClock, readText } from './ocr.ts';

const kinds = new Set(['png', 'apng', 'jpg', 'gif', 'webp', 'tif', 'bmp', 'heic', 'avif']);

const parts: Readonly<Record<ViewKind, string | null>> = {
  plain: null,
  text: null,
  light: null,
  hidden: 'transparent layer',
};

export const picture: Format = {
  id: 'picture',
  accepts: ({ how, type }) => how === 'no-reader' && kinds.has(type.name),
  read: async (file) => {
    const bytes = await file.source.whole();
    await readPage(file, bytes, 0);
  },
};

async function readPage(file: OpenFile, bytes: Uint8Array, page: number): Promise<void> {
  const clock = ocrClock(file.limits.ocrMillis);
  const order = { tool: 'picture', page, pixels: file.limits.pixels } as const;
  const written = await gather(file.tools.run(order, bytes, file.limits.ocrMillis), 200_000_000);
  const { views } = readContainer(written);
  for (const view of views) if (view.kind !== 'plain') await readView(file, view, clock);
}

async function readView(file: OpenFile, view: View, clock: ReturnType<typeof ocrClock>): Promise<void> {
  const part = parts[view.kind];
  file.out.part(part ? { part } : {});
  await readText(file, view, clock);
}
