import type { FileType } from '../../model/file-type.ts';
import { lengthOf } from './certificates/der.ts';

/** Data that magic numbers alone do not tell, and that has a reader. Null for all else. */
export function magicOfData(head: Uint8Array): FileType | null {
  if (isDer(head)) return { mime: 'application/x-x509', name: 'der', family: 'data' };
  const magic = head.length < 8 ? '' : Buffer.from(head.subarray(0, 8)).toString('latin1');
  if (magic.startsWith('\xfe\xed\xfe\xed\0\0\0') || magic.startsWith('\xce\xce\xce\xce\0\0\0'))
    return { mime: 'application/x-java-keystore', name: 'jks', family: 'data' };
  // [MS-OXTNEF] 2.1.3.1
  if (magic.startsWith('\x78\x9f\x3e\x22'))
    return { mime: 'application/ms-tnef', name: 'tnef', family: 'document' };
  // [MS-EMF] 2.3.4.2, [MS-WMF] 2.3.2.3
  if (magic.startsWith('\x01\0\0\0') && Buffer.from(head.subarray(40, 44)).toString('latin1') === ' EMF')
    return { mime: 'image/emf', name: 'emf', family: 'picture' };
  if (magic.startsWith('\xd7\xcd\xc6\x9a')) return { mime: 'image/wmf', name: 'wmf', family: 'picture' };
  if (magic.startsWith('bplist0')) return { mime: 'application/x-bplist', name: 'bplist', family: 'data' };
  return null;
}

/** A SEQUENCE that begins as certificates, requests, keys, messages and key stores do, with lengths that fit. */
function isDer(head: Uint8Array): boolean {
  if (head[0] !== 0x30 || head.length < 16) return false;
  const outer = lengthOf(head, 1);
  if (outer === null || (outer.bytes >= 0 && outer.bytes < 14)) return false;
  // short ones are there as a whole
  if ((head[1] as number) < 0x80 && head.length !== outer.from + outer.bytes) return false;
  const most = outer.bytes < 0 ? Number.POSITIVE_INFINITY : outer.bytes;
  const tag = head[outer.from];
  const first = lengthOf(head, outer.from + 1);
  if (first === null || first.bytes > most || (tag !== 0x30 && tag !== 2 && tag !== 6)) return false;
  if (tag === 2) {
    const next = head[first.from + first.bytes];
    return (
      first.bytes === 1 && (head[first.from] as number) < 8 && (next === 0x30 || next === 2 || next === 4)
    );
  }
  if (tag === 6) return first.bytes >= 5 && first.bytes <= 16 && head[first.from] === 0x2a;
  const inner = head[first.from];
  return inner === 0xa0 || inner === 2 || (inner === 6 && (head[first.from + 1] as number) <= 16);
}
