import { check, form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { entropy, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskAfter } from '../../mask.ts';
import { base62, begins, crc32, matchAt, seeded } from './tokens.ts';

const classic = /gh[pousr]_([A-Za-z0-9]{36,251})(?![A-Za-z0-9_])/y;
const fine = /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9_])/y;

function lookClassic(view: View, at: number): void {
  if (!begins(view, at)) return;
  const match = matchAt(classic, view, at);
  if (match === null) return;
  const body = match[1] as string;
  if (isPlaceholder(body) || entropy(body) < 3) return;
  const valid = body.length === 36 && hasChecksum(body);
  view.claim(githubToken, at, at + match[0].length, score(form.distinct, valid ? check.crc + 0.2 : 0.1));
}

/** The last six characters are the CRC-32 of the thirty before, in base 62. */
export const hasChecksum = (body: string): boolean => base62(crc32(body.slice(0, 30)), 6) === body.slice(30);

function lookFine(view: View, at: number): void {
  const match = begins(view, at) ? matchAt(fine, view, at) : null;
  if (match !== null && entropy(match[0]) > 3.5)
    view.claim(githubToken, at, at + match[0].length, score(form.certain, 0.1));
}

export const githubToken: Detector = {
  id: 'github-token',
  category: 'secret',
  title: 'GitHub token',
  source: 'GitHub: authentication token formats (prefix, CRC-32 checksum in base 62)',
  rank: 95,
  gates: [
    { on: 'word', words: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], look: lookClassic },
    { on: 'word', words: ['github_pat_'], look: lookFine },
  ],
  mask: (value) => maskAfter(value.startsWith('github') ? 'github_' : value.slice(0, 4)),
  examples: {
    hit: [
      { text: `token=ghp_${seeded(30)}${base62(crc32(seeded(30)), 6)}`, at: 0.9 },
      `https://ghs_${seeded(36)}@github.com/x/y`,
      `"github_pat_${seeded(22)}_${seeded(59)}"`,
    ],
    miss: [`ghp_${'x'.repeat(36)}`, 'ghp_short', `aghp_${seeded(36)}`, `ghp_${seeded(20)}`],
  },
};
