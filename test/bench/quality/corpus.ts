import { seededRandom } from '../corpus.ts';
import { type Kind, kinds } from './kinds.ts';
import { fill, int, of, type Random } from './makers.ts';

export interface Planted {
  readonly detector: string;
  readonly start: number;
  readonly end: number;
}
export interface Corpus {
  readonly text: string;
  readonly planted: readonly Planted[];
}

const asKey = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');

/** How a value stands in a file; `\u0001` marks its place. */
const writings: readonly ((label: string) => string)[] = [
  (label) => `${label}: \u0001`,
  (label) => `"${asKey(label)}": "\u0001",`,
  (label) => `2024-03-12 10:11:12,123 INFO [worker-7] handled ${asKey(label)}=\u0001 in 12 ms`,
  (label) => `<${asKey(label)}>\u0001</${asKey(label)}>`,
  (label) => `Hello, my ${label} is \u0001, can you please check?`,
  (label) => `| ${label} | \u0001 |`,
  (label) => `${label} \u0001`,
];

/** What looks like a value and is none: nothing may be found there at 0.5 or more. */
const decoys = [
  'order no: #########', 'invoice 2024-######', 'ts=171##########', 'epoch 171#######', 'request_id=###########', 'ticket ##########',
  'at com.acme.Handler.run(Handler.java:###) 0x00007f##########', 'trace ####abcd####ef####ab##cd##ef####', 'v#.##.#-beta.#', 'took ##### ms, ######### bytes',
  'seq=############ offset=##########', 'article ######## in stock: ###', 'M##.# ##.##L##.### ##.####Z', 'thread-## id=##########', 'build ############# of branch main',
]; // biome-ignore format: a table

/** `times` values of every kind between as many decoys, seeded. */
export function plant(times: number, seed = 20_261): Corpus {
  const r = seededRandom(seed);
  const planted: Planted[] = [];
  const parts: string[] = [];
  let at = 0;
  const add = (text: string) => {
    parts.push(text);
    at += text.length;
  };
  const one = (kind: Kind, write: string) => {
    const [before = '', after = ''] = write.split('\u0001');
    add(before);
    const value = kind.make(r);
    planted.push({ detector: kind.detector, start: at, end: at + value.length });
    add(value);
    add(`${after}\n`);
  };
  for (let i = 0; i < times; i++)
    for (const kind of kinds) {
      one(kind, (of(r, writings) as (label: string) => string)(of(r, kind.labels)));
      add(`${fill(r, of(r, decoys))}\n`);
    }
  for (const kind of kinds) column(r, kind, one, add, times);
  return { text: parts.join(''), planted };
}

/** A table whose header names the column. */
function column(
  r: Random,
  kind: Kind,
  one: (kind: Kind, write: string) => void,
  add: (text: string) => void,
  rows: number,
): void {
  add(`\nid;${of(r, kind.labels)};state\n`);
  for (let i = 0; i < rows; i++) one(kind, `${int(r, 10_000)};\u0001;open`);
  add('\n');
}
