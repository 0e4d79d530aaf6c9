/** Properties of one list, and values of one property. */
const propertiesMost = 20_000;

export interface TnefProperty {
  readonly id: number;
  readonly type: number;
  /** Empty where it has a number only. */
  readonly name: string;
  readonly data: Buffer;
}

/** The list of properties at `from` ([MS-OXTNEF] 2.1.3.4); what leaves the bytes ends it. `next`: what follows it. */
export function tnefProperties(bytes: Buffer, from: number): { properties: TnefProperty[]; next: number } {
  const properties: TnefProperty[] = [];
  if (from + 4 > bytes.length) return { properties, next: bytes.length };
  const count = bytes.readUInt32LE(from);
  let at = from + 4;
  for (let i = 0; i < count && at + 8 <= bytes.length && properties.length < propertiesMost; i++) {
    const type = bytes.readUInt16LE(at);
    const id = bytes.readUInt16LE(at + 2);
    at += 4;
    let name = '';
    if (id >= 0x8000) {
      if (at + 24 > bytes.length) break;
      const named = bytes.readUInt32LE(at + 16) === 1;
      const length = bytes.readUInt32LE(at + 20);
      if (named)
        name = bytes.toString('utf16le', at + 24, at + 24 + Math.min(length, 1024)).replace(/\0.*$/s, '');
      at += 24 + (named ? padded(length) : 0);
    }
    const many = (type & 0x1000) !== 0;
    const kind = type & 0xfff;
    const sized = kind === 0x1e || kind === 0x1f || kind === 0x102 || kind === 0x0d;
    if (at + 4 > bytes.length) break;
    const values = many || sized ? bytes.readUInt32LE(at) : 1;
    if (many || sized) at += 4;
    for (let k = 0; k < values && at < bytes.length && properties.length < propertiesMost; k++) {
      if (sized && at + 4 > bytes.length) break;
      const length = sized ? bytes.readUInt32LE(at) : fixedBytes(kind);
      const start = sized ? at + 4 : at;
      properties.push({ id, type: kind, name, data: bytes.subarray(start, start + length) });
      at = start + padded(length);
    }
  }
  return { properties, next: at };
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** [MS-OXTNEF] 2.1.3.4: shorter ones fill four bytes; 0x48 is an id of 16. */
const fixedBytes = (kind: number): number =>
  kind === 0x48 ? 16 : [0x05, 0x06, 0x07, 0x14, 0x40].includes(kind) ? 8 : 4;
