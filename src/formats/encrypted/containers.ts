import { type EncryptionWatch, windowedWatch } from './watch.ts';

/** Bytes from a ZIP record's signature to the end of the last field looked at. */
const zipRecordBytes = 12;
/** APPNOTE 4.4.3.2: the highest version in use is 6.3. */
const zipVersion = 63;
const localHeader = Buffer.from('PK\x03\x04', 'latin1');
const centralHeader = Buffer.from('PK\x01\x02', 'latin1');
/** APPNOTE 4.4.5: methods in use, and 99 for AE-x (WinZip AES). */
const zipMethods = new Set([
  0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 14, 16, 18, 19, 20, 93, 94, 95, 96, 97, 98, 99,
]);

/**
 * ZIP (APPNOTE 6.3.10): general purpose bit 0 (encrypted) or 13 (masked headers), or method 99, in a local file header
 * (4.3.7) or a central directory header (4.3.12). Both are looked for, so that neither alone can lie.
 */
export function zipWatch(): EncryptionWatch {
  const encryptedAt = (window: Buffer, at: number): boolean => {
    if (at + 6 > window.length || (window[at] ?? 0) > zipVersion) return false;
    const flags = window.readUInt16LE(at + 2);
    const method = window.readUInt16LE(at + 4);
    return zipMethods.has(method) && ((flags & 0x2001) !== 0 || method === 99);
  };
  // the field after the signature is "version needed" in a local header and "version made by" in a central one
  const scan = (window: Buffer, signature: Buffer, skip: number): boolean => {
    for (let i = window.indexOf(signature); i !== -1; i = window.indexOf(signature, i + 1))
      if (encryptedAt(window, i + skip)) return true;
    return false;
  };
  return windowedWatch(
    zipRecordBytes,
    (window) => scan(window, localHeader, 4) || scan(window, centralHeader, 6),
  );
}

/** ISO 32000-2, 7.5.5 and 7.6.1: a document is encrypted when its trailer (or cross-reference stream) has `Encrypt`. */
export function pdfWatch(): EncryptionWatch {
  const entry = /\/Encrypt[\0\t\n\f\r ]{0,64}(?:\d{1,10}[\0\t\n\f\r ]{1,64}\d{1,5}[\0\t\n\f\r ]{1,64}R|<<)/;
  return windowedWatch(256, (window) => window.includes('/Encrypt') && entry.test(window.toString('latin1')));
}

/** MS-OFFCRYPTO 2.3.2: an encrypted Office Open XML file is a compound file with the stream `EncryptedPackage`. */
export function compoundFileWatch(): EncryptionWatch {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return windowedWatch(name.length, (window) => window.includes(name));
}

/**
 * 7z (7zFormat.txt): the end header, whose place the first 32 bytes give, names the coder 06F10701 (AES-256, SHA-256)
 * in the open when headers are encrypted, or when headers are not packed.
 */
export function sevenZipWatch(): EncryptionWatch {
  const coder = Buffer.from([0x06, 0xf1, 0x07, 0x01]);
  let start = Number.POSITIVE_INFINITY;
  return windowedWatch(32, (window, offset) => {
    if (offset === 0 && window.length >= 32) start = 32 + Number(window.readBigUInt64LE(12));
    const from = Math.max(0, start - offset);
    return from < window.length && window.indexOf(coder, from) !== -1;
  });
}

/** Bytes of a RAR archive's beginning in which its first headers are looked for. */
const rarHeadBytes = 8192;

/** RAR 4 and 5: archives with encrypted headers, or whose first files are encrypted. */
export function rarWatch(): EncryptionWatch {
  let head: Buffer = Buffer.alloc(0);
  return {
    write(bytes) {
      if (head.length < rarHeadBytes)
        head = Buffer.concat([head, bytes.subarray(0, rarHeadBytes - head.length)]);
    },
    end: () => (head[6] === 1 ? rar5Encrypted(head) : rar4Encrypted(head)),
  };
}

/** RAR 4 technote: block = CRC (2), type (1), flags (2), size (2); 0x73 main, 0x74 file. */
function rar4Encrypted(head: Buffer): boolean {
  let at = 7;
  while (at + 11 <= head.length) {
    const type = head[at + 2];
    const flags = head.readUInt16LE(at + 3);
    const size = head.readUInt16LE(at + 5);
    if (type === 0x73 && (flags & 0x0080) !== 0) return true;
    if (type === 0x74 && (flags & 0x0004) !== 0) return true;
    if (size < 7) return false;
    at += size + ((flags & 0x8000) !== 0 ? head.readUInt32LE(at + 7) : 0);
  }
  return false;
}

/** RAR 5.0 archive format: header = CRC32 (4), size, type, flags [extra size] [data size], all vint; 4 = encryption. */
function rar5Encrypted(head: Buffer): boolean {
  let at = 8;
  while (at + 7 < head.length) {
    const size = vint(head, at + 4);
    const type = vint(head, size.next);
    const flags = vint(head, type.next);
    if (type.value === 4) return true;
    let next = flags.next;
    const take = (bit: number): number => {
      if ((flags.value & bit) === 0) return 0;
      const read = vint(head, next);
      next = read.next;
      return read.value;
    };
    const extra = take(1);
    const packed = take(2);
    const end = size.next + size.value;
    if (type.value === 2 && extra > 0 && hasFileEncryption(head, end - extra, end)) return true;
    if (size.value === 0) return false;
    at = end + packed;
  }
  return false;
}

/** The extra area's records: size, type, data; 1 = file encryption. */
function hasFileEncryption(head: Buffer, from: number, end: number): boolean {
  for (let at = from; at > 0 && at < Math.min(end, head.length); ) {
    const size = vint(head, at);
    const type = vint(head, size.next);
    if (type.value === 1) return true;
    if (size.value === 0) return false;
    at = size.next + size.value;
  }
  return false;
}

/** Seven bits a byte, lowest first; past the end of the buffer it reads zeros. */
function vint(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < 7; i++) {
    const byte = bytes[at + i] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  return { value, next: at + 7 };
}
