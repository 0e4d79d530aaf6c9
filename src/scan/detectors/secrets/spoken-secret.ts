import type { Detector } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { FieldName } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { type Joined, joiner, nameAt, nameEnds, of, spanOf, stage } from './joined.ts';
import { secretFields, secretWorth } from './secret-value.ts';
import { HEX, matchAt, seeded, seededUuid } from './tokens.ts';

/** The words themselves, whole. */
const word = new RegExp(
  `(?:(?:api|app|auth|private)[ _-]?(?:key|token|secret|schlüssel|sleutel|nyckeln?)|token|secret(?:[ _](?:access[ _])?key)?)(${stage})?(?![\\p{L}\\d_])`,
  'iuy',
);
const form = '([\\w+/=.~!@#$%^*:-]{12,160})';
const joined = joiner(form);
const whose = `(?: (?:(?:${of})(?: [\\w@.-]{1,40}){1,3}?|you [a-z ]{3,16}))`;
/** `is`, `lautet`, `set to`; a sign where environments stand behind the name. */
const says = new RegExp(
  `(?:${whose} ?[:=]|${whose}? (?:(?:is|was|ist|lautet|est|es|è|é|to|är)(?: now| (?:set|changed) to)?:?|[-–—])) ["'\`]?${form}`,
  'iy',
);
/** Words of somebody who hands one on. */
const handed = /(?:use|new|old|my|our|this|revoked|leaked) (?:\w{2,20} )?$/i;
const direct = new RegExp(` ["'\`(]?${form}`, 'y');
const signed = new RegExp(`["']?\\s{0,4}[=:]\\s?["'\`]?${form}`, 'y');

function look(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  const name = matchAt(word, view, at);
  if (name === null) {
    lookSaid(view, at + 3);
    return;
  }
  const end = at + name[0].length;
  // Most are keys, or words of a sentence.
  const isKey = view.codes[end] === 0x3d || view.codes[end] === 0x3a;
  const pattern = name[1] !== undefined ? signed : isKey ? null : says;
  const said = pattern && matchAt(pattern, view, end);
  const found = said ? spanOf(end, said) : joined(view, at, end);
  // A token alone may be a parser's; `API key`, `access token` and one that is handed on are none.
  const next = found === null ? matchAt(direct, view, end) : null;
  if (found === null && next === null) return;
  const known = nameAt(view, end - (name[1] ?? '').length);
  if (known?.id === 'nobody') return;
  // What a sentence says is no parser's.
  if (found !== null) claim(view, found, known, LEAST, said ? '' : known?.called);
  else if (next !== null) {
    const sure = known !== null && secretFields.has(known.id) && !/^(?:token|secret)$/.test(known.called);
    if (sure || handed.test(view.before(at))) claim(view, spanOf(end, next), sure ? known : null, SURE);
  }
}

/** `_key`, `.key` and `-key` end a name, other marks stand behind it. */
function lookEnd(view: View, at: number): void {
  const end = isWord(view.codes[at + 1] as number) ? at + 4 : at;
  const known = nameAt(view, end);
  const found = known !== null && secretFields.has(known.id) ? joined(view, at, end) : null;
  if (found !== null) claim(view, found, known);
}

/** `the encryption key is ...`, `La clé API est ...` */
function lookSaid(view: View, end: number): void {
  const known = nameAt(view, end);
  if (known === null || !secretFields.has(known.id)) return;
  const said = matchAt(says, view, end);
  const found = said ? spanOf(end, said) : joined(view, end, end);
  if (found !== null) claim(view, found, known);
}

function claim(
  view: View,
  found: Joined,
  known: FieldName | null,
  least = LEAST,
  called = known?.called ?? '',
): void {
  const value = view.text.slice(found.start, found.end).replace(/[.:!]$/, '');
  const end = found.start + value.length;
  if (known !== null && secretFields.get(known.id)?.(view, found.start, end)) return;
  const worth = secretWorth(value, { quoted: true, weak: false, called, from: 'label' });
  if (worth >= least) view.claim(spokenSecret, found.start, end, worth);
}
const LEAST = 0.6;
const SURE = 0.75;

export const spokenSecret: Detector = {
  id: 'spoken-secret',
  category: 'secret',
  title: 'Key or token in a sentence or command',
  source: 'key, token or secret and the value behind it, by its shape',
  rank: ranks.labelled - 2,
  gates: [
    {
      on: 'word',
      words: ['token', 'secret', 'api', 'app_key', 'auth_key', 'authtoken', 'private_key'],
      anyCase: true,
      look,
    },
    {
      on: 'mark',
      marks: [
        ...nameEnds,
        '_key"',
        '_KEY"',
        "_key'",
        "_KEY'",
        '.key"',
        '-key"',
        '-Key"',
        "-key'",
        '-key ',
        '_KEY ',
        '_KEY\n',
        '_PAT ',
        '_PAT\n',
      ],
      look: lookEnd,
    },
    {
      on: 'word',
      words: ['accessToken(', 'clientSecret('],
      look: (view, at) => lookEnd(view, view.text.indexOf('(', at)),
    },
    {
      on: 'word',
      words: ['key is ', 'Key is ', 'key - ', 'key |'],
      look: (view, at) => lookSaid(view, at + 3),
    },
  ],
  mask: () => '••••',
  examples: {
    hit: [
      `My API key is ${seeded(32)}.`,
      `the token was ${seeded(32)}`,
      `cfg.get("client_secret", "${seeded(32)}")`,
      `- name: API_TOKEN\n  value: ${seeded(32)}`,
      `ENV DD_API_KEY ${seeded(32)}`,
      `run --api-key ${seeded(32)}`,
      `STRIPE_API_KEY_LIVE=${seeded(32)}`,
      `os.getenv("ADYEN_HMAC_KEY", "${seeded(32)}")`,
      `buildConfigField "String", "API_KEY", "\\"${seeded(32)}\\""`,
      `gh secret set API_TOKEN --body "${seeded(32)}"`,
      `variable "api_token" {\n  type = string\n  default = "${seeded(32)}"\n}`,
      `- name: BUILD_SECRET\n  value: "${seededUuid()}"`,
      `- {key: api_token, value: ${seeded(32)}}`,
      `setenv PARTNER_API_KEY ${seeded(40)}`,
      `h.Add("X-Api-Key", "${seeded(40)}")`,
      `props.setProperty("api.key", "${seeded(32)}");`,
      `token for bob.k: ${seeded(32)}`,
      `<setting name="AccessToken"><value>${seeded(32)}</value></setting>`,
      `The encryption key is ${seeded(32)}.`,
      `La clé API est ${seeded(32)}`,
      `La clave de API de Shop es ${seeded(32)}`,
      `De API-sleutel van Shop: ${seeded(32)}`,
      `here is the token you asked for: ${seeded(32, HEX)}`,
      `can you try my Shop token ${seeded(32)} again`,
      `.clientSecret('${seeded(32)}')`,
      `- name: DEVOPS_PAT\n  value: ${seeded(24)}`,
      `TOKEN_STAGING: "${seeded(32)}"`,
      `apiKeyProd=${seededUuid()}`,
      `API key – ${seeded(32)}`,
      `the token is ${seededUuid()}`,
      `Shop consumer key - \`${seeded(32)}\``,
      `| Admin key | ${seededUuid()} |`,
      `npm config set //registry.x.eu/:_authToken ${seededUuid()}`,
      `Der API-Schlüssel lautet ${seeded(32)}`,
      `please use api key ${seeded(32)}`,
      `access token ${seeded(32)} was found`,
      `here is the new token ${seeded(32)}`,
      `Set \`API_TOKEN\` to \`${seeded(32)}\`.`,
      `bob: the Shop API key for prod = ${seeded(32, HEX)}`,
      `The API key you asked for is ${seeded(32)}`,
      `const std::string api_token{"${seeded(32)}"};`,
      `set -gx API_TOKEN ${seeded(32)}`,
      `secret\t\t"${seeded(43)}=";`,
    ],
    miss: [
      'the token is invalid',
      `csrf_token=${seeded(32)}`,
      `set("csrf_token", "${seeded(32)}")`,
      `token ${seeded(32)}`,
      'this token InvalidBearerTokenException',
      'api key configuration-settings-2',
      'setLabel("api_key", "Your API key")',
      'ENV API_KEY YOUR_API_KEY',
      'the secret is change-me-please-1',
      'run --token TOKEN_OF_GITLAB_1',
      'API key - required since 2024',
      `getToken("Identifier2")`,
      `token1 = lexer.nextToken2()`,
    ],
  },
};
