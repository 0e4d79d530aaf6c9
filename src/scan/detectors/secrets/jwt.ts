import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { maskAfter } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { begins, matchAt } from './tokens.ts';

const shape = /eyJ[\w-]{10,2000}={0,2}\.[\w-]{2,6000}={0,2}\.[\w-]{0,2000}(?:\.[\w-]{1,2000}){0,2}/y;

function look(view: View, at: number): void {
  const match = begins(view, at) ? matchAt(shape, view, at) : null;
  if (match === null) return;
  const header = match[0].slice(0, match[0].indexOf('.'));
  if (!marks.some((mark) => header.includes(mark))) return;
  const signed = !/\.$/.test(match[0]);
  view.claim(jwt, at, at + match[0].length, score(form.certain, signed ? 0.1 : -0.25));
}

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
