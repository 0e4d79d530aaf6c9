import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { matchAt, seeded } from './tokens.ts';

/** How far from the type of the key its private part is looked for. */
const AROUND = 2_000;
const kty = /kty(?:\\?["'])?\s{0,4}[:=]\s{0,4}(?:\\?["'])?(EC|OKP|RSA|oct)\b/y;
const part =
  /(?:\\?["']|[{,\n]\s{0,40}(?:- )?)([dk])(?:\\?["'])?\s{0,4}[:=]\s{0,4}(?:\\?["'])?([\w-]{22,1400})(?![\w-])/;
/** Where a key of YAML or TOML begins or ends: an empty line, a table, another document, the next of a list or its type. */
const edge = /kty|\n(?=[\r\n[]|---|[ \t]{0,40}- )/;

/** `kty` EC, OKP or RSA with a member `d`, or `oct` with `k`. */
function look(view: View, at: number): void {
  const member = matchAt(kty, view, at);
  if (member === null) return;
  const type = member[1];
  const end = at + member[0].length;
  const near = view.text.slice(Math.max(0, at - AROUND), at);
  const head = near.slice(Math.max(0, near.lastIndexOf('kty')));
  const open = head.lastIndexOf('{');
  const inBraces = open > head.lastIndexOf('}');
  const before = inBraces ? head.slice(open) : `\n${head.split(edge).at(-1)}`;
  const after = view.text.slice(end, end + 2 * AROUND);
  // To its end, or to the next key, where that is not said.
  const text = before + member[0] + after.split(inBraces ? /\}|kty/ : edge, 1)[0];
  const match = part.exec(text);
  if (match === null || (match[1] === 'k') !== (type === 'oct')) return;
  const start = at - before.length + match.index + match[0].lastIndexOf(match[2] as string);
  view.claim(jwk, start, start + (match[2] as string).length, score(form.certain, 0.1));
}

export const jwk: Detector = {
  id: 'jwk',
  category: 'secret',
  title: 'Private JSON Web Key',
  source: 'RFC 7517, RFC 7518 (members d and k)',
  rank: ranks.privateKey,
  gates: [{ on: 'word', words: ['kty"', "kty'", 'kty\\', 'kty:', 'kty ', 'kty='], look }],
  mask: () => 'private key ••••',
  examples: {
    hit: [
      `{"kty":"EC","crv":"P-256","x":"${seeded(43)}","y":"${seeded(43)}","d":"${seeded(42)}"}`,
      `{ "d": "${seeded(43)}", "crv": "Ed25519", "kty": "OKP" }`,
      `{ kty: 'OKP', crv: 'Ed25519', d: '${seeded(43)}' }`,
      `{"d":"${seeded(342)}","n":"${seeded(342)}","p":"${seeded(171)}","q":"${seeded(171)}","dp":"${seeded(171)}","kty":"RSA"}`,
      `{"kty":"oct","k":"${seeded(43)}","alg":"HS256"}`,
      `key:\n  kty: EC\n  crv: P-256\n  d: ${seeded(43)}\n`,
      `keys:\n- d: ${seeded(43)}\n  kty: OKP\n- kty: RSA\n`,
      `[jwk]\nkty = "oct"\nk = "${seeded(43)}"`,
    ],
    miss: [
      `{"kty":"EC","crv":"P-256","x":"${seeded(43)}","y":"${seeded(43)}"}`,
      `{"kty":"RSA","n":"${seeded(340)}","e":"AQAB"}`,
      `{"kty":"RSA"} {"d":"${seeded(43)}"}`,
      `kty: EC\nx: ${seeded(43)}\n\nd: ${seeded(43)}`,
    ],
  },
};
