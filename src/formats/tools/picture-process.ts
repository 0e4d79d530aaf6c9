/**
 * The decoder of pictures, a process of its own (picture-args.ts): a picture of any kind on stdin, grey views of one page
 * on stdout (picture-container.ts). Ends with 1 where it cannot be decoded; says nothing of what was in it.
 */
import { type Decoded, pgmHead, type ViewHead, type ViewKind } from './picture-container.ts';
import { decode, differingPages, enlarge } from './picture-decode.ts';
import { greyViews } from './picture-grey.ts';
import { letterHeight } from './picture-letters.ts';
import type { Grey, Pixels } from './picture-pixels.ts';
import { evenOut, scaleFor } from './picture-prepare.ts';
import { withoutRules } from './picture-rules.ts';

const [page = 0, most = 0, moving = 0] = process.argv.slice(2).map(Number);

async function stdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Pixels of all enlarged views together, at most: whoever asked holds them in memory. */
const textPixels = 40_000_000;

type Made = { readonly head: ViewHead; readonly bytes: readonly Uint8Array[] };

async function viewOf(kind: ViewKind, grey: Grey, pixels: Pixels, most: number): Promise<Made> {
  const { width, height } = grey;
  if (kind === 'plain') return made(kind, grey, pixels.scale);
  const even = evenOut(grey);
  const high = letterHeight(even);
  if (high > 0) withoutRules(even, high);
  const times = Math.min(scaleFor(even, high), Math.sqrt(most / (width * height)));
  const large = await enlarge(even, times);
  return made(kind, large, (large.width / width) * pixels.scale);
}

function made(kind: ViewKind, { pixels, width, height }: Grey, scale: number): Made {
  const head = pgmHead(width, height);
  return { head: { kind, width, height, scale, bytes: head.length + pixels.length }, bytes: [head, pixels] };
}

async function write(bytes: Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

async function main(): Promise<void> {
  const bytes = await stdin();
  const others = moving > 1 ? await differingPages(bytes, moving, most) : {};
  const pixels = await decode(bytes, page, most);
  const { flat, greys } = greyViews(pixels);
  const each = textPixels / Math.max(1, greys.filter(({ kind }) => kind !== 'plain').length);
  const views = [];
  for (const { kind, grey } of greys) views.push(await viewOf(kind, grey, pixels, each));
  const decoded: Decoded = {
    width: pixels.fullWidth,
    height: pixels.fullHeight,
    pages: pixels.pages,
    flat,
    views: views.map((view) => view.head),
    ...others,
  };
  await write(Buffer.from(`${JSON.stringify(decoded)}\n`));
  for (const view of views) for (const piece of view.bytes) await write(piece);
}

// whoever asked is gone
process.stdout.on('error', () => process.exit(1));
main().catch(() => {
  process.exitCode = 1;
});
