/**
 * The decoder of pictures, a process of its own (picture-args.ts): a picture of any kind on stdin, grey views of one page
 * on stdout (picture-container.ts). Ends with 1 where it cannot be decoded; says nothing of what was in it.
 */
import { type Decoded, pgmHead, type ViewHead, type ViewKind } from './picture-container.ts';
import { decode, differingPages, enlarge, type Pixels } from './picture-decode.ts';
import { type Grey, greyViews } from './picture-grey.ts';
import { evenOut, scaleFor } from './picture-prepare.ts';

const [page = 0, most = 0, moving = 0] = process.argv.slice(2).map(Number);

async function stdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Pixels of an enlarged view, at most. */
const textPixels = 40_000_000;

async function viewOf(
  kind: ViewKind,
  grey: Grey,
  pixels: Pixels,
): Promise<{ head: ViewHead; bytes: Uint8Array[] }> {
  const even = kind === 'plain' ? grey : evenOut(grey);
  const most = Math.sqrt(textPixels / (even.width * even.height));
  const times = kind === 'plain' ? 1 : Math.min(scaleFor(even), most);
  const large =
    kind === 'plain'
      ? { ...even, grey: even.pixels }
      : await enlarge(even.pixels, even.width, even.height, times);
  const head = pgmHead(large.width, large.height);
  const scale = (large.width / even.width) * pixels.scale;
  return {
    head: { kind, width: large.width, height: large.height, scale, bytes: head.length + large.grey.length },
    bytes: [head, large.grey],
  };
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
  const views = await Promise.all(greys.map(({ kind, grey }) => viewOf(kind, grey, pixels)));
  const decoded: Decoded = {
    width: pixels.fullWidth,
    height: pixels.fullHeight,
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
