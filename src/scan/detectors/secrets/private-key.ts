import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';

/** A PEM or OpenPGP block of 12 KiB is longer than any key in use; the span ends there at the latest. */
const MAX_BLOCK = 12_288;
const head = /-{5}BEGIN ((?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?)-{5}/y;
const putty = /PuTTY-User-Key-File-\d: /y;

function look(view: View, at: number): void {
  if (view.codeBefore(at) === 0x2d) return;
  head.lastIndex = at;
  const match = head.exec(view.text);
  if (match === null) return;
  const after = at + match[0].length;
  const close = view.text.slice(after, after + MAX_BLOCK).indexOf(`-----END ${match[1]}-----`);
  const body = view.text.slice(after, after + 200).replace(/\\[nr]|\s/g, '');
  // A header without anything that looks like a key behind it is talk about keys.
  const real = /^(?:[A-Za-z-]{3,20}:[^-]{0,80})?[A-Za-z0-9+/=]{24}/.test(
    body.replace(/^(?:Proc-Type|DEK-Info|Version|Comment):?.{0,60}/, ''),
  );
  const end = close < 0 ? after : after + close + 14 + (match[1] as string).length;
  view.claim(privateKey, at, end, real || close > 40 ? score(form.certain, 0.1) : score(form.bare));
}

function lookPutty(view: View, at: number): void {
  putty.lastIndex = at;
  const match = putty.exec(view.text);
  if (match !== null) view.claim(privateKey, at, at + match[0].length, score(form.certain, 0.1));
}

export const privateKey: Detector = {
  id: 'private-key',
  category: 'secret',
  title: 'Private key',
  source: 'RFC 7468 (PEM), RFC 9580 (OpenPGP), OpenSSH PROTOCOL.key, PuTTY key files',
  rank: ranks.privateKey,
  gates: [
    { on: 'mark', marks: ['-----BEGIN '], look },
    { on: 'word', words: ['PuTTY-User-Key-File-'], look: lookPutty },
  ],
  mask: () => 'private key ••••',
  examples: {
    hit: [
      `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(4)}\n-----END RSA PRIVATE KEY-----`,
      `"key":"-----BEGIN PRIVATE KEY-----\\n${'MIIEvQIBADANBgkqh'.repeat(4)}\\n-----END PRIVATE KEY-----\\n"`,
      `-----BEGIN OPENSSH PRIVATE KEY-----\r\n${'b3BlbnNzaC1rZXktdjEAAAAA'.repeat(3)}`,
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBF${'abcdEFGH0123'.repeat(4)}\n-----END PGP PRIVATE KEY BLOCK-----`,
      'PuTTY-User-Key-File-3: ssh-ed25519',
    ],
    miss: [
      '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----',
      '-----BEGIN CERTIFICATE-----',
      'begins with "-----BEGIN PRIVATE KEY-----" and ends',
      '--------------------',
    ],
  },
};
