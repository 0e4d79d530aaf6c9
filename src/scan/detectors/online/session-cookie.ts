import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import { entropy, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';

/** Units of a `Cookie:` header that are looked at, and cookies in it. */
const headerMost = 2048;
const cookieMost = 32;
/** Shorter values are settings. */
const leastValue = 16;
const valueMost = 200;

/** RFC 6265, 4.1.1: the octets of a value. */
const value = /[!#-+\--:<-[\]-~]{16,200}/y;
const sessionName = /sess|sid$|^sid|auth|token|jwt|login|remember|ticket|identity|aspnet|logged_in|symfony/i;

/** `JSESSIONID=...`: sessions of the usual frameworks, in a header, a URL or a dump; the gate knows how their names begin. */
const named = /(?!aspnetcore\.a)[\w.]{7,52}["']?(?:\s?[=:\t]|,\s{0,24}"value":)\s?["']?/iy;

function claim(view: View, at: number, confidence: number): void {
  value.lastIndex = at;
  const found = value.exec(view.text);
  if (found === null) return;
  // In a list of fields the value ends where the next begins.
  const plain = /^[^&?,'"<>()[\]{}|]+/.exec(found[0])?.[0] ?? '';
  if (plain.length < leastValue || isCommon(plain)) return;
  view.claim(sessionCookie, at, at + Math.min(plain.length, valueMost), confidence);
}

/** A counter, a handle, a word, a placeholder. */
function isCommon(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  // Twenty-four capitals are a session of ASP.
  return (
    /^(?:0x[0-9a-f]+|\d+)$/i.test(text) ||
    (digits === 0 && !/^[A-Z]{24}$/.test(text)) ||
    isPlaceholder(text) ||
    entropy(text) < 2.8
  );
}

function lookName(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  named.lastIndex = at;
  const match = named.exec(view.text);
  if (match === null) return;
  // Any program may have a `sessionId` of its own, that opens nothing.
  // In the jar of a browser the fields have tabs between them.
  const own = view.codeBefore(at) !== 9 && /^(?:session_?id|cftoken)/i.test(match[0]);
  if (own && view.least > form.shaped) return;
  claim(view, at + match[0].length, own ? form.shaped : form.distinct);
}

/** How far a header was read: `Cookie:` inside is none of its own. */
const read = { stamp: 0, to: 0 };

function lookHeader(view: View, at: number): void {
  if (read.stamp === view.stamp && at < read.to) return;
  read.stamp = view.stamp;
  read.to = readHeader(view, at);
}

/** Claims the cookies of the header that begins at `at`; answers where it ends. */
function readHeader(view: View, at: number): number {
  const { codes } = view;
  let i = at;
  const stop = Math.min(view.length, at + headerMost);
  while (i < stop && codes[i] !== 0x3a) i++;
  return readList(view, i + 1, stop);
}

/** A list as in a header, from `at` on: `a=b; c=d`. */
function readList(view: View, at: number, stop = Math.min(view.length, at + headerMost)): number {
  const { codes } = view;
  let i = at;
  for (let n = 0; n < cookieMost && i < stop; n++) {
    while (i < stop && (codes[i] === 0x20 || codes[i] === 0x22 || codes[i] === 0x27)) i++;
    const from = i;
    while (
      i < stop &&
      i - from < 64 &&
      (codes[i] as number) > 0x20 &&
      codes[i] !== 0x3d &&
      codes[i] !== 0x3b &&
      codes[i] !== 0x3a
    )
      i++;
    if (codes[i] === 0x3d && sessionName.test(view.text.slice(from, i)))
      claim(view, i + 1, score(form.distinct, 0.05));
    // Another header.
    if (codes[i] === 0x3a) return from;
    let c = codes[i] as number;
    while (i < stop && c !== 0x3b && c !== 10 && c !== 13) c = codes[++i] as number;
    if (c !== 0x3b) return i;
    i++;
  }
  return i;
}

export const sessionCookie: Detector = {
  id: 'session-cookie',
  category: 'secret',
  title: 'Session cookie',
  source: 'RFC 6265; session names of Java servlets, PHP, ASP.NET, Express, Laravel, Django, Rails',
  words: 'Cookie, Set-Cookie, JSESSIONID, PHPSESSID',
  rank: ranks.labelled - 2,
  gates: [
    { on: 'word', words: ['cookie:'], anyCase: true, look: lookHeader },
    {
      on: 'word',
      words: ['cookie": "', "cookie = '", 'cookie = "'],
      look: (view, at) => readList(view, at + 9),
    },
    { on: 'mark', marks: ['-b "', "-b '"], look: (view, at) => readList(view, at + 4) },
    {
      on: 'word',
      words: [
        'jsessionid',
        'phpsessid',
        'asp.net_session',
        'aspsessionid',
        'connect.sid',
        'laravel_session',
        'ci_session',
        'sessionid',
        'session_id',
        'cftoken',
        'aspxauth',
        'aspnetcore',
        'wordpress_logged',
      ],
      anyCase: true,
      look: lookName,
    },
  ],
  mask: () => '••••',
  examples: {
    hit: [
      '.shop.eu\tTRUE\t/\tTRUE\t0\tsessionid\t8h3kq2m9xw5pz7vb1n6t',
      'Cookie: lang=en; JSESSIONID=3F2504E04F8911D39A0C0305E82C3301',
      'Set-Cookie: connect.sid=s%3Aq8bD2kXw0mZ4r7T1v5YcNhJp; Path=/; HttpOnly',
      '/login;jsessionid=A0B1C2D3E4F5061728394A5B6C7D8E9F?x=1',
      'PHPSESSID=r2t5uvjq435r4q7ib3vtdjq120',
      '"Cookie: session=eyJ1c2VyIjo3fQ0Zk3m1Qx9; theme=dark"',
      'ASP.NET_SessionId=lgkgr5h3ewq0n1mzq3b4x2zd',
      '.x.eu\tTRUE\t/\tTRUE\t0\tPHPSESSID\tr2t5uvjq435r4q7ib3vtdjq120',
      'Cookie: .AspNetCore.Cookies=CfDJ8q2t5uvjq435r4q7ib3vtdjq120',
      'ci_session=r2t5uvjq435r4q7ib3vtdjq120a7c1d0',
      "document.cookie = 'sid=q8bD2kXw0mZ4r7T1v5YcNhJp'",
      'curl -b "sid=q8bD2kXw0mZ4r7T1v5YcNhJp" https://x',
      '"name": "PHPSESSID",\n  "value": "r2t5uvjq435r4q7ib3vtdjq120"',
      'Cookie: ASPSESSIONIDQASRBSTA=KDLPMIFCBAHJEOGNKLDBMFAC',
    ],
    miss: [
      'Cookie: theme=dark; lang=nl',
      'sessionid=0x14ed93111f20027',
      'JSESSIONID=xxxxxxxxxxxxxxxxxxxxxxxx',
      'JSESSIONID=XXXXXXXXXXXXXXXXXXXXXXXX',
      'session_id: 1234567890123456789',
      'PHPSESSID cookie is not set',
      '.AspNetCore.Antiforgery.x1=CfDJ8q2t5uvjq435r4q7ib3vtdjq120',
      'Set-Cookie: JSESSIONID=; Path=/',
      'sessionId=f47ac10b-58cc-4372-a567-0e02b2c3d479',
    ],
  },
};
