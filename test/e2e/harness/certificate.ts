import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** DER, ITU-T X.690: tag, length, content. */
function der(tag: number, ...content: (Buffer | number[])[]): Buffer {
  const body = Buffer.concat(content.map((c) => Buffer.from(c)));
  const long = body.length > 255 ? [0x82, body.length >> 8, body.length & 255] : [0x81, body.length];
  return Buffer.concat([Buffer.from([tag, ...(body.length < 128 ? [body.length] : long)]), body]);
}
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const ecdsaWithSha256 = sequence(der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
const commonName = der(0x06, [0x55, 0x04, 0x03]);
const subjectAltName = der(0x06, [0x55, 0x1d, 0x11]);
/** RFC 5280 4.1.2.5.1: UTCTime, seconds, Z. */
const utcTime = (at: Date) =>
  der(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

export interface Certificate {
  /** PEM; signed by itself, for 127.0.0.1. */
  readonly cert: string;
  readonly key: string;
}

/** A certificate (RFC 5280) as it is needed for a day on this machine, with no tool but Node. */
export function makeCertificate(): Certificate {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from('gateway under test')))));
  const now = Date.now();
  const validity = sequence(utcTime(new Date(now - 3_600_000)), utcTime(new Date(now + 86_400_000)));
  const names = sequence(sequence(subjectAltName, der(0x04, sequence(der(0x87, [127, 0, 0, 1])))));
  const toBeSigned = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    ecdsaWithSha256,
    name,
    validity,
    name,
    pair.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, names),
  );
  const signature = der(0x03, [0], sign('sha256', toBeSigned, pair.privateKey));
  const base64 = sequence(toBeSigned, ecdsaWithSha256, signature).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Writes both as an operator would; answers the two variables. */
export async function asFiles(
  dir: string,
  { cert, key }: Certificate,
): Promise<{ CLOAKROOM_TLS_CERT: string; CLOAKROOM_TLS_KEY: string }> {
  const files = { CLOAKROOM_TLS_CERT: join(dir, 'tls.crt'), CLOAKROOM_TLS_KEY: join(dir, 'tls.key') };
  await writeFile(files.CLOAKROOM_TLS_CERT, cert);
  await writeFile(files.CLOAKROOM_TLS_KEY, key, { mode: 0o600 });
  return files;
}
