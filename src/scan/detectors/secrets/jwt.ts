import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { maskAfter } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { begins, matchAt, seeded } from './tokens.ts';

const shape = /eyJ[\w-]{10,2000}={0,2}\.[\w-]{0,6000}={0,2}\.[\w-]{0,2000}(?:\.[\w-]{1,2000}){0,2}/y;

function look(view: View, at: number): void {
  const before = view.codeBefore(at);
  // The middle of something longer in the same alphabet.
  if (!begins(view, at) || ((before === 0x5f || before === 0x2d) && isWord(view.codes[at - 2] as number)))
    return;
  if (!hasDot(view, at)) return;
  const match = matchAt(shape, view, at);
  if (match === null) return;
  const header = match[0].slice(0, match[0].indexOf('.'));
  if (!marks.some((mark) => header.includes(mark))) return;
  const category = published.test(match[0]) ? 'test-data' : 'secret';
  const signed = !/\.$/.test(match[0]);
  const worth = wordy.test(match[0]) ? score(form.bare) : score(form.certain, signed ? 0.1 : -0.25);
  view.claim(jwt, at, at + match[0].length, worth, category);
}

/** `.payload.`: a word stands in its place. */
const wordy = /^[\w-]+\.(?!eyJ)[a-z]{1,16}\./i;

/** Longest header, in units of base 64. */
const MAX_HEADER = 2_000;
function hasDot({ codes }: View, at: number): boolean {
  let i = at;
  const stop = at + MAX_HEADER;
  while (i < stop && isBase64url(codes[i] as number)) i++;
  while (codes[i] === 0x3d) i++;
  return codes[i] === 0x2e && i - at > 10;
}
const isBase64url = (c: number): boolean => c < 128 && (isWord(c) || c === 0x5f || c === 0x2d);

/** How payloads begin, those of RFC 7515 and RFC 7519 (issuer joe) and of jwt.io (1234567890, John Doe). */
const published = /eyJpc3MiOiJqb2UiLA0KICJl|eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4g/;

/**
 * `"alg"` and `"enc"` in base 64, at each of the three places they can have in a group of three bytes: a header holds
 * one of them (RFC 7515, 4.1.1), and nothing needs to be decoded.
 */
const marks = ['"alg"', '"enc"'].flatMap((name) =>
  [0, 1, 2].map((shift) => {
    const text = btoa('\0'.repeat(shift) + name);
    const clean = Math.floor(((shift + name.length) * 8) / 6);
    return text.slice(shift === 0 ? 0 : shift + 1, clean);
  }),
);

/** For examples: one part of a token. */
const part = (claims: object): string => btoa(JSON.stringify(claims)).replace(/=+$/, '');

export const jwt: Detector = {
  id: 'jwt',
  category: 'secret',
  title: 'JSON Web Token',
  source: 'RFC 7519, RFC 7515, RFC 7516',
  rank: ranks.token - 1,
  gates: [{ on: 'word', words: ['eyJ'], look }],
  mask: () => maskAfter('eyJ'),
  examples: {
    hit: [
      // RFC 7515, appendix A.1.1
      {
        text: 'Bearer eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODB9.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
        category: 'test-data',
      },
      `"t":"${part({ alg: 'none' })}.${part({ iss: 'app' })}."`,
      `token=${part({ alg: 'RS256' })}.${part({ sub: 'x', iat: 1 })}.${seeded(86)}`,
      `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ id: 7 })}.${seeded(43)}`,
      `${part({ alg: 'dir', enc: 'A256GCM' })}..${seeded(16)}.${seeded(40)}.${seeded(22)}`,
    ],
    miss: [
      'eyJhbGciOiJub25lIn0',
      'eyJhYWFhYWFhYWFhYWEiOjF9.eyJpc3MiOiJqb2UifQ.abc',
      'eyJ.eyJ.eyJ',
      'eyJhbGciOiJIUzI1NiJ9.payload.signature',
      'keyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.abc',
    ],
  },
};
