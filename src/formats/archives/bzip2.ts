import type { Bytes } from '../bytes.ts';
import type { Format } from '../format.ts';
import { CannotRead } from '../format.ts';
import { type ByteReader, joined } from './byte-reader.ts';
import { Bits, readBlock, type SortedBlock } from './bzip2-block.ts';
import { readPacked, repeats } from './packed.ts';

/** bzip2 (its format is what bzip2 1.0.8 does; no standard): streams one behind the other. */
export const bzip2: Format = {
  id: 'bzip2',
  accepts: (identity) => identity.how === 'no-reader' && identity.type.name === 'bz2',
  read: (file) => readPacked(file, unbzip2),
};

/** Bytes that a block has at most: 20 bits for each of 900,000 symbols, and its tables. */
const blockBytesMost = 2_300_000;
/** Bytes given at once. A block of 900,000 may make 46 million. */
const chunkBytes = 64 * 1024;
/** Symbols of a block at most: so many for each level of 1 to 9. */
const levelWords = 100_000;
const wordsMost = 9 * levelWords;
const blockMark = 0x314159265359;
const endMark = 0x177245385090;

/** All streams up to what is none; that stays in `reader`. */
export async function* unbzip2(reader: ByteReader): Bytes {
  const bits = new Bits();
  const words = new Uint32Array(wordsMost);
  const next = repeats();
  let made = 0;
  for (let stream = 0; ; stream++) {
    next(made);
    await fill(bits, reader);
    const head = bits.bytes.subarray(bits.at / 8, bits.at / 8 + 4);
    const level = (head[3] ?? 0) - 0x30;
    if (head[0] !== 0x42 || head[1] !== 0x5a || head[2] !== 0x68 || level < 1 || level > 9) {
      reader.back(bits.bytes.subarray(bits.at / 8));
      if (stream === 0) throw new CannotRead('unscannable', 'damaged');
      return;
    }
    bits.at += 32;
    for await (const chunk of readStream(bits, reader, words.subarray(0, level * levelWords))) {
      made += chunk.length;
      yield chunk;
    }
    bits.at = Math.ceil(bits.at / 8) * 8;
  }
}

async function* readStream(bits: Bits, reader: ByteReader, words: Uint32Array): Bytes {
  for (let all = 0; ; ) {
    await fill(bits, reader);
    const mark = bits.take(48);
    const crc = bits.take(32);
    if (mark === endMark) {
      if (crc !== all) throw new CannotRead('partly-scanned', 'damaged');
      return;
    }
    if (mark !== blockMark) throw new CannotRead('partly-scanned', 'damaged');
    const made = new Checksum();
    for (const chunk of unsorted(readBlock(bits, words), words)) {
      made.add(chunk);
      yield chunk;
    }
    if (made.value() !== crc) throw new CannotRead('partly-scanned', 'damaged');
    all = (((all << 1) | (all >>> 31)) ^ crc) >>> 0;
  }
}

/** Takes as much as two blocks may need where there is less than for one; drops what was read. */
async function fill(bits: Bits, reader: ByteReader): Promise<void> {
  const from = bits.at >>> 3;
  if (bits.bytes.length - from >= blockBytesMost) return;
  const parts = [bits.bytes.subarray(from)];
  bits.at &= 7;
  for (let have = bits.bytes.length - from; have < 2 * blockBytesMost; ) {
    const chunk = await reader.chunk(2 * blockBytesMost - have);
    if (!chunk) break;
    parts.push(chunk.slice());
    have += chunk.length;
  }
  bits.bytes = joined(parts);
}

/** Burrows-Wheeler undone, then runs: four equal bytes are followed by how many more there are. */
function* unsorted({ length, first }: SortedBlock, words: Uint32Array): Generator<Uint8Array> {
  const starts = new Uint32Array(257);
  for (let i = 0; i < length; i++) (starts[((words[i] as number) & 0xff) + 1] as number)++;
  for (let i = 1; i < 257; i++) (starts[i] as number) += starts[i - 1] as number;
  for (let i = 0; i < length; i++) {
    const byte = (words[i] as number) & 0xff;
    const to = starts[byte] as number;
    starts[byte] = to + 1;
    words[to] = ((words[to] as number) & 0xff) | (i << 8);
  }
  const chunk = new Uint8Array(chunkBytes);
  let made = 0;
  let same = 0;
  let before = -1;
  let word = words[first] as number;
  for (let i = 0; i < length; i++) {
    word = words[word >>> 8] as number;
    const byte = word & 0xff;
    if (made + 256 > chunkBytes) {
      yield chunk.subarray(0, made);
      made = 0;
    }
    if (same === 4) {
      chunk.fill(before, made, made + byte);
      made += byte;
      same = 0;
      before = -1;
      continue;
    }
    same = byte === before ? same + 1 : 1;
    before = byte;
    chunk[made++] = byte;
  }
  if (made > 0) yield chunk.subarray(0, made);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n << 24;
  for (let i = 0; i < 8; i++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc >>> 0;
});

/** CRC-32 of bzip2: the highest bit first. */
class Checksum {
  #crc = 0xffffffff;
  add(bytes: Uint8Array): void {
    let crc = this.#crc;
    for (let i = 0; i < bytes.length; i++)
      crc = (crc << 8) ^ (crcTable[((crc >>> 24) ^ (bytes[i] as number)) & 0xff] as number);
    this.#crc = crc;
  }
  value(): number {
    return ~this.#crc >>> 0;
  }
}
