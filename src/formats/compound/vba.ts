import type { OpenFile } from '../format.ts';
import { decodeCodePage } from './code-page.ts';
import type { Compound, Entry } from './file.ts';

/** Bytes of one module's stream, and of its source. */
const moduleBytesMost = 16 * 1024 * 1024;

/** A storage of macros: it has the streams `dir` and `_VBA_PROJECT` ([MS-OVBA] 2.3.4). */
export const isVba = (storage: Entry): boolean =>
  storage.children.some((entry) => !entry.storage && entry.name.toLowerCase() === 'dir') &&
  storage.children.some((entry) => entry.name.toLowerCase() === '_vba_project');

interface Module {
  readonly name: string;
  readonly offset: number;
}

/** Reads the source of all modules, each a part `script`. Returns the streams that were read. */
export async function readVba(file: OpenFile, compound: Compound, storage: Entry): Promise<Set<Entry>> {
  const done = new Set<Entry>();
  const dir = compound.find('dir', storage);
  const { modules, page } = dir
    ? directory(unpackVba(await compound.bytes(dir, moduleBytesMost), 0))
    : { modules: new Map<string, Module>(), page: 1252 };
  if (dir) done.add(dir);
  for (const entry of storage.children) {
    if (entry.storage || entry === dir) continue;
    // caches of the running program: offsets and compiled code
    if (/^(?:_vba_project|__srp_\w+)$/i.test(entry.name)) {
      done.add(entry);
      continue;
    }
    const bytes = await compound.bytes(entry, moduleBytesMost);
    const at = modules.get(entry.name.toLowerCase())?.offset ?? sourceStart(bytes);
    const source = at < 0 || bytes[at] !== 1 ? null : unpackVba(bytes, at);
    if (!source || source.length === 0) continue;
    done.add(entry);
    file.unpacked(source.length);
    file.out.part({ part: 'script' });
    await file.out.text(`${decodeCodePage(source, page).replaceAll('\r\n', '\n')}\n`);
  }
  return done;
}

/** [MS-OVBA] 2.3.4.2: records of id, size and data; the name of each module's stream and where its source begins. */
function directory(bytes: Buffer): { modules: Map<string, Module>; page: number } {
  const modules = new Map<string, Module>();
  let page = 1252;
  let name = '';
  for (let at = 0; at + 6 <= bytes.length; ) {
    const id = bytes.readUInt16LE(at);
    // PROJECTVERSION has a fixed size and another meaning of the field (2.3.4.2.1.11)
    const size = id === 0x0009 ? 6 : bytes.readUInt32LE(at + 2);
    const data = bytes.subarray(at + 6, at + 6 + size);
    if (id === 0x0003 && data.length >= 2) page = data.readUInt16LE(0);
    if (id === 0x001a) name = decodeCodePage(data, page);
    if (id === 0x0032) name = data.toString('utf16le');
    if (id === 0x0031 && data.length >= 4)
      modules.set(name.toLowerCase(), { name, offset: data.readUInt32LE(0) });
    at += 6 + size;
  }
  return { modules, page };
}

/** Where compressed source begins when no directory tells: every module's begins with `Attribute`. */
function sourceStart(bytes: Buffer): number {
  const at = bytes.indexOf('\0Attribut\0e ', 0, 'latin1');
  return at < 3 ? -1 : at - 3;
}

/** [MS-OVBA] 2.4.1: decompresses the container at `at`; what is damaged ends it. */
export function unpackVba(bytes: Buffer, at: number): Buffer {
  const chunks: Buffer[] = [];
  if (bytes[at] !== 1) return Buffer.alloc(0);
  let length = 0;
  for (let next = at + 1; next + 2 <= bytes.length && length < moduleBytesMost; ) {
    const head = bytes.readUInt16LE(next);
    const end = Math.min(bytes.length, next + 3 + (head & 0xfff));
    if ((head & 0x7000) !== 0x3000) break;
    const packed = bytes.subarray(next + 2, end);
    const chunk = (head & 0x8000) === 0 ? Buffer.from(packed) : unpackChunk(packed);
    chunks.push(chunk);
    length += chunk.length;
    next = end;
  }
  return Buffer.concat(chunks);
}

/** [MS-OVBA] 2.4.1.3.4 and 2.4.1.3.19.1: flags for eight tokens, each a letter or a copy of what was there. */
function unpackChunk(packed: Buffer): Buffer {
  const out = Buffer.alloc(4096);
  let n = 0;
  for (let at = 0; at < packed.length; ) {
    const flags = packed[at++] as number;
    for (let bit = 0; bit < 8 && at < packed.length && n < 4096; bit++) {
      if ((flags & (1 << bit)) === 0) {
        out[n++] = packed[at++] as number;
        continue;
      }
      if (at + 2 > packed.length) return out.subarray(0, n);
      const token = packed.readUInt16LE(at);
      at += 2;
      let bits = 4;
      while (1 << bits < n) bits++;
      const length = (token & (0xffff >> bits)) + 3;
      const from = n - (token >> (16 - bits)) - 1;
      if (from < 0) return out.subarray(0, n);
      for (let i = 0; i < length && n < 4096; i++) out[n++] = out[from + i] as number;
    }
  }
  return out.subarray(0, n);
}
