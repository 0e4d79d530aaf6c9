import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { type Field, type FieldId, nameField } from '../../engine/fields.ts';
import { entropy, isSequence } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { firstWord, goesOn, isMade, isMixed, isNothing, isTalk, isWordy } from './secret-words.ts';
import { HEX, matchAt, SMALL, seeded, seededUuid, uuid } from './tokens.ts';

/** Named like keys, but made for one page or request, or for everybody. */
nameField(
  'nobody',
  `xsrf token, authenticity token, request verification token, verification token input, antiforgery token, form token,
  pagination token, cursor token, resume token, start token, public key, publishable key, site key, public api key, public token, end token,
  current token, last token, lookahead token, window token, activity token, binder token, secret type, idempotency key, cache key,
  token address, contract token`,
);

/** How samples of RFC 6749, RFC 6750 and RFC 7617 begin; AWS writes `...EXAMPLEKEY`, the Telegram Bot API `123456:ABC-DEF...`; `pub` begins what Datadog gives to browsers. */
export const sample =
  /EXAMPLE(?:KEY)?$|^(?:QWxhZGRpbjpv|dGVzdDoxMjPCow|123456:ABC-DEF|pub[0-9a-f]{32}$|2YotnF|tGzv3J|SplxlO|SlAV32|mF_9\.B5|czZCaGRS|7Fjfp0)/;
const isUuid = (value: string): boolean => value.length === 36 && uuid.test(value);
/** Whose tokens are UUIDs. */
const withUuids = /codecov|consul|nomad|snyk|splunk|postmark|heroku|scaleway|mendix|\[http:/i;
const NEAR = 80;
const LISTED = 0.5;
/** Units of a value. */
const LEAST = 8;
const MOST = 160;
const allowed = /^[\w+/=.~!@#$%^*:|-]+(?<!:)$/;

/** Claims a value for the provider that its name says; false where it is none of its keys. */
export type Own = (view: View, start: number, end: number) => boolean;
/** Fields whose values are keys or tokens, those of providers besides. */
export const secretFields = new Map<FieldId | 'nobody', Own>(
  (['secret', 'secret-value'] as const).map((id) => [id, () => false]),
);

/** What a value beside a name for keys says; 0 where it is none. */
export function secretWorth(
  value: string,
  field: Pick<Field, 'quoted' | 'weak' | 'called' | 'from'>,
): number {
  if (value.length < LEAST || value.length > MOST) return 0;
  if (!allowed.test(value) && !(field.quoted && isMade(value))) return 0;
  if (isNothing(value, field.quoted || field.from === 'column')) return 0;
  // A parser's token, a page's token: only what looks random is one.
  const weak = field.weak || field.called === 'token' ? -0.15 : 0;
  if (isUuid(value)) return score(form.distinct, weak);
  // The recovery key of BitLocker.
  if (/^(?:\d{6}-){7}\d{6}$/.test(value)) return score(form.distinct);
  const mixed = isMixed(value);
  const bits = entropy(value);
  const made =
    isTalk(value) || isWordy(value) || /^0x(?!\w{64}$)/i.test(value) ? -0.3 : isSequence(value) ? -0.15 : 0;
  const isRandom = value.length >= 16 && mixed && bits >= (/^[0-9a-f]+$/i.test(value) ? 2.7 : 3.1);
  if (isRandom) return score(form.distinct, 0.15, weak, made);
  if (mixed && bits >= 2.5) return score(form.shaped, 0.1, weak, made);
  return score(form.bare, bits > 3.5 && value.length >= 20 ? 0.2 : 0, weak, made);
}

/** BIP 39: twelve words or three, six ... more of three to eight letters. */
const words =
  /(?!.{0,99} (?:the|and|your|for) )(?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){3}){0,4}[a-z]{3,8}(?![\w ])/y;

function lookSecret(view: View, field: Field): void {
  if (goesOn(view, field)) return;
  const phrase = matchAt(words, view, field.start);
  const end = phrase === null ? firstWord(view, field) : field.start + phrase[0].length;
  const value = view.text.slice(field.start, end);
  // The name of one: `arn:aws:secretsmanager:eu-west-1:1:secret:db-Ab3dEf`.
  if (view.codes[field.start - 1] === 0x3a && /\d:secret:$/.test(view.before(field.start))) return;
  // That of AppRole and of ACLs; others are names.
  if (field.called === 'secret id' && !uuid.test(value)) return;
  const plain = phrase === null ? secretWorth(value, field) : score(form.distinct);
  // A parser's token may be a UUID too, but not in the section, action or command of one of these.
  const worth =
    plain < LISTED &&
    isUuid(value) &&
    withUuids.test(view.text.slice(Math.max(0, field.start - NEAR), field.start))
      ? score(form.distinct)
      : plain;
  if (worth > 0) view.claim(secret, field.start, end, worth, sample.test(value) ? 'test-data' : 'secret');
}

export const secret: Detector = {
  id: 'secret-value',
  category: 'secret',
  title: 'Key or token beside its name',
  source: 'key, label or column named secret, token, API key and the like, by length, shape and entropy',
  rank: ranks.labelled - 1,
  names: `application key, app key, app token, bot token, verification token, hmac key, secret key base, jwt token, oauth token, user token, private token,
    secret token, crypt key, aes key, decryption key, fernet key, sas token, shared access signature, function key, functions key, job token,
    recovery key, recovery code, backup code, seed phrase, mnemonic, server key, service token, client token, webhook token, id token, build token, session key,
    admin token, root token, reset token, activation key, api password, api pass, shared key,
    account token, secondary key, apim key, symmetric key, deploy key,
    license key, github pat, gitlab pat, devops pat, write key, ingestion key, sonar login, ado pat, vsts pat, azure pat, ext pat, azure key,
    openai key, services key, speech key, validation key, admin key, consumer key, integration key, routing key, azure search key, cosmos db key, eventhub key, service bus key, secret id, erlang cookie, pepper, hash salt, cookie key, secure key, auth user info, mac key, snmp community, zugriffstoken, jeton d'accès, clave de api`,
  gates: [{ on: 'field', fields: ['secret', 'secret-value'], look: lookSecret }],
  mask: () => '••••',
  examples: {
    hit: [
      `api_key=${seeded(32)}`,
      `<apiKey type="string">${seeded(32)}</apiKey>`,
      `<add key="stripe_api_key" value="${seeded(32)}"/>`,
      `<add key="PartnerApiKey" value="${seeded(32, HEX)}" />`,
      `"client_secret": "${seeded(24)}"`,
      `<key>mapsApiKey</key>\n\t<string>${seeded(32)}</string>`,
      `x-api-key: ${seeded(40)}`,
      `AccountKey=${seeded(60)}==;`,
      `token: ${seeded(36)}`,
      `ETSY_BUILD_TOKEN=${seeded(24)}`,
      `dronecciToken := "${seeded(32)}"`,
      `signing_secret = "${seeded(32, HEX)}"`,
      `apiKey: '${seededUuid()}'`,
      `API_KEY ?= ${seeded(32)}`,
      `let api_key: &str = "${seeded(32)}";`,
      `var apiKey string = "${seeded(32)}"`,
      `api_key = os.getenv("X", b'${seeded(32)}')`,
      `mollie.setApiKey("live_${seeded(30)}")`,
      `{"key":"clientSecret","value":"${seeded(32)}"}`,
      `{\n  "name": "refreshToken",\n  "value": "${seeded(32)}"\n}`,
      `access_token = process.env.X || "${seeded(32)}"`,
      `secret_key -> ${seeded(32)}`,
      `api_key = "Kq2f9X${seeded(9)}.8m3(Z1"`,
      `secret: ${['bfa1tgn1iovh', 'yamjealqfsp1'].join('')}`,
      `SECRET_KEY = '${seeded(25, SMALL)}@(+)!${seeded(20, SMALL)}'`,
      `AZURE_OPENAI_API_KEY=${seeded(32, HEX)}`,
      `PRIVATE_KEY=0x${seeded(64, HEX)}`,
      `sonar.login=${seeded(40, HEX)}`,
      `uses: codecov/codecov-action@v4\n  with:\n    token: ${seededUuid()}`,
      `[consul]\ntoken = ${seededUuid()}`,
      `[http://app]\ntoken = ${seededUuid()}`,
      `secret_id = "${seededUuid()}"`,
      `Zugriffstoken: ${seeded(32)}`,
      'recovery code: 7KQ2-MM9X-41BD',
      'BitLocker recovery key: 318472-095216-447073-610225-238711-502942-071863-664290',
      'seed phrase: orbit maple frozen dinner casual trophy anchor velvet pilot muscle gadget ribbon',
      `cron.php?secure_key=${seeded(32, HEX)}`,
      `basic.auth.user.info=${seeded(16)}:${seeded(64)}`,
      `pagerduty: { integrationKey: "${seeded(20)}" }`,
      { text: `clientToken: "pub${seeded(32, HEX)}"`, category: 'test-data' },
      { text: 'access_token=2YotnFZFEjr1zCsicMWpAA', category: 'test-data' },
    ],
    miss: [
      'api_key=YOUR_API_KEY',
      'nomad: next token at 4411',
      'Token: `urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6`',
      'signing key: d69a84e6bce3d216b979e9505b3e3ef9a7118079: X509.RSA',
      'import (\n"github.com/x/secrets"\n"gotest.tools/v3/fs"\n)',
      'SecretId: "prod/billing-db-1"',
      'token=\u0024{TOKEN}',
      'secret: changeme123',
      'token: expected',
      'seed phrase: write down these twelve words you see and keep them safe',
      'api_key = config.api_key',
      'accessToken: string',
      '"token": "xxxxxxxxxxxxxxxx"',
      'token type: bearer',
      'wtoken = AppWindowToken{9f4ef63',
      'blockToken=Kind12345',
      `csrf_token=${seeded(32)}`,
      `<input name="authenticity_token" value="x">`,
      'credentials: AwsCredentialIdentity',
      'exports.signatureCredentials = SignatureV4SignWithCredentials;',
      '[credentials]: https://tools.ietf.org/html/rfc6749#section-3.2',
      'sessionid:0x14f05578bd80006',
      `"integrity": "sha512-${seeded(86)}=="`,
      `nextPageToken: ${seeded(40)}`,
      'token=0x7f3a9c2b4d5e6f70',
      'apiKey: string = "apiKey2"',
      'api_key = os.getenv("STRIPE_API_KEY_2")',
      'secret = new String("secret")',
      'api_key: arn:aws:ssm:eu-west-1:111122223333:parameter/app1',
      '"secretArn": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-Qk7Jxu"',
      'secret_key = "ENC[AES256_GCM,data:Kq2f9Xm3,iv:t8Wz4,tag:Pn6vRb1cYd==,type:str]"',
      'def f(private_key: ed25519.Ed25519PrivateKey, x):',
      'METADATA_TOKEN = "x-aws-ec2-metadata-token"',
    ],
  },
};
