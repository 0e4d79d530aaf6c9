import { LimitReached, type OpenFile } from '../format.ts';
import type { Entity } from './entity.ts';

/** Bytes of one signed message that are held to be opened. */
const signedBytesMost = 48 * 1024 * 1024;
/** Pieces of one octet string. */
const piecesMost = 100_000;

export const isPkcs7 = ({ type }: Entity): boolean => /^application\/(?:x-)?pkcs7-mime$/.test(type);

/** RFC 8551, 3.2.2: what kind of message it is. */
const encryptedKind = /^(?:enveloped-data|authenveloped-data|encrypted-data)$/;
/** RFC 5652: 1.2.840.113549.1.7. followed by 1 (data); 3 (enveloped) or 6 (encrypted). */
const pkcs7 = Buffer.from('06092a864886f70d0107', 'hex');
/** RFC 5083: 1.2.840.113549.1.9.16.1.23, authenticated and enveloped. */
const authEnveloped = Buffer.from('060b2a864886f70d0109100117', 'hex');

/** S/MIME: encrypted messages are reported, a message inside a signature is read. */
export async function readPkcs7(
  file: OpenFile,
  params: ReadonlyMap<string, string>,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  if (encryptedKind.test((params.get('smime-type') ?? '').toLowerCase()))
    return file.out.obstacle('encrypted', 'encrypted');
  const chunks: Uint8Array[] = [];
  let have = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    have += chunk.length;
    if (have > Math.min(signedBytesMost, file.limits.heldBytes)) throw new LimitReached('too-large-inside');
  }
  const all = Buffer.concat(chunks);
  const head = all.subarray(0, 64);
  const outer = head.indexOf(pkcs7);
  const kind = outer === -1 ? 0 : (head[outer + pkcs7.length] ?? 0);
  if (kind === 3 || kind === 6 || head.includes(authEnveloped))
    return file.out.obstacle('encrypted', 'encrypted');
  const content = signedContent(all);
  if (content) await file.inside('signed message', content);
  else file.out.obstacle('partly-scanned', 'no-signed-content');
  await file.inside(name || 'smime.p7m', all);
}

/** The octet string behind the type `data` (RFC 5652, 5.2), in one piece or in many (X.690, 8.7.3); null without one. */
function signedContent(der: Buffer): Uint8Array | null {
  const data = der.indexOf(Buffer.concat([pkcs7, Uint8Array.of(1)]));
  if (data === -1) return null;
  let at = data + pkcs7.length + 1;
  if (der[at] !== 0xa0) return null;
  at = lengthAt(der, at).next;
  if (der[at] === 0x04) return octets(der, at).bytes;
  if (der[at] !== 0x24) return null;
  const pieces: Uint8Array[] = [];
  at = lengthAt(der, at).next;
  while (der[at] === 0x04 && pieces.length < piecesMost) {
    const { bytes, next } = octets(der, at);
    pieces.push(bytes);
    at = next;
  }
  return Buffer.concat(pieces);
}

function octets(der: Buffer, at: number): { bytes: Uint8Array; next: number } {
  const { length, next } = lengthAt(der, at);
  return { bytes: der.subarray(next, next + length), next: next + length };
}

/** X.690, 8.1.3: the length of what follows the tag at `at`; 0 where it is indefinite. */
function lengthAt(der: Buffer, at: number): { length: number; next: number } {
  const first = der[at + 1] ?? 0;
  if (first < 0x80) return { length: first, next: at + 2 };
  let length = 0;
  for (let i = 0; i < (first & 0x7f) && i < 5; i++) length = length * 256 + (der[at + 2 + i] ?? 0);
  return { length, next: at + 2 + (first & 0x7f) };
}
