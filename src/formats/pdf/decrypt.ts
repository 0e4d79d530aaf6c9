import { createDecipheriv, createHash } from 'node:crypto';
import { rc4 } from './rc4.ts';
import { fileKey, type Security } from './security.ts';
import { isDict, nameOf, type PdfDict, PdfName, type PdfRef, PdfString, type PdfValue } from './values.ts';

type Method = 'none' | 'rc4' | 'aes' | 'aes256';

/** Opens strings and streams of a document that opens without a password (ISO 32000-2, 7.6). */
export interface Decryption {
  /** Changes the strings in `value`, which is of the object `owner`. */
  strings(value: PdfValue, owner: PdfRef): void;
  stream(bytes: Buffer, dict: PdfDict, owner: PdfRef): Buffer;
}

/** Null where the empty password does not open it, or the handler is not the standard one. */
export function openDecryption(encrypt: PdfDict, id: string): Decryption | null {
  const security = securityOf(encrypt, id);
  const key = security && fileKey(security);
  if (!security || !key) return null;
  const methodOf = (name: string): Method => filterMethod(encrypt, security.version, name);
  const forStrings = methodOf(nameOf(encrypt.get('StrF')) || 'Identity');
  const forStreams = methodOf(nameOf(encrypt.get('StmF')) || 'Identity');
  return {
    strings: (value, owner) =>
      eachString(value, (s) => {
        s.bytes = opened(Buffer.from(s.bytes, 'latin1'), key, forStrings, owner).toString('latin1');
      }),
    stream: (bytes, dict, owner) => {
      const type = nameOf(dict.get('Type'));
      if (type === 'XRef' || (type === 'Metadata' && !security.encryptsMetadata)) return bytes;
      return opened(bytes, key, ownMethod(dict, methodOf) ?? forStreams, owner);
    },
  };
}

/** 7.4.10: a stream may name a filter of its own. */
function ownMethod(dict: PdfDict, methodOf: (name: string) => Method): Method | null {
  const filter = dict.get('Filter');
  const first = Array.isArray(filter) ? filter[0] : filter;
  if (nameOf(first) !== 'Crypt') return null;
  const params = dict.get('DecodeParms');
  const own = Array.isArray(params) ? params[0] : params;
  return methodOf((isDict(own) && nameOf(own.get('Name'))) || 'Identity');
}

function securityOf(encrypt: PdfDict, id: string): Security | null {
  const number = (key: string, other: number) => {
    const value = encrypt.get(key);
    return typeof value === 'number' ? value : other;
  };
  const bytes = (key: string) => {
    const value = encrypt.get(key);
    return Buffer.from(value instanceof PdfString ? value.bytes : '', 'latin1');
  };
  const version = number('V', 0);
  if (nameOf(encrypt.get('Filter')) !== 'Standard' || ![1, 2, 4, 5].includes(version)) return null;
  const bits = version === 1 ? 40 : version === 4 ? 128 : number('Length', 40);
  return {
    version,
    revision: number('R', 2),
    keyBytes: Math.min(16, Math.max(5, bits >> 3)),
    owner: bytes('O'),
    user: bytes('U'),
    userKey: bytes('UE'),
    permissions: number('P', 0),
    id: Buffer.from(id, 'latin1'),
    encryptsMetadata: encrypt.get('EncryptMetadata') !== false,
  };
}

/** 7.6.6. */
function filterMethod(encrypt: PdfDict, version: number, name: string): Method {
  if (version < 4) return 'rc4';
  const filters = encrypt.get('CF');
  const filter = isDict(filters) ? filters.get(name) : null;
  const method = isDict(filter) ? filter.get('CFM') : null;
  const known: Record<string, Method> = { V2: 'rc4', AESV2: 'aes', AESV3: 'aes256' };
  return (method instanceof PdfName && Object.hasOwn(known, method.name) && known[method.name]) || 'none';
}

/** 7.6.3, algorithms 1 and 1.A. */
function opened(bytes: Buffer, key: Buffer, method: Method, owner: PdfRef): Buffer {
  if (method === 'none' || bytes.length === 0) return bytes;
  if (method === 'aes256') return aesOpened(bytes, key);
  const salted = Buffer.alloc(key.length + (method === 'aes' ? 9 : 5));
  key.copy(salted);
  salted.writeUIntLE(owner.number & 0xffffff, key.length, 3);
  salted.writeUIntLE(owner.generation & 0xffff, key.length + 3, 2);
  if (method === 'aes') salted.write('sAlT', key.length + 5, 'latin1');
  const own = createHash('md5')
    .update(salted)
    .digest()
    .subarray(0, Math.min(16, key.length + 5));
  return method === 'aes' ? aesOpened(bytes, own) : rc4(own, bytes);
}

function aesOpened(bytes: Buffer, key: Buffer): Buffer {
  const blocks = Math.floor(bytes.length / 16) - 1;
  if (blocks < 1) return Buffer.alloc(0);
  const cipher = createDecipheriv(
    key.length === 32 ? 'aes-256-cbc' : 'aes-128-cbc',
    key,
    bytes.subarray(0, 16),
  );
  const plain = cipher.setAutoPadding(false).update(bytes.subarray(16, 16 + blocks * 16));
  const padding = plain.at(-1) ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}

function eachString(value: PdfValue, act: (string: PdfString) => void): void {
  if (value instanceof PdfString) act(value);
  else if (Array.isArray(value)) for (const one of value) eachString(one, act);
  else if (isDict(value))
    for (const [key, one] of value) {
      // 7.6.2: what a signature signs has no encryption of its own
      if (key === 'Contents' && value.has('ByteRange')) continue;
      eachString(one, act);
    }
}
