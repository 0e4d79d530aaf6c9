import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { CreateBucketCommand, DeleteBucketCommand, DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { accountId, newAttachmentId } from '../../src/model/ids.ts';
import type { Vault } from '../../src/model/vault.ts';
import type { Cleared } from '../../src/model/verdict.ts';
import { createLocalKeys, createVault, stores } from '../../src/vault/index.ts';

/** The S3 to measure on, how many bytes a file has and how often each way is run. */
export interface SealBenchOptions {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly bytes: number;
  readonly rounds: number;
}

/** MB/s of plaintext (10^6 bytes) and CPU seconds of this process for 10^9 of them; medians over the rounds. */
export interface SealBenchResult {
  readonly passThrough: Rate;
  readonly sealed: Rate;
  /** Medians of the ratio within each round: sealed to pass-through. */
  readonly throughputRatio: number;
  readonly cpuRatio: number;
}
export interface Rate {
  readonly megabytesPerSecond: number;
  readonly cpuSecondsPerGigabyte: number;
}

const CHUNK = randomBytes(65_536);
const ACCOUNT = accountId('bench');

function* chunks(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= CHUNK.byteLength)
    yield left >= CHUNK.byteLength ? CHUNK : CHUNK.subarray(0, left);
}

/**
 * Seals and stores through the vault, and passes the same bytes through lib-storage as it comes, turn by turn and in
 * changing order, on one S3. Neither scans. Makes a bucket of its own and removes it.
 */
export async function benchSeal(options: SealBenchOptions): Promise<SealBenchResult> {
  const { endpoint, region, accessKeyId, secretAccessKey, bytes, rounds } = options;
  const credentials = { accessKeyId, secretAccessKey };
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const bucket = `bench-${randomBytes(6).toString('hex')}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const folder = await mkdtemp(join(tmpdir(), 'cloakroom-bench-'));
  const vault = createVault({
    store: await stores.s3({ bucket, region, endpoint, country: 'DE', credentials }),
    keys: await createLocalKeys({ file: join(folder, 'k') }),
    secrets: [randomBytes(32)],
  });
  const pass = () => measured(bytes, () => passThrough(client, bucket, bytes));
  const seal = () => measured(bytes, () => sealAndStore(vault, bytes));
  const [passed, sealed]: [Rate[], Rate[]] = [[], []];
  await pass();
  await seal();
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) passed.push(await pass());
    sealed.push(await seal());
    if (round % 2 === 1) passed.push(await pass());
  }
  await client.send(new DeleteBucketCommand({ Bucket: bucket }));
  client.destroy();
  await vault.close();
  await rm(folder, { recursive: true });
  const ratio = (of: (rate: Rate) => number) =>
    median(sealed.map((rate, i) => of(rate) / of(passed[i] as Rate)));
  return {
    passThrough: medianRate(passed),
    sealed: medianRate(sealed),
    throughputRatio: ratio((r) => r.megabytesPerSecond),
    cpuRatio: ratio((r) => r.cpuSecondsPerGigabyte),
  };
}

/** `work` answers with its own clean-up, which is not measured. */
async function measured(bytes: number, work: () => Promise<() => Promise<unknown>>): Promise<Rate> {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const cleanUp = await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await cleanUp();
  return {
    megabytesPerSecond: bytes / 1e6 / seconds,
    cpuSecondsPerGigabyte: (user + system) / 1e6 / (bytes / 1e9),
  };
}

async function passThrough(client: S3Client, bucket: string, bytes: number) {
  const at = { Bucket: bucket, Key: `pass/${randomBytes(8).toString('hex')}` };
  const Body = Readable.from(chunks(bytes), { objectMode: false });
  await new Upload({ client, params: { ...at, Body } }).done();
  return () => client.send(new DeleteObjectCommand(at));
}

async function sealAndStore(vault: Vault, bytes: number) {
  const context = { account: ACCOUNT, attachment: newAttachmentId() };
  const key = vault.newKey();
  const sealing = await vault.startSealing(context, key);
  for await (const chunk of Readable.from(chunks(bytes), { objectMode: false })) await sealing.write(chunk);
  const cleared = { account: ACCOUNT, subject: context.attachment } as unknown as Cleared;
  await vault.commit(cleared, context, await sealing.finish());
  key.destroy();
  return () => vault.discard(context);
}

const medianRate = (rates: readonly Rate[]): Rate => ({
  megabytesPerSecond: median(rates.map((r) => r.megabytesPerSecond)),
  cpuSecondsPerGigabyte: median(rates.map((r) => r.cpuSecondsPerGigabyte)),
});

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [a = Number.NaN, b = Number.NaN] = [sorted[middle], sorted[sorted.length % 2 ? middle : middle - 1]];
  return (a + b) / 2;
}
