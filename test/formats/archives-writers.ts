import { crc32, deflateRawSync } from 'node:zlib';

/** Writers of archives that can lie: every field can be set to something else than the truth. */

export interface ZipPart {
  readonly name: string | Buffer;
  readonly data: Uint8Array;
  /** Packed already, by `method`; without it the data is deflated (8) or stored (0). */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly comment?: string;
  readonly attributes?: number;
  readonly localName?: string;
  readonly localMethod?: number;
  readonly extra?: Buffer;
  readonly claimedSize?: number;
  readonly claimedPacked?: number;
  readonly claimedAt?: number;
  readonly descriptor?: boolean;
  /** Bytes between this entry and the next. */
  readonly behind?: Uint8Array;
}

export interface ZipOptions {
  readonly comment?: string;
  readonly count?: number;
  readonly prefix?: Uint8Array;
  /** Places count from the beginning of the prefix. */
  readonly adjusted?: boolean;
}

const header = (signature: number, fields: readonly (readonly [number, 2 | 4])[]): Buffer => {
  const out = Buffer.alloc(4 + fields.reduce((n, [, bytes]) => n + bytes, 0));
  out.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [value, bytes] of fields) {
    if (bytes === 2) out.writeUInt16LE(value, at);
    else out.writeUInt32LE(value >>> 0, at);
    at += bytes;
  }
  return out;
};

export function zipOf(parts: readonly ZipPart[], options: ZipOptions = {}): Buffer {
  const prefix = options.prefix ?? Buffer.alloc(0);
  const base = options.adjusted ? prefix.length : 0;
  const out: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  const write = (bytes: Uint8Array) => {
    out.push(bytes);
    at += bytes.length;
  };
  for (const part of parts) {
    const begin = at;
    const method = part.method ?? 8;
    const packed = part.packed ?? (method === 8 ? deflateRawSync(part.data) : part.data);
    const name = Buffer.from(part.name as string);
    const flags = (part.flags ?? 0x800) | (part.descriptor ? 8 : 0);
    const extra = part.extra ?? Buffer.alloc(0);
    const sizes = [
      crc32(part.data),
      part.claimedPacked ?? packed.length,
      part.claimedSize ?? part.data.length,
    ];
    const local = Buffer.from(part.localName ?? name);
    const told = part.descriptor ? [0, 0, 0] : sizes;
    const words = told.map((n) => [n, 4] as const);
    write(
      header(0x04034b50, [
        [20, 2],
        [flags, 2],
        [part.localMethod ?? method, 2],
        [0, 4],
        ...words,
        [local.length, 2],
        [extra.length, 2],
      ]),
    );
    write(local);
    write(extra);
    write(packed);
    if (part.descriptor)
      write(
        header(
          0x08074b50,
          sizes.map((n) => [n, 4] as const),
        ),
      );
    if (part.behind) write(part.behind);
    const comment = Buffer.from(part.comment ?? '');
    central.push(
      header(0x02014b50, [
        [0x0314, 2],
        [20, 2],
        [flags, 2],
        [method, 2],
        [0, 4],
        ...sizes.map((n) => [n, 4] as const),
        [name.length, 2],
        [extra.length, 2],
        [comment.length, 2],
        [0, 4],
        [part.attributes ?? 0, 4],
        [(part.claimedAt ?? begin) + base, 4],
      ]),
      name,
      extra,
      comment,
    );
  }
  const directory = Buffer.concat(central);
  const comment = Buffer.from(options.comment ?? '');
  const count = options.count ?? parts.length;
  const end = header(0x06054b50, [
    [0, 4],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [at + base, 4],
    [comment.length, 2],
  ]);
  return Buffer.concat([prefix, ...out, directory, end, comment]);
}

export interface TarPart {
  readonly name: string;
  readonly data?: Uint8Array;
  readonly type?: string;
  readonly link?: string;
  readonly owner?: string;
  readonly group?: string;
  readonly claimedSize?: number;
}

export function tarOf(parts: readonly TarPart[], ends = true): Buffer {
  const out: Uint8Array[] = [];
  for (const part of parts) {
    const data = part.data ?? Buffer.alloc(0);
    const block = Buffer.alloc(512);
    block.write(part.name, 0, 100);
    block.write('0000644\x000001750\x000001750\0', 100);
    block.write(`${(part.claimedSize ?? data.length).toString(8).padStart(11, '0')}\0`, 124);
    block.write('00000000000\0        ', 136);
    block.write(part.type ?? '0', 156);
    block.write(part.link ?? '', 157, 100);
    block.write('ustar\x0000', 257);
    block.write(part.owner ?? '', 265, 32);
    block.write(part.group ?? '', 297, 32);
    const sum = block.reduce((n, byte) => n + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    out.push(block, data, Buffer.alloc((512 - (data.length % 512)) % 512));
  }
  return Buffer.concat([...out, Buffer.alloc(ends ? 1024 : 0)]);
}

/** One record of a pax header. */
export function paxRecord(word: string, value: string): Buffer {
  const rest = Buffer.from(` ${word}=${value}\n`);
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length++;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}

/** A number of RAR 5: seven bits a byte, lowest first. */
const vint = (n: number): Buffer => {
  const bytes: number[] = [];
  do {
    bytes.push((n % 128) + (n >= 128 ? 128 : 0));
    n = Math.floor(n / 128);
  } while (n > 0);
  return Buffer.from(bytes);
};
const u32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n >>> 0);
  return bytes;
};

export interface RarPart {
  readonly name: string;
  readonly data: Uint8Array;
  readonly encrypted?: boolean;
  readonly claimedSize?: number;
  /** Goes on in the next volume. */
  readonly split?: boolean;
}

/** RAR 5.0 archive format, all files stored. */
export function rar5Of(parts: readonly RarPart[], volume = false): Buffer {
  const block = (body: Buffer, data: Uint8Array = Buffer.alloc(0)): Buffer => {
    const sized = Buffer.concat([vint(body.length), body]);
    return Buffer.concat([u32(crc32(sized)), sized, data]);
  };
  const files = parts.map(({ name, data, encrypted, claimedSize, split }) => {
    // extra record 1, file encryption: version 0, AES-256, flags 0, 2^15 rounds, salt, vector
    const extra = encrypted
      ? Buffer.concat([vint(36), vint(1), Buffer.from([0, 0, 15]), Buffer.alloc(32, 5)])
      : null;
    const flags = 2 | (extra ? 1 : 0) | (split ? 0x10 : 0);
    const body = [vint(2), vint(flags), ...(extra ? [vint(extra.length)] : []), vint(data.length), vint(4)];
    const size = vint(claimedSize ?? data.length);
    const named = Buffer.from(name);
    const rest = [size, vint(0o100644), u32(crc32(data)), vint(0), vint(1), vint(named.length), named];
    return block(Buffer.concat([...body, ...rest, ...(extra ? [extra] : [])]), data);
  });
  const main = block(Buffer.concat([vint(1), vint(0), vint(volume ? 1 : 0)]));
  const end = block(Buffer.concat([vint(5), vint(0), vint(volume ? 1 : 0)]));
  return Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), main, ...files, end]);
}

/** RAR 4 (technote), all files stored. */
export function rar4Of(parts: readonly RarPart[], mainFlags = 0): Buffer {
  const block = (type: number, flags: number, body: Buffer, data: Uint8Array = Buffer.alloc(0)): Buffer => {
    const head = Buffer.alloc(5);
    head.writeUInt8(type, 0);
    head.writeUInt16LE(flags, 1);
    head.writeUInt16LE(7 + body.length, 3);
    const all = Buffer.concat([head, body]);
    return Buffer.concat([u32(crc32(all)).subarray(0, 2), all, data]);
  };
  const files = parts.map(({ name, data, encrypted, claimedSize }) => {
    const named = Buffer.from(name);
    const length = Buffer.from([named.length & 255, named.length >> 8]);
    const sizes = [
      u32(data.length),
      u32(claimedSize ?? data.length),
      Buffer.from([3]),
      u32(crc32(data)),
      u32(0),
    ];
    const body = Buffer.concat([...sizes, Buffer.from([20, 0x30]), length, u32(0o100644), named]);
    return block(0x74, 0x8000 | (encrypted ? 4 : 0), body, data);
  });
  const main = block(0x73, mainFlags, Buffer.alloc(6));
  return Buffer.concat([
    Buffer.from('Rar!\x1a\x07\0', 'latin1'),
    main,
    ...files,
    block(0x7b, 0x4000, Buffer.alloc(0)),
  ]);
}
