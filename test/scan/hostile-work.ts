/**
 * Prints as JSON how much work (counting.ts) the scanner does with each text of test/bench/corpus.ts that is made to be
 * slow, and with benign text, at two sizes.
 */
import { hostileInputs, mixedCorpus } from '../bench/corpus.ts';
import { startCounting } from './counting.ts';

/** Work at each of `sizes`. */
export type Works = readonly [number, number];

/** Characters. The first is within one block of the scanner, the second is a block and the beginning of another. */
const sizes = [35_000, 70_000] as const;
/** Enough to build what is built at first use. Characters. */
const WARM = 1_000;

const counter = await startCounting(['/src/scan/']);
const { scanText } = await import('../../src/scan/index.ts');
const texts = (chars: number) => Object.entries({ ...hostileInputs(chars), benign: mixedCorpus(chars, 3) });
for (const [, text] of texts(WARM)) scanText(text);
const works: Record<string, number[]> = {};
for (const size of sizes)
  for (const [name, text] of texts(size))
    works[name] = [...(works[name] ?? []), await counter.work(() => scanText(text))];
process.stdout.write(JSON.stringify(works));
