import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { entropy, isPlaceholder } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskAfter } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { begins, matchAt, seeded } from './tokens.ts';

const token = /xox[abeoprs](?:\.xox[bp])?-[A-Za-z0-9-]{10,200}(?![A-Za-z0-9_])/y;
const app = /xapp-\d-[A-Za-z0-9-]{20,200}(?![A-Za-z0-9_])/y;
const hook = /hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/]{20,120}/y;

function look(view: View, at: number): void {
  if (!begins(view, at)) return;
  const match = matchAt(token, view, at) ?? matchAt(app, view, at);
  if (match === null) return;
  const body = match[0].slice(5);
  if (isPlaceholder(body) || entropy(body) < 2.5 || !/\d/.test(body)) return;
  view.claim(slackToken, at, at + match[0].length, score(form.certain, body.length >= 20 ? 0.1 : -0.2));
}

function lookHook(view: View, at: number): void {
  const match = matchAt(hook, view, at);
  if (match === null || /x{4}|0{8}/i.test(match[0])) return;
  view.claim(slackToken, at, at + match[0].length, score(form.certain, 0.1));
}

export const slackToken: Detector = {
  id: 'slack-token',
  category: 'secret',
  title: 'Slack token or webhook',
  source: 'Slack API: token types (xoxb, xoxp, xapp ...), incoming webhooks',
  rank: ranks.token,
  gates: [
    { on: 'word', words: ['xoxa', 'xoxb', 'xoxe', 'xoxo', 'xoxp', 'xoxr', 'xoxs', 'xapp-'], look },
    { on: 'word', words: ['hooks.slack'], look: lookHook },
  ],
  mask: (value) =>
    maskAfter(value.startsWith('xo') || value.startsWith('xapp') ? value.slice(0, 4) : 'hooks/'),
  examples: {
    hit: [
      `xoxb-${'17653672481'}-${'19874698323'}-${seeded(24)}`,
      `SLACK=xapp-1-A0${seeded(9)}-${'1234567890123'}-${seeded(64)}`,
      `https://hooks.slack.com/services/T0${seeded(8)}/B0${seeded(8)}/${seeded(24)}`,
    ],
    miss: [
      'xoxb-your-token-here',
      'xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx',
      'xoxo-love-and-kisses',
      'https://hooks.slack.com/services/',
    ],
  },
};
