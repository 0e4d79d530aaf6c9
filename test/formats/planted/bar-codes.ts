import { readFileSync } from 'node:fs';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { Hiding } from './hiding.ts';
import { shownInText } from './values.ts';
import type { Workshop } from './workshop.ts';

export const bars = { part: 'bar code' };

/** IATA's bar-coded boarding pass: one leg, with an address in the part for the airline's own use. */
const boarding = (address: string): string =>
  `M1KOVACS/ANNA         EABC123 AMSBERKL 1822 063Y012A0045 147>3180  6063BKL              2A             0 ${address}`;

export async function makeCodes(shop: Workshop): Promise<void> {
  const wasm = readFileSync(new URL(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm')));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  for (const format of ['Aztec', 'PDF417', 'DataMatrix'] as const) {
    const hide = new Hiding(`boarding-${format.toLowerCase()}.png`);
    const text = boarding(hide.put('email', `${format} code of a boarding pass`, bars));
    const { image, error } = await writeBarcode(text, { format, scale: 3 });
    if (!image) throw new Error(error);
    shop.made.push(hide.made('picture', 'zxing', Buffer.from(await image.arrayBuffer())));
    if (format === 'Aztec') photographed(shop, await image.arrayBuffer(), text);
  }
  const hide = new Hiding('label.png');
  const { image, error } = await writeBarcode(
    hide.put('iban', 'bar code of one dimension', bars).replaceAll(' ', ''),
    { format: 'Code128', scale: 2 },
  );
  if (!image) throw new Error(error);
  shop.made.push(hide.made('picture', 'zxing', Buffer.from(await image.arrayBuffer())));
}

/** The same pass held askew before a camera. */
function photographed(shop: Workshop, code: ArrayBuffer, text: string): void {
  const hide = new Hiding('boarding-photo.jpg');
  const address = text.slice(text.lastIndexOf(' ') + 1);
  hide.take('email', shownInText('email', address), 'code of a boarding pass on a photograph', bars);
  const source = shop.write('pass.png', new Uint8Array(code));
  shop.run('convert', [
    source,
    '-bordercolor',
    'white',
    '-border',
    '24',
    '-background',
    'grey70',
    '-rotate',
    '11',
    '-gravity',
    'center',
    '-extent',
    '420x320',
    '-blur',
    '0x0.6',
    '-strip',
    '-quality',
    '70',
    shop.path(hide.file),
  ]);
  shop.made.push(hide.made('picture', 'zxing, ImageMagick', shop.read(hide.file)));
}
