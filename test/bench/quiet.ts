// npm run bench:quiet -- PATH...: what the scanner would warn of or block in files that hold nothing personal (logs, code, documents
// of programs), each read as text. Prints where, never what. `--plain` leaves the places out.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from '../../src/scan/decide.ts';
import { scanText } from '../../src/scan/index.ts';
import { parsePolicy } from '../../src/scan/policy.ts';

/** Not counted: logs are full of them, and the issue of false alarms leaves them aside. */
const apart = /^(?:ipv4|ipv6|email)$/;
const goals = { block: 100, warn: 5 } as const;

const paths = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const isPlain = process.argv.includes('--plain');
const policy = parsePolicy(
  JSON.parse(readFileSync(new URL('../../config/policy.json', import.meta.url), 'utf8')),
);

function* filesIn(path: string): Generator<string> {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about?.isFile()) yield path;
  if (about?.isDirectory()) for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

const counts = new Map<string, { warn: number; block: number }>();
let [files, units, micros] = [0, 0, 0];
for (const path of paths)
  for (const file of filesIn(path)) {
    const text = readFileSync(file, 'utf8');
    if (text.includes('\0')) continue;
    files++;
    units += text.length;
    const before = process.cpuUsage();
    const found = scanText(text);
    const { user, system } = process.cpuUsage(before);
    micros += user + system;
    const report = marked(found, policy, 'default');
    for (const { detector, action, location } of report.findings) {
      if ((action !== 'warn' && action !== 'block') || apart.test(detector)) continue;
      const count = counts.get(detector) ?? { warn: 0, block: 0 };
      counts.set(detector, count);
      count[action]++;
      if (!isPlain) console.log(`${action}\t${detector}\t${file}:${location.line}`);
    }
  }
if (units === 0) {
  console.error('no text found: npm run bench:quiet -- PATH...');
  process.exit(64);
}
const megabytes = units / 1e6;
console.log(
  `\n${files} files, ${megabytes.toFixed(1)} MB, ${(units / micros).toFixed(0)} MB/s of CPU time, the first files slower`,
);
console.log('| Detector | Block | Warn |\n| --- | --- | --- |');
for (const [id, { block, warn }] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`| ${id} | ${block} | ${warn} |`);
for (const action of ['block', 'warn'] as const) {
  const all = [...counts.values()].reduce((sum, count) => sum + count[action], 0);
  console.log(
    `${action}: ${all}, ${((all * goals[action]) / megabytes).toFixed(2)} in ${goals[action]} MB (goal 1)`,
  );
}
