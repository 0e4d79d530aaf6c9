/**
 * Prints as JSON how much work the scanner does with each text of test/bench/corpus.ts that is made to be slow, and with
 * benign text, at three sizes. hostile.test.ts starts it as a process of its own, with the arguments `counting`: only
 * code that is compiled after counting began is counted, and never what was optimized.
 *
 * The unit is one character of source that ran once: V8 says how often each block of a function ran ("precise
 * coverage", https://chromedevtools.github.io/devtools-protocol/tot/Profiler/); that times the length of the block is
 * added up over src/scan. It is the same in every run, on every machine, however busy. What happens inside one
 * expression (a regular expression, indexOf, slice, the sieve's WebAssembly) counts as its source only. Time is told
 * by `npm run bench`.
 */
import { type Profiler, Session } from 'node:inspector/promises';
import { hostileInputs, mixedCorpus } from '../bench/corpus.ts';

/** Work at each of `sizes`. */
export type Works = readonly [number, number, number];

/** Characters. The first two are within one block of the scanner, the third is two blocks. */
const sizes = [20_000, 40_000, 80_000] as const;
/** Enough to build what is built at first use. Characters. */
const WARM = 1_000;

// the hashes of the values that were seen: where they fall in their table is the same in every run
Object.assign(crypto, { getRandomValues: (into: Uint32Array) => into.fill(0x9e3779b9) });
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { scanText } = await import('../../src/scan/index.ts');

async function work(text: string): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  scanText(text);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let sum = 0;
  for (const script of result)
    if (script.url.includes('/src/scan/')) for (const { ranges } of script.functions) sum += ran(ranges);
  return sum;
}

/** Ranges are nested, the outer ones first; each has the count of what no range inside it covers. */
function ran(ranges: readonly Profiler.CoverageRange[]): number {
  let sum = 0;
  const around: Profiler.CoverageRange[] = [];
  for (const range of ranges) {
    let outer = around.at(-1);
    while (outer && outer.endOffset <= range.startOffset) {
      around.pop();
      outer = around.at(-1);
    }
    sum += (range.endOffset - range.startOffset) * (range.count - (outer?.count ?? 0));
    around.push(range);
  }
  return sum;
}

const texts = (chars: number) => Object.entries({ ...hostileInputs(chars), benign: mixedCorpus(chars, 3) });
for (const [, text] of texts(WARM)) scanText(text);
const works: Record<string, number[]> = {};
for (const size of sizes)
  for (const [name, text] of texts(size)) works[name] = [...(works[name] ?? []), await work(text)];
process.stdout.write(JSON.stringify(works));
