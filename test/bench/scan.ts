import type { Gate } from '../../src/scan/detector.ts';
import { BlockScanner } from '../../src/scan/engine/scanner.ts';
import { detectors } from '../../src/scan/index.ts';
import { mixedCorpus } from './corpus.ts';
import { benchHostile, type HostileBench } from './hostile.ts';
import { median, pieceChars, timed } from './timing.ts';

export interface ScanBench extends HostileBench {
  /** Scanner over byte pass, medians of one run: at least 0.2 is the goal. */
  readonly ratio: number;
  /** The same of those turns, a tenth of all, in which neighbours on the machine took least from the scanner. */
  readonly leastDisturbed: number;
  readonly scannerMBs: number;
  readonly bytePassMBs: number;
  /** Share of the time that all detectors together take, each by a clock around its calls. */
  readonly perDetector: Readonly<Record<string, number>>;
}

const ROUNDS = 5;

/** The ceiling for plain JavaScript: one look into a class table per byte, counting changes of class. */
function bytePass(bytes: Uint8Array, table: Uint8Array): number {
  let runs = 0;
  let last = 0;
  for (let i = 0; i < bytes.length; i++) {
    const k = table[bytes[i] as number] as number;
    if (k !== last) {
      runs++;
      last = k;
    }
  }
  return runs;
}

function classTable(): Uint8Array {
  const table = new Uint8Array(256);
  table.fill(1, 0x30, 0x3a);
  table.fill(2, 0x41, 0x5b);
  table.fill(2, 0x61, 0x7b);
  for (const c of '@+(:="\'_-') table[c.charCodeAt(0)] = 3;
  return table;
}

/** As the gateway does it: pieces of 64 KiB. */
function scanPieces(text: string, list = detectors): void {
  const scanner = new BlockScanner(list, {});
  for (let i = 0; i < text.length; i += pieceChars) scanner.write(text.slice(i, i + pieceChars));
  scanner.end();
}

/** Pieces of one, then pieces of the other: a neighbour on the machine slows both alike. */
const turnPieces = 16;

interface Times {
  readonly pass: number;
  readonly scan: number;
}

/** Milliseconds of both in each turn over the text. */
function turns(text: string, bytes: Uint8Array, table: Uint8Array): Times[] {
  const scanner = new BlockScanner(detectors, {});
  const times: Times[] = [];
  let sink = 0;
  for (let at = 0; at < text.length; at += turnPieces * pieceChars) {
    const end = Math.min(text.length, at + turnPieces * pieceChars);
    const pass = timed(() => (sink += bytePass(bytes.subarray(at, end), table)));
    const scan = timed(() => {
      for (let i = at; i < end; i += pieceChars) scanner.write(text.slice(i, Math.min(end, i + pieceChars)));
      if (end === text.length) scanner.end();
    });
    times.push({ pass, scan });
  }
  if (sink === 0) throw new Error('nothing was counted');
  return times;
}

const total = (times: readonly Times[], of: keyof Times): number =>
  times.reduce((sum, one) => sum + one[of], 0);

export async function benchScan(megabytes = 20, print = false): Promise<ScanBench> {
  const text = mixedCorpus(megabytes * 1e6);
  const bytes = new TextEncoder().encode(text);
  const table = classTable();
  // a gateway runs for days: what is measured is the code as it is then
  turns(text, bytes, table);
  const rounds = Array.from({ length: ROUNDS }, () => turns(text, bytes, table));
  const each = rounds.flat().map(({ pass, scan }) => pass / scan);
  return {
    ratio: median(rounds.map((r) => total(r, 'pass') / total(r, 'scan'))),
    leastDisturbed: median(each.toSorted((a, b) => b - a).slice(0, each.length / 10)),
    scannerMBs: bytes.length / 1e3 / median(rounds.map((r) => total(r, 'scan'))),
    bytePassMBs: bytes.length / 1e3 / median(rounds.map((r) => total(r, 'pass'))),
    perDetector: cost(text.slice(0, 4e6)),
    ...benchHostile(500_000, print),
  };
}

/** MB/s of the scanner, to be measured between other things: warm, as in a run of its own. */
export function scanRate(text = mixedCorpus(16e6)): () => number {
  return () => {
    scanPieces(text);
    return text.length / 1e3 / timed(() => scanPieces(text));
  };
}

/**
 * Milliseconds in each detector's own code, as shares of all of them: a clock runs around every call. What it costs to
 * look at the clock is taken off. Walking and what detectors share (fields, tables, counting) is not in it.
 */
function cost(text: string): Record<string, number> {
  const spent = new Map<string, number>();
  const empty = median(Array.from({ length: 101 }, () => timed(() => {})));
  const watched = (id: string, gate: Gate): Gate => {
    const look = gate.look as (...args: unknown[]) => void;
    const clocked = (...args: unknown[]) => {
      const from = performance.now();
      look(...args);
      spent.set(id, (spent.get(id) ?? 0) + performance.now() - from - empty);
    };
    return { ...gate, look: clocked } as Gate;
  };
  const list = detectors.map((d) => ({ ...d, gates: d.gates.map((gate) => watched(d.id, gate)) }));
  scanPieces(text, list);
  spent.clear();
  scanPieces(text, list);
  const all = [...spent.values()].reduce((sum, ms) => sum + Math.max(0, ms), 0);
  return Object.fromEntries([...spent].map(([id, ms]) => [id, Math.max(0, ms) / all]));
}

if (import.meta.main) {
  const result = await benchScan(20, true);
  console.log(`byte pass ${result.bytePassMBs.toFixed(0)} MB/s`);
  console.log(`scanner   ${result.scannerMBs.toFixed(0)} MB/s, ratio ${result.ratio.toFixed(2)} (goal 0.2)`);
  console.log(`          least disturbed ${result.leastDisturbed.toFixed(2)}`);
  for (const [id, share] of Object.entries(result.perDetector)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8))
    console.log(`  ${id.padEnd(16)} ${(share * 100).toFixed(0)} %`);
  const { slowest, piece } = result;
  console.log(`slowest hostile input: ${slowest.name}, ${slowest.ratio.toFixed(1)}x benign`);
  console.log(`longest piece: ${piece.name}, ${piece.ms.toFixed(1)} ms`);
}
