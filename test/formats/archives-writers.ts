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
