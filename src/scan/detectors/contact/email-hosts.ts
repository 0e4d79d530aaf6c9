import type { Category } from '../../../model/finding.ts';
import { lower } from '../../engine/classes.ts';

/** RFC 2606 and 6761: names that nobody can own. */
const reserved = /(?:^|\.)(?:example\.(?:com|net|org|edu)|example|test|invalid|localhost)$/;
const reservedTops = new Set('com net org edu example test invalid localhost'.split(' '));
/** File names and code that look like a host: `logo@2x.png`, `user@v1.2.tar`. */
const notTop = new Set(
  'png jpg jpeg gif svg webp bmp ico js jsx ts tsx mjs cjs css scss less map json xml yml yaml html htm php rb go java class jar war ear exe dll lib log txt csv tar gz tgz bz2 xz zip whl rpm deb pdf doc docx xls xlsx woff ttf eot mp bin dat tmp bak orig patch diff conf cfg ini lock service socket target mount timer slice scope device path swap local internal lan home corp localdomain cluster svc'.split(
    ' ',
  ),
);

/** Says no for most top-level names before a string is made: a hash of their letters, read backwards. */
const oddTops = new Uint8Array(4096);
for (const top of [...reservedTops, ...notTop]) {
  let h = 0;
  for (let i = top.length - 1; i >= 0; i--) h = mix(h, top.charCodeAt(i));
  oddTops[h & 4095] = 1;
}

function mix(h: number, c: number): number {
  return (Math.imul(h, 31) + c) | 0;
}

/** Whether `categoryOf` is worth asking for the host; true where its top-level name is not ASCII. */
export function maybeOdd(codes: Uint16Array, from: number, end: number): boolean {
  let h = 0;
  for (let i = end - 1; i >= from && codes[i] !== 0x2e; i--) {
    const c = codes[i] as number;
    if (c >= 128) return true;
    h = mix(h, lower(c));
  }
  return oddTops[h & 4095] === 1;
}

/** What an address of the host (small letters) is; null where it is a file or a machine. */
export function categoryOf(host: string): Category | null {
  const top = host.slice(host.lastIndexOf('.') + 1);
  if (notTop.has(top)) return null;
  return reservedTops.has(top) && reserved.test(host) ? 'test-data' : 'contact';
}
