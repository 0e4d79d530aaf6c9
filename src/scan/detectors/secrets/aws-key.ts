import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import { entropy, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskAfter } from '../../mask.ts';
import { begins, matchAt, seeded } from './tokens.ts';

const id = /(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}(?![A-Za-z0-9_/+])/y;
const secret = /^[A-Za-z0-9/+]{40}$/;

function look(view: View, at: number): void {
  const match = begins(view, at) ? matchAt(id, view, at) : null;
  if (match === null || entropy(match[0].slice(4)) < 2.3) return;
  view.claim(awsKey, at, at + match[0].length, score(form.certain, 0.1));
}

/** The secret has no prefix: 40 characters of base 64 where a key or label says what they are. */
function lookField(view: View, { start, end }: Field): void {
  if (end - start !== 40) return;
  const value = view.text.slice(start, end);
  if (!secret.test(value) || /^[0-9a-f]{40}$/i.test(value) || entropy(value) < 3.5 || isPlaceholder(value))
    return;
  if (/aws|secret.?access.?key/.test(view.before(start)))
    view.claim(awsKey, start, end, score(form.shaped, words.label));
}

export const awsKey: Detector = {
  id: 'aws-key',
  category: 'secret',
  title: 'AWS access key',
  source:
    'AWS IAM user guide: unique identifiers (prefixes AKIA, ASIA ...), secret access keys of 40 characters',
  rank: 95,
  gates: [
    { on: 'word', words: ['AKIA', 'ASIA', 'ABIA', 'ACCA', 'A3T'], look },
    { on: 'field', fields: ['secret'], look: lookField },
  ],
  mask: (value) => (/^A[A-Z0-9]{19}$/.test(value) ? maskAfter(value.slice(0, 4)) : '••••'),
  examples: {
    hit: [
      `aws_access_key_id = AKIA${'QWERTZ2345ASDFGH'}`,
      `"AKIA${'QWERTZ2345ASDFGH'}"`,
      `aws_secret_access_key = ${seeded(40)}`,
      `"SecretAccessKey": "${seeded(40)}"`,
    ],
    miss: [
      'AKIA1234',
      `XAKIA${'QWERTZ2345ASDFGH'}`,
      `AKIA${'A'.repeat(16)}`,
      'aws_secret_access_key = da39a3ee5e6b4b0d3255bfef95601890afd80709',
    ],
  },
};
