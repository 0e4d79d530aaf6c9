/** Prints as JSON how much work (counting.ts) the scanner and RE2 do with each hostile text, and with benign text. */
import { mixedCorpus } from '../../bench/corpus.ts';
import { startCounting } from '../counting.ts';
import { hostile, rules } from './hostile-texts.ts';

/** Characters. */
const CHARS = 20_000;
/** Enough to build what is built at first use. Characters. */
const WARM = 2_000;

export interface Works {
  readonly once: number;
  readonly fourTimes: number;
}

const counter = await startCounting(['/src/scan/', '/node_modules/re2js/']);
const { scanText } = await import('../../../src/scan/index.ts');
const { rulesOf } = await import('./own.ts');
const { options, detectors } = rulesOf(rules);
const scan = (text: string) => scanText(text, { ...options }, detectors);
const fill = (text: string, chars: number) => text.repeat(Math.ceil(chars / text.length)).slice(0, chars);
const texts = (chars: number) =>
  Object.entries({
    ...Object.fromEntries(Object.entries(hostile).map(([name, text]) => [name, fill(text, chars)])),
    benign: mixedCorpus(chars, 3),
  });

for (const [, text] of texts(WARM)) scan(text);
const once = new Map<string, number>();
for (const [name, text] of texts(CHARS)) once.set(name, await counter.work(() => scan(text)));
const works: Record<string, Works> = {};
for (const [name, text] of texts(4 * CHARS))
  works[name] = { once: once.get(name) ?? 0, fourTimes: await counter.work(() => scan(text)) };
process.stdout.write(JSON.stringify(works));
