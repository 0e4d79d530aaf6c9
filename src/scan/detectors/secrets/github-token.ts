import { check, form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { entropy, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskAfter } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { begins, closes, hasChecksum, matchAt, sealed, seeded } from './tokens.ts';

const classic = /gh[pousr]_([A-Za-z0-9]{36,251})/y;
const fine = /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/y;

/** Thirty characters and their checksum; what is longer may end with one. A wrong one: a sample, or not from GitHub. */
function lookClassic(view: View, at: number): void {
  const match = begins(view, at) ? matchAt(classic, view, at) : null;
  if (match === null || !closes(view, at + match[0].length)) return;
  const body = match[1] as string;
  if (isPlaceholder(body) || entropy(body) < 3) return;
  const right = hasChecksum(body) ? check.crc + 0.2 : body.length === 36 ? -0.1 : 0.1;
  view.claim(githubToken, at, at + match[0].length, score(form.distinct, right));
}

function lookFine(view: View, at: number): void {
  const match = begins(view, at) ? matchAt(fine, view, at) : null;
  if (match !== null && closes(view, at + match[0].length) && entropy(match[0]) > 3.5)
    view.claim(githubToken, at, at + match[0].length, score(form.certain, 0.1));
}

export const githubToken: Detector = {
  id: 'github-token',
  category: 'secret',
  title: 'GitHub token',
  source: 'GitHub: authentication token formats (prefix, CRC-32 checksum in base 62)',
  checksum: 'CRC-32 in base 62',
  rank: ranks.token,
  gates: [
    { on: 'long', after: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], look: lookClassic },
    { on: 'word', words: ['github_pat_'], look: lookFine },
  ],
  mask: (value) => maskAfter(value.startsWith('github') ? 'github_' : value.slice(0, 4)),
  examples: {
    hit: [
      { text: `token=ghp_${sealed(30)}`, at: 0.9 },
      { text: `https://ghs_${sealed(30)}@github.com/x/y`, at: 0.9 },
      { text: `ghu_${sealed(30)}`, at: 0.9 },
      { text: `ghr_${sealed(70)}`, at: 0.9 },
      `"github_pat_${seeded(22)}_${seeded(59)}"`,
      // a wrong checksum: a sample, or somebody's
      `ghp_${seeded(36)}`,
    ],
    miss: [
      `ghp_${'x'.repeat(36)}`,
      'ghp_short',
      `aghp_${sealed(30)}`,
      `ghp_${seeded(20)}`,
      `ghp_${sealed(30)}A`.replace(/.A$/, ''),
    ],
  },
};
