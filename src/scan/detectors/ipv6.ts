import { form, score, words } from '../confidence.ts';
import type { Detector } from '../detector.ts';
import { isHex, isWord } from '../engine/classes.ts';
import type { View } from '../engine/view.ts';

/** Longest spelling with an embedded IPv4 address. */
const MAX_LENGTH = 45;
const COLON = 0x3a;

/** Gate: the first colon of something that may be an address. */
function look(view: View, at: number): void {
  const { codes } = view;
  const before = view.codeBefore(at);
  const next = codes[at + 1] as number;
  if (next !== COLON && !(isHex(before) && isHex(next))) return;
  if (before === COLON) return;
  let start = at;
  while (start > 0 && at - start < 5 && isHex(codes[start - 1] as number)) start--;
  if (at - start > 4) return;
  const prior = view.codeBefore(start);
  if (isWord(prior) || prior === COLON || prior === 0x2e || prior === 0x5f || prior === 0x24) return;
  let end = at;
  let colons = 0;
  let short = false;
  const stop = Math.min(view.length, start + MAX_LENGTH);
  while (end < stop && (isHex(codes[end] as number) || codes[end] === COLON || codes[end] === 0x2e)) {
    if (codes[end] === COLON) {
      colons++;
      if (codes[end + 1] === COLON) short = true;
    }
    end++;
  }
  // Times, MAC addresses: fewer groups than eight, and nothing left out.
  if (short ? colons > 8 : colons < 7 || colons > 8) return;
  while (end > at && (codes[end - 1] === 0x2e || (codes[end - 1] === COLON && codes[end - 2] !== COLON)))
    end--;
  if (isWord(codes[end] as number) || codes[end] === COLON || codes[end] === 0x5f) return;
  judge(view, start, end);
}

function judge(view: View, start: number, end: number): void {
  const value = view.text.slice(start, end).toLowerCase();
  const groups = parse(value);
  if (groups === null || groups.length === 0) return;
  const named = view.inField('ip', start) ? words.label : words.none;
  const first = groups[0] as number;
  const zone = zoneOf.exec(view.text.slice(end, end + 20));
  const stop = end + (zone?.[0].length ?? 0);
  if (first === 0x2001 && groups[1] === 0xdb8)
    view.claim(ipv6, start, stop, score(form.certain), 'test-data');
  else if (first === 0x3fff && (groups[1] as number) < 0x1000)
    view.claim(ipv6, start, stop, score(form.certain), 'test-data');
  else if (!isPublic(groups)) view.claim(ipv6, start, stop, score(form.bare, named > 0 ? 0.1 : 0));
  else {
    const spelled = value.split(':').filter((g) => g !== '').length;
    // `add::bad` may be code; an address is global unicast (RFC 4291: 2000::/3) or spelled out.
    const sure =
      spelled === 8 ||
      value.includes('.') ||
      (spelled >= 3 && /\d/.test(value)) ||
      ((first & 0xe000) === 0x2000 && spelled >= 2);
    view.claim(ipv6, start, stop, score(sure ? form.certain : form.bare, named));
  }
}
/** RFC 4007, 11: `%eth0`. */
const zoneOf = /^%[0-9A-Za-z]{1,15}(?![0-9A-Za-z])/;

/** The eight groups of RFC 4291 text, or null where it is no address. */
function parse(value: string): number[] | null {
  const halves = value.split('::');
  if (halves.length > 2) return null;
  const left = side(halves[0] as string);
  const right = halves.length === 2 ? side(halves[1] as string) : [];
  if (left === null || right === null) return null;
  const n = left.length + right.length;
  if (halves.length === 1) return n === 8 ? left : null;
  if (n > 7) return null;
  return [...left, ...new Array<number>(8 - n).fill(0), ...right];
}

function side(text: string): number[] | null {
  if (text === '') return [];
  const out: number[] = [];
  const parts = text.split(':');
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if (part.includes('.')) {
      const octets = part.split('.').map(Number);
      if (i < parts.length - 1 || octets.length !== 4 || !octets.every((o) => o >= 0 && o < 256)) return null;
      out.push(
        (octets[0] as number) * 256 + (octets[1] as number),
        (octets[2] as number) * 256 + (octets[3] as number),
      );
    } else if (/^[0-9a-f]{1,4}$/.test(part)) out.push(Number.parseInt(part, 16));
    else return null;
  }
  return out;
}

/** RFC 6890 and 4291: loopback, unspecified, link-local, unique local, multicast. */
function isPublic(groups: readonly number[]): boolean {
  const first = groups[0] as number;
  if (groups.slice(0, 7).every((g) => g === 0)) return false;
  return !((first & 0xffc0) === 0xfe80 || (first & 0xfe00) === 0xfc00 || (first & 0xff00) === 0xff00);
}

export const ipv6: Detector = {
  id: 'ipv6',
  category: 'online',
  title: 'IP address (version 6)',
  source: 'RFC 4291, RFC 4007; documentation ranges: RFC 3849, RFC 9637',
  rank: 56,
  gates: [{ on: 'mark', marks: [':'], look }],
  mask: (value) => `${value.slice(0, Math.max(0, Math.min(4, value.indexOf(':'))))}:•:•`,
  normal: (value) => value.toLowerCase(),
  examples: {
    hit: [
      'peer 2a02:2e0:3fe:1001:302::1 up',
      '[2a00:1450:400e:80c::200e]:443',
      'ip=2a00:1450:400e:080c:0000:0000:0000:200e',
      '2a00:1450:400e:80c::200e%eth0',
      '::ffff:81.2.69.142',
      { text: '2001:db8::1', category: 'test-data' },
    ],
    miss: [
      '10:11:12',
      'std::string',
      'add::bad',
      '00:1a:2b:3c:4d:5e',
      '::1',
      '::',
      'fe80::1',
      'a::b::c',
      '12:34:56:78:9a:bc:de:f0:11',
    ],
  },
};
