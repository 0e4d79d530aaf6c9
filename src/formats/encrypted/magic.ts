import type { FileType } from '../../model/file-type.ts';

interface Magic {
  readonly name: string;
  readonly mime: string;
  readonly at: number;
  /** Latin-1 text of the bytes. */
  readonly bytes: string;
}

const octets = 'application/octet-stream';

/** Formats that are encrypted as a whole, by their first bytes. */
const magics: readonly Magic[] = [
  // age-encryption.org/v1: the header's first line; armored as in section "ASCII armor"
  { name: 'age', mime: octets, at: 0, bytes: 'age-encryption.org/v1\n' },
  { name: 'age', mime: octets, at: 0, bytes: '-----BEGIN AGE ENCRYPTED FILE-----' },
  // RFC 9580, section 6.2: armored OpenPGP message
  { name: 'pgp', mime: 'application/pgp-encrypted', at: 0, bytes: '-----BEGIN PGP MESSAGE' },
  // openssl-enc(1): salted ciphertext, raw and in base64
  { name: 'openssl', mime: octets, at: 0, bytes: 'Salted__' },
  { name: 'openssl', mime: octets, at: 0, bytes: 'U2FsdGVkX1' },
  // LUKS on-disk format, versions 1 and 2
  { name: 'luks', mime: octets, at: 0, bytes: 'LUKS\xba\xbe' },
  // KeePass 1 and 2
  { name: 'keepass', mime: octets, at: 0, bytes: '\x03\xd9\xa2\x9a\x65\xfb\x4b\xb5' },
  { name: 'keepass', mime: octets, at: 0, bytes: '\x03\xd9\xa2\x9a\x66\xfb\x4b\xb5' },
  { name: 'keepass', mime: octets, at: 0, bytes: '\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5' },
  // AES Crypt stream format
  { name: 'aescrypt', mime: octets, at: 0, bytes: 'AES\x02' },
  { name: 'aescrypt', mime: octets, at: 0, bytes: 'AES\x03' },
  { name: 'ansible-vault', mime: octets, at: 0, bytes: '$ANSIBLE_VAULT;' },
  // encrypted Apple disk image, version 2; BitLocker volume
  { name: 'dmg', mime: octets, at: 0, bytes: 'encrcdsa' },
  { name: 'bitlocker', mime: octets, at: 3, bytes: '-FVE-FS-' },
];

const startsWith = (bytes: Uint8Array, magic: Magic): boolean => {
  if (bytes.length < magic.at + magic.bytes.length) return false;
  for (let i = 0; i < magic.bytes.length; i++)
    if (bytes[magic.at + i] !== magic.bytes.charCodeAt(i)) return false;
  return true;
};

/** The type of a file that is encrypted as a whole, told by its first bytes; null for everything else. */
export function magicOfEncrypted(head: Uint8Array): FileType | null {
  const start = blanksBefore(head);
  const found = magics.find((m) => startsWith(head, m) || (start > 0 && startsWith(head.subarray(start), m)));
  if (found) return { mime: found.mime, name: found.name, family: 'unknown' };
  if (isPgpPacket(head)) return { mime: 'application/pgp-encrypted', name: 'pgp', family: 'unknown' };
  return null;
}

/** Armor may follow a byte-order mark and blank lines. */
function blanksBefore(head: Uint8Array): number {
  let n = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  while (n < head.length && n < 64 && [9, 10, 13, 32].includes(head[n] ?? 0)) n++;
  return n;
}

/**
 * A binary OpenPGP message begins with an encrypted session key packet (RFC 9580, sections 4.2, 5.1 and 5.3): tag 1 of
 * version 3 or 6, or tag 3 of version 4, 5 or 6, with a length that fits one.
 */
function isPgpPacket(head: Uint8Array): boolean {
  const [first = 0, a = 0, b = 0, c = 0] = head;
  const body = (tag: number, length: number, version: number): boolean =>
    tag === 1
      ? (version === 3 || version === 6) && length >= 30 && length <= 2200
      : tag === 3 && version >= 4 && version <= 6 && length >= 4 && length <= 200;
  if ((first & 0xc0) === 0xc0)
    return a < 192 ? body(first & 0x3f, a, b) : a < 224 && body(first & 0x3f, (a - 192) * 256 + b + 192, c);
  if ((first & 0xc0) !== 0x80) return false;
  const tag = (first >> 2) & 0x0f;
  if ((first & 3) === 0) return body(tag, a, b);
  return (first & 3) === 1 && body(tag, a * 256 + b, c);
}
