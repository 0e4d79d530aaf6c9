import { identify, identifyHeadBytes } from '../../../src/formats/identify.ts';
import { ToolFailed, type Tools } from '../../../src/formats/tools/tool.ts';
import { type Read, readFile } from '../read-file.ts';
import { type Family, type Original, originals, trust } from './corpus.ts';
import { type Kind, kinds, mutated, seeded } from './mutate.ts';

/** Tools that fail; those for PDF are not there, so that its own reader is used. */
export const failing: Tools = {
  has: (tool) => tool === 'picture' || tool === 'ocr',
  // biome-ignore lint/correctness/useYield: it only fails
  async *run() {
    throw new ToolFailed('tool-failed');
  },
};

/** Lines of text, each once; what is read of a file. */
const linesOf = ({ pieces }: Read): Set<string> =>
  new Set(
    pieces
      .flatMap(({ text }) => text.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
/** What is said of a file beyond what is said of it when it is whole. */
const saidOf = ({ obstacles }: Read): string[] =>
  obstacles.map(({ category, reason }) => `${category} ${reason}`);

interface Known {
  readonly lines: ReadonlySet<string>;
  readonly said: readonly string[];
  readonly type: string;
}

export interface Fault {
  readonly file: string;
  readonly kind: Kind;
  readonly seed: number;
  readonly what: string;
}

/** Milliseconds of the processor that one file may take. */
const millisMost = 10_000;

/** So many mutations, family by family, each with a number of its own from which it can be made again. */
export async function fuzz(rounds: number, weights: Readonly<Record<Family, number>>): Promise<Fault[]> {
  const files = originals();
  const known = new Map<Original, Known>();
  const turns = Object.entries(weights).flatMap(([family, n]) => Array<Family>(n).fill(family as Family));
  const faults: Fault[] = [];
  for (let seed = 1; seed <= rounds; seed++) {
    const below = seeded(seed);
    const family = turns[seed % turns.length] as Family;
    const own = files.filter((file) => file.family === family);
    const original = own[below(own.length)] as Original;
    const kind = kinds[below(kinds.length)] as Kind;
    const bytes = mutated(kind, original.bytes, (own[below(own.length)] as Original).bytes, below);
    if (!known.has(original)) {
      const read = await readFile(original.bytes, { tools: failing });
      const { type } = await identify(original.bytes.subarray(0, identifyHeadBytes));
      known.set(original, { lines: linesOf(read), said: saidOf(read), type: type.name });
    }
    const what = await faultOf(bytes, kind, family, known.get(original) as Known);
    if (what !== null) faults.push({ file: original.name, kind, seed, what });
  }
  return faults;
}

async function faultOf(bytes: Buffer, kind: Kind, family: Family, known: Known): Promise<string | null> {
  const from = process.cpuUsage();
  let read: Read;
  try {
    read = await readFile(bytes, { tools: failing });
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : ''}`;
  }
  const { user, system } = process.cpuUsage(from);
  if ((user + system) / 1000 > millisMost) return 'slow';
  if (saidOf(read).length > known.said.length || saidOf(read).some((said) => !known.said.includes(said)))
    return null;
  const lines = linesOf(read);
  if (bytes.length > 0 && lines.size === 0 && known.lines.size > 0 && read.obstacles.length === 0)
    return 'nothing was read, and nothing said';
  if (saidOf(read).some((said) => said.startsWith('encrypted'))) return null;
  // of a few bytes nobody can tell that they were not text: they are read as what they are
  if ((await identify(bytes.subarray(0, identifyHeadBytes))).type.name !== known.type) return null;
  const all = read.pieces.map(({ text }) => text).join('\n');
  const lost = [...known.lines].filter((line) => !all.includes(line)).length;
  if (lost === 0 || kind === 'spliced') return null;
  if (trust[family] === 'checked') return `${lost} lines lost in silence`;
  return trust[family] === 'framed' && kind === 'cut' ? `${lost} lines cut off in silence` : null;
}

if (import.meta.main) {
  const rounds = Number(process.argv[2]);
  const faults = await fuzz(rounds, JSON.parse(process.argv[3] as string));
  process.stdout.write(JSON.stringify({ rounds, faults }));
}
