import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { maskAfter } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { HEX, matchAt, seeded } from './tokens.ts';

const account = /service_account["']/y;
/** How far around the type the other members of the file are looked for. */
const BEFORE = 600;
const BEHIND = 4_000;
const key = /"private_key(?:_id)?\\?"\s{0,4}:\s{0,4}\\?"[^"]{20}/;

/** A service account's key file; its private key is a finding of its own. */
function look(view: View, at: number): void {
  const match = matchAt(account, view, at);
  if (match === null || !/type\\?"\s{0,4}:\s{0,4}\\?"$/.test(view.before(at, 24))) return;
  if (hasKey(view, Math.max(0, at - BEFORE), Math.min(view.length, at + BEHIND)))
    view.claim(googleServiceAccount, at, at + 15, score(form.certain, 0.1));
}

/** The key that was found last (-1: none), and a stretch that holds none: types that follow each other share them. */
const known = { stamp: 0, at: -1, from: 0, to: 0 };
/** Longest match of `key`. */
const KEY = 64;

function hasKey(view: View, from: number, to: number): boolean {
  if (known.stamp !== view.stamp) known.at = -1;
  else if (known.at >= from && known.at + KEY <= to) return true;
  const isKnown = known.stamp === view.stamp && from >= known.from && from <= known.to;
  const begin = isKnown ? Math.max(from, known.to - KEY) : from;
  const text = view.text.slice(begin, to);
  const found = text.includes('private_key') ? text.search(key) : -1;
  known.stamp = view.stamp;
  if (found >= 0) known.at = begin + found;
  known.from = isKnown ? known.from : from;
  known.to = found < 0 ? to : begin + found;
  return found >= 0;
}

const id = seeded(40, HEX);

export const googleServiceAccount: Detector = {
  id: 'google-service-account',
  category: 'secret',
  title: 'Google service account key file',
  source: 'Google Cloud: service account keys (JSON with type, private_key_id, private_key)',
  rank: ranks.token,
  gates: [{ on: 'word', words: ['service_account'], look }],
  mask: () => maskAfter('key file '),
  examples: {
    hit: [
      `{ "type": "service_account", "project_id": "p", "private_key_id": "${id}" }`,
      `{"private_key_id":"${id}","type":"service_account"}`,
      `{\n  "type": "service_account",\n  "private_key": "-----BEGIN PRIVATE KEY-----\\nMIIE" }`,
    ],
    miss: [
      '"type": "service_account"',
      'gcloud auth activate_service_account',
      '{"type": "service_account", "private_key": ""}',
    ],
  },
};
