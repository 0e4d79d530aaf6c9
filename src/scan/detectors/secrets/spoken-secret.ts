import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { FieldName } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { type Joined, joiner, nameAt, nameEnds, spanOf } from './joined.ts';
import { secretFields, secretWorth } from './secret-value.ts';
import { HEX, matchAt, seeded, seededUuid } from './tokens.ts';

/** The words themselves, whole; what environments and numbers put behind them. */
const word =
  /(?:(?:api|app|auth|private)[ _-]?(?:key|token|secret)|token|secret(?:[ _](?:access_)?key)?)(_(?:prod|live|test|dev|\d))?(?![\p{L}\d_])/iuy;
const form = '([\\w+/=.~!@#$%^*:-]{12,160})';
const joined = joiner(form);
/** `is`, `lautet`, `set to`; a sign where environments stand behind the name. */
const says = new RegExp(
  `(?: for [\\w@.-]{1,40})? (?:is|was|ist|lautet|est|es|è)(?: now| set to)?:? ["'\`]?${form}`,
  'iy',
);
const signed = new RegExp(`["']?\\s{0,4}[=:]\\s?["'\`]?${form}`, 'y');

function look(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  const name = matchAt(word, view, at);
  if (name === null) return;
  const end = at + name[0].length;
  const known = nameAt(view, end);
  if (known?.id === 'nobody') return;
  // Most are keys, or words of a sentence.
  const isKey = view.codes[end] === 0x3d || view.codes[end] === 0x3a;
  const pattern = name[1] !== undefined ? signed : isKey ? null : says;
  const said = pattern && matchAt(pattern, view, end);
  const found = said ? spanOf(end, said) : joined(view, at, end);
  if (found !== null) claim(view, found, known);
}

function lookEnd(view: View, at: number): void {
  const end = view.codes[at] === UNDERSCORE ? at + 4 : at;
  const known = nameAt(view, end);
  const found = known !== null && secretFields.has(known.id) ? joined(view, at, end) : null;
  if (found !== null) claim(view, found, known);
}

const UNDERSCORE = 0x5f;

function claim(view: View, found: Joined, known: FieldName | null): void {
  const value = view.text.slice(found.start, found.end).replace(/[.:!]$/, '');
  const called = known?.called ?? '';
  const worth = secretWorth(value, { quoted: true, weak: false, called, from: 'label' });
  if (worth >= LEAST) view.claim(spokenSecret, found.start, found.start + value.length, worth);
}
const LEAST = 0.6;

export const spokenSecret: Detector = {
  id: 'spoken-secret',
  category: 'secret',
  title: 'Key or token in a sentence or command',
  source: 'key, token or secret and the value behind it, by its shape',
  rank: ranks.labelled - 2,
  gates: [
    {
      on: 'word',
      words: [
        'token',
        'secret',
        'api_',
        'api-',
        'api ',
        'apikey',
        'apitoken',
        'app_key',
        'auth_key',
        'private_key',
      ],
      anyCase: true,
      look,
    },
    { on: 'mark', marks: [...nameEnds, '_key"', '_KEY"', "_key'", "_KEY'"], look: lookEnd },
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
      `<add key="AlgoliaApiKey" value="${seeded(32, HEX)}" />`,
      `os.getenv("ADYEN_HMAC_KEY", "${seeded(32)}")`,
      `<key>mapsApiKey</key>\n\t<string>${seeded(32)}</string>`,
      `buildConfigField "String", "API_KEY", "\\"${seeded(32)}\\""`,
      `gh secret set API_TOKEN --body "${seeded(32)}"`,
      `variable "api_token" {\n  type = string\n  default = "${seeded(32)}"\n}`,
      `- name: CODECOV_TOKEN\n  value: "${seededUuid()}"`,
      `- {key: api_token, value: ${seeded(32)}}`,
      `Set \`API_TOKEN\` to \`${seeded(32)}\`.`,
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
