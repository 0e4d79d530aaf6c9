// npm run bench: every figure of the README in one run. Fails on ratios, never on absolute times.
import { gzipSync } from 'node:zlib';
import { bundleScanner } from '../../build/scanner.ts';
import { start } from '../services/start.ts';
import { benchCommand } from './command.ts';
import { benchFormats } from './formats.ts';
import type { LargeArchive } from './large-archive.ts';
import { benchScan } from './scan.ts';
import { benchSeal } from './seal.ts';
import { benchWhole } from './whole.ts';

const quick = process.argv.includes('--quick');
// first of all, as the services would disturb what takes all of a core
const scan = await benchScan(quick ? 5 : 50);
const command = await benchCommand(quick ? 100 : 200, quick ? 1 : 3);
const formats = await benchFormats(quick);
const bundle = gzipSync(await bundleScanner('src/scan/index.ts')).length;
const { info: ceph, leashed } = await start.ceph();

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  readonly met: boolean;
  /** Whether the exit code depends on it: ratios and sizes, not times. */
  readonly binding: boolean;
}
const n = (x: number, digits = 0) => x.toFixed(digits);

try {
  const seal = await benchSeal({ ...ceph, bytes: (quick ? 64 : 128) * 1e6, rounds: quick ? 3 : 5 });
  const whole = await benchWhole(ceph, { megabytes: quick ? 64 : 80, rounds: quick ? 3 : 5 });
  const rows: Row[] = [
    row(
      'plain multer → lib-storage → S3',
      `${n(whole.passThroughMBs)} MB/s, ${n(whole.passThroughCpu, 1)} CPU-s/GB`,
    ),
    row('whole path: scan, seal, store', `${n(whole.wholeMBs)} MB/s, ${n(whole.wholeCpu, 1)} CPU-s/GB`),
    goal('whole path ÷ smaller of pass-through and scanner', whole.wholeRatio, (x) => x >= 0.6, '≥ 0.6'),
    row('seal and store behind multer, no scan', `${n(whole.sealMBs)} MB/s, ${n(whole.sealCpu, 1)} CPU-s/GB`),
    goal('seal and store ÷ pass-through, throughput', whole.sealThroughput, (x) => x >= 1, '≥ 1.0'),
    goal('seal and store ÷ pass-through, CPU', whole.sealCpuRatio, (x) => x <= 1, '≤ 1.0'),
    row(
      'the same two without multer, in one process',
      `${n(seal.sealed.megabytesPerSecond)} and ${n(seal.passThrough.megabytesPerSecond)} MB/s, ${n(seal.sealed.cpuSecondsPerGigabyte, 1)} and ${n(seal.passThrough.cpuSecondsPerGigabyte, 1)} CPU-s/GB`,
    ),
    row(
      'scanner, all detectors, one core',
      `${n(scan.scannerMBs)} MB/s (bare byte pass ${n(scan.bytePassMBs)})`,
    ),
    goal('scanner ÷ bare class-table byte pass', scan.ratio, (x) => x >= 0.2, '≥ 0.2'),
    row('the same in the tenth of turns that neighbours disturbed least', n(scan.leastDisturbed, 2)),
    goal(
      `slowest hostile input ÷ benign text (${scan.slowest.name})`,
      scan.slowest.ratio,
      (x) => x <= 5,
      '≤ 5',
    ),
    wish('MB/s of that input', scan.slowest.mbs, (x) => x >= 20, '20 or more'),
    wish(`longest piece of 64 KiB, ms (${scan.piece.name})`, scan.piece.ms, (x) => x <= 25, '25 or less'),
    wish('command line, web server and JVM logs, MB/s', command.plain.mbs, (x) => x >= 50, '50 or more'),
    goal('the same ÷ scanner alone', command.plain.ratio, (x) => x >= 0.7, '≥ 0.7'),
    row('command line, mixed corpus, a finding in every 120 bytes', `${n(command.mixed.mbs)} MB/s`),
    goal('the same ÷ scanner alone', command.mixed.ratio, (x) => x >= 0.7, '≥ 0.7'),
    goal('scanner as pages get it, bytes gzipped', bundle, (x) => x <= 200_000, '≤ 200,000', 0),
    ...(formats.pdf === null
      ? [row('text of a PDF', 'pdftotext is not installed')]
      : [goal('text of a PDF ÷ bare pdftotext, time', formats.pdf, (x) => x <= 1.5, '≤ 1.5')]),
    goal('rows of a workbook ÷ bare yauzl and saxes, time', formats.sheet, (x) => x <= 1.5, '≤ 1.5'),
    goal('command line, logs in a ZIP ÷ the same logs as a file', command.zip, (x) => x >= 0.6, '≥ 0.6'),
    row(
      'the same with reading and scanning in one thread',
      `${n(formats.zip, 2)}, ${n(formats.zipMBs)} MB/s`,
    ),
    goal('most that a reader held over these, MB', formats.readerMB, (x) => x <= 300, '≤ 300', 0),
    ...largeRows(formats.large),
    wish(
      'a small file that is no text: what its process adds, p95, ms',
      formats.smallMs,
      (x) => x <= 30,
      '30 or less',
    ),
    row(
      'peak memory, 64 MiB and 2 GiB upload',
      `${n(whole.memory.smallMB)} and ${n(whole.memory.largeMB)} MB`,
    ),
    goal('difference of both, MB', whole.memory.largeMB - whole.memory.smallMB, (x) => x <= 33.6, '≤ 33.6'),
    row(
      '100 KB files, 8 at a time, p95',
      `${n(whole.small.aloneMs)} ms; beside a big file ${n(whole.small.besideMs)} ms`,
    ),
    goal('p95 beside ÷ alone', whole.small.ratio, (x) => x <= 1.5, '≤ 1.5'),
  ];
  print(rows, scan.perDetector);
  process.exitCode = rows.every((r) => r.met || !r.binding) ? 0 : 1;
} finally {
  await leashed?.stop();
}

function row(what: string, figure: string): Row {
  return { what, figure, goal: '', met: true, binding: false };
}

function largeRows(large: LargeArchive | null): Row[] {
  if (large === null) return [row('2 GiB of logs in a ZIP', 'not in a quick run')];
  return [
    row(`${large.gigabytes.toFixed(1)} GB of logs in a ZIP`, `${n(large.mbs)} MB/s`),
    goal('its reader held at most, MB', large.readerMB, (x) => x <= 300, '≤ 300', 0),
  ];
}

type Holds = (x: number) => boolean;

function goal(what: string, value: number, holds: Holds, text: string, digits = 2): Row {
  return { what, figure: value.toFixed(digits), goal: text, met: holds(value), binding: true };
}

/** A goal in absolute time. A slower machine misses it: that is shown and no more. */
function wish(what: string, value: number, holds: Holds, text: string): Row {
  return { ...goal(what, value, holds, text, 0), binding: false };
}

function print(rows: readonly Row[], perDetector: Readonly<Record<string, number>>): void {
  const lines = ['| What | Measured | Goal |', '| --- | --- | --- |'];
  for (const r of rows) lines.push(`| ${r.what} | ${r.figure} | ${r.goal}${r.met ? '' : ' **missed**'} |`);
  process.stdout.write(`${lines.join('\n')}\n\n`);
  const costs = Object.entries(perDetector).toSorted(([, a], [, b]) => b - a);
  const dear = costs.filter(([, share]) => share >= 0.005);
  process.stdout.write(
    `Time in the detectors' own code, those above half a percent: ${dear.map(([id, share]) => `${id} ${(share * 100).toFixed(1)} %`).join(', ')}\n`,
  );
}
