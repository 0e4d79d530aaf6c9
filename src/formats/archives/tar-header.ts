/** Bytes of a header and of the unit everything is padded to (POSIX.1-2017, pax, "ustar Interchange Format"). */
export const tarBlock = 512;

export interface TarHeader {
  name: string;
  /** Bytes that follow. */
  size: number;
  link: string;
  owner: string;
  group: string;
  /** `0` file, `5` folder, `x` and `g` pax, `L` and `K` long names, `S` sparse ... */
  readonly type: string;
  /** GNU sparse headers that follow the first (tar.h, `isextended`). */
  readonly extended: boolean;
}

/** `zeros` for the mark of the end, null for what is no header: its checksum is wrong. */
export function tarHeader(block: Uint8Array): TarHeader | 'zeros' | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  let sum = 8 * 0x20;
  let signed = 8 * 0x20;
  for (let i = 0; i < tarBlock; i++) {
    if (i >= 148 && i < 156) continue;
    const byte = bytes[i] as number;
    sum += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  // the sum itself may be all that stands there
  if (sum === 8 * 0x20 && bytes.subarray(148, 156).every((byte) => byte === 0)) return 'zeros';
  const claimed = number(bytes, 148, 8);
  if (claimed !== sum && claimed !== signed) return null;
  const size = number(bytes, 124, 12);
  if (!Number.isSafeInteger(size) || size < 0) return null;
  const type = String.fromCharCode(bytes[156] as number);
  const magic = bytes.toString('latin1', 257, 263);
  const modern = magic.startsWith('ustar');
  const prefix = magic === 'ustar\0' ? text(bytes, 345, 155) : '';
  const name = text(bytes, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    // links and folders have none, whatever they say (POSIX: "no data blocks")
    size: '123456'.includes(type) ? 0 : size,
    link: text(bytes, 157, 100),
    owner: modern ? text(bytes, 265, 32) : '',
    group: modern ? text(bytes, 297, 32) : '',
    type,
    extended: type === 'S' && bytes[482] !== 0,
  };
}

/** Octal digits, or a number of base 256 where the first bit is set (GNU). */
function number(bytes: Buffer, at: number, length: number): number {
  if (((bytes[at] as number) & 0x80) !== 0) {
    let n = (bytes[at] as number) & 0x7f;
    for (let i = 1; i < length; i++) n = n * 256 + (bytes[at + i] as number);
    return n;
  }
  const digits = bytes
    .toString('latin1', at, at + length)
    .replace(/[\0 ]+/g, ' ')
    .trim();
  if (digits === '') return 0;
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}

function text(bytes: Buffer, at: number, length: number): string {
  const end = bytes.indexOf(0, at);
  return tarText(bytes.subarray(at, end === -1 || end > at + length ? at + length : end));
}

/** Names have no encoding of their own: UTF-8, else one byte a letter. */
export function tarText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return latin.decode(bytes);
  }
}
const strict = new TextDecoder('utf-8', { fatal: true });
const latin = new TextDecoder('windows-1252');

/** Records of a pax header: "length keyword=value\n"; the length counts itself. Ends at the first that is wrong. */
export function paxRecords(bytes: Uint8Array): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at);
    const length = blank === -1 || blank - at > 10 ? 0 : Number(tarText(bytes.subarray(at, blank)));
    // without a blank there is no length, and nothing to go on by
    if (blank === -1 || !Number.isInteger(length) || length <= blank - at + 1) break;
    const record = tarText(bytes.subarray(blank + 1, at + length - 1));
    const equals = record.indexOf('=');
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
}
