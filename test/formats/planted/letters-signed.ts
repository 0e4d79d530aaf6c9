import { Hiding } from './hiding.ts';
import type { Workshop } from './workshop.ts';

const head = { part: 'header' };

/** S/MIME by openssl: signed in the clear, signed as a whole, and closed for somebody. */
export function makeSigned(shop: Workshop): void {
  shop.run('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:1024',
    '-nodes',
    '-keyout',
    'key.pem',
    '-out',
    'cert.pem',
    '-subj',
    '/CN=Desk',
    '-days',
    '3650',
  ]);
  const kinds: [string, readonly string[]][] = [
    ['signed.eml', ['-sign', '-signer', 'cert.pem', '-inkey', 'key.pem']],
    ['opaque.eml', ['-sign', '-nodetach', '-signer', 'cert.pem', '-inkey', 'key.pem']],
    ['closed.eml', ['-encrypt', '-aes256']],
  ];
  for (const [file, args] of kinds) {
    const hide = new Hiding(file);
    const closed = file === 'closed.eml';
    const body = `Content-Type: text/plain; charset=utf-8\r\n\r\n${closed ? 'Closed' : hide.line('iban', 'signed body of a mail')}\r\n`;
    const subject = `Refund for ${hide.put('email', 'subject of a signed or closed mail', head)}`;
    if (closed) hide.mustTell('encrypted');
    const bytes = shop.run(
      'openssl',
      ['smime', ...args, '-from', 'desk@firma.example', '-subject', subject, ...(closed ? ['cert.pem'] : [])],
      { input: body },
    );
    shop.made.push(hide.made('mail', 'openssl', bytes));
  }
}
