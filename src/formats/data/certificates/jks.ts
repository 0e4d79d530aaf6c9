import { viewOf } from '../sqlite/pages.ts';

/** Entries of one key store that are read. */
const entriesMost = 10_000;

export interface KeyStore {
  readonly aliases: string[];
  readonly certificates: Uint8Array[];
  /** Keys are always encrypted. */
  keys: number;
  damaged: boolean;
}

/** Java's key store: JKS and JCEKS, version 1 and 2, as `keytool` writes them. Null where it is none. */
export function readKeyStore(bytes: Uint8Array): KeyStore | null {
  const at = { bytes, view: viewOf(bytes), next: 0 };
  const store: KeyStore = { aliases: [], certificates: [], keys: 0, damaged: false };
  try {
    const magic = number(at);
    if (magic !== 0xfeedfeed && magic !== 0xcececece) return null;
    const version = number(at);
    const count = number(at);
    store.damaged = count > entriesMost;
    for (let i = Math.min(count, entriesMost); i > 0; i--) readEntry(at, version, store);
  } catch {
    // a length beyond the end
    store.damaged = true;
  }
  return store;
}

interface At {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  next: number;
}

function readEntry(at: At, version: number, store: KeyStore): void {
  const kind = number(at);
  store.aliases.push(text(at));
  at.next += 8;
  if (kind === 2) {
    readCertificate(at, version, store);
    return;
  }
  if (kind !== 1) throw new Error('a kind of entry that is not known');
  store.keys++;
  taken(at, number(at));
  for (let chain = number(at); chain > 0; chain--) readCertificate(at, version, store);
}

function readCertificate(at: At, version: number, store: KeyStore): void {
  if (version === 2) text(at);
  store.certificates.push(taken(at, number(at)));
}

function number(at: At): number {
  at.next += 4;
  return at.view.getUint32(at.next - 4);
}

function text(at: At): string {
  at.next += 2;
  return Buffer.from(taken(at, at.view.getUint16(at.next - 2))).toString('utf8');
}

function taken(at: At, length: number): Uint8Array {
  if (at.next + length > at.bytes.length) throw new Error('beyond the end');
  at.next += length;
  return at.bytes.subarray(at.next - length, at.next);
}
