import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { maskAfter } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { HEX, matchAt, Next, seeded } from './tokens.ts';

const account = /service_account\\?["']/y;
/** How far around the type the other members of the file are looked for. */
const BEFORE = 600;
const BEHIND = 4_000;
const keys = new Next(/"private_key(?:_id)?\\?"\s{0,4}:\s{0,4}\\?"[^".<$]{32}/);

/** A service account's key file; its private key is a finding of its own. */
function look(view: View, at: number): void {
  const match = matchAt(account, view, at);
  if (match === null || !/type\\?"\s{0,4}:\s{0,4}\\?"$/.test(view.before(at, 24))) return;
  if (keys.at(view, Math.max(0, at - BEFORE), Math.min(view.length, at + BEHIND)) >= 0)
    view.claim(googleServiceAccount, at, at + 15, score(form.certain, 0.1));
}

const id = (): string => seeded(40, HEX);

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
      `{ "type": "service_account", "project_id": "p", "private_key_id": "${id()}" }`,
      `{"private_key_id":"${id()}","type":"service_account"}`,
      `{\n  "type": "service_account",\n  "private_key": "-----BEGIN PRIVATE KEY-----\\nMIIEvQIB" }`,
      JSON.stringify(`{"type": "service_account", "private_key_id": "${id()}"}`),
    ],
    miss: [
      '"type": "service_account"',
      'gcloud auth activate_service_account',
      '{"type": "service_account", "private_key": ""}',
      '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----"}',
    ],
  },
};
