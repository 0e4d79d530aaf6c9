import { isDigit, isHex, isLetter } from '../../engine/classes.ts';

export const COLON = 0x3a;

/** `::`: nothing is spelled out, and no zero that means no address. */
export const UNSPECIFIED = -1;

/** The address parsed last. */
export const groups = new Uint16Array(8);

/** Reads the text of RFC 4291 into `groups`; answers how many groups are spelled out (an IPv4 tail as 7), 0 where it is none. */
export function parse(codes: Uint16Array, start: number, end: number): number {
  let n = 0;
  let gap = -1;
  let tail = false;
  let i = start;
  while (i < end) {
    if (codes[i] === COLON) {
      if (codes[i + 1] === COLON) {
        if (gap >= 0 || codes[i + 2] === COLON) return 0;
        gap = n;
        i += 2;
        continue;
      }
      if (i === start) return 0;
      i++;
    }
    let value = 0;
    const from = i;
    while (i < end && isHex(codes[i] as number)) value = value * 16 + hexValue(codes[i++] as number);
    if (i === from || i - from > 4 || n === 8) return 0;
    if (codes[i] === 0x2e && i < end) {
      if (n > 6 || !isIpv4(codes, from, end)) return 0;
      tail = true;
      groups[n++] = groups[n++] = 0;
      break;
    }
    groups[n++] = value;
  }
  if (gap < 0) return n === 8 ? 8 : 0;
  if (n > 7) return 0;
  groups.copyWithin(8 - (n - gap), gap, n);
  groups.fill(0, gap, 8 - (n - gap));
  return tail ? 7 : n === 0 ? UNSPECIFIED : n;
}

const hexValue = (c: number): number => (c <= 0x39 ? c - 0x30 : (c | 0x20) - 0x57);

/** The dotted address at the end, RFC 4291, 2.2. Its value is not needed. */
function isIpv4(codes: Uint16Array, from: number, end: number): boolean {
  const text = String.fromCharCode(...codes.subarray(from, end));
  return /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

/** RFC 6890 and 4291: loopback, unspecified, link-local, unique local, multicast. */
export function isPublic(): boolean {
  const first = groups[0] as number;
  let any = 0;
  for (let i = 0; i < 7; i++) any |= groups[i] as number;
  if (any === 0) return false;
  return !((first & 0xffc0) === 0xfe80 || (first & 0xfe00) === 0xfc00 || (first & 0xff00) === 0xff00);
}

/** Pairs of digits from `start` on. */
export function isPairs(codes: Uint16Array, start: number, pairs: number): boolean {
  for (let i = start + 2; i < start + 3 * pairs - 3; i += 3) if (codes[i] !== COLON) return false;
  return true;
}

/** `ip:2a02:26f0::b83`, `[IPv6:2a02:...]`: the word for it stands before the colon, no group of the address. */
export function isKeyed(codes: Uint16Array, start: number, at: number): boolean {
  if (codes[start - 2] === 0x36 && ((codes[start - 3] as number) | 0x20) === 0x76) return true;
  if (at - start !== 4 || !(isDigit(codes[start] as number) || isDigit(codes[start + 2] as number)))
    return false;
  let i = start - 2;
  let other = false;
  for (; i >= 0 && start - i < 12 && isLetter(codes[i] as number); i--) other ||= !isHex(codes[i] as number);
  const before = i < 0 ? 0 : (codes[i] as number);
  return other && before !== COLON && !isDigit(before);
}
