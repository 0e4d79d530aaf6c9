import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import { type Field, maxNameLength, nameBefore } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { joiner } from './joined.ts';
import { secretWorth } from './secret-value.ts';
import { matchAt, seeded } from './tokens.ts';

/** The words themselves, whole; what environments and numbers put behind them. */
const word =
  /(?:(?:api|app|auth|private)[ _-]?key|(?:api[ _-]?)?token|(?:api[ _-]?)?secret(?:[ _-]?access)?(?:[ _-]?(?:key|token))?)s?([_-](?:prod|production|live|staging|stage|test|dev|new|old|\d{1,2}))?(?![\p{L}\d_])/iuy;
const form = '([\\w+/=.~!@#$%^*:-]{12,160})';
const joined = joiner(form);
/** `is`, `lautet`, `set to`; a sign where environments stand behind the name. */
const says = new RegExp(
  `(?: (?:for|of|voor|für|pour|du|de|per|di)(?: [\\p{L}\\d@._-]{1,40}){1,3}?)?(?: (?:is|was|ist|war|lautet|est|es|è|to|er|är)(?: now| set to)?:?| ?-> ?| set to| changed to) ["'\`(]?${form}`,
  'iuy',
);
const signed = new RegExp(`["']?\\s{0,4}[=:]\\s?["'\`]?${form}`, 'y');

function look(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  const name = matchAt(word, view, at);
  if (name === null) return;
  const end = at + name[0].length;
  const least = view.lineFrom(end, maxNameLength);
  if (nameBefore(view.codes, end, least)?.id === 'nobody') return;
  // Most are keys, or words of a sentence.
  const isKey = view.codes[end] === 0x3d || view.codes[end] === 0x3a;
  const pattern = name[1] !== undefined ? signed : isKey ? null : says;
  const said = pattern === null ? null : matchAt(pattern, view, end);
  const found = said === null ? joined(view, at, end) : null;
  if (said === null && found === null) return;
  const to = found?.end ?? end + (said as RegExpExecArray)[0].length;
  const written =
    found === null ? ((said as RegExpExecArray)[1] as string) : view.text.slice(found.start, to);
  const value = found === null ? written.replace(/[.:!]$/, '') : written;
  const start = to - written.length;
  const worth = secretWorth(value, { ...asked, called: name[0].toLowerCase() });
  if (worth >= LEAST) view.claim(spokenSecret, start, start + value.length, worth);
}
const LEAST = 0.6;
const asked: Field = {
  id: 'secret',
  weak: false,
  also: [],
  called: '',
  start: 0,
  end: 0,
  quoted: true,
  from: 'label',
  company: 0,
};

export const spokenSecret: Detector = {
  id: 'spoken-secret',
  category: 'secret',
  title: 'Key or token in a sentence, call or command',
  source: 'a word for a key, token or secret and the value behind it, by length, shape and entropy',
  rank: ranks.labelled - 2,
  gates: [
    {
      on: 'word',
      words: [
        'token', 'secret', 'api_key', 'api-key', 'api key', 'apikey', 'api_token', 'api-token', 'api token', 'apitoken', 'api_secret', 'apisecret',
        'app_key', 'app-key', 'appkey', 'auth_key', 'authkey', 'private_key',
      ], // biome-ignore format: a table
      anyCase: true,
      look,
    },
  ],
  mask: () => '••••',
  examples: {
    hit: [
      `My API key is ${seeded(32)}.`,
      `the token was ${seeded(32)}`,
      `cfg.get("client_secret", "${seeded(32)}")`,
      `<add key="stripe_api_key" value="${seeded(32)}"/>`,
      `- name: API_TOKEN\n  value: ${seeded(32)}`,
      `ENV DD_API_KEY ${seeded(32)}`,
      `run --api-key ${seeded(32)}`,
      `STRIPE_API_KEY_LIVE=${seeded(32)}`,
    ],
    miss: [
      'the token is invalid',
      `csrf_token=${seeded(32)}`,
      `set("csrf_token", "${seeded(32)}")`,
      `token ${seeded(32)}`,
      'setLabel("api_key", "Your API key")',
      'ENV API_KEY YOUR_API_KEY',
      'the secret is change-me-please-1',
      'run --token TOKEN_OF_GITLAB_1',
    ],
  },
};
