import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { matchAt, Next } from './tokens.ts';

/** A PEM or OpenPGP block of 12 KiB is longer than any key in use; the span ends there at the latest. */
const MAX_BLOCK = 12_288;
const head = /-{4,5} ?BEGIN ((?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?|OpenVPN Static key V1) ?-{4,5}/y;
/** Base 64 at the beginning of a line, or of what an escape says is one; other headers may go before. */
const keyLine = /(?:^|[\r\n]|\\[nr]|["'])[ \t>+-]{0,40}(?!x{8})[A-Za-z0-9+/=]{24}/;
const FIRST_LINES = 400;
const putty = /PuTTY-User-Key-File-\d: [^\r\n]{2,40}/y;
const puttyEnd = /Private-MAC: [0-9a-f]{40,64}/y;
const puttyEnds = new Next(/Private-MAC: [0-9a-f]{40,64}/);
const xml =
  /<RSAKeyValue>\s{0,40}(?:<\w{1,8}>[A-Za-z0-9+/=\s]{2,1400}<\/\w{1,8}>\s{0,40}){2,8}<D>[A-Za-z0-9+/=\s]{40,1400}/y;
/**
 * How DER of a private key begins in base 64: PKCS #1 and PKCS #8 (version 0, then RSA's algorithm or modulus), keys of
 * elliptic curves in both, and the magic words of OpenSSH's own form.
 */
const ders = ['MII', 'MIG', 'MC4CAQAwBQYDK2VwBCIEI', 'MHcCAQEEI', 'b3BlbnNzaC1rZXktdjEA'];
const der =
  /(?:MII[\w+/]{3}IB(?:ADANBgkqhkiG9w0BAQEF|AAK[BC])|MIG\wAgE(?:AM\w{2}GByqGSM49|BBD)|M[CH]|b3)[A-Za-z0-9+/]{57,8000}={0,2}/y;

function look(view: View, at: number): void {
  if (view.codeBefore(at) === 0x2d) return;
  const match = matchAt(head, view, at);
  if (match === null) return;
  const after = at + match[0].length;
  const close = footers.at(view, after, Math.min(view.length, after + MAX_BLOCK));
  // A header without anything that looks like a key behind it is talk about keys.
  const real = keyLine.test(view.text.slice(after, after + FIRST_LINES));
  const end = close < 0 ? after + bodyLength(view, after) : blockEnd(view, close);
  view.claim(privateKey, at, end, real ? score(form.certain, 0.1) : score(form.bare));
}

const footers = new Next(/-{4,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY/);

/** Index behind the last line. */
function blockEnd(view: View, at: number): number {
  const close = /-{4,5} ?END [A-Z0-9 ]{0,50}-{4,5}/y;
  return at + (matchAt(close, view, at)?.[0].length ?? 0);
}

/** Units of base 64 and line ends, escaped or not, of a block that is cut off. */
const rest = /[A-Za-z0-9+/=\s\\]{0,8000}/y;
const bodyLength = (view: View, at: number): number =>
  matchAt(rest, view, at)?.[0].replace(/[\s\\]+$/, '').length ?? 0;

function lookPutty(view: View, at: number): void {
  const match = matchAt(putty, view, at);
  if (match === null) return;
  const last = puttyEnds.at(view, at, Math.min(view.length, at + MAX_BLOCK));
  const end = last < 0 ? at + match[0].length : last + (matchAt(puttyEnd, view, last)?.[0].length ?? 0);
  view.claim(privateKey, at, end, score(form.certain, 0.1));
}

function lookXml(view: View, at: number): void {
  const match = matchAt(xml, view, at);
  if (match !== null) view.claim(privateKey, at, at + match[0].length, score(form.certain, 0.1));
}

/** How far DER was read: what stands inside is none of its own. */
const read = { stamp: 0, to: 0 };

function lookDer(view: View, at: number): void {
  if (read.stamp === view.stamp && at < read.to) return;
  const match = matchAt(der, view, at);
  if (match === null) return;
  read.stamp = view.stamp;
  read.to = at + match[0].length;
  if (!/A{30}|x{10}/.test(match[0]))
    view.claim(privateKey, at, at + match[0].length, score(form.certain, 0.05));
}

export const privateKey: Detector = {
  id: 'private-key',
  category: 'secret',
  title: 'Private key',
  source:
    'RFC 7468 (PEM), RFC 5958 and RFC 8017 (DER), RFC 9580 (OpenPGP), OpenSSH PROTOCOL.key, PuTTY key files, RFC 4716 (SSH2), XML signature keys',
  rank: ranks.privateKey,
  gates: [
    { on: 'mark', marks: ['-----BEGIN ', '---- BEGIN SSH2 '], look },
    { on: 'word', words: ['PuTTY-User-Key-File-'], look: lookPutty },
    { on: 'mark', marks: ['<RSAKeyValue>'], look: lookXml },
    { on: 'long', starts: ders, look: lookDer },
  ],
  mask: () => 'private key ••••',
  examples: {
    hit: [
      `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(4)}\n-----END RSA PRIVATE KEY-----`,
      `"key":"-----BEGIN PRIVATE KEY-----\\n${'MIIEvQIBADANBgkqh'.repeat(4)}\\n-----END PRIVATE KEY-----\\n"`,
      `-----BEGIN OPENSSH PRIVATE KEY-----\r\n${'b3BlbnNzaC1rZXktdjEAAAAA'.repeat(3)}`,
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBF${'abcdEFGH0123'.repeat(4)}\n-----END PGP PRIVATE KEY BLOCK-----`,
      `-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123456789ABCDEF\n\n${'MHcCAQEEIBtuY2'.repeat(4)}`,
      `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nSubject: bob\n${'P2/56wAAA+wAAAA3'.repeat(4)}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----`,
      `> -----BEGIN PRIVATE KEY-----\n> ${'MIIEvQIBADANBgkqh'.repeat(4)}\n> -----END PRIVATE KEY-----`,
      `-  -----BEGIN PRIVATE KEY-----\n-  ${'MIIEvQIBADANBgkqh'.repeat(4)}\n-  -----END PRIVATE KEY-----`,
      `-----BEGIN OpenVPN Static key V1-----\n${'6acef03f62675b4b'.repeat(2)}\n`,
      `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPrivate-MAC: ${'0123456789'.repeat(4)}`,
      `<RSAKeyValue><Modulus>${'u3Z9'.repeat(30)}</Modulus><Exponent>AQAB</Exponent><P>${'u3Z9'.repeat(20)}</P><D>${'u3Z9'.repeat(30)}</D></RSAKeyValue>`,
      `MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${'BKcwggSjAgEAAoIB'.repeat(6)}`,
      `['-----BEGIN PRIVATE KEY-----',\n  '${'MIIEvQIBADANBgkqh'.repeat(3)}',\n  '-----END PRIVATE KEY-----']`,
      `client-key-data: ${btoa(`-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA'.repeat(4)}\n-----END RSA PRIVATE KEY-----`)}`,
    ],
    miss: [
      `<RSAKeyValue><Modulus>${'u3Z9'.repeat(30)}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>`,
      '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----',
      '-----BEGIN CERTIFICATE-----',
      'begins with "-----BEGIN PRIVATE KEY-----" and ends',
      '--------------------',
      '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----\n<key>\n-----END RSA PRIVATE KEY-----',
    ],
  },
};
