import fc from 'fast-check';
import { createTextReader } from '../../../src/formats/portable/text.ts';
import type { ScanReport } from '../../../src/model/finding.ts';
import { createScanner, detectors, scanText } from '../../../src/scan/index.ts';

/**
 * One suite that is run in Node and, bundled, in Chromium. It answers what it saw as plain data, so that the two can be
 * compared; it needs nothing that only one of them has.
 */
export interface Seen {
  /** By detector and example: what is found, with places and confidences. */
  readonly examples: readonly (readonly [string, unknown])[];
  /** Of each property: null, or what fast-check says of the case that failed. */
  readonly properties: Readonly<Record<string, string | null>>;
}

export const options = { minConfidence: 0, hashKey: [1, 2] as const };

export const examples = detectors.flatMap(({ id, examples: { hit, miss } }) =>
  [...hit, ...miss].map((one, i) => [`${id} ${i}`, typeof one === 'string' ? one : one.text] as const),
);

/** Texts that hold something of every detector. */
const text = fc
  .array(
    fc.tuple(fc.constantFrom(...examples.map(([, t]) => t)), fc.constantFrom('\n', '\r\n', '\r', ' ', '; ')),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.flat().join(''));

/** Bytes that are all read before a reader decides, so that short texts are decoded as long ones are. */
const padding = `${'padding that means nothing, '.repeat(150)}\n`;

function scanBytes(bytes: Uint8Array, cuts: readonly number[]): { report: ScanReport; encoding: string } {
  const scanner = createScanner(options);
  const reader = createTextReader((t) => scanner.write(t));
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    reader.write(bytes.subarray(from, cut));
    from = Math.max(from, cut);
  }
  reader.write(bytes.subarray(from));
  const encoding = reader.end();
  return { report: scanner.end(), encoding };
}

function utf16(t: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(t.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < t.length; i++) view.setUint16(2 * i, t.charCodeAt(i), little);
  return bytes;
}

/** windows-1252 by asking the platform's decoder what each byte means. */
const units = new Map(
  Array.from(
    { length: 256 },
    (_, b) => [new TextDecoder('windows-1252').decode(Uint8Array.of(b)), b] as const,
  ),
);
const windows1252 = (t: string): Uint8Array => Uint8Array.from(t, (c) => units.get(c) as number);
/** Only what windows-1252 can write, and nothing that reads as UTF-8 there. */
const western = text.map((t) => `${[...t].map((c) => (units.has(c) ? c : '?')).join('')}\né, ü à`);
const utf8 = new TextEncoder();

const cuts = fc.array(fc.nat(), { maxLength: 12 });
const places = (bytes: Uint8Array, seeds: readonly number[]) => seeds.map((n) => n % (bytes.length + 1));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const readAlike =
  (encode: (t: string) => Uint8Array, encoding: string) => (t: string, seeds: readonly number[]) => {
    const whole = padding + t;
    const bytes = encode(whole);
    const seen = scanBytes(bytes, places(bytes, seeds));
    return seen.encoding === encoding && same(seen.report, scanText(whole, options));
  };

const properties = {
  'every split of UTF-8': fc.property(
    text,
    cuts,
    readAlike((t) => utf8.encode(t), 'utf-8'),
  ),
  'every split of UTF-16LE': fc.property(
    text,
    cuts,
    readAlike((t) => utf16(t, true), 'utf-16le'),
  ),
  'every split of UTF-16BE': fc.property(
    text,
    cuts,
    readAlike((t) => utf16(t, false), 'utf-16be'),
  ),
  'every split of windows-1252': fc.property(western, cuts, readAlike(windows1252, 'windows-1252')),
  'every split of the text': fc.property(text, cuts, (t, seeds) => {
    const scanner = createScanner(options);
    let from = 0;
    for (const cut of seeds.map((n) => n % (t.length + 1)).sort((a, b) => a - b)) {
      scanner.write(t.slice(from, cut));
      from = Math.max(from, cut);
    }
    scanner.write(t.slice(from));
    return same(scanner.end(), scanText(t, options));
  }),
};

/** Runs everything; `seed` makes both worlds see the same cases. */
export function run(seed: number, runs: number): Seen {
  const told = Object.entries(properties).map(([name, property]) => {
    const checked = fc.check(property as fc.IProperty<unknown>, { seed, numRuns: runs });
    return [
      name,
      checked.failed ? `seed ${checked.seed}, path ${checked.counterexamplePath}` : null,
    ] as const;
  });
  return {
    examples: examples.map(([name, t]) => [name, scanText(t, options)] as const),
    properties: Object.fromEntries(told),
  };
}
