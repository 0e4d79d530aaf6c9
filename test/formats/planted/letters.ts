import { fileURLToPath } from 'node:url';
import { Hiding } from './hiding.ts';
import { makeSigned } from './letters-signed.ts';
import type { Workshop } from './workshop.ts';

interface Text {
  readonly text: string;
  readonly charset: string;
  readonly encoding: '7bit' | '8bit' | 'base64' | 'quoted-printable';
  readonly subtype?: string;
}

interface Mail {
  readonly headers: readonly (readonly [string, string])[];
  readonly encoded?: readonly (readonly [string, string, string])[];
  readonly texts: readonly Text[];
  readonly parts?: readonly object[];
}

const script = fileURLToPath(new URL('letters.py', import.meta.url));
const head = { part: 'header' };
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const plain = (text: string): Text => ({ text: `${text}\r\n`, charset: 'utf-8', encoding: '7bit' });

const headers = (h: Hiding): (readonly [string, string])[] => [
  ['From', `Anna <${h.put('email', 'sender of a mail', head)}>`],
  ['To', `desk@firma.example, ${h.put('email', 'recipient of a mail', head)}`],
  ['Subject', `Refund to ${h.put('iban', 'subject of a mail', head)}`],
  ['Date', 'Wed, 04 Mar 2026 10:00:00 +0100'],
];
const few: (readonly [string, string])[] = [
  ['From', 'desk@firma.example'],
  ['Subject', 'Refund'],
];

/** One body in a charset and a transfer encoding, with letters that only that charset writes so. */
const inCharset =
  (charset: string, encoding: Text['encoding'], greeting: string) =>
  (h: Hiding): Mail => ({
    headers: few,
    texts: [
      {
        text: `${greeting}\r\n${h.line('iban', `body in ${charset}`)}\r\n${h.line('phone', `body in ${charset}`)}\r\n`,
        charset,
        encoding,
      },
    ],
  });

const html = (h: Hiding): Text => ({
  text: `<html><body><p>${h.line('iban', 'HTML body of a mail')}</p><!-- ${h.line('email', 'comment in the HTML body of a mail', { part: 'comment' })} --></body></html>`,
  charset: 'utf-8',
  encoding: 'quoted-printable',
  subtype: 'html',
});

const csv = (h: Hiding, path: string): string =>
  `email,bsn\n${h.put('email', 'table attached to a mail', { path })},${h.put('nl-bsn', 'table attached to a mail', { path })}\n`;

const mails = (shop: Workshop): Record<string, (h: Hiding) => Mail> => ({
  'plain.eml': (h) => ({
    headers: [...headers(h), ['X-Customer', h.put('email', 'header of its own', head)]],
    texts: [plain(h.line('payment-card', 'body of a mail'))],
  }),
  'encoded.eml': (h) => ({
    headers: few,
    encoded: [
      ['Subject', `Rückzahlung an ${h.put('iban', 'encoded subject, ISO 8859-1', head)}`, 'iso-8859-1'],
      ['To', `Grüße ${h.put('phone', 'encoded name, UTF-8', head)} <desk@firma.example>`, 'utf-8'],
      ['Comments', `Пишите ${h.put('email', 'encoded header, KOI8-R', head)}`, 'koi8-r'],
    ],
    texts: [{ text: `Grüße\n${h.line('phone', 'body in base64')}\n`, charset: 'utf-8', encoding: 'base64' }],
  }),
  'latin.eml': inCharset('iso-8859-15', 'quoted-printable', 'Grüße, 5 €'),
  'windows.eml': inCharset('windows-1252', 'quoted-printable', '„Grüße“'),
  'koi.eml': inCharset('koi8-r', 'base64', 'Здравствуйте'),
  'japanese.eml': inCharset('iso-2022-jp', '7bit', 'こんにちは'),
  'chinese.eml': inCharset('gb18030', 'base64', '您好'),
  'wide.eml': inCharset('utf-16', 'base64', 'Grüße'),
  'alternative.eml': (h) => ({
    headers: few,
    texts: [plain(h.line('phone', 'plain body beside HTML')), html(h)],
  }),
  'attached.eml': (h) => ({
    headers: few,
    texts: [plain('See below')],
    parts: [
      { type: 'text/csv', name: 'people.csv', data: base64(csv(h, 'people.csv')) },
      {
        type: 'application/octet-stream',
        name: `${h.put('email', 'name of an attachment')} Grüße.bin`,
        data: base64('plain words only'),
      },
      {
        type: 'application/zip',
        name: 'bundle.zip',
        data: base64(
          zipOf(
            shop,
            'note.txt',
            h.line('iban', 'archive attached to a mail', { path: 'bundle.zip!note.txt' }),
          ),
        ),
      },
    ],
  }),
  'forwarded.eml': (h) => ({
    headers: few,
    texts: [plain('Forwarded')],
    parts: [
      {
        message: {
          headers: [
            ...few.slice(0, 1),
            [
              'Subject',
              `Card ${h.put('email', 'subject of a forwarded mail', { path: '*', part: 'header' })}`,
            ],
          ],
          texts: [plain(h.line('iban', 'body of a forwarded mail', { path: '*' }))],
          parts: [{ type: 'text/csv', name: 'deep.csv', data: base64(csv(h, '*deep.csv')) }],
        },
      },
    ],
  }),
  'inline.eml': (h) => ({
    headers: few,
    texts: [
      { text: '<p>See <img src="cid:shot@x"></p>', charset: 'utf-8', encoding: '7bit', subtype: 'html' },
    ],
    parts: [
      {
        type: 'image/png',
        name: 'shot.png',
        disposition: 'inline',
        cid: '<shot@x>',
        data: base64(drawn(shop, h.line('iban', 'picture in a mail', { path: 'shot.png' }))),
      },
    ],
  }),
  'chain.eml': (h) => ({
    headers: few,
    texts: [plain('See the scan')],
    parts: [{ type: 'application/zip', name: 'scans.zip', data: base64(scanned(shop, h)) }],
  }),
  'meeting.eml': (h) => ({
    headers: few,
    texts: [
      {
        text: `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTENDEE;CN=Anna:mailto:${h.put('email', 'event in a mail')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
        charset: 'utf-8',
        encoding: 'base64',
        subtype: 'calendar',
      },
    ],
  }),
});

/** A scanned page in a PDF in an archive. */
function scanned(shop: Workshop, h: Hiding): Uint8Array {
  const folder = shop.newFolder();
  const picture = shop.picture(
    'letter.png',
    [h.line('iban', 'scan in an archive in a mail', { path: 'scans.zip!letter.pdf!*', page: 1 })],
    ['-colors', '4'],
  );
  const pdf = [...shop.office('pdf', [picture]).values()][0] as string;
  shop.run('zip', ['-jq', `${folder}/out.zip`, pdf]);
  return shop.run('cat', [`${folder}/out.zip`]);
}

function drawn(shop: Workshop, line: string): Uint8Array {
  shop.picture('shot.png', [line], ['-colors', '4']);
  return shop.read('shot.png');
}

function zipOf(shop: Workshop, name: string, text: string): Uint8Array {
  const folder = shop.newFolder();
  const path = shop.write(`${folder.slice(shop.folder.length + 1)}/${name}`, `${text}\n`);
  shop.run('zip', ['-jq', `${folder}/out.zip`, path]);
  return shop.run('cat', [`${folder}/out.zip`]);
}

export function makeLetters(shop: Workshop): void {
  const orders: object[] = [];
  const hides: Hiding[] = [];
  for (const [file, write] of Object.entries(mails(shop))) {
    const hide = new Hiding(file);
    orders.push({ file, ...write(hide) });
    hides.push(hide);
  }
  const box = new Hiding('inbox.mbox');
  hides.push(box);
  orders.push({
    file: box.file,
    mails: [1, 2, 3].map((n) => ({
      headers: [
        ...few.slice(0, 1),
        ['Subject', `Mail ${n} of ${box.put('email', 'subject in a mailbox', head)}`],
      ],
      texts: [plain(`From here on\r\n${box.line('iban', 'body in a mailbox')}`)],
      parts: n === 3 ? [{ type: 'text/csv', name: 'people.csv', data: base64(csv(box, '*people.csv')) }] : [],
    })),
  });
  shop.run('python3', [script, shop.folder], { input: JSON.stringify(orders) });
  for (const hide of hides) shop.made.push(hide.made('mail', 'Python email', shop.read(hide.file)));
  makeSigned(shop);
}
