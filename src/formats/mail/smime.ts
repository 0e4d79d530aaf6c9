import type { OpenFile } from '../format.ts';
import type { Entity } from './entity.ts';

/** Bytes of a message in which its type stands. */
const headBytes = 64;

export const isPkcs7 = ({ type }: Entity): boolean => /^application\/(?:x-)?pkcs7-mime$/.test(type);

/** RFC 8551, 3.2.2: what kind of message it is. */
const encryptedKind = /^(?:enveloped-data|authenveloped-data|encrypted-data)$/;
/** RFC 5652: 1.2.840.113549.1.7. followed by 1 (data); 3 (enveloped) or 6 (encrypted). */
const pkcs7 = Buffer.from('06092a864886f70d0107', 'hex');
/** RFC 5083: 1.2.840.113549.1.9.16.1.23, authenticated and enveloped. */
const authEnveloped = Buffer.from('060b2a864886f70d0109100117', 'hex');

/** S/MIME: what is encrypted is reported, what is signed is read as the file that it is. */
export async function readPkcs7(
  file: OpenFile,
  params: ReadonlyMap<string, string>,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const said = encryptedKind.test((params.get('smime-type') ?? '').toLowerCase());
  const chunks = bytes[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = Buffer.from(first.done ? [] : first.value.subarray(0, headBytes));
  const outer = head.indexOf(pkcs7);
  const kind = outer === -1 ? 0 : (head[outer + pkcs7.length] ?? 0);
  if (said || kind === 3 || kind === 6 || head.includes(authEnveloped))
    return file.out.obstacle('encrypted', 'encrypted');
  const all = async function* () {
    if (!first.done) yield first.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  await file.inside(name || 'smime.p7m', all());
}
