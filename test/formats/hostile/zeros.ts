import { constants, deflateRawSync } from 'node:zlib';

const block = (mega: number, text: string): Buffer =>
  deflateRawSync(Buffer.alloc(mega, text, 'latin1'), { finishFlush: constants.Z_FULL_FLUSH });

/** So many megabytes (of 2^20) as DEFLATE has them, a thousandth of it: the same block again, so that nothing is held here. */
export const deflated = (mebibytes: number, text = '\0'): Buffer =>
  Buffer.concat([...Array<Buffer>(mebibytes).fill(block(1 << 20, text)), Buffer.from([3, 0])]);

/** So many millions of bytes as zlib has them; `text` is repeated and divides a million. The sum at the end is right. */
export function zlibOf(millions: number, text = '\0'): Buffer {
  const one = Buffer.alloc(1_000_000, text, 'latin1');
  let a = 1;
  let b = 0;
  // Adler-32 (RFC 1950) of n equal blocks: what a block adds is the same each time
  let sum = 0;
  let weighted = 0;
  for (let i = 0; i < one.length; i++) {
    sum = (sum + (one[i] as number)) % 65_521;
    weighted = (weighted + sum) % 65_521;
  }
  for (let i = 0; i < millions; i++) {
    b = (b + (one.length % 65_521) * a + weighted) % 65_521;
    a = (a + sum) % 65_521;
  }
  const tail = Buffer.from([3, 0, b >> 8, b & 255, a >> 8, a & 255]);
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array<Buffer>(millions).fill(block(1_000_000, text)),
    tail,
  ]);
}
