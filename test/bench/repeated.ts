// npm run bench:hostile: what every example of every detector costs, whole and in parts, where a file is full of it. Prints
// the slowest. `--sample N` takes N of them by chance, always the same.
import { BlockScanner } from '../../src/scan/engine/scanner.ts';
import { detectors } from '../../src/scan/index.ts';
import { mixedCorpus } from './corpus.ts';
import { pieceChars } from './timing.ts';

export interface Repeated {
  readonly unit: string;
  /** CPU milliseconds for a piece of 64 KiB, the better of two where it is slow. */
  readonly ms: number;
}

/** Parts that an example is cut into, and what stands between the repetitions. */
const CUTS = 8;
const joints = ['', ' ', '\n', ','];
const slowMs = 4;
const shown = 40;

/** Of this thread alone: other processes on the machine do not count. */
function cpuMillis(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

function scan(text: string): void {
  const scanner = new BlockScanner(detectors, {});
  scanner.write(text);
  scanner.end();
}

/** Examples, their beginnings and their ends, each with each joint. */
export function units(): string[] {
  const found = new Set<string>();
  for (const { examples } of detectors)
    for (const example of [
      ...examples.hit.map((hit) => (typeof hit === 'string' ? hit : hit.text)),
      ...examples.miss,
    ])
      for (let cut = 0; cut < CUTS; cut++) {
        const at = Math.round((example.length * cut) / CUTS);
        for (const part of cut === 0 ? [example] : [example.slice(0, at), example.slice(at)])
          if (part !== '') for (const joint of joints) found.add(part + joint);
      }
  return [...found];
}

/** A piece full of each unit, slowest first. */
export function repeated(list: readonly string[]): Repeated[] {
  const warm = mixedCorpus(4_000_000);
  for (let i = 0; i < warm.length; i += pieceChars) scan(warm.slice(i, i + pieceChars));
  return list
    .map((unit) => {
      const text = unit.repeat(Math.ceil(pieceChars / unit.length)).slice(0, pieceChars);
      const ms = cpuMillis(() => scan(text));
      return {
        unit,
        ms:
          ms < slowMs
            ? ms
            : Math.min(
                ms,
                cpuMillis(() => scan(text)),
              ),
      };
    })
    .toSorted((a, b) => b.ms - a.ms);
}

/** So many of a list, the same ones each time. */
export function sampled<T>(list: readonly T[], count: number): T[] {
  let seed = 1;
  return list
    .map((one) => {
      seed = Math.imul(seed, 48_271) % 0x7fffffff;
      return { one, key: seed };
    })
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ one }) => one);
}

if (import.meta.main) {
  const all = units();
  const count = Number(process.argv[process.argv.indexOf('--sample') + 1]) || all.length;
  const results = repeated(sampled(all, count));
  const over = (ms: number) => results.filter((one) => one.ms > ms).length;
  console.log(
    `${results.length} of ${all.length}: ${over(25)} above 25 ms for 64 KiB, ${over(3.3)} below 20 MB/s`,
  );
  for (const { unit, ms } of results.slice(0, shown))
    console.log(`${ms.toFixed(1).padStart(7)} ms  ${JSON.stringify(unit.slice(0, 100))}`);
}
