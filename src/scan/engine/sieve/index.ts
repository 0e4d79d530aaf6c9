import { isWord } from '../classes.ts';
import { siftCoarsely } from './coarse.ts';
import { program } from './program.ts';
import { hexesAt, longAt, marksAt, mixedAt, specialAt, stopsAt, textAt, textRoom } from './program-layout.ts';
import { folded, otherLetter, tableBytes } from './tables.ts';

/** Zeros that have to stand behind the text. */
const after = 192;

/**
 * Finds the places of a text at which anything could be, 64 bytes at a time. It may name places where nothing is,
 * never the other way round (test/scan/sieve-by-hand.ts says which). One memory serves every scanner of a thread: `load`, `sift` and
 * the reading of `stops` follow each other without a pause.
 */
export interface Sieve {
  /** A bit for each unit, lowest first: what `sift` was asked for is there until the next `load`. */
  readonly stops: Uint32Array;
  /** Those that the following maps have. */
  readonly special: Uint32Array;
  /** Those of them at which a word mixes letters and digits. */
  readonly mixed: Uint32Array;
  /** Those at which a word of `leastLong` letters and digits begins. */
  readonly long: Uint32Array;
  /** Those at which a row of hexadecimal digits between joints begins (`hexRows`). */
  readonly hexes: Uint32Array;
  /** The places at which a mark may stand. */
  readonly marks: Uint32Array;
  /**
   * Takes the units of `text`, writes them to `codes`, and a 0 behind them. At most `textRoom` units. Answers whether
   * all of it is ASCII.
   */
  load(text: string, codes: Uint16Array): boolean;
  /** Looks for stops from `from` to `to`, with the tables of `sieveTables`. */
  sift(from: number, to: number, tables: Uint8Array): void;
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  run(from: number, to: number): void;
}

/** WebAssembly with vectors is there in every engine this runs on; a page's policy may forbid it all the same. */
function instantiate(): Exports | null {
  try {
    const { Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;
    return new Instance(new Module(program)).exports;
  } catch {
    return null;
  }
}
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Exports };
}

export function createSieve(exports: Exports | null = instantiate()): Sieve {
  const memory = exports?.memory.buffer ?? new ArrayBuffer(marksAt + textRoom / 8 + after);
  const tablesHere = new Uint8Array(memory, 0, tableBytes);
  const bytes = new Uint8Array(memory, textAt, textRoom + after);
  const stops = new Uint32Array(memory, stopsAt, textRoom / 32 + 1);
  const special = new Uint32Array(memory, specialAt, textRoom / 32 + 1);
  const mixed = new Uint32Array(memory, mixedAt, textRoom / 32 + 1);
  const long = new Uint32Array(memory, longAt, textRoom / 32 + 1);
  const hexes = new Uint32Array(memory, hexesAt, textRoom / 32 + 1);
  const marks = new Uint32Array(memory, marksAt, textRoom / 32 + 1);
  const encoder = new TextEncoder();
  let tablesOf: Uint8Array | null = null;
  return {
    stops,
    special,
    mixed,
    long,
    hexes,
    marks,
    load(text, codes) {
      const n = text.length;
      const { read, written } = encoder.encodeInto(text, bytes.subarray(0, n));
      const isAscii = read === n && written === n;
      if (isAscii) codes.set(bytes.subarray(0, n));
      else
        for (let i = 0; i < n; i++) {
          const code = text.charCodeAt(i);
          codes[i] = code;
          bytes[i] = folded[code] as number;
        }
      codes[n] = 0;
      bytes.fill(0, n, n + after);
      return isAscii;
    },
    sift(from, to, tables) {
      if (tables !== tablesOf) tablesHere.set(tables);
      tablesOf = tables;
      const isWordAt = (i: number) => bytes[i] === otherLetter || isWord(bytes[i] as number);
      if (exports === null) siftCoarsely(isWordAt, from, to, { stops, special, mixed, long, hexes, marks });
      else exports.run(from & ~63, to);
    },
  };
}

/** The one of this thread. */
export const sieve: Sieve = createSieve();
