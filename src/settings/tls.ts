import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { SettingsError } from './fault.ts';
import type { Variables } from './variables.ts';

/** PEM. */
export interface Tls {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * The gateway's own certificate and key, known to fit each other. Throws SettingsError with the variable to mend, so
 * that a start is refused rather than every handshake.
 */
export function readTls(files: { readonly certFile: string; readonly keyFile: string }): Tls {
  const cert = read(files.certFile, 'CLOAKROOM_TLS_CERT');
  const key = read(files.keyFile, 'CLOAKROOM_TLS_KEY');
  const certificate = parsed(
    () => new X509Certificate(cert),
    'CLOAKROOM_TLS_CERT',
    'must be a PEM certificate, its chain behind it',
  );
  const secret: KeyObject = parsed(
    () => createPrivateKey(key),
    'CLOAKROOM_TLS_KEY',
    'must be a PEM private key without a passphrase',
  );
  if (!certificate.checkPrivateKey(secret)) refuse('CLOAKROOM_TLS_KEY', 'must belong to CLOAKROOM_TLS_CERT');
  // what OpenSSL refuses besides: a key too short for its security level, a broken chain
  parsed(
    () => createSecureContext({ cert, key }),
    'CLOAKROOM_TLS_CERT',
    'is refused by OpenSSL: check the length of its key and the rest of the chain',
  );
  return { cert, key };
}

function read(file: string, variable: keyof Variables): Buffer {
  return parsed(() => readFileSync(file), variable, 'cannot be read: check path and permissions');
}

function parsed<T>(make: () => T, variable: keyof Variables, mend: string): T {
  try {
    return make();
  } catch {
    return refuse(variable, mend);
  }
}

function refuse(variable: keyof Variables, mend: string): never {
  throw new SettingsError([{ variable, mend }]);
}
