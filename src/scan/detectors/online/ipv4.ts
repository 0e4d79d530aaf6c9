import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isLetter } from '../../engine/classes.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';

/** Before a version: a word for it, a program and a slash, a package of Debian and its architecture. */
const versionWords =
  /(?:version|\b(?:(?:ver[sz]|wers)[ijeã]\w{0,3}(?: \w+)?|ver|v|latest|release|build|rev|upgrade|update|sdk|firmware|fw|driver|jdk|jre|section|chapter|clause|openssl|openssh|oid)|[a-z]\/|:(?:amd64|all|i386|arm64|armhf|noarch|x86_64))[\s:='"(>]{0,5}$/;
/** The last letters of these words. */
const lastLetters = new Uint8Array(128);
for (const c of 'nrvedkwlt4/6fhao>')
  lastLetters[c.charCodeAt(0)] = lastLetters[c.toUpperCase().charCodeAt(0)] = 1;
/** Before an address whose numbers are all small, as they are of versions and of the parts of a text (`see 4.2.1.3`). */
const addressWords =
  /\b(?:ip\w*|addr\w*|from|to|via|at|is|by|and|on|\w*server|host|client|user|dns|gateway|router|remote|ping|peer|src|dst|source|destination|target|blocked|banned|request|connect(?:ed|ion)?):? $/;
/** Resolvers that everybody knows. */
const resolvers = new Set(['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '4.2.2.2']);
/** First numbers of versions are small. */
const versionMost = 20;

function octet(view: View, run: NumberRun, i: number): number {
  const start = run.starts[i] as number;
  const length = run.length(i);
  if (length > 3 || (length > 1 && view.codes[start] === 0x30)) return -1;
  let n = 0;
  for (let j = 0; j < length; j++) n = n * 10 + (view.codes[start + j] as number) - 0x30;
  return n > 255 ? -1 : n;
}

const joined = (view: View, run: NumberRun, i: number): boolean =>
  (run.starts[i + 1] as number) - (run.ends[i] as number) === 1 && view.codes[run.ends[i] as number] === 0x2e;

function look(view: View, run: NumberRun): void {
  for (let i = 0; i + 3 < run.count; i++) {
    if (run.length(i) > 3) continue;
    if (!joined(view, run, i) || !joined(view, run, i + 1) || !joined(view, run, i + 2)) continue;
    // Five parts or more: an object identifier or a version.
    let last = i + 3;
    while (last + 1 < run.count && joined(view, run, last)) last++;
    if (last === i + 3 || (last === i + 4 && isFlow(view, run.starts[i] as number))) one(view, run, i);
    i = last;
  }
}

/** `IP 81.2.69.142.443 > 10.0.0.5.51022`: the port behind a point, as tcpdump prints it. */
const isFlow = ({ text }: View, start: number): boolean =>
  text.startsWith('IP ', start - 3) || text.startsWith(' > ', start - 3);

function one(view: View, run: NumberRun, i: number): void {
  const a = octet(view, run, i);
  const b = octet(view, run, i + 1);
  const c = octet(view, run, i + 2);
  const d = octet(view, run, i + 3);
  if (a < 0 || b < 0 || c < 0 || d < 0) return;
  const start = run.starts[i] as number;
  const end = run.ends[i + 3] as number;
  const before = view.codeBefore(start);
  if (
    (i === 0 && run.gluedHead) ||
    before === 0x2e ||
    (i + 4 === run.count && run.gluedTail && view.codes[end] !== 0x2e)
  )
    return;
  // Masks, and what no address begins with.
  if (((a === 0 || a === 255) && d !== a) || isVersion(view, run, i, a))
    view.claim(ipv4, start, end, score(form.bare));
  else if (isDocumentation(a, b, c)) view.claim(ipv4, start, end, score(form.certain), 'test-data');
  else {
    const labelled = view.inField('ip', start) ? words.label : words.none;
    // A private address says little, even where it is labelled, but it is one.
    if (!isPublic(a, b, c)) view.claim(ipv4, start, end, score(form.shaped, labelled > 0 ? 0.15 : 0.05));
    // Versions such as 1.2.0.0 and 4.0.0.0; nets have a prefix behind them.
    else if (c === 0 && d === 0 && view.codes[end] !== 0x2f)
      view.claim(ipv4, start, end, score(form.bare, labelled));
    else
      view.claim(
        ipv4,
        start,
        end,
        score(isPart(view, start, end, Math.max(a, b, c, d)) ? form.shaped : form.certain, labelled),
      );
  }
}

/** `art. 6.1.2.3`, and `4.2.1.3 Scope` where a line begins: one address in thirty thousand has but small numbers. */
function isPart(view: View, start: number, end: number, most: number): boolean {
  const { codes, text } = view;
  const before = view.codeBefore(start);
  if (most >= versionMost || (before > 0x20 && before !== 0x2d)) return false;
  // One of many.
  const word = codes[start - 2] as number;
  if (before === 0x20 && !isLetter(word) && word !== 0x2e && word !== 0xa7) return false;
  const next = codes[end + 1] as number;
  if (before < 0x20) return codes[end] === 0x20 && next > 0x40 && next < 0x5b;
  // A port, a prefix, the rest of a log's line.
  if (codes[end] === 0x3a || codes[end] === 0x2f || next === 0x2d) return false;
  return !resolvers.has(text.slice(start, end)) && !addressWords.test(view.before(start, 16));
}

/** `version 1.2.3.4`, `Chrome/12.0.1.2`, `1.2.3.4-1ubuntu2`, `1.2.3.4+dfsg`. */
function isVersion(view: View, run: NumberRun, i: number, a: number): boolean {
  const { codes } = view;
  const start = run.starts[i] as number;
  const end = run.ends[i + 3] as number;
  const after = codes[end] as number;
  if (after === 0x2b || after === 0x7e) return true;
  // A revision behind; another address may stand there too.
  if (after === 0x2d && i + 4 < run.count && run.starts[i + 4] === end + 1 && a !== 192 && a !== 172) {
    if (!(i + 5 < run.count && joined(view, run, i + 4))) return true;
  }
  if (start === 0) return false;
  let at = start - 1;
  while (at > 0 && start - at < 6 && isGap(codes[at] as number)) at--;
  const last = codes[at] as number;
  if (a >= versionMost) return (last | 0x20) === 0x6e && view.before(at + 1, 7) === 'version';
  if (last === 0x2d && after === 0x2e && isPackage(view.text, end)) return true;
  if (a !== 10 && required.test(view.before(start, 32))) return true;
  if (last >= 128 || lastLetters[last] === 0) return false;
  // `host/10.1.2.3:8020` is how Java writes an address.
  if (last === 0x2f && (after === 0x3a || a === 10)) return false;
  return versionWords.test(view.before(start, 16)) || upgraded.test(view.before(start, 40));
}
/** `version 1.2.3.4 over 1.2.0.9`, `from version 1.2.3.4 to 1.2.5.1` */
const upgraded = /version v?[\d.]{7,15} (?:over|to|and|->) $/;
/** `opencv-python>=4.8.1.78`, but not `ip.src==8.8.8.8`. */
const required = /(?<!\.\w*)\w[=<>~]=$/;
const isGap = (c: number): boolean =>
  c === 0x20 || c === 0x3a || c === 0x3d || c === 0x27 || c === 0x22 || c === 0x28 || c === 0x3e;

/** `libfoo-1.2.3.4.tar.gz` */
function isPackage(text: string, at: number): boolean {
  fileEnd.lastIndex = at;
  return fileEnd.test(text);
}
const fileEnd = /\.(?:tar|t?gz|zip|[jw]ar|deb|rpm|exe|msi|dll|whl|so|js)(?![\w-])/y;

/** RFC 5737. */
const isDocumentation = (a: number, b: number, c: number): boolean =>
  (a === 192 && b === 0 && c === 2) ||
  (a === 198 && b === 51 && c === 100) ||
  (a === 203 && b === 0 && c === 113);

/** RFC 6890: private, loopback, link-local, shared, multicast and reserved ranges belong to nobody in particular. */
function isPublic(a: number, b: number, c: number): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b < 128) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b < 32) return false;
  if (a === 192 && (b === 168 || (b === 0 && c === 0))) return false;
  return !(a === 198 && (b === 18 || b === 19));
}

export const ipv4: Detector = {
  id: 'ipv4',
  category: 'online',
  title: 'IP address (version 4)',
  source: 'RFC 791; special ranges: RFC 6890, RFC 5737',
  words: 'ip, client, host',
  rank: ranks.network,
  gates: [{ on: 'number', digits: 4, groups: 4, look }],
  mask: (value) => `${value.slice(0, value.indexOf('.'))}.•.•.•`,
  examples: {
    hit: [
      '93.184.216.34 - - [12/Mar/2024:10:11:12 +0000]',
      'from 81.2.69.142:443',
      'ip=8.8.8.8',
      '"ip":"81.2.69.142"',
      '[81.2.69.142]',
      'at 81.2.69.142.',
      { text: '192.0.2.55', category: 'test-data' },
      'src: /10.250.19.102:54106 dest: /10.250.19.102:50010',
      'http://8.8.4.4/dns',
      'nameserver 127.0.0.1',
      '172.217.0.0/16',
      'range 192.168.1.10-20',
      '10.0.0.1-10.0.0.9',
      'datanode-3/10.1.2.3:50010',
      'a 5 10.0.0.1 10.0.0.2 10.0.0.3',
      'ip.src==8.8.8.8',
      'The server at 1.1.1.1 is up',
      '8.8.8.8 and 8.8.4.4 resolve',
      'IP 81.2.69.142.443 > 10.0.0.5.51022: Flags',
      'IP6 x > 10.0.0.5.51022: Flags',
    ],
    miss: [
      'version 1.2.3.4',
      'version 14.0.33.19 over 14.0.30.7',
      'see section 3.2.1.1',
      'v1.2.3.4',
      '1.2.3.4.5',
      'urn:oid:2.5.4.42',
      '300.1.2.3',
      'Chrome/12.0.74.112',
      'libfoo2:amd64 1.2.3.4-1ubuntu2',
      '2:1.2.3.4+dfsg-1',
      'install bar:all 1.2.3.4',
      'Version=10.0.0.0, Culture=neutral',
      '4.0.0.0',
      '1.02.3.4',
      'lib-1.2.3.4-beta',
      'lib-1.2.3.4.tar.gz',
      'AssemblyVersion("2.0.0.1")',
      '"version": "4.8.39.17"',
      'Latest: 4.8.39.17 released',
      'art. 6.1.2.3 and § 4.2.1.3',
      'opencv-python==4.8.1.78',
      '4.2.1.3 Scope of the work',
      'netmask 255.255.255.248',
      '"version":"30.0.6.2"',
      'verze aplikace 5.12.0.118',
      'Versão 6.4.82.1',
      'Version         : 0.240.3.1',
    ],
  },
};
