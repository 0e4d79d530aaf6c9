import { execFile } from 'node:child_process';
import { type Profiler, Session } from 'node:inspector/promises';
import { promisify } from 'node:util';

/**
 * Work of the scanner as a number that is the same in every run, on every machine, however busy.
 *
 * The unit is one character of source that ran once: V8 says how often each block of a function ran ("precise
 * coverage", https://chromedevtools.github.io/devtools-protocol/tot/Profiler/); that times the length of the block is
 * added up. What happens inside one expression (a regular expression, indexOf, slice, the sieve's WebAssembly) counts
 * as its source only. Time is told by `npm run bench`.
 */
export interface Counter {
  /** Work of one call. */
  work(act: () => void): Promise<number>;
}

/** Only unoptimized code counts all it does. */
const counting = ['--no-opt', '--no-maglev', '--no-flush-bytecode'];

/** Runs a script that prints JSON in a process in which work can be counted. */
export async function counted<T>(script: URL): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, [...counting, script.pathname], {
    env: { NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  return JSON.parse(stdout) as T;
}

/** For such a script. What is to be counted must be imported afterwards; `sources` are parts of its addresses. */
export async function startCounting(sources: readonly string[]): Promise<Counter> {
  // keys of hashes: where values fall in a table is the same in every run
  Object.assign(crypto, { getRandomValues: (into: Uint32Array) => into.fill(0x9e3779b9) });
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    async work(act) {
      await session.post('Profiler.takePreciseCoverage');
      act();
      const { result } = await session.post('Profiler.takePreciseCoverage');
      let sum = 0;
      for (const script of result)
        if (sources.some((source) => script.url.includes(source)))
          for (const { ranges } of script.functions) sum += ran(ranges);
      return sum;
    },
  };
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
