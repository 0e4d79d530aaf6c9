/** Numbers that are the same in every run (Mulberry32). */
export function seeded(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

export const kinds = ['bits', 'bytes', 'cut', 'hole', 'twice', 'swapped', 'spliced'] as const;
export type Kind = (typeof kinds)[number];

/** `bytes` changed in one way; `other` is a file of the same family. */
export function mutated(kind: Kind, bytes: Buffer, other: Buffer, below: (most: number) => number): Buffer {
  const size = bytes.length;
  const copy = Buffer.from(bytes);
  const from = below(size);
  const some = bytes.subarray(from, from + 1 + below(Math.max(1, size >> 3)));
  switch (kind) {
    case 'bits':
      for (let i = 0; i <= below(8); i++) {
        const at = below(size);
        copy[at] = (copy[at] as number) ^ (1 << below(8));
      }
      return copy;
    case 'bytes':
      for (let i = 0; i <= below(16); i++)
        copy[below(size)] = [0, 0xff, 0x7f, 0x80, below(256)][below(5)] as number;
      return copy;
    case 'cut':
      return copy.subarray(0, from);
    case 'hole':
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + some.length)]);
    case 'twice':
      return Buffer.concat([bytes.subarray(0, from), some, bytes.subarray(from)]);
    case 'swapped':
      return Buffer.concat([some, bytes.subarray(0, from), bytes.subarray(from + some.length)]);
    case 'spliced':
      return Buffer.concat([bytes.subarray(0, from), other.subarray(Math.min(from, other.length >> 1))]);
  }
}
