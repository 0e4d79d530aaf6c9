import type { Bytes } from '../bytes.ts';
import { LimitReached } from '../format.ts';
import type { Compound, Entry } from './file.ts';

const sector = 4096;
/** Sectors whose table fits the header ([MS-CFB] 2.2), so that no chain of tables is needed. */
const sectorsMost = 109 * (sector / 4);
const endOfChain = -2;

interface Laid {
  readonly entry: Entry;
  readonly start: number;
  right: number;
  child: number;
}

/**
 * A storage within a compound file, as a compound file of its own ([MS-CFB], version 4; no stream is small): what was
 * embedded is read like a file. Throws `LimitReached` where it is too large.
 */
export async function* storageBytes(file: Compound, storage: Entry): Bytes {
  const { laid, sectors } = layOut(storage);
  const directorySectors = Math.ceil((laid.length * 128) / sector);
  const fatSectors = Math.ceil((sectors + directorySectors) / (sector / 4 - 1)) + 1;
  if (sectors + directorySectors + fatSectors > sectorsMost) throw new LimitReached('too-large-inside');
  yield header(sectors, directorySectors, fatSectors);
  for (const { entry, start } of laid) {
    if (start < 0) continue;
    let written = 0;
    for await (const bytes of file.stream(entry)) {
      written += bytes.length;
      yield bytes;
    }
    // what is missing in the file, and what fills the last sector
    for (let gap = roomOf(entry) - written; gap > 0; gap -= sector)
      yield new Uint8Array(Math.min(gap, sector));
  }
  yield directory(laid, directorySectors);
  yield table(laid, sectors, directorySectors, fatSectors);
}

const roomOf = (entry: Entry): number => Math.ceil(entry.size / sector) * sector;

/** Every entry below, the storage itself first; streams one after the other. */
function layOut(storage: Entry): { laid: Laid[]; sectors: number } {
  const laid: Laid[] = [{ entry: storage, start: -1, right: -1, child: -1 }];
  let sectors = 0;
  for (let at = 0; at < laid.length; at++) {
    const parent = laid[at] as Laid;
    let last: Laid | null = null;
    for (const entry of parent.entry.children) {
      const here = laid.length;
      const room = entry.storage ? 0 : roomOf(entry) / sector;
      const next: Laid = { entry, start: room > 0 ? sectors : -1, right: -1, child: -1 };
      sectors += room;
      laid.push(next);
      if (last) last.right = here;
      else parent.child = here;
      last = next;
    }
  }
  return { laid, sectors };
}

function header(sectors: number, directorySectors: number, fatSectors: number): Uint8Array {
  const head = Buffer.alloc(sector);
  head.write('d0cf11e0a1b11ae1', 'hex');
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(4, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(12, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(directorySectors, 40);
  head.writeUInt32LE(fatSectors, 44);
  head.writeInt32LE(sectors, 48);
  // 56, the size below which a stream is small, stays 0
  head.writeInt32LE(endOfChain, 60);
  head.writeInt32LE(endOfChain, 68);
  for (let i = 0; i < 109; i++)
    head.writeInt32LE(i < fatSectors ? sectors + directorySectors + i : -1, 76 + i * 4);
  return head;
}

function directory(laid: readonly Laid[], directorySectors: number): Uint8Array {
  const bytes = Buffer.alloc(directorySectors * sector);
  for (const [i, { entry, start, right, child }] of laid.entries()) {
    const at = i * 128;
    const name = i === 0 ? 'Root Entry' : entry.name;
    bytes.write(name, at, 64, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes[at + 66] = i === 0 ? 5 : entry.storage ? 1 : 2;
    bytes.writeInt32LE(-1, at + 68);
    bytes.writeInt32LE(right, at + 72);
    bytes.writeInt32LE(child, at + 76);
    bytes.write(entry.clsid, at + 80, 'hex');
    bytes.writeInt32LE(start, at + 116);
    bytes.writeUInt32LE(entry.storage ? 0 : entry.size, at + 120);
  }
  return bytes;
}

function table(
  laid: readonly Laid[],
  sectors: number,
  directorySectors: number,
  fatSectors: number,
): Uint8Array {
  const fat = new Int32Array((fatSectors * sector) / 4).fill(-1);
  const chain = (start: number, length: number) => {
    for (let i = 0; i < length; i++) fat[start + i] = i === length - 1 ? endOfChain : start + i + 1;
  };
  for (const { entry, start } of laid) if (start >= 0) chain(start, roomOf(entry) / sector);
  chain(sectors, directorySectors);
  for (let i = 0; i < fatSectors; i++) fat[sectors + directorySectors + i] = -3;
  return Buffer.from(fat.buffer);
}
