import { readFileSync, writeFileSync } from 'node:fs';
import { bars, makeCodes } from './bar-codes.ts';
import { Hiding } from './hiding.ts';
import { makeScreenshots } from './screenshots.ts';
import type { Workshop } from './workshop.ts';

type Step = (shop: Workshop, hide: Hiding, out: string) => void;
const words = (hide: Hiding, where = 'text of a picture') => [
  hide.line('iban', where),
  hide.line('email', where),
];
const tags = { part: 'metadata' };
/** Read by OCR. */
const seen = { box: true } as const;

/** Text in a picture of ImageMagick's, by the end of its name. */
const drawn =
  (...options: string[]): Step =>
  (shop, hide, out) => {
    const path = shop.picture(hide.file, words(hide), options);
    writeFileSync(out, readFileSync(path));
  };

/** Held on its side: the tag of EXIF says how to turn it. */
const turned: Step = (shop, hide, out) => {
  const path = shop.picture(hide.file, words(hide), ['-rotate', '-90', '-quality', '85']);
  writeFileSync(out, readFileSync(path));
  shop.run('exiftool', ['-q', '-overwrite_original', '-n', '-EXIF:Orientation=6', out]);
};

/** The same by an encoder of its own. */
const encoded =
  (program: string, args: (source: string, out: string) => string[]): Step =>
  (shop, hide, out) => {
    const source = shop.picture(`${hide.file}.png`, words(hide), ['-strip']);
    shop.run(program, args(source, out));
  };

/** A small picture without words. */
function blank(shop: Workshop, end: string): string {
  const path = shop.path(`blank.${end}`);
  if (end === 'heic') shop.run('heif-enc', ['-q', '30', blank(shop, 'png'), '-o', path]);
  else if (end === 'avif') shop.run('avifenc', [blank(shop, 'png'), path]);
  else shop.run('convert', ['-size', '64x48', 'xc:steelblue', '-strip', path]);
  return path;
}

const tagged =
  (end: string, write: (hide: Hiding, shop: Workshop) => string[]): Step =>
  (shop, hide, out) => {
    writeFileSync(out, readFileSync(blank(shop, end)));
    shop.run('exiftool', ['-q', '-overwrite_original', ...write(hide, shop), out]);
  };

const exif = (hide: Hiding): string[] => [
  `-EXIF:Artist=${hide.put('email', 'EXIF artist', tags)}`,
  `-EXIF:ImageDescription=${hide.line('iban', 'EXIF description', tags)}`,
  `-EXIF:UserComment=${hide.line('phone', 'EXIF comment', tags)}`,
];

const gps = (hide: Hiding): string[] => {
  hide.take('gps-position', '*', 'EXIF position', tags);
  return ['-GPSLatitude=52.379189', '-GPSLatitudeRef=N', '-GPSLongitude=4.899431', '-GPSLongitudeRef=E'];
};

const everything = (hide: Hiding): string[] => [
  ...exif(hide),
  ...gps(hide),
  `-EXIF:OwnerName=${hide.put('email', 'EXIF owner of the camera', tags)}`,
  `-IPTC:By-line=${hide.put('email', 'IPTC author', tags)}`,
  `-IPTC:Caption-Abstract=${hide.line('phone', 'IPTC caption', tags)}`,
  `-XMP-dc:Creator=${hide.put('email', 'XMP author', tags)}`,
  `-XMP-dc:Description=${hide.line('iban', 'XMP description', tags)}`,
  `-Comment=${hide.line('payment-card', 'JPEG comment', tags)}`,
];

const thumbnail = (hide: Hiding, shop: Workshop): string[] => {
  const small = shop.path('thumb.jpg');
  const text = [hide.put('email', 'EXIF thumbnail', { path: '*thumbnail*' })];
  shop.run('convert', [
    '-font',
    'DejaVu-Sans',
    '-pointsize',
    '16',
    'label:'.concat(text.join('\n')),
    '-bordercolor',
    'white',
    '-border',
    '8',
    '-strip',
    '-quality',
    '80',
    small,
  ]);
  return [`-ThumbnailImage<=${small}`];
};

/** PNG's three kinds of text, as ImageMagick writes them. */
const pngText: Step = (shop, hide, out) => {
  const put = (where: string, kind: 'email' | 'iban' | 'phone') => hide.line(kind, where, tags);
  shop.run('convert', [
    '-size',
    '64x48',
    'xc:white',
    '-set',
    'Comment',
    put('text chunk of PNG', 'email'),
    '-set',
    'Description',
    `${put('long text chunk of PNG', 'iban')} ${'and so on '.repeat(20)}`,
    `png:${out}`,
  ]);
  shop.run('exiftool', [
    '-q',
    '-overwrite_original',
    `-PNG:Author=Zoë ${put('international text chunk of PNG', 'phone')}`,
    out,
  ]);
};

const gifComment: Step = (shop, hide, out) =>
  void shop.run('convert', [
    '-size',
    '64x48',
    'xc:white',
    '-set',
    'comment',
    hide.line('iban', 'comment of GIF', tags),
    out,
  ]);

const frames: Step = (shop, hide, out) => {
  const frame = (n: string) =>
    shop.picture(
      `${hide.file}-${n}.png`,
      [hide.line('email', `${n} picture of a file`, seen)],
      ['-extent', '420x70'],
    );
  shop.run('convert', ['-delay', '100', frame('first'), frame('second'), out]);
};

const qr =
  (text: (hide: Hiding) => string): Step =>
  (shop, hide, out) =>
    void shop.run('qrencode', ['-o', out, '-s', '4', text(hide)]);
/** A zone of a passport (ICAO 9303, part 4) with its check digits, as text on the photograph of a page. */
const passport =
  (size: string): Step =>
  (shop, hide, out) => {
    const check = (text: string): string =>
      String(
        [...text].reduce(
          (sum, c, i) => sum + ([7, 3, 1][i % 3] as number) * (c === '<' ? 0 : Number.parseInt(c, 36)),
          0,
        ) % 10,
      );
    const [number, birth, expiry, optional] = ['C01X00T47', '640812', '310228', '<'.repeat(14)];
    const fields = [number, birth, expiry, optional].map((field) => field + check(field));
    const whole = check(`${fields[0]}${fields[1]}${fields[2]}${fields[3]}`);
    const first = 'P<NLDKOVACS<<ANNA<MARIA'.padEnd(44, '<');
    const second = `${fields[0]}NLD${fields[1]}F${fields[2]}${fields[3]}${whole}`;
    hide.take('mrz', '*', 'machine-readable zone on a picture', seen);
    shop.run('convert', [
      '-font',
      'DejaVu-Sans-Mono',
      '-pointsize',
      size,
      `label:${first}\n${second}`,
      '-bordercolor',
      'white',
      '-border',
      '30',
      '-strip',
      out,
    ]);
  };

const steps: Record<string, [string, Step]> = {
  'words.png': ['ImageMagick', drawn('-colors', '8')],
  'words.jpg': ['ImageMagick', drawn('-quality', '60')],
  'words.gif': ['ImageMagick', drawn()],
  'words.bmp': ['ImageMagick', drawn('-monochrome')],
  'words.tif': ['ImageMagick', drawn('-compress', 'LZW')],
  'fax.tif': ['ImageMagick', drawn('-monochrome', '-compress', 'Group4')],
  'dark.png': ['ImageMagick', drawn('-negate', '-colors', '8')],
  'words.webp': ['cwebp', encoded('cwebp', (source, out) => ['-quiet', '-q', '60', source, '-o', out])],
  'lossless.webp': ['cwebp', encoded('cwebp', (source, out) => ['-quiet', '-lossless', source, '-o', out])],
  'words.heic': ['heif-enc', encoded('heif-enc', (source, out) => ['-q', '60', source, '-o', out])],
  'words.avif': ['avifenc', encoded('avifenc', (source, out) => [source, out])],
  'frames.gif': ['ImageMagick', frames],
  'pages.tif': ['ImageMagick', frames],
  'turned.jpg': ['ImageMagick, exiftool', turned],
  'camera.jpg': ['exiftool', tagged('jpg', everything)],
  'camera.tif': ['exiftool', tagged('tif', (hide) => [...exif(hide), ...gps(hide)])],
  'camera.png': ['exiftool', tagged('png', (hide) => [...exif(hide), ...gps(hide)])],
  'camera.webp': ['exiftool', tagged('webp', (hide) => [...exif(hide), ...gps(hide)])],
  'camera.heic': ['heif-enc, exiftool', tagged('heic', (hide) => [...exif(hide), ...gps(hide)])],
  'camera.avif': ['avifenc, exiftool', tagged('avif', (hide) => [...exif(hide), ...gps(hide)])],
  'thumbnail.jpg': ['exiftool', tagged('jpg', thumbnail)],
  'chunks.png': ['ImageMagick, exiftool', pngText],
  'comment.gif': ['ImageMagick', gifComment],
  'qr-mail.png': ['qrencode', qr((hide) => `mailto:${hide.put('email', 'QR code', bars)}`)],
  'qr-card.png': [
    'qrencode',
    qr(
      (hide) =>
        `BEGIN:VCARD\nVERSION:3.0\nEMAIL:${hide.put('email', 'QR code of a vCard', bars)}\nTEL:${hide.put('phone', 'QR code of a vCard', bars)}\nEND:VCARD`,
    ),
  ],
  'qr-payment.png': [
    'qrencode',
    qr(
      (hide) =>
        `BCD\n002\n1\nSCT\n\nAnna Kovacs\n${hide.put('iban', 'QR code of a payment', bars).replaceAll(' ', '')}\nEUR12.50\n\n\nRefund`,
    ),
  ],
  'passport.png': ['ImageMagick', passport('28')],
  'passport-large.png': ['ImageMagick', passport('36')],
};

export async function makePictures(shop: Workshop): Promise<void> {
  const folder = shop.newFolder();
  for (const [name, [producer, step]] of Object.entries(steps)) {
    const hide = new Hiding(name);
    const out = `${folder}/${name}`;
    step(shop, hide, out);
    shop.made.push(hide.made('picture', producer, readFileSync(out)));
  }
  await makeCodes(shop);
  await makeScreenshots(shop);
}
