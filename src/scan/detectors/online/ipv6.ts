import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { hasDigit, isDigit, isHex, isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { COLON, groups, isKeyed, isPairs, isPublic, parse, UNSPECIFIED } from './ipv6-groups.ts';

/** Longest spelling with an embedded IPv4 address. */
const MAX_LENGTH = 45;
const LOW_LINE = 0x5f;

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
  const emphasised = prior === LOW_LINE && !isWord(view.codeBefore(start - 1));
  if (isWord(prior) || prior === 0x2e || prior === 0x24) return;
  if (prior === COLON && !isKeyed(codes, start, at)) return;
  if (prior === LOW_LINE && !emphasised) return;
  let end = at;
  let colons = 0;
  let dots = 0;
  let dot = 0;
  let short = false;
  const stop = Math.min(view.length, start + MAX_LENGTH);
  while (end < stop && (isHex(codes[end] as number) || codes[end] === COLON || codes[end] === 0x2e)) {
    if (codes[end] === COLON) {
      colons++;
      if (codes[end + 1] === COLON) short = true;
    } else if (codes[end] === 0x2e && isDigit(codes[end + 1] as number)) {
      dots++;
      dot = end;
    }
    end++;
  }
  // Times, MAC addresses: fewer groups than eight, and nothing left out.
  const least = dots === 3 && !isPairs(codes, start, 6) ? 6 : 7;
  if (short ? colons > 8 : colons < least || colons > 8) return;
  while (end > at && (codes[end - 1] === 0x2e || (codes[end - 1] === COLON && codes[end - 2] !== COLON)))
    end--;
  // `2a02:26f0::b83.443`: tcpdump writes the port so.
  if (dots === 1) end = dot;
  if (isWord(codes[end] as number) || codes[end] === COLON) return;
  // `_2001:db8::1_`
  if ((codes[end] === LOW_LINE) !== emphasised) return;
  judge(view, start, end);
}

/** No gate opens at the first colon of `2a02:02e0:...`, which looks like that of an hour. */
function lookRow(view: View, at: number): void {
  if (isHour(view.codes, at + 4)) look(view, at + 4);
}
const isHour = (codes: Uint16Array, at: number): boolean =>
  codes[at] === COLON &&
  isDigit(codes[at - 1] as number) &&
  isDigit(codes[at - 2] as number) &&
  isDigit(codes[at + 1] as number) &&
  isDigit(codes[at + 2] as number);

function judge(view: View, start: number, end: number): void {
  const { codes } = view;
  const spelled = parse(codes, start, end);
  if (spelled === 0) return;
  const named = view.inField('ip', start) ? words.label : words.none;
  if (spelled === UNSPECIFIED) {
    // `a::` and `x ::= y` are code.
    const next = codes[end] as number;
    if (next !== 0x3d && next !== 0x28 && !isWord(view.codeBefore(start)))
      view.claim(ipv6, start, end, score(form.bare, -0.2, named > 0 || isSaid(view, start, end) ? 0.1 : 0));
    return;
  }
  const first = groups[0] as number;
  let stop = end;
  if (codes[end] === 0x25) stop += zoneOf.exec(view.text.slice(end, end + 20))?.[0].length ?? 0;
  if ((first === 0x2001 && groups[1] === 0xdb8) || (first === 0x3fff && (groups[1] as number) < 0x1000))
    view.claim(ipv6, start, stop, score(form.certain), 'test-data');
  // Eight pairs are a hardware address (EUI-64).
  else if (end - start === 23 && isPairs(codes, start, 8)) return;
  else if (!isPublic()) {
    const local = isLoopback(view, start, end, spelled) || (spelled >= 2 && hasDigit(codes, start, end));
    view.claim(ipv6, start, stop, score(local ? form.shaped + 0.05 : form.bare, named > 0 ? 0.1 : 0));
  } else {
    // `add::bad` may be code; an address is global unicast (RFC 4291: 2000::/3) or spelled out.
    const global = (first & 0xe000) === 0x2000 && (spelled >= 2 || codes[start + 4] === COLON);
    const sure = spelled >= 7 || global || (spelled >= 3 && hasDigit(codes, start, end));
    const said = sure ? named : Math.max(named, isSaid(view, start, end) ? 0.3 : 0);
    const short = isNoCode(codes, start, end) ? form.shaped + 0.05 : form.bare;
    view.claim(ipv6, start, stop, score(sure ? form.certain : short, said));
  }
}
/**
 * `a::8527`, `3::fa3a`: no name of a program begins with a digit, and no step of a slice (`[1::2]`, `[a::8]`) has a letter
 * and three figures.
 */
function isNoCode(codes: Uint16Array, start: number, end: number): boolean {
  let [begun, letter, long, from] = [false, false, false, start];
  for (let i = start; i <= end; i++) {
    const c = codes[i] as number;
    if (i < end && c !== COLON) {
      if (isDigit(c)) begun ||= i === from;
      else letter = true;
      continue;
    }
    long ||= i - from > 2;
    from = i + 1;
  }
  return begun && letter && long;
}

/** `http://[a::8527]/`, `[d::c026]:80`, `3::fa3a/64`, `IPv6 address: 3::fa3a`: short ones that something tells. */
function isSaid(view: View, start: number, end: number): boolean {
  const { codes } = view;
  if (codes[end] === 0x2f && isPrefix(codes, end + 1)) return true;
  if (codes[end] === 0x5d && codes[start - 1] === 0x5b)
    if (codes[end + 1] === COLON || codes[start - 2] === 0x2f) return true;
  return codes[start - 1] !== 0x2f && ipBefore.test(view.before(start, 28));
}
const ipBefore =
  /(?:^|[^a-z])(?:ip|ipv6|inet6|ip6)(?:[ _-]?addr(?:ess)?)?(?: (?:is|of|for|from|to))?[\s:="'([]{1,4}$/;
const isPrefix = (codes: Uint16Array, at: number): boolean => {
  const c = codes[at] as number;
  return (
    c >= 0x31 && c <= 0x39 && !isWord(codes[isWord(codes[at + 1] as number) ? at + 2 : at + 1] as number)
  );
};

/** `::1`, but not as a slice: `list[::1]`. */
function isLoopback(view: View, start: number, end: number, spelled: number): boolean {
  const sliced = view.codeBefore(start) === 0x5b && isWord(view.codeBefore(start - 1));
  return spelled === 1 && groups[7] === 1 && end - start === 3 && !sliced;
}

/** RFC 4007, 11: `%eth0`. */
const zoneOf = /^%[0-9A-Za-z](?:[0-9A-Za-z._~-]{0,18}[0-9A-Za-z])?(?![0-9A-Za-z])/;

export const ipv6: Detector = {
  id: 'ipv6',
  category: 'online',
  title: 'IP address (version 6)',
  source: 'RFC 4291, RFC 4007; documentation ranges: RFC 3849, RFC 9637',
  words: 'ip, client, host',
  // Over the version 4 inside it.
  rank: ranks.network + 1,
  gates: [
    { on: 'mark', marks: ['::'], look },
    { on: 'mark', marks: [...'0123456789abcdefABCDEF'].map((next) => `:${next}`), look },
    { on: 'hexes', look: lookRow },
  ],
  mask: (value) => `${value.slice(0, Math.max(0, Math.min(4, value.indexOf(':'))))}:•:•`,
  same: 'lower',
  examples: {
    hit: [
      'peer 2a02:2e0:3fe:1001:302::1 up',
      '[2a00:1450:400e:80c::200e]:443',
      'ip=2a00:1450:400e:080c:0000:0000:0000:200e',
      '2a00:1450:400e:80c::200e%eth0',
      '::ffff:81.2.69.142',
      'fe80::1ff:fe23:4567:890a%br-lan.100',
      'listening on [::1]:8080',
      'FD00:0:0:1::5/64',
      'http://[a::8527]/x',
      '3::fa3a/64',
      'my IPv6 address is d::c026',
      'hop 3::fa3a after a::8527',
      'the _2a02:2e0:3fe::1_ of it',
      '2a02:26f0:6d00:1:2:3:84.23.117.9',
      'ip:2a02:26f0:6d00::b83',
      'from x ([IPv6:2a02:26f0:6d00:1:2:3:4:5]) by y',
      'IP6 2a02:26f0:6d00::b83.53: UDP',
      '::ffff:192.168.0.1',
      { text: '2001:db8::1', category: 'test-data' },
    ],
    miss: [
      '10:11:12',
      'std::string',
      'x[a::8]',
      'list[1::2]',
      'f::d026',
      'add::bad',
      '00:1a:2b:3c:4d:5e',
      'a[::1]',
      '::',
      '::2',
      'a::b::c',
      'fe80:::1',
      'note:add::bad',
      '00:1a:2b:3c:4d:5e:84.23.117.9',
      '12:34:56:78:9a:bc:de:f0:11',
    ],
  },
};
