import { isIP } from 'node:net';
import type { Fault } from './fault.ts';
import type { Values, Variables } from './variables.ts';

/** `host` as a listening address or as URL.hostname, which puts brackets around IPv6. */
const isLoopback = (host: string) =>
  host === 'localhost' || ['::1', '[::1]'].includes(host) || (isIP(host) === 4 && host.startsWith('127.'));

/** AWS itself in the key's own region (a VPC endpoint), or loopback for tests: the key must not leave the EU by a side door. */
function isOwnKms(endpoint: string, key: string | undefined): boolean {
  const { hostname, protocol } = new URL(endpoint);
  if (isLoopback(hostname)) return true;
  const region = key?.split(':')[3] ?? '';
  return protocol === 'https:' && hostname.endsWith('.amazonaws.com') && hostname.split('.').includes(region);
}

/** What belongs together, and what must not be left out. */
export function together(v: Values): Fault[] {
  const faults: Fault[] = [];
  const need = (variable: keyof Variables, mend: string) => {
    if (v[variable] === undefined) faults.push({ variable, mend });
  };
  if (v.CLOAKROOM_S3_BUCKET !== undefined)
    need('CLOAKROOM_S3_REGION', 'must be set with CLOAKROOM_S3_BUCKET');
  if (v.CLOAKROOM_S3_ENDPOINT !== undefined) {
    need('CLOAKROOM_S3_BUCKET', 'must be set with CLOAKROOM_S3_ENDPOINT');
    need(
      'CLOAKROOM_S3_COUNTRY',
      'must be set with CLOAKROOM_S3_ENDPOINT: say which EU country the service stands in',
    );
  }
  const zendesk = ['SUBDOMAIN', 'USER', 'TOKEN', 'FIELD'] as const;
  if ([...zendesk, 'ENDPOINT' as const].some((n) => v[`CLOAKROOM_ZENDESK_${n}`] !== undefined))
    for (const n of zendesk) need(`CLOAKROOM_ZENDESK_${n}`, 'must be set to use Zendesk');
  const oidc = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'] as const;
  if ([...oidc, 'STAFF_CLAIM' as const].some((n) => v[`CLOAKROOM_OIDC_${n}`] !== undefined))
    for (const n of oidc) need(`CLOAKROOM_OIDC_${n}`, 'must be set to sign staff in by OIDC');
  if (v.CLOAKROOM_KMS_ENDPOINT !== undefined && !isOwnKms(v.CLOAKROOM_KMS_ENDPOINT, v.CLOAKROOM_KMS_KEY))
    faults.push({
      variable: 'CLOAKROOM_KMS_ENDPOINT',
      mend: 'must be an amazonaws.com address in the region of CLOAKROOM_KMS_KEY, such as a VPC endpoint',
    });
  if (v.CLOAKROOM_CLAMD_REQUIRED !== undefined)
    need('CLOAKROOM_CLAMD', 'must be set with CLOAKROOM_CLAMD_REQUIRED');
  if (v.CLOAKROOM_TLS_CERT !== undefined) need('CLOAKROOM_TLS_KEY', 'must be set with CLOAKROOM_TLS_CERT');
  if (v.CLOAKROOM_TLS_KEY !== undefined) need('CLOAKROOM_TLS_CERT', 'must be set with CLOAKROOM_TLS_KEY');
  if (v.CLOAKROOM_DATABASE_URL !== undefined)
    need('CLOAKROOM_SECRET', 'must be set with CLOAKROOM_DATABASE_URL, since several gateways share it');
  faults.push(...inTheOpen(v), ...reachable(v));
  return faults;
}

const isHere = (issuer: string) => isLoopback(new URL(issuer).hostname);

/** What would cross a network unencrypted, or is promised so, whatever address is listened on. */
function inTheOpen(v: Values): Fault[] {
  const faults: Fault[] = [];
  const issuer = v.CLOAKROOM_OIDC_ISSUER;
  // the authorization code and the client secret go there (RFC 6749 10.3)
  if (issuer?.startsWith('http:') && !isHere(issuer))
    faults.push({
      variable: 'CLOAKROOM_OIDC_ISSUER',
      mend: 'must be https, unless the issuer runs on this machine',
    });
  if (v.CLOAKROOM_TLS_CERT !== undefined && v.CLOAKROOM_PUBLIC_URL?.startsWith('http:'))
    faults.push({
      variable: 'CLOAKROOM_PUBLIC_URL',
      mend: 'must be https with CLOAKROOM_TLS_CERT: the gateway answers nothing else then',
    });
  return faults;
}

/** Anything but loopback needs OIDC and https, by an own certificate or a named proxy. */
function reachable(v: Values): Fault[] {
  if (isLoopback(v.CLOAKROOM_HOST ?? '127.0.0.1')) return [];
  const faults: Fault[] = [];
  if (v.CLOAKROOM_OIDC_ISSUER === undefined)
    faults.push({ variable: 'CLOAKROOM_OIDC_ISSUER', mend: 'must be set to listen beyond this machine' });
  else if (v.CLOAKROOM_OIDC_ISSUER.startsWith('http:') && isHere(v.CLOAKROOM_OIDC_ISSUER))
    faults.push({ variable: 'CLOAKROOM_OIDC_ISSUER', mend: 'must be https to listen beyond this machine' });
  if (v.CLOAKROOM_TLS_CERT === undefined && v.CLOAKROOM_TRUSTED_PROXIES === undefined)
    faults.push({
      variable: 'CLOAKROOM_HOST',
      mend: 'must be a loopback address, unless CLOAKROOM_TLS_CERT and _KEY or CLOAKROOM_TRUSTED_PROXIES are set',
    });
  const stated = v.CLOAKROOM_PUBLIC_URL;
  if (stated === undefined || (stated.startsWith('http:') && v.CLOAKROOM_TLS_CERT === undefined))
    faults.push({ variable: 'CLOAKROOM_PUBLIC_URL', mend: 'must be the https address people use' });
  return faults;
}
