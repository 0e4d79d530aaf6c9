// `cloakroom scan` as a whole process, from its start to its exit code, beside the scanner alone on the same text.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { zipOf } from '../formats/archives-writers.ts';
import { mixedCorpus, plainLogs } from './corpus.ts';
import { scanRate } from './scan.ts';
import { median } from './timing.ts';

/** MB/s of the process, and the median of its ratios to the scanner alone, each measured next to the other. */
export interface CommandRate {
  readonly mbs: number;
  readonly ratio: number;
}
export interface CommandBench {
  /** A web server's and a JVM's logs: an address in every second line or so. */
  readonly plain: CommandRate;
  /** With tables of persons and JSON: a finding in every 120 bytes, each of them listed. */
  readonly mixed: CommandRate;
  /** The plain logs in a ZIP ÷ the same logs as a file, MB/s of text, each run next to the other. */
  readonly zip: number;
}

const root = new URL('../../', import.meta.url).pathname;
/** Of this much text a file is made by writing it again and again, and the scanner alone is measured on it. */
const partBytes = 20e6;

/** Seconds of `cloakroom scan FILE > /dev/null`. */
async function seconds(file: string): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, ['src/main.ts', 'scan', file], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code > 2) throw new Error(`scan ended with ${code}`);
  return (performance.now() - from) / 1000;
}

async function rateOf(file: string, text: string, bytes: number, rounds: number): Promise<CommandRate> {
  const handle = await open(file, 'w');
  for (let written = 0; written < bytes; written += text.length) await handle.write(text);
  await handle.close();
  const scanner = scanRate(text);
  await seconds(file); // the file and the compiled code are in the system's caches from here on, as on any second run
  const rates: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const alone = scanner();
    const mbs = bytes / 1e6 / (await seconds(file));
    rates.push(mbs);
    ratios.push(mbs / alone);
  }
  await rm(file);
  return { mbs: median(rates), ratio: median(ratios) };
}

/** Seconds for the file ÷ those for the same text in a ZIP. */
async function zipRatio(folder: string, text: string, bytes: number, rounds: number): Promise<number> {
  const data = Buffer.from(text);
  const packed = deflateRawSync(data);
  const copies = Math.round(bytes / data.length);
  const parts = Array.from({ length: copies }, (_, i) => ({ name: `server-${i}.log`, data, packed }));
  const archive = join(folder, 'logs.zip');
  const file = join(folder, 'logs.log');
  await writeFile(archive, zipOf(parts));
  await writeFile(file, Buffer.concat(Array.from({ length: copies }, () => data)));
  await seconds(archive);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) ratios.push((await seconds(file)) / (await seconds(archive)));
  return median(ratios);
}

export async function benchCommand(megabytes = 200, rounds = 3): Promise<CommandBench> {
  const folder = await mkdtemp(join(tmpdir(), 'cloakroom-bench-'));
  const file = join(folder, 'bench.log');
  const bytes = megabytes * 1e6;
  try {
    const plain = await rateOf(file, plainLogs(partBytes), bytes, rounds);
    const mixed = await rateOf(file, mixedCorpus(partBytes), bytes, rounds);
    const zip = await zipRatio(folder, plainLogs(partBytes), bytes, rounds + 2);
    return { plain, mixed, zip };
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const { plain, mixed, zip } = await benchCommand();
  console.log(`logs in a ZIP: ${zip.toFixed(2)} of the same logs as a file`);
  for (const [name, { mbs, ratio }] of Object.entries({ plain, mixed }))
    console.log(`${name}: ${mbs.toFixed(0)} MB/s, ${ratio.toFixed(2)} of the scanner alone`);
}
