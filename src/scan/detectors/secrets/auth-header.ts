import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import { entropy, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { sample } from './secret-value.ts';
import { isTalk, isWordy, kinds } from './secret-words.ts';
import { decoded, HEX, matchAt, seeded, seededUuid } from './tokens.ts';

const basic = /Basic {1,2}([A-Za-z0-9+/]{8,400}={0,2})/iy;
const other =
  /(?:Bearer|Token(?: token=)?|Api-?Key|GenieKey|SSWS|MxToken|Bot|Splunk|OAuth|key)(?:[ =]{1,2}"?|", ?")([\w.~+/=|:-]{16,4000})/iy;
const whole = /^[\w.~+/=|-]{16,4000}$/;

const categoryOf = (value: string) => (sample.test(value) ? 'test-data' : 'secret');

/** RFC 7617: user, colon and password in base 64. Null where it is none. */
export function userAndPassword(encoded: string): readonly [string, string] | null {
  const text = decoded(encoded);
  if (text === null) return null;
  const colon = text.indexOf(':');
  if (colon < 0 || colon === text.length - 1 || !/^(?!:.*[^\x20-\x7e])[\x20-\x7e\x80-\xff]{3,}$/.test(text))
    return null;
  return [text.slice(0, colon), text.slice(colon + 1)];
}

function claimBasic(view: View, start: number, encoded: string): void {
  const pair = userAndPassword(encoded);
  if (pair === null) return;
  const [user, word] = pair;
  const dummy = isPlaceholder(word) || word === user || (isTalk(word) && kinds(word) < 4);
  view.claim(
    authHeader,
    start,
    start + encoded.length,
    dummy ? score(form.bare, 0.1) : score(form.certain, 0.1),
    categoryOf(encoded),
  );
}

function claimToken(view: View, start: number, text: string): void {
  const value = text.replace(/[.,=:]+$/, (end) => (end.startsWith('=') ? end : ''));
  // Parameters of OAuth 1 and the like.
  if (/=[^=]/.test(value)) return;
  if (isPlaceholder(value) || entropy(value) < 2.8 || isWordy(value) || isTalk(value)) return;
  const mixed = /\d/.test(value) && /[A-Za-z]/.test(value);
  view.claim(
    authHeader,
    start,
    start + value.length,
    mixed ? score(form.certain) : score(form.shaped),
    categoryOf(value),
  );
}

function lookField(view: View, { start, end }: Field): void {
  const text = view.text.slice(start, end);
  basic.lastIndex = other.lastIndex = 0;
  const pair = basic.exec(text);
  if (pair !== null) {
    claimBasic(view, start + pair[0].length - (pair[1] as string).length, pair[1] as string);
    return;
  }
  const token = other.exec(text);
  if (token !== null) claimToken(view, start + token[0].indexOf(token[1] as string), token[1] as string);
  else if (whole.test(text)) claimToken(view, start, text);
}

/** `"auth": "dXNlcjpwYXNz"` of Docker and npm. */
function lookAuth(view: View, { start, end }: Field): void {
  const text = view.text.slice(start, end);
  if (text.length >= 8 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text)) {
    const pair = userAndPassword(text);
    if (pair !== null && /^[\w@.+\\-]+$/.test(pair[0]) && /^[\x20-\x7e]+$/.test(pair[1]))
      claimBasic(view, start, text);
  }
}

function lookBasic(view: View, at: number): void {
  const match = matchAt(basic, view, at);
  if (match !== null)
    claimBasic(view, at + match[0].length - (match[1] as string).length, match[1] as string);
}

function lookBearer(view: View, at: number): void {
  const match = matchAt(other, view, at);
  if (match !== null)
    claimToken(view, at + match[0].length - (match[1] as string).length, match[1] as string);
}

export const authHeader: Detector = {
  id: 'auth-header',
  category: 'secret',
  title: 'Credentials of an HTTP request',
  source:
    'RFC 7617 (Basic), RFC 6750 (Bearer), RFC 9110, 11.6.2 (Authorization); Docker and npm configuration',
  rank: ranks.credential,
  names: 'authorization, authorization header, auth header',
  gates: [
    { on: 'field', fields: ['auth-header'], look: lookField },
    { on: 'field', fields: ['secret', 'secret-value'], look: lookAuth },
    { on: 'word', words: ['Basic '], look: lookBasic },
    { on: 'word', words: ['Bearer ', 'Bearer", "'], look: lookBearer },
    { on: 'word', words: ['Authorization", "'], look: (view, at) => lookBearer(view, at + 17) },
  ],
  mask: () => '••••',
  examples: {
    hit: [
      `Authorization: Basic ${btoa('bob:Tr0ub4dor')}`,
      `curl -H "Authorization: Bearer ${seeded(40)}" https://x`,
      `"auths":{"registry":{"auth":"${btoa('bob:Tr0ub4dor')}"}}`,
      `'Authorization': 'Token ${seeded(40)}'`,
      `authorization: ${seeded(40)}`,
      `Proxy-Authorization: Basic ${btoa('bob:x9x9x9!')}`,
      `Authorization: MxToken ${seeded(60)}`,
      { text: 'Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==', category: 'test-data' },
      `req.Header.Set("Authorization", "Token ${seeded(40, HEX)}")`,
      `sent Bearer ${seeded(40)}`,
      `new AuthenticationHeaderValue("Bearer", "${seeded(40)}")`,
      `Authorization: Splunk ${seededUuid()}`,
      `_auth=${btoa('bob:Tr0ub4dor')}`,
    ],
    miss: [
      `Authorization: Basic ${btoa('user:password')}`,
      'Authorization: Bearer <token>',
      'Authorization: Bearer YOUR_TOKEN',
      'Authorization: Bearer \u0024{TOKEN}',
      'Basic understanding of base64',
      'Bearer authentication is required here',
      'Authorization: required',
      'Basic Authentication',
      '/ Basic Operations / 257',
      'setHeader("Authorization", "Token required for this")',
      'authorization: AuthorizationServiceConfiguration',
    ],
  },
};
