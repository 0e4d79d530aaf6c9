import { describe, expect, it } from '@jest/globals';
import { seeded, seededUuid } from '../../../src/scan/detectors/secrets/tokens.ts';
import { scanText } from '../../../src/scan/index.ts';

const found = (text: string) => scanText(text).findings.filter((f) => f.category === 'secret');
const pem = (kind: string, line: string) =>
  `-----BEGIN ${kind}-----\n${`${line.repeat(4)}\n`.repeat(3)}-----END ${kind}-----`;
const key = 'MIIEvQIBADANBgkq';

describe('files and structures', () => {
  it.each([
    ['kubeconfig, key', 'private-key', `users:\n- name: x\n  user:\n    client-key-data: ${btoa(pem('RSA PRIVATE KEY', key))}\n`],
    ['kubeconfig, token', 'secret-value', `users:\n- name: x\n  user:\n    token: ${seeded(40)}\n`],
    ['Kubernetes Secret', 'kubernetes-secret', `apiVersion: v1\nkind: Secret\ndata:\n  db: ${btoa('Xy12ab9!')}\n`],
    ['Docker', 'auth-header', `{"auths":{"r.cloakroom-mail.eu":{"auth":"${btoa('bob:Xy12ab9')}"}}}`],
    ['.npmrc, token', 'secret-value', `//registry.cloakroom-mail.eu/:_authToken=${seeded(36)}`],
    ['.npmrc, user', 'auth-header', `//registry.cloakroom-mail.eu/:_auth=${btoa('bob:Xy12ab9')}`],
    ['.git-credentials', 'url-password', 'https://bob:Xy12ab9@git.cloakroom-mail.eu'],
    ['.netrc', 'spoken-password', 'machine git.cloakroom-mail.eu\nlogin bob password Xy12ab9'],
    ['.htpasswd', 'password-hash', `bob:$apr1$${seeded(8)}$${seeded(22)}`],
    ['/etc/shadow', 'password-hash', `bob:$6$${seeded(16)}$${seeded(86)}:19000:0:99999:7:::`],
    ['WireGuard', 'secret-value', `[Interface]\nPrivateKey = ${seeded(43)}=\n`],
    ['service account', 'google-service-account', `{"type":"service_account","private_key_id":"${'0a1b2c3d'.repeat(5)}"}`],
    ['JWK', 'jwk', `{"kty":"EC","crv":"P-256","d":"${seeded(43)}"}`],
    ['PuTTY', 'private-key', 'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none'],
    ['PKCS #12', 'keystore', `pfx: MIIK${seeded(300)}`],
    ['Azure Storage', 'azure-key', `AccountName=x;AccountKey=${seeded(86)}==;EndpointSuffix=core.windows.net`],
    ['Service Bus', 'azure-key', `Endpoint=sb://x/;SharedAccessKeyName=R;SharedAccessKey=${seeded(43)}=`],
    ['SAP service key', 'sap-secret', `"xsuaa_secret": "${seededUuid()}$${seeded(43)}="`],
    ['header', 'auth-header', `Authorization: Bearer ${seeded(40)}`],
    ['header of an API', 'secret-value', `X-Api-Key: ${seeded(32)}`],
    ['Mendix', 'mendix-key', `Mendix-ApiKey: ${seededUuid()}`],
  ])('%s', (_name, id, text) => expect(found(text).map((f) => f.detector)).toContain(id)); // biome-ignore format: a table
});

describe('private keys', () => {
  it.each([
    'PRIVATE KEY',
    'RSA PRIVATE KEY',
    'EC PRIVATE KEY',
    'DSA PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'ANY PRIVATE KEY',
  ])('%s: whole, cut off, in one line and escaped', (kind) => {
    const whole = pem(kind, key);
    for (const text of [
      whole,
      whole.slice(0, 150),
      whole.replace(/\n/g, '\\n'),
      whole.replace(/\n/g, '\r\n'),
      whole.replace(/\n/g, ' '),
    ]) {
      const [first] = found(text);
      expect(first?.detector).toBe('private-key');
      expect(first?.confidence).toBeGreaterThanOrEqual(0.9);
    }
    expect(found(whole)[0]?.location.end).toBe(whole.length);
  });
  it.each([
    'PUBLIC KEY',
    'CERTIFICATE',
    'CERTIFICATE REQUEST',
    'RSA PUBLIC KEY',
    'DH PARAMETERS',
    'X509 CRL',
  ])('%s is none', (kind) => expect(found(pem(kind, 'MIIBIjANBgkqhkiG'))).toEqual([]));
});

describe('JSON Web Tokens', () => {
  const part = (claims: object) => btoa(JSON.stringify(claims)).replace(/=+$/, '');
  it('give away what stands inside', () => {
    const text = `Bearer ${part({ alg: 'RS256' })}.${part({ sub: 'x', email: 'anna@cloakroom-mail.eu' })}.${seeded(86)}`;
    const kinds = scanText(text).findings.map((f) => f.detector);
    expect(kinds).toContain('jwt');
    expect(kinds).toContain('email');
  });
  it('need an algorithm', () =>
    expect(found(`${part({ x: 1, y: 22 })}.${part({ a: 1 })}.${seeded(43)}`)).toEqual([]));
});

describe('decoys', () => {
  it.each([
    `"integrity": "sha512-${seeded(86)}=="`, `sha256:${'0123456789abcdef'.repeat(4)}`, `commit ${'0123456789abcdef'.repeat(2)}01234567`,
    `id: ${seededUuid()}`, 'sessionid:0x14f05578bd80006', `csrf_token=${seeded(32)}`, `<meta name="csrf-token" content="${seeded(40)}">`,
    'token: expected', 'Unexpected token: }', 'public key token=b77a5c561934e089', `etag: "${seeded(32)}"`, `data:image/png;base64,${seeded(400)}`,
    `nonce-${seeded(24)}`, `request_id=${seeded(32)}`, `trace_id=${'0af7651916cd43dd'.repeat(2)}`, 'max_tokens=4096', 'secretName: my-tls-secret',
    'secretKeyRef:\n  name: db\n  key: password', 'apiKey: \u0024{API_KEY}', 'api_key = os.getenv("API_KEY")', 'token = request.headers["x-token"]',
    'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ bob@host', 'Basic authentication', 'Bearer token required', 'kind: Secretary', `pk_live_${seeded(24)}`,
    'AppWindowToken{1a2b3c4d token=Token{5e6f7a8b ActivityRecord{9c0d1e2f u0 com.x/.Y}}}', 'token=android.os.BinderProxy@3f2504e0',
  ])('%s', (text) => expect(found(text)).toEqual([])); // biome-ignore format: a table
});
