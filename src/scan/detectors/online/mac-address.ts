import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isHex, isWord } from '../../engine/classes.ts';
import { surroundings } from '../../engine/context.ts';
import type { Field } from '../../engine/fields.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { ranks } from '../ranks.ts';

const near = new Words(
  /\bmac\b|mac[-_ ]?addr|hwaddr|ethernet|\bether\b|lladdr|bssid|\bwlan|wi-?fi|bluetooth|\barp\b|\bdhcp|physical|\bnic\b/,
);

/** RFC 7042, 2.1.1 and 2.1.2, and addresses that name no device: all of them, none of them. */
const nobodys = /^(?:00005E0053..|01005E9010..|(?:FF){6}|(?:00){6}|0{16}|F{16})$/;

/** `00:1a:2b:3c:4d:5e`, eight pairs (EUI-64), `001a.2b3c.4d5e`. */
function lookRow(view: View, at: number): void {
  const joint = view.codes[at + 2] as number;
  if (joint === COLON || joint === DASH) pairsFrom(view, at, joint);
  else if (view.codes[at + 4] === DOT) dottedFrom(view, at);
}

function pairsFrom(view: View, start: number, joint: number): void {
  const { codes } = view;
  if (start < 0) return;
  const before = view.codeBefore(start);
  if (isWord(before) || (before === joint && isPairBefore(codes, start - 1))) return;
  let end = start - 1;
  let pairs = 0;
  while (
    (pairs === 0 || codes[end] === joint) &&
    isHex(codes[end + 1] as number) &&
    isHex(codes[end + 2] as number)
  ) {
    if (++pairs > IN_FRAME) return;
    end += 3;
  }
  // `MAC=` of a firewall's log: both ends and the type of the frame in one row.
  if (pairs === IN_FRAME && before === EQUALS) {
    claim(view, start, start + 17, form.certain);
    claim(view, start + 18, start + 35, form.certain);
    return;
  }
  if ((pairs !== 6 && pairs !== 8) || isWord(codes[end] as number)) return;
  if (codes[end] === joint && isWord(codes[end + 1] as number)) return;
  claim(view, start, end, joint === COLON ? form.certain : form.distinct);
}
/** A pair stands before `at`, and not the end of a word: `mac:54:ba...` has none. */
const isPairBefore = (codes: Uint16Array, at: number): boolean =>
  !isWord(codes[at - 1] as number) ||
  !isWord(codes[at - 2] as number) ||
  (!isWord(codes[at - 3] as number) && isHex(codes[at - 2] as number));
const IN_FRAME = 14;
const EQUALS = 0x3d;
const COLON = 0x3a;
const DASH = 0x2d;
const DOT = 0x2e;

/** `001a.2b3c.4d5e` */
function dottedFrom(view: View, start: number): void {
  const { codes } = view;
  const end = start + 14;
  if (start < 0 || isWord(codes[end] as number)) return;
  const before = view.codeBefore(start);
  if (isWord(before) || before === DOT || (codes[end] === DOT && isWord(codes[end + 1] as number))) return;
  for (let i = start; i < end; i++)
    if (i - start === 4 || i - start === 9 ? codes[i] !== DOT : !isHex(codes[i] as number)) return;
  claim(view, start, end, form.distinct);
}

/** Digits alone may be anything: only colons say what they are. */
function claim(view: View, start: number, end: number, shape: number): void {
  if (isNobodys(view, start, end)) {
    view.claim(
      macAddress,
      start,
      end,
      score(isOne(view, start, end) ? form.shaped : form.certain),
      'test-data',
    );
    return;
  }
  let mixed = false;
  for (let i = start; i < end && !mixed; i++) mixed = (view.codes[i] as number) > 0x40;
  const sure = mixed ? shape + 0.1 : shape === form.certain ? form.distinct : form.shaped;
  const around = mixed ? words.none : surroundings(view, start, end, 'mac-address', near);
  view.claim(macAddress, start, end, score(sure, Math.max(0, around)));
}

/** `00:00:00:00:00:00` and `ff:ff:ff:ff:ff:ff` say nothing of anybody. */
function isOne({ codes }: View, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++)
    if (codes[i] !== codes[start] && isHex(codes[i] as number)) return false;
  return true;
}

function isNobodys(view: View, start: number, end: number): boolean {
  // They begin with 00, 01 or FF.
  const [c, d] = [view.codes[start] as number, view.codes[start + 1] as number];
  if (!(c === 0x30 && (d === 0x30 || d === 0x31)) && (c | 0x20) !== 0x66) return false;
  return nobodys.test(
    view.text
      .slice(start, end)
      .replace(/[^0-9A-Za-z]/g, '')
      .toUpperCase(),
  );
}

/** `mac=001A2B3C4D5E`, `001a-2b3c-4d5e`: without joints or with other ones, by their name only. */
function lookField(view: View, field: Field): void {
  if (!unusual.test(view.text.slice(field.start, field.end))) return;
  view.claim(macAddress, field.start, field.end, score(form.shaped, words.near));
}

const other = '(?:(?:[\\da-f]{4}-?){3}|[\\da-f]{6}[:-][\\da-f]{6})';
const unusual = new RegExp(`^${other}$`, 'i');

/** `? (10.0.0.7) at 0:1a:2b:3:4d:5e on en0 ifscope [ethernet]`: BSD and macOS leave zeros out. */
const shorter = /(?:[\da-f]{1,2}:){5}[\da-f]{1,2}(?= on [^:]*\[$)/;
function lookArp(view: View, at: number): void {
  const before = view.before(at, 72);
  const match = shorter.exec(before);
  if (match === null) return;
  const start = at - before.length + match.index;
  view.claim(macAddress, start, start + match[0].length, score(form.certain));
}

/** `mac_address: 001A2B3C4D5E`, `MAC-Adresse 001A2B3C4D5E`, `MAC 001a-2b3c-4d5e`, `hwaddr 001A2B-3C4D5E` */
const named = new RegExp(
  `(?:mac(?:[ _-]?add?r\\w{0,4})?|hwaddr)\\W{1,4}(?:is )?(${other})(?![\\w.:-])`,
  'iy',
);
function lookName(view: View, at: number): void {
  named.lastIndex = at;
  const match = named.exec(view.text);
  if (match === null) return;
  const end = at + match[0].length;
  view.claim(macAddress, end - (match[1] as string).length, end, score(form.shaped, words.near));
}

export const macAddress: Detector = {
  id: 'mac-address',
  category: 'online',
  title: 'Hardware address (MAC, EUI-48, EUI-64)',
  source: 'IEEE 802-2014, 8.1; documentation ranges: RFC 7042',
  words: 'mac, hwaddr, ether, bssid',
  names: `mac, mac addr, mac address, mac-adresse, mac adres, hw addr, hw address, hardware address, ethernet address, physical address, bssid, 
    bluetooth address, bd addr, eui48, eui64`,
  rank: ranks.network + 2,
  gates: [
    { on: 'hexes', look: lookRow },
    { on: 'word', words: ['mac_ad', 'mac ', 'mac-ad', 'macad', 'hwaddr '], anyCase: true, look: lookName },
    { on: 'word', words: ['ethernet]'], look: lookArp },
    { on: 'field', fields: ['mac-address'], look: lookField },
  ],
  mask: (value) => maskTail(value, 2),
  same: 'alphanumeric',
  examples: {
    hit: [
      { text: '00:1a:2b:3c:4d:5e', at: 0.8 },
      '00-1A-2B-3C-4D-5E',
      'ether aa:bb:cc:dd:ee:f1 brd',
      'DE-AD-BE-EF-12-34.',
      'dhcp 10.0.0.1 001a.2b3c.4d5e Gi0/1',
      'aabb.ccdd.eeff',
      'mac=001A2B3C4D5E',
      '"mac_address": "001A2B3C4D5E"',
      'mac table 0050.5612.34ab',
      '12-34-56-78-9A-BC',
      'Physical Address 00-11-22-33-44-55',
      '11:22:33:44:55:66',
      'EUI-64 00:1a:2b:ff:fe:3c:4d:5e',
      'mac:54:ba:6d:5d:36:be',
      { text: '00-00-5E-00-53-AF', category: 'test-data' },
      '[MAC 3c:22:fb:01:02:03]',
      'MAC: 001a-2b3c-4d5e',
      'mac-adresse 001A2B3C4D5E',
      'hwaddr 001A2B3C4D5E',
      'MAC address 001a-2b3c-4d5e',
      'MAC 001A2B-3C4D5E',
      'SA:00:1a:2b:3c:4d:5e',
      'IN=eth0 OUT= MAC=00:1a:2b:3c:4d:5e:a4:1f:72:0b:9c:e3:08:00 SRC=10.0.0.7',
      '? (10.0.0.7) at 0:1a:2b:3:4d:5e on en0 ifscope [ethernet]',
    ],
    miss: [
      '10:11:12',
      'ff:ff:ff:ff:ff:ff',
      '00-00-00-00-00-00',
      '00:1a:2b:3c:4d',
      '00:1a:2b:3c:4d:5e:6f',
      'MAC=00:1a:2b:3c:4d:5e:a4:1f:72:0b:9c:e3:08:00:45',
      'c1:b1:30:29:d7:b8:de:6c:97:77:10:d7:46:41:63:87',
      '20-24-03-12-10-11',
      '001A2B3C4D5E',
      '1234.5678.9012',
      'f47ac10b-58cc-4372-a567-0e02b2c3d479',
      '4d-5a-90-00-03-00-00-00-04-00',
      'a.b.c.dead.beef.cafe',
      '001a-2b3c-4d5e',
    ],
  },
};
