// npm run bench: every figure of the README in one run. Fails on ratios, never on absolute times.
import { start } from '../services/start.ts';
import { benchScan } from './scan.ts';
import { benchSeal } from './seal.ts';
import { benchWhole } from './whole.ts';

const quick = process.argv.includes('--quick');
const { info: ceph, leashed } = await start.ceph();

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  readonly met: boolean;
}
const n = (x: number, digits = 0) => x.toFixed(digits);

try {
  const scan = await benchScan(quick ? 5 : 50, true);
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
    goal(
      `slowest hostile input ÷ benign text (${scan.slowest.name})`,
      scan.slowest.ratio,
      (x) => x <= 5,
      '≤ 5',
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
    goal('p95 beside ÷ alone', whole.small.besideMs / whole.small.aloneMs, (x) => x <= 1.5, '≤ 1.5'),
  ];
  print(rows, scan.perDetector);
  process.exitCode = rows.every((r) => r.met) ? 0 : 1;
} finally {
  await leashed?.stop();
}

function row(what: string, figure: string): Row {
  return { what, figure, goal: '', met: true };
}

function goal(what: string, value: number, holds: (x: number) => boolean, text: string): Row {
  return { what, figure: value.toFixed(2), goal: text, met: holds(value) };
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
