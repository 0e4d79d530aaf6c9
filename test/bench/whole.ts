import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, PutBucketLifecycleConfigurationCommand, S3Client } from '@aws-sdk/client-s3';
import { freePorts } from '../services/leash.ts';
import type { Services } from '../services/names.ts';
import { mixedCorpus } from './corpus.ts';
import { scanRate } from './scan.ts';
import { type Sent, send } from './sender.ts';

const root = new URL('../../', import.meta.url).pathname;
const MB = 1e6;

export interface WholeBench {
  readonly passThroughMBs: number;
  /** Seal and store behind the same multer, without the scan. */
  readonly sealMBs: number;
  readonly sealCpu: number;
  /** Medians of the ratios within each round, seal to pass-through. */
  readonly sealThroughput: number;
  readonly sealCpuRatio: number;
  readonly wholeMBs: number;
  /** Median of the ratios within each round, whole path to the smaller of pass-through and scanner alone. */
  readonly wholeRatio: number;
  readonly passThroughCpu: number;
  readonly wholeCpu: number;
  /** Peak resident memory of the gateway over one upload, in MB, small and large. */
  readonly memory: {
    readonly smallMB: number;
    readonly largeMB: number;
    readonly small: number;
    readonly large: number;
  };
  /** p95 of small files in milliseconds, alone and while a big one is being scanned, and their ratio: medians of rounds. */
  readonly small: { readonly aloneMs: number; readonly besideMs: number; readonly ratio: number };
}

/** As `npm start` has them. */
const gatewayFlags = ['--max-semi-space-size=1'];

export const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[list.length >> 1] as number;
const p95 = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length * 0.95)] as number;

/** A process under measurement. */
interface Measured {
  readonly url: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

export function logPieces(): Buffer[] {
  const bytes = Buffer.from(mixedCorpus(16 * MB));
  return Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) =>
    bytes.subarray(i * 65_536, (i + 1) * 65_536),
  );
}

/** CPU seconds of a process, user and system, all threads (proc(5); 100 ticks a second). */
async function cpuOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Peak resident memory in MB. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return (Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) * 1024) / MB;
}

async function startGateway(env: Readonly<Record<string, string>>): Promise<Measured> {
  const dir = await mkdtemp(join(tmpdir(), 'cloakroom-bench-'));
  const [port = 0] = await freePorts(1);
  const policy = join(dir, 'allow.json');
  await writeFile(policy, JSON.stringify(await allowAll()));
  const child = spawn(process.execPath, [...gatewayFlags, 'src/main.ts', 'serve'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'] ?? '',
      CLOAKROOM_DATA_DIR: join(dir, 'data'),
      PORT: String(port),
      CLOAKROOM_POLICY: policy,
      CLOAKROOM_TICKETS_PER_HOUR: '100000',
      CLOAKROOM_UPLOADS_PER_MINUTE: '100000',
      CLOAKROOM_UPLOADS_PER_ADDRESS: '100',
      CLOAKROOM_MAX_FILE_BYTES: String(8 * 1024 ** 3),
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  await ready(child, 'production');
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** The shipped policy with every action allowed that may be: what is measured is the work, not the verdict. */
export async function allowAll(): Promise<unknown> {
  const policy = JSON.parse(await readFile(join(root, 'config/policy.json'), 'utf8'));
  const categories = Object.fromEntries(
    Object.entries(policy.categories).map(([category, rules]) => [
      category,
      category.startsWith('malware') ? rules : [{ minConfidence: 0, minCount: 1, action: 'allow' }],
    ]),
  );
  return { version: 'bench', retentionDays: 1, categories, detectors: {}, forms: {} };
}

async function ready(child: ChildProcess, word: string): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes(word)) break;
  }
  if (!text.includes(word)) throw new Error('the measured process did not start');
  return text;
}

async function startServer(
  script: string,
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Measured> {
  const child = spawn(process.execPath, [...flags, `test/bench/${script}`], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  const url = (await ready(child, '\n')).trim();
  return {
    url,
    child,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** MB/s as the sender sees them, and CPU seconds of the measured process for a GB. */
interface Rate {
  readonly mbs: number;
  readonly cpu: number;
}

async function rate(server: Measured, sent: Sent): Promise<Rate> {
  const before = await cpuOf(server.child.pid ?? 0);
  const ms = await send(server.url, sent);
  const cpu = (await cpuOf(server.child.pid ?? 0)) - before;
  return { mbs: sent.bytes / MB / (ms / 1000), cpu: cpu / (sent.bytes / 1e9) };
}

async function makeBucket(ceph: Services['ceph'], name: string): Promise<void> {
  const client = new S3Client({
    endpoint: ceph.endpoint,
    region: ceph.region,
    forcePathStyle: true,
    credentials: { accessKeyId: ceph.accessKeyId, secretAccessKey: ceph.secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  await client.send(new CreateBucketCommand({ Bucket: name }));
  const Rules = [
    {
      ID: 'a',
      Status: 'Enabled' as const,
      Filter: { Prefix: '' },
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
    },
  ];
  await client.send(
    new PutBucketLifecycleConfigurationCommand({ Bucket: name, LifecycleConfiguration: { Rules } }),
  );
  client.destroy();
}

/** Pass-through and gateway take turns in one run, on the same S3, fed by the same sender. */
export async function benchWhole(
  ceph: Services['ceph'],
  options: { megabytes: number; rounds: number },
): Promise<WholeBench> {
  const bucket = `whole-${Date.now()}`;
  await makeBucket(ceph, bucket);
  const aws = { AWS_ACCESS_KEY_ID: ceph.accessKeyId, AWS_SECRET_ACCESS_KEY: ceph.secretAccessKey };
  const s3 = {
    ...aws,
    CLOAKROOM_S3_BUCKET: bucket,
    CLOAKROOM_S3_REGION: ceph.region,
    CLOAKROOM_S3_ENDPOINT: ceph.endpoint,
    CLOAKROOM_S3_COUNTRY: 'DE',
    CLOAKROOM_S3_WAIVE: 'public-access,replication',
  };
  const bench = { ...aws, BENCH_ENDPOINT: ceph.endpoint, BENCH_REGION: ceph.region, BENCH_BUCKET: bucket };
  const plain = await startServer('pass-through.ts', bench);
  const sealer = await startServer('seal-server.ts', bench, gatewayFlags);
  const gateway = await startGateway(s3);
  const sent = { pieces: logPieces(), bytes: options.megabytes * MB };
  const passed: Rate[] = [];
  const sealed: Rate[] = [];
  const whole: Rate[] = [];
  const scanned: number[] = [];
  const scanner = scanRate();
  // a gateway runs for days: what is measured is the code as it is then
  for (const { url } of [plain, sealer, gateway]) await send(url, sent);
  for (let round = 0; round < options.rounds; round++) {
    passed.push(await rate(plain, sent));
    sealed.push(await rate(sealer, sent));
    whole.push(await rate(gateway, sent));
    scanned.push(scanner());
  }
  const small = await smallFiles(gateway, sent.pieces, 3);
  await gateway.stop();
  await plain.stop();
  await sealer.stop();
  return {
    passThroughMBs: median(passed.map((r) => r.mbs)),
    sealMBs: median(sealed.map((r) => r.mbs)),
    sealCpu: median(sealed.map((r) => r.cpu)),
    sealThroughput: median(sealed.map((r, i) => r.mbs / (passed[i] as Rate).mbs)),
    sealCpuRatio: median(sealed.map((r, i) => r.cpu / (passed[i] as Rate).cpu)),
    wholeMBs: median(whole.map((r) => r.mbs)),
    wholeRatio: median(whole.map((r, i) => r.mbs / Math.min((passed[i] as Rate).mbs, scanned[i] as number))),
    passThroughCpu: median(passed.map((r) => r.cpu)),
    wholeCpu: median(whole.map((r) => r.cpu)),
    small,
    memory: await memory(sent.pieces),
  };
}

/** 100 KB each, 8 at a time, in turns alone and beside one big upload: p95 is the fourth worst of 80, and one is no figure. */
async function smallFiles(
  gateway: Measured,
  pieces: readonly Buffer[],
  rounds: number,
): Promise<WholeBench['small']> {
  const one: Sent = { pieces, bytes: 100_000 };
  const many = async (count: number) => {
    const times: number[] = [];
    let left = count;
    const lane = async () => {
      while (left-- > 0) times.push(await send(gateway.url, one));
    };
    await Promise.all(Array.from({ length: 8 }, lane));
    return p95(times);
  };
  const beside = async () => {
    let bigDone = false;
    const big = send(gateway.url, { pieces, bytes: 200 * MB }).finally(() => {
      bigDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ms = await many(80);
    if (bigDone) throw new Error('the big upload ended before the small ones: nothing was measured');
    await big;
    return ms;
  };
  await many(40);
  const turns: { aloneMs: number; besideMs: number }[] = [];
  for (let k = 0; k < rounds; k++) turns.push({ aloneMs: await many(80), besideMs: await beside() });
  return {
    aloneMs: median(turns.map((turn) => turn.aloneMs)),
    besideMs: median(turns.map((turn) => turn.besideMs)),
    ratio: median(turns.map((turn) => turn.besideMs / turn.aloneMs)),
  };
}

/** A fresh gateway for each size (peak memory never falls); the embedded store, since 2 GiB need a disk. */
async function memory(pieces: readonly Buffer[]): Promise<WholeBench['memory']> {
  const [small, large] = [64 * 1024 ** 2, 2 * 1024 ** 3];
  const peaks: number[] = [];
  for (const bytes of [small, large]) {
    const gateway = await startGateway({});
    await send(gateway.url, { pieces, bytes });
    peaks.push(await peakOf(gateway.child.pid ?? 0));
    await gateway.stop();
  }
  return { small: small / MB, large: large / MB, smallMB: peaks[0] as number, largeMB: peaks[1] as number };
}
