import type { Category } from '../../../model/finding.ts';
import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { classes, DIGIT, LETTER, lower } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { maskEmail } from '../../mask.ts';

/** RFC 5321: 64 octets before the `@`, 255 of host. */
const MAX_LOCAL = 64;
const MAX_HOST = 255;
const MAX_LABELS = 10;

/** RFC 2606 and 6761: names that nobody can own. */
const reserved = /(?:^|\.)(?:example\.(?:com|net|org|edu)|example|test|invalid|localhost)$/;
const reservedTops = new Set('com net org edu example test invalid localhost'.split(' '));
/** File names and code that look like a host: `logo@2x.png`, `user@v1.2.tar`. */
const notTop = new Set(
  'png jpg jpeg gif svg webp bmp ico js jsx ts tsx css scss map json xml yml yaml html htm php py rb go rs java class jar war exe dll so lib log txt csv md tar gz tgz bz2 zip whl service socket target mount timer slice scope local internal lan home corp localdomain cluster svc'.split(
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

/** Whether the host's top-level name may be one of those above; true where it is not ASCII. */
function maybeOdd(codes: Uint16Array, from: number, end: number): boolean {
  let h = 0;
  for (let i = end - 1; i >= from && codes[i] !== 0x2e; i--) {
    const c = codes[i] as number;
    if (c >= 128) return true;
    h = mix(h, lower(c));
  }
  return oddTops[h & 4095] === 1;
}

const local = new Uint8Array(128);
for (const c of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-")
  local[c.charCodeAt(0)] = 1;
/** What may stand inside an address by the standard, but before one in logs and code is a separator. */
const border = new Uint8Array(128);
for (const c of "!#$%&'*/=?^`{|}~") border[c.charCodeAt(0)] = 1;

const isLetterCode = (c: number): boolean => classes[c] === LETTER;

function localStart(view: View, at: number): number {
  const { codes } = view;
  const stop = Math.max(0, at - MAX_LOCAL);
  if (at > 1 && codes[at - 1] === 0x22) return quotedStart(view, at, stop);
  let i = at;
  while (i > stop) {
    const c = codes[i - 1] as number;
    if (c < 128 ? local[c] === 0 || border[c] === 1 : !isLetterCode(c)) break;
    i--;
  }
  // A longer run is a blob, not an address.
  if (i === stop && i > 0) {
    const c = codes[i - 1] as number;
    if (c < 128 && local[c] === 1 && border[c] === 0) return at;
  }
  while (i < at && (codes[i] === 0x2e || codes[i] === 0x2d || codes[i] === 0x2b)) i++;
  return i;
}

/** `"john doe"@host`; a JSON key or string that ends here has a quote before it too, so the inside must be short. */
function quotedStart(view: View, at: number, stop: number): number {
  const { codes } = view;
  for (let i = at - 2; i >= stop; i--) {
    const c = codes[i];
    if (c === 10 || c === 13 || c === 0x40) return at;
    if (c === 0x22) return at - i > 2 ? i : at;
  }
  return at;
}

/** Index after the host that begins at `from`, or `from` where there is none with a top-level name. */
function hostEnd(view: View, from: number): number {
  const { codes } = view;
  const stop = Math.min(view.length, from + MAX_HOST);
  let i = from;
  let end = from;
  let labels = 0;
  while (i < stop && labels < MAX_LABELS) {
    const start = i;
    let letters = 0;
    for (; i < stop; i++) {
      const c = codes[i] as number;
      if (classes[c] === LETTER) letters++;
      else if (classes[c] !== DIGIT && c !== 0x2d) break;
    }
    const length = i - start;
    if (length === 0 || length > 63 || codes[start] === 0x2d || codes[i - 1] === 0x2d) break;
    labels++;
    if (labels > 1 && letters > 0 && length >= 2) end = i;
    if (codes[i] !== 0x2e) break;
    i++;
  }
  return end;
}

function look(view: View, at: number): void {
  const { codes } = view;
  const next = codes[at + 1] as number;
  if (classes[next] !== LETTER && classes[next] !== DIGIT) {
    if (next === 0x5b) literalHost(view, at);
    return;
  }
  if (at === 0) return;
  const start = localStart(view, at);
  if (start === at || codes[at - 1] === 0x2e) return;
  const end = hostEnd(view, at + 1);
  if (end === at + 1) return;
  const after = codes[end] as number;
  if (after === 0x40 || after === 0x5f) return;
  let category: Category = 'contact';
  if (maybeOdd(codes, at + 1, end)) {
    const host = view.text.slice(at + 1, end).toLowerCase();
    const top = host.slice(host.lastIndexOf('.') + 1);
    if (notTop.has(top)) {
      view.claim(email, start, end, score(form.bare));
      return;
    }
    if (reservedTops.has(top) && reserved.test(host)) category = 'test-data';
  }
  const context = view.inField('email', at) ? words.label : words.none;
  // `git@host:path` and `ssh://git@host` name a machine's account.
  const machine =
    (after === 0x3a || after === 0x2f) && /^(?:git|svn|hg|ssh)$/.test(view.text.slice(start, at));
  view.claim(email, start, end, machine ? score(form.bare) : score(form.certain, context), category);
}

/** `user@[192.0.2.1]`: RFC 5321, 4.1.3. */
function literalHost(view: View, at: number): void {
  const match = addressLiteral.exec(view.text.slice(at, at + 60));
  const start = localStart(view, at);
  if (match !== null && start < at) view.claim(email, start, at + match[0].length, score(form.distinct));
}
const addressLiteral = /^@\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[0-9a-fA-F:.]{2,45})\]/;

export const email: Detector = {
  id: 'email',
  category: 'contact',
  title: 'E-mail address',
  source: 'RFC 5321, RFC 6531; reserved names: RFC 2606, RFC 6761',
  rank: 60,
  gates: [{ on: 'mark', marks: ['@'], look }],
  mask: maskEmail,
  same: 'lower',
  examples: {
    hit: [
      'write to jane.doe@cloakroom-mail.eu.',
      'user=o.neil+support@mail.cloakroom-mail.co.uk&x=1',
      '<jürgen@müller-post.de>',
      '"john doe"@cloakroom-mail.eu',
      'email:a@b-c.nl;',
      { text: 'anna@example.com', category: 'test-data' },
      { text: 'a@b.test', category: 'test-data' },
    ],
    miss: [
      '@Override',
      'logo@2x.png',
      'a@b',
      'user@localhost',
      'npm i react@18.2.0',
      'x @ y.com',
      '@scope/pkg.name',
      'a.@b.com',
    ],
  },
};
