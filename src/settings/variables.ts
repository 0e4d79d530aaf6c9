import { isIP } from 'node:net';
import { z } from 'zod';

const GiB = 1024 ** 3;
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((u) => new URL(u).pathname === '/' && !new URL(u).search);

/** The first makes, all check. */
const secrets = z
  .string()
  .transform((s) => s.split(',').map((p) => Uint8Array.from(Buffer.from(p.trim(), 'base64'))))
  .refine((secrets) => secrets.length <= 5 && secrets.every((secret) => secret.length >= 32));

/** `unix:/path`, or host (a name, IPv4, IPv6 in brackets) and port. */
const clamd = z.string().transform((text, context) => {
  const path = /^unix:(\/[^\0]{1,100})$/.exec(text)?.[1];
  if (path !== undefined) return { path };
  const [, host = '', bare, port = ''] = /^(\[([\da-fA-F:.]+)\]|[\w.-]{1,253}):(\d{1,5})$/.exec(text) ?? [];
  const sound = bare === undefined ? host !== '' : isIP(bare) === 6;
  if (sound && Number(port) >= 1 && Number(port) <= 65_535) return { host: bare ?? host, port: Number(port) };
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

/** Every variable this program reads, its shape, and the sentence a refusal ends with. */
export const variables = {
  CLOAKROOM_ACCOUNT: [
    z.string().regex(/^[a-z0-9-]{1,40}$/),
    'up to 40 lower-case letters, digits and dashes',
  ],
  CLOAKROOM_DATA_DIR: [z.string().min(1), 'a folder this process may write to'],
  CLOAKROOM_HOST: [
    z.string().refine((h) => h === 'localhost' || isIP(h) !== 0),
    'an IP address to listen on, such as 127.0.0.1',
  ],
  PORT: [whole(0, 65_535), 'a port number from 0 to 65535'],
  CLOAKROOM_PUBLIC_URL: [origin, 'the address people use, such as https://cloakroom.example, without a path'],
  CLOAKROOM_TLS_CERT: [z.string().min(1), 'path of a PEM certificate chain'],
  CLOAKROOM_TLS_KEY: [z.string().min(1), 'path of the PEM private key'],
  CLOAKROOM_TRUSTED_PROXIES: [
    z
      .string()
      .transform((s) => s.split(',').map((p) => p.trim()))
      .pipe(z.array(z.string().refine(isNetwork)).min(1)),
    'IP addresses or networks (CIDR) of your https proxy, comma-separated',
  ],
  CLOAKROOM_SECRET: [
    secrets,
    'base64 of 32 random bytes or more (openssl rand -base64 32); to rotate, put the new one in front: new,old',
  ],
  CLOAKROOM_API_TOKENS: [
    z.string().regex(/^[A-Za-z0-9_-]{1,40}:[0-9a-f]{64}(?:,[A-Za-z0-9_-]{1,40}:[0-9a-f]{64})*$/),
    'name:sha256 pairs, comma-separated, as `npm run -s cloakroom -- api-token NAME` prints them',
  ],
  CLOAKROOM_POLICY: [z.string().min(1), 'path of a policy file like config/policy.json'],
  CLOAKROOM_DETECTORS: [z.string().min(1), 'path of a file of own detectors like config/detectors.json'],
  CLOAKROOM_DETECTORS_KEY: [
    secrets,
    'base64 of 32 random bytes or more (openssl rand -base64 32); to rotate, put the new one in front: new,old',
  ],
  CLOAKROOM_DATABASE_URL: [
    z.string().regex(/^postgres(?:ql)?:\/\/\S+$/),
    'postgres://user:password@host:port/database',
  ],
  CLOAKROOM_S3_BUCKET: [z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/), 'the name of a bucket'],
  CLOAKROOM_S3_REGION: [
    z.string().regex(/^[a-z0-9-]{2,40}$/),
    'the region of the bucket, such as eu-central-1',
  ],
  CLOAKROOM_S3_ENDPOINT: [origin, 'the address of an S3 service that is not AWS'],
  CLOAKROOM_S3_COUNTRY: [
    z.string().regex(/^[A-Z]{2}$/),
    'the EU country your own S3 service stands in, such as DE',
  ],
  CLOAKROOM_S3_WAIVE: [
    z
      .string()
      .regex(/^[a-z-]{1,40}(?:,[a-z-]{1,40})*$/)
      .transform((s) => s.split(',')),
    'names of checks your own S3 service cannot answer, comma-separated, as doctor names them',
  ],
  CLOAKROOM_KMS_KEY: [
    z.string().regex(/^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]{1,80}$/),
    'the ARN of a symmetric KMS key in an EU region',
  ],
  CLOAKROOM_KMS_ENDPOINT: [origin, 'the address of a VPC endpoint of KMS'],
  CLOAKROOM_ZENDESK_SUBDOMAIN: [
    z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/i),
    'the part before .zendesk.com',
  ],
  CLOAKROOM_ZENDESK_ENDPOINT: [origin, 'the address of Zendesk; for tests'],
  CLOAKROOM_ZENDESK_USER: [z.email(), 'the e-mail address of the agent whose API token is used'],
  CLOAKROOM_ZENDESK_TOKEN: [z.string().min(8), 'the API token of that agent'],
  CLOAKROOM_ZENDESK_FIELD: [whole(1, Number.MAX_SAFE_INTEGER), 'the number of an agent-only text field'],
  CLOAKROOM_OIDC_ISSUER: [z.url({ protocol: /^https?$/ }), 'the issuer address of your identity provider'],
  CLOAKROOM_OIDC_CLIENT_ID: [z.string().min(1), 'the client id your identity provider gave'],
  CLOAKROOM_OIDC_CLIENT_SECRET: [z.string().min(1), 'the client secret your identity provider gave'],
  CLOAKROOM_OIDC_STAFF_CLAIM: [
    z.string().regex(/^[^=\s]{1,80}(?:=.{1,200})?$/),
    'claim or claim=value that makes somebody staff',
  ],
  CLOAKROOM_CLAMD: [clamd, 'unix:/path/of/its.socket, or host:port of a clamd'],
  CLOAKROOM_CLAMD_REQUIRED: [z.stringbool({ truthy: ['true'], falsy: ['false'] }), 'true or false'],
  CLOAKROOM_MAX_FILE_BYTES: [whole(1024, 64 * GiB), 'a number of bytes for one file, up to 64 GiB'],
  CLOAKROOM_MAX_FILES: [whole(1, 100), 'a number of files for one upload, 1 to 100'],
  CLOAKROOM_UPLOADS_PER_ADDRESS: [whole(1, 1000), 'a number of uploads at once from one address'],
  CLOAKROOM_UPLOADS_IN_ALL: [whole(1, 10_000), 'a number of uploads at once'],
  CLOAKROOM_PENDING_BYTES_PER_ADDRESS: [
    whole(1024, 1024 * GiB),
    'a number of bytes of one address on the way or waiting',
  ],
  CLOAKROOM_PENDING_BYTES_IN_ALL: [whole(1024, 16_384 * GiB), 'a number of bytes on the way or waiting'],
  CLOAKROOM_TICKETS_PER_HOUR: [
    whole(1, 100_000),
    'a number of tickets one address or e-mail may open in an hour',
  ],
  CLOAKROOM_UPLOADS_PER_MINUTE: [
    whole(1, 1_000_000),
    'a number of uploads one address may begin in a minute',
  ],
  CLOAKROOM_FORMATS: [z.string().min(1), 'path of a file of limits like config/formats.json'],
  CLOAKROOM_READERS: [whole(1, 64), 'a number of files that are no text read at a time, 1 to 64'],
  CLOAKROOM_SCAN_WORKERS: [whole(1, 64), 'a number of worker threads for the scanner, 1 to 64'],
  CLOAKROOM_LEASE_SECONDS: [
    whole(2, 600),
    'seconds after which an upload whose process died is ended, 2 to 600',
  ],
  LOG_LEVEL: [
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
    'fatal, error, warn, info, debug or silent',
  ],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

export type Variables = typeof variables;
export type Values = { [K in keyof Variables]: z.output<Variables[K][0]> | undefined };

export const variableNames = Object.keys(variables) as (keyof Variables)[];

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
