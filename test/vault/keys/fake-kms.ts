import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Enough of KMS to enforce what matters: context, key id and key state (moto lets a disabled key decrypt). */
export interface FakeKms {
  readonly endpoint: string;
  readonly arns: readonly string[];
  state: 'Enabled' | 'Disabled' | 'PendingDeletion';
  /** Answers the next calls with this status and nothing useful. */
  broken: number | null;
  /** Answers in the name of this key instead. */
  pretends: string | null;
  replicaRegions: readonly string[];
  stop(): Promise<void>;
}

const arn = (region: string, n: number) =>
  `arn:aws:kms:${region}:111122223333:key/00000000-0000-4000-8000-00000000000${n}`;

interface Body {
  readonly KeyId?: string;
  readonly Plaintext?: string;
  readonly CiphertextBlob?: string;
  readonly EncryptionContext?: Record<string, string>;
}

class KmsError extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

export async function startFakeKms(): Promise<FakeKms> {
  const arns = [arn('eu-central-1', 1), arn('eu-west-3', 2), arn('us-east-1', 3)];
  const secrets = new Map(arns.map((a) => [a, randomBytes(32)]));
  const kms = { arns, state: 'Enabled', broken: null, pretends: null, replicaRegions: [] } as unknown as {
    -readonly [K in keyof FakeKms]: FakeKms[K];
  };
  const aad = (context: Record<string, string> | undefined) =>
    Buffer.from(JSON.stringify(Object.entries(context ?? {}).sort()));

  const answer = (action: string, body: Body) => {
    const keyId = body.KeyId ?? '';
    const secret = secrets.get(keyId);
    if (secret === undefined) throw new KmsError('NotFoundException');
    const context = aad(body.EncryptionContext);
    if (action === 'DescribeKey') {
      const MultiRegionConfiguration = { ReplicaKeys: kms.replicaRegions.map((Region) => ({ Region })) };
      return { KeyMetadata: { KeyId: keyId, Arn: keyId, KeyState: kms.state, MultiRegionConfiguration } };
    }
    if (kms.state === 'Disabled') throw new KmsError('DisabledException');
    if (kms.state === 'PendingDeletion') throw new KmsError('KMSInvalidStateException');
    const said = kms.pretends ?? keyId;
    if (action === 'Encrypt') {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(context);
      const sealed = [iv, cipher.update(body.Plaintext ?? '', 'base64'), cipher.final(), cipher.getAuthTag()];
      return { KeyId: said, CiphertextBlob: Buffer.concat(sealed).toString('base64') };
    }
    const blob = Buffer.from(body.CiphertextBlob ?? '', 'base64');
    try {
      const decipher = createDecipheriv('aes-256-gcm', secret, blob.subarray(0, 12)).setAAD(context);
      decipher.setAuthTag(blob.subarray(-16));
      const plain = Buffer.concat([decipher.update(blob.subarray(12, -16)), decipher.final()]);
      return { KeyId: said, Plaintext: plain.toString('base64') };
    } catch {
      throw new KmsError('InvalidCiphertextException');
    }
  };

  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request)) as Body;
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    try {
      if (kms.broken !== null) {
        response.statusCode = kms.broken;
        response.end('{}');
        return;
      }
      response.end(
        JSON.stringify(answer(String(request.headers['x-amz-target']).split('.').at(-1) ?? '', body)),
      );
    } catch (e) {
      response.statusCode = 400;
      response.end(JSON.stringify({ __type: (e as Error).name }));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  kms.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  kms.stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return kms;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
