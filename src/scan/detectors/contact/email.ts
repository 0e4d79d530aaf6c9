import type { Category } from '../../../model/finding.ts';
import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Claimant } from '../../engine/claim.ts';
import { classes, DIGIT, isWord, LETTER, lower } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { categoryOf, maybeOdd } from './email-hosts.ts';
import { emailClaimant, lookEncoded, lookSpoken, lookWritten } from './email-written.ts';

/** RFC 5321: 64 octets before the `@`, 255 of host. */
const MAX_LOCAL = 64;
const MAX_HOST = 255;
const MAX_LABELS = 10;

/** Letters, digits and joints; other signs may stand inside an address by the standard, but before one in logs and code they separate. */
const local = Uint8Array.from({ length: 128 }, (_, c) =>
  Number(isWord(c) || '.+-_'.includes(String.fromCharCode(c))),
);

const isLetterCode = (c: number): boolean => classes[c] === LETTER;

function localStart(view: View, at: number): number {
  const { codes } = view;
  const stop = Math.max(0, at - MAX_LOCAL);
  if (at > 1 && codes[at - 1] === 0x22) return quotedStart(view, at, stop);
  let i = at;
  while (i > stop) {
    const c = codes[i - 1] as number;
    if (c < 128 ? local[c] === 0 : !isLetterCode(c)) break;
    i--;
  }
  // A longer run is a blob, not an address.
  if (i === stop && i > 0) {
    const c = codes[i - 1] as number;
    if (c < 128 && local[c] === 1) return at;
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
  let named = false;
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
    if (letters > 0) named = true;
    // Two numbers first: `pkg@18.2.0-rc.next`.
    else if (labels === 2 && !named) return from;
    // The top-level name is letters, or Punycode (RFC 3492).
    if (labels > 1 && length >= 2 && (letters === length || (length > 4 && isPunycode(codes, start))))
      end = i;
    if (codes[i] !== 0x2e) break;
    i++;
  }
  return end;
}

/** `xn--` */
const isPunycode = (codes: Uint16Array, at: number): boolean =>
  codes[at + 2] === 0x2d && codes[at + 3] === 0x2d && lower(codes[at] as number) === 0x78;

function look(view: View, at: number): void {
  const { codes } = view;
  const next = codes[at + 1] as number;
  if (classes[next] !== LETTER && classes[next] !== DIGIT) {
    if (next === 0x5b) literalHost(view, at);
    return;
  }
  // `gendercode@OData.Community.Display.V1.FormattedValue`
  if (at === 0 || /^odata\./i.test(view.text.slice(at + 1, at + 7))) return;
  const start = localStart(view, at);
  if (start === at || codes[at - 1] === 0x2e) return;
  const end = hostEnd(view, at + 1);
  if (end === at + 1) {
    // `jane@host[.]eu`
    let i = at + 1;
    while ((isWord(codes[i] as number) || codes[i] === 0x2d) && i - at < 64) i++;
    if (codes[i] === 0x5b || codes[i] === 0x28) lookWritten(view, at);
    return;
  }
  const after = codes[end] as number;
  // `__jane@host.eu__` is bold, one `_` is the rest of a name.
  if (after === 0x40 || (after === 0x5f && codes[end + 1] !== 0x5f)) return;
  let category: Category = 'contact';
  if (maybeOdd(codes, at + 1, end)) {
    const odd = categoryOf(view.text.slice(at + 1, end).toLowerCase());
    if (odd === null) {
      view.claim(emailClaimant, start, end, score(form.bare));
      return;
    }
    category = odd;
  }
  const context = view.inField('email', at) ? words.label : words.none;
  // `git@host:path` and `ssh://git@host` name a machine's account; messages have addresses, too.
  const machine =
    ((after === 0x3a || after === 0x2f) && /^(?:git|svn|hg|ssh)$/.test(view.text.slice(start, at))) ||
    ((codes[start - 1] === 0x3c || codes[start - 1] === 0x3d) && ofMessage.test(view.before(start, 40)));
  view.claim(emailClaimant, start, end, machine ? score(form.bare) : score(form.certain, context), category);
}

/** RFC 5322, 3.6.4, and how mail servers log it. */
const ofMessage = /(?:age-id|in-reply-to|references)[:=] ?<\S*$/;

/** `user@[192.0.2.1]`: RFC 5321, 4.1.3. */
function literalHost(view: View, at: number): void {
  const match = addressLiteral.exec(view.text.slice(at, at + 60));
  const start = localStart(view, at);
  if (match !== null && start < at)
    view.claim(literalClaimant, start, at + match[0].length, score(form.distinct));
}
/** Over the network address inside. */
const literalClaimant: Claimant = { ...emailClaimant, rank: ranks.network + 3 };
const addressLiteral = /^@\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[0-9a-fA-F:.]{2,45})\]/;

export const email: Detector = {
  ...emailClaimant,
  title: 'E-mail address',
  source: 'RFC 5321, RFC 6531; reserved names: RFC 2606, RFC 6761',
  gates: [
    { on: 'mark', marks: ['@'], look },
    { on: 'mark', marks: ['%40'], look: lookEncoded },
    {
      on: 'mark',
      marks: [
        '(at)',
        '[at]',
        '{at}',
        '<at>',
        '(AT)',
        '[AT]',
        '(At)',
        '( at )',
        '[ at ]',
        '(@)',
        '[@]',
        '(arroba)',
        '&#64;',
        '&#x40;',
        '&commat;',
      ],
      look: lookWritten,
    },
    { on: 'word', words: ['dot ', 'DOT '], look: lookSpoken },
  ],
  examples: {
    hit: [
      'Reply-To: <jane@cloakroom-mail.eu>',
      'write to jane.doe@cloakroom-mail.eu.',
      'user=o.neil+support@mail.cloakroom-mail.co.uk&x=1',
      '<jürgen@müller-post.de>',
      '"john doe"@cloakroom-mail.eu',
      'email:a@b-c.nl;',
      { text: 'anna@example.com', category: 'test-data' },
      { text: 'a@b.test', category: 'test-data' },
      'jane.doe (at) cloakroom-mail (dot) eu',
      'jane [at] cloakroom-mail.eu',
      'jane at cloakroom-mail dot co dot uk',
      'https://h/?mail=anna%2Bx%40cloakroom-mail.eu&x=1',
      'mailto:jane.doe@cloakroom-mail.eu?subject=Hi',
      'jane&#64;cloakroom-mail.eu',
      'jane&commat;cloakroom-mail.eu',
      'иван@почта.рф',
      'jane@xn--mller-post-9db.de',
      'jane@firma.xn--p1ai',
      'jovan@firma.rs',
      'jane@[81.2.69.142]',
      'jane@cloakroom-mail[.]eu',
      '__jane@cloakroom-mail.eu__',
      { text: 'anna%40example.org', category: 'test-data' },
    ],
    miss: [
      '"gendercode@OData.Community.Display.V1.FormattedValue":',
      '@Override',
      'logo@2x.png',
      'a@b',
      'user@localhost',
      'npm i react@18.2.0',
      'x @ y.com',
      '@scope/pkg.name',
      'a.@b.com',
      'v8@10.2.154.26-node.26',
      'pkg@18.2.0-rc.next',
      'istanbul-lib-source-maps@4.0.0-alpha.5',
      'look at it (at) once',
      'meet at noon dot',
      'worked at a dot com then',
      'getty@tty1.service',
      'a%40b',
      'Message-ID: <b81c9f02-7715-4a1e@cloakroom-mail.eu>',
      'Message-ID: <CAKp8=XyZ3+q91@mail.cloakroom-mail.eu>',
      'message-id=<20260112054102.4YX2Kq1bTZz9sWv@mx.cloakroom-mail.eu>',
    ],
  },
};
