import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { entropy } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskAfter } from '../../mask.ts';
import { begins, matchAt, seeded } from './tokens.ts';

const kinds = /(?:AIza[\w-]{35}|GOCSPX-[\w-]{28}|ya29\.[\w-]{20,400}|1\/\/0[\w-]{40,120})(?![\w-])/y;
const account = /service_account["']/y;

function look(view: View, at: number): void {
  const match = begins(view, at) ? matchAt(kinds, view, at) : null;
  if (match === null || entropy(match[0].slice(4)) < 3) return;
  view.claim(googleKey, at, at + match[0].length, score(form.certain, 0.1));
}

/** A service account's key file; its private key is a finding of its own. */
function lookAccount(view: View, at: number): void {
  const match = matchAt(account, view, at);
  if (match === null || !/"type"\s{0,4}:\s{0,4}"$/.test(view.before(at, 24))) return;
  const around = view.text.slice(Math.max(0, at - 600), at + 4000);
  if (/"private_key(?:_id)?"\s{0,4}:\s{0,4}"[^"]{20}/.test(around))
    view.claim(googleKey, at, at + 15, score(form.certain, 0.1));
}

export const googleKey: Detector = {
  id: 'google-key',
  category: 'secret',
  title: 'Google key',
  source:
    'Google Cloud: API keys (AIza), OAuth client secrets (GOCSPX-), access tokens (ya29.), service account key files',
  rank: 95,
  gates: [
    { on: 'word', words: ['AIza', 'GOCSPX-', 'ya29.'], look },
    { on: 'word', words: ['service_account'], look: lookAccount },
  ],
  mask: (value) => maskAfter(value.startsWith('service') ? 'key file ' : value.slice(0, 4)),
  examples: {
    hit: [
      `key=AIza${seeded(35)}`,
      `"client_secret":"GOCSPX-${seeded(28)}"`,
      `ya29.${seeded(60)}`,
      `{ "type": "service_account", "project_id": "p", "private_key_id": "${'0123456789abcdef'.repeat(2)}01234567" }`,
    ],
    miss: [`AIza${seeded(20)}`, `AIza${'x'.repeat(35)}`, '"type": "service_account"', `bAIza${seeded(35)}`],
  },
};
