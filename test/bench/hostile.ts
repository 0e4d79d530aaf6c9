import { BlockScanner } from '../../src/scan/engine/scanner.ts';
import { detectors } from '../../src/scan/index.ts';
import { hostileInputs, mixedCorpus } from './corpus.ts';
import { median, pieceChars, timed } from './timing.ts';

export interface HostileBench {
  /** Slowest hostile input against benign text of its size, and its own rate. */
  readonly slowest: { readonly name: string; readonly ratio: number; readonly mbs: number };
  /** The piece of 64 KiB that takes longest, of hostile inputs and of the mixed corpus. */
  readonly piece: { readonly name: string; readonly ms: number };
}

const ROUNDS = 5;

/** Milliseconds of each piece, and of the end at last. */
function pieceTimes(text: string): number[] {
  const scanner = new BlockScanner(detectors, {});
  const times: number[] = [];
  for (let i = 0; i < text.length; i += pieceChars)
    times.push(timed(() => scanner.write(text.slice(i, i + pieceChars))));
  times.push(timed(() => scanner.end()));
  return times;
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** Of each piece the median of all rounds: a pause of the machine is in one of them. The longest of these. */
const longest = (rounds: readonly (readonly number[])[]): number =>
  Math.max(...(rounds[0] ?? []).map((_, i) => median(rounds.map((round) => round[i] as number))));

/** Half a million characters each, in turns with as much benign text; medians of the ratios. */
export function benchHostile(chars = 500_000, print = false): HostileBench {
  const benign = mixedCorpus(chars, 11);
  const mixed = mixedCorpus(10 * chars);
  for (let i = 0; i < ROUNDS; i++) pieceTimes(benign);
  let slowest: HostileBench['slowest'] = { name: '', ratio: 0, mbs: Number.POSITIVE_INFINITY };
  let piece = {
    name: 'mixed corpus',
    ms: longest(Array.from({ length: ROUNDS }, () => pieceTimes(mixed))),
  };
  for (const [name, text] of Object.entries(hostileInputs(chars))) {
    pieceTimes(text);
    const rounds = Array.from({ length: ROUNDS }, () => {
      const hostile = pieceTimes(text);
      return { hostile, ratio: sum(hostile) / sum(pieceTimes(benign)) };
    });
    const ratio = median(rounds.map((r) => r.ratio));
    const mbs = chars / 1e3 / median(rounds.map((r) => sum(r.hostile)));
    const ms = longest(rounds.map((r) => r.hostile));
    if (print && ratio > 1.5)
      console.log(`  ${name.padEnd(16)} ${ratio.toFixed(1)}x benign, longest piece ${ms.toFixed(1)} ms`);
    if (ratio > slowest.ratio) slowest = { name, ratio, mbs };
    if (ms > piece.ms) piece = { name, ms };
  }
  return { slowest, piece };
}
