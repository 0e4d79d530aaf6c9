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
  /** A sign-in for one browser: `browser` goes into its cookie, and the person to `url`. Throws `sign-in-failed`. */
  begin(publicUrl: string): Promise<{ browser: string; url: string }>;
  /**
   * What the issuer sent back, once: the state is used up whatever comes of it. Throws `sign-in-failed` (other
   * browser, wrong state or nonce, replay, refused by the issuer) or `forbidden` (not staff).
   */
  end(
    browser: string | undefined,
    requestUrl: string,
    publicUrl: string,
  ): Promise<{ subject: { issuer: string; sub: string }; label: string }>;
  /** Where a sign-in form is redirected to, for the CSP. */
  origin(): string;
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
      const config = await configuration().catch(failed);
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
      const config = await configuration().catch(failed);
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
    origin: () => new URL(known?.serverMetadata().authorization_endpoint ?? options.issuer).origin,
  };
}

async function discover(options: OidcOptions): Promise<client.Configuration> {
  const issuer = new URL(options.issuer);
  // http only for an issuer on this machine, as in the tests; settings refuse it elsewhere
  const local =
    issuer.protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(issuer.hostname);
  return client.discovery(
    issuer,
    options.clientId,
    options.clientSecret,
    undefined,
    local ? { execute: [client.allowInsecureRequests], timeout: 10 } : { timeout: 10 },
  );
}

function failed(cause: unknown): never {
  throw new GatewayError('sign-in-failed', { cause });
}

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
