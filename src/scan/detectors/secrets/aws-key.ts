import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { entropy, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskAfter } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { secretFields } from './secret-value.ts';
import { begins, closes, matchAt, seeded } from './tokens.ts';

const id = /(?:A(?:KI|SI|BI|CC)A|A3T[A-Z0-9])[A-Z0-9]{16}/y;
const base32 = /^.{4}[A-Z2-7]{16}$/;
const secret = /^[A-Za-z0-9/+]{40}$/;
/** AWS ends the identifiers and keys of its documentation so. */
const documented = /EXAMPLE(?:KEY)?$/;
const named = /aws|secret.?access|(?:akia|asia)[a-z2-7]{16}/;

function look(view: View, at: number): void {
  const match = begins(view, at) ? matchAt(id, view, at) : null;
  if (match === null || !closes(view, at + 20) || view.codes[at + 20] === 0x2f) return;
  const value = match[0];
  if (entropy(value.slice(4)) < 2.3) return;
  const category = documented.test(value) ? 'test-data' : 'secret';
  view.claim(awsKey, at, at + 20, score(form.certain, base32.test(value) ? 0.1 : -0.15), category);
}

/** The secret has no prefix: 40 characters of base 64 where a key or label says what they are. */
function take(view: View, start: number, end: number): boolean {
  const value = view.text.slice(start, end);
  const is =
    secret.test(value) &&
    !/^[0-9a-f]{40}$/i.test(value) &&
    entropy(value) > 3.5 &&
    !isPlaceholder(value) &&
    named.test(view.before(start));
  if (is)
    view.claim(
      awsKey,
      start,
      end,
      score(form.shaped, words.label),
      documented.test(value) ? 'test-data' : 'secret',
    );
  return is;
}
secretFields.set('secret', take);

export const awsKey: Detector = {
  id: 'aws-key',
  category: 'secret',
  title: 'AWS access key',
  source:
    'AWS IAM user guide: unique identifiers (prefixes AKIA, ASIA ... and 16 characters of base 32), secret access keys of 40 characters',
  rank: ranks.token,
  gates: [
    { on: 'word', words: ['AKIA', 'ASIA', 'ABIA', 'ACCA', 'A3T'], look },
    {
      on: 'field',
      fields: ['secret', 'secret-value'],
      look: (view, { start, end }) => void take(view, start, end),
    },
  ],
  mask: (value) => (/^A[A-Z0-9]{19}$/.test(value) ? maskAfter(value.slice(0, 4)) : '••••'),
  examples: {
    hit: [
      `aws_access_key_id = AKIA${'QWERTZ2345ASDFGH'}`,
      `"AKIA${'QWERTZ2345ASDFGH'}"`,
      `aws_secret_access_key = ${seeded(40)}`,
      `"SecretAccessKey": "${seeded(40)}"`,
      `AKIA${'QWERTZ2345ASDFGH'},secret=${seeded(40)}`,
      `The AWS secret access key is ${seeded(40)}`,
      `define('AWS_SECRET_ACCESS_KEY', '${seeded(40)}');`,
      { text: 'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE', category: 'test-data', at: 0.8 },
      {
        text: 'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        category: 'test-data',
        at: 0.8,
      },
    ],
    miss: [
      'AKIA1234',
      `XAKIA${'QWERTZ2345ASDFGH'}`,
      `AKIA${'A'.repeat(16)}`,
      'aws_secret_access_key = da39a3ee5e6b4b0d3255bfef95601890afd80709',
    ],
  },
};
