import { randomBytes } from 'node:crypto';
import * as client from 'openid-client';
import { GatewayError } from '../../model/errors.ts';
import type { OidcOptions } from '../options.ts';

const callbackPath = '/staff/callback';
const loginMillis = 600_000;
/** Sign-ins that were begun and not ended; the oldest is forgotten first. */
const maxBegun = 5_000;

interface Begun {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly at: number;
}

export interface Oidc {
  /** A sign-in for one browser: `browser` goes into its cookie, the person to `url`. Throws `sign-in-unavailable`. */
  begin(publicUrl: string): Promise<{ browser: string; url: string }>;
  /**
   * What the issuer sent back, once: the state is used up whatever comes of it. Throws `sign-in-failed` (other
   * browser, wrong state or nonce, replay, refused by the issuer), `sign-in-unavailable` or `forbidden` (not staff).
   */
  end(
    browser: string | undefined,
    requestUrl: string,
    publicUrl: string,
  ): Promise<{ subject: { issuer: string; sub: string }; label: string }>;
}

/** OpenID Connect with code, PKCE, state and nonce (RFC 9700). The issuer is asked for its endpoints at first use. */
export function createOidc(options: OidcOptions, now: () => number = Date.now): Oidc {
  const begun = new Map<string, Begun>();
  let known: client.Configuration | undefined;
  const configuration = async () => {
    known ??= await discover(options);
    return known;
  };
  return {
    async begin(publicUrl) {
      const config = await configuration().catch(away);
      const login: Begun = {
        verifier: client.randomPKCECodeVerifier(),
        state: client.randomState(),
        nonce: client.randomNonce(),
        at: now(),
      };
      const browser = randomBytes(32).toString('base64url');
      if (begun.size >= maxBegun) begun.delete(begun.keys().next().value ?? '');
      begun.set(browser, login);
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: new URL(callbackPath, publicUrl).href,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(login.verifier),
        code_challenge_method: 'S256',
        state: login.state,
        nonce: login.nonce,
      });
      return { browser, url: url.href };
    },
    async end(browser, requestUrl, publicUrl) {
      const login = browser === undefined ? undefined : begun.get(browser);
      begun.delete(browser ?? '');
      if (!login || now() - login.at > loginMillis) throw new GatewayError('sign-in-failed');
      const config = await configuration().catch(away);
      const tokens = await client
        .authorizationCodeGrant(config, new URL(requestUrl, publicUrl), {
          pkceCodeVerifier: login.verifier,
          expectedState: login.state,
          expectedNonce: login.nonce,
          idTokenExpected: true,
        })
        .catch(failed);
      const claims = tokens.claims();
      if (!claims) throw new GatewayError('sign-in-failed');
      if (!isStaff(claims, options.staffClaim)) throw new GatewayError('forbidden');
      return { subject: { issuer: claims.iss, sub: claims.sub }, label: labelOf(claims) };
    },
  };
}

async function discover(options: OidcOptions): Promise<client.Configuration> {
  const issuer = new URL(options.issuer);
  // http only for an issuer on this machine, as in the tests; settings refuse it elsewhere
  const local =
    issuer.protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(issuer.hostname);
  // ASVS 5.0 9.1.1: the signature of an ID token is checked, although it comes from the issuer itself
  const execute = [client.enableNonRepudiationChecks, ...(local ? [client.allowInsecureRequests] : [])];
  return client.discovery(issuer, options.clientId, options.clientSecret, undefined, {
    execute,
    timeout: 10,
  });
}

function away(cause: unknown): never {
  throw new GatewayError('sign-in-unavailable', { cause });
}

/** An issuer that did not answer, or is unwell, refused nobody. */
function failed(cause: unknown): never {
  if (cause instanceof client.ResponseBodyError && cause.status >= 500) away(cause);
  if (cause instanceof client.ClientError) {
    if (cause.code === 'OAUTH_TIMEOUT') away(cause);
    if (cause.cause instanceof globalThis.Response && cause.cause.status >= 500) away(cause);
  }
  // fetch: a TypeError whose cause is the system's
  if (cause instanceof TypeError && cause.cause instanceof Error) away(cause);
  throw new GatewayError('sign-in-failed', { cause });
}

/** The issuer's own word for its refusal, if it is one of RFC 6749 4.1.2.1 and 5.2 or OpenID Connect Core 3.1.2.6. */
export function refusalWord(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  const word =
    cause instanceof client.ResponseBodyError || cause instanceof client.AuthorizationResponseError
      ? cause.error
      : '';
  return refusalWords.find((w) => w === word);
}
const refusalWords = [
  ...[
    'invalid_request',
    'unauthorized_client',
    'access_denied',
    'unsupported_response_type',
    'invalid_scope',
  ],
  ...['server_error', 'temporarily_unavailable', 'invalid_client', 'invalid_grant', 'unsupported_grant_type'],
  ...['interaction_required', 'login_required', 'account_selection_required', 'consent_required'],
];

/** `claim` must be true or not empty; `claim=value` must be equal to the value, or a list that holds it. */
export function isStaff(claims: Readonly<Record<string, unknown>>, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const at = wanted.indexOf('=');
  const name = at < 0 ? wanted : wanted.slice(0, at);
  const have = Object.hasOwn(claims, name) ? claims[name] : undefined;
  if (at < 0) return have === true || (typeof have === 'string' && have !== '' && have !== 'false');
  const value = wanted.slice(at + 1);
  return have === value || (Array.isArray(have) && have.includes(value));
}

function labelOf(claims: Readonly<Record<string, unknown>>): string {
  const label = [claims['email'], claims['name'], claims['sub']].find(
    (c) => typeof c === 'string' && c !== '',
  );
  return String(label ?? '').slice(0, 200);
}
