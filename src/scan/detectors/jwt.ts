import { form, score } from '../confidence.ts';
import type { Detector } from '../detector.ts';
import type { View } from '../engine/view.ts';
import { maskAfter } from '../mask.ts';
import { begins, matchAt } from './tokens.ts';

const shape = /eyJ[\w-]{10,2000}={0,2}\.[\w-]{2,6000}={0,2}\.[\w-]{0,2000}(?:\.[\w-]{1,2000}){0,2}/y;

function look(view: View, at: number): void {
  const match = begins(view, at) ? matchAt(shape, view, at) : null;
  if (match === null) return;
  const header = decode(match[0].slice(0, match[0].indexOf('.')));
  if (!/^\{.*"(?:alg|enc)"\s{0,4}:/s.test(header)) return;
  const signed = !/\.$/.test(match[0]);
  view.claim(jwt, at, at + match[0].length, score(form.certain, signed ? 0.1 : -0.25));
}

/** Base64url; empty where it is none. */
function decode(text: string): string {
  try {
    return atob(text.replace(/[-_]/g, (c) => (c === '-' ? '+' : '/')));
  } catch {
    return '';
  }
}

export const jwt: Detector = {
  id: 'jwt',
  category: 'secret',
  title: 'JSON Web Token',
  source: 'RFC 7519, RFC 7515, RFC 7516',
  rank: 94,
  gates: [{ on: 'word', words: ['eyJ'], look }],
  mask: () => maskAfter('eyJ'),
  examples: {
    hit: [
      // RFC 7515, appendix A.1.1
      'Bearer eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODB9.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      '"t":"eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ."',
      'token=eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODB9.cC4hiUPoj9Eetdgtv3hF80EGrhuB',
    ],
    miss: [
      'eyJhbGciOiJub25lIn0',
      'eyJhYWFhYWFhYWFhYWEiOjF9.eyJpc3MiOiJqb2UifQ.abc',
      'eyJ.eyJ.eyJ',
      'keyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.abc',
    ],
  },
};
