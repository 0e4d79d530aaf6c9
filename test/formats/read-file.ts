import { obstacle } from '../../src/formats/format.ts';
import { identify, identifyHeadBytes } from '../../src/formats/identify.ts';
import { defaultFormatLimits, type FormatLimits } from '../../src/formats/limits.ts';
import { readers } from '../../src/formats/readers.ts';
import { type Outlet, readUpload } from '../../src/formats/reading.ts';
import { Held, InnerSource } from '../../src/formats/source.ts';
import { ToolFailed, type Tools } from '../../src/formats/tools/tool.ts';
import type { Finding, Place } from '../../src/model/finding.ts';

export interface Piece {
  readonly place: Place;
  readonly text: string;
}

export interface Read {
  /** What was read, one after the other; text of one place is joined. */
  readonly pieces: readonly Piece[];
  readonly obstacles: readonly Finding[];
}

/** For readers that need no tool. */
export const noTools: Tools = {
  has: () => false,
  // biome-ignore lint/correctness/useYield: it only fails
  async *run() {
    throw new ToolFailed('no-tool');
  },
};

export interface ReadOptions {
  readonly limits?: Partial<FormatLimits>;
  readonly tools?: Tools;
}

/** Reads a file with the readers themselves, in this process, from memory. */
export async function readFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<Read> {
  const limits = { ...defaultFormatLimits, ...options.limits };
  const pieces: { place: Place; text: string }[] = [];
  const obstacles: Finding[] = [];
  let place: Place = {};
  const write = (text: string, where: Place) => {
    const last = pieces.at(-1);
    if (last && JSON.stringify(last.place) === JSON.stringify(where)) last.text += text;
    else pieces.push({ place: where, text });
  };
  const out: Outlet = {
    at: (next) => {
      place = next;
    },
    part: (next) => {
      place = next;
    },
    text: async (text) => write(text, place),
    row: async (row, column, cells) => {
      for (const [i, text] of cells.entries()) write(text, { ...place, cell: cellName(row, column + i) });
    },
    words: async (words) => {
      for (const { text, box } of words) write(text, { ...place, box });
    },
    obstacle: (category, reason, type, where) => obstacles.push(obstacle(category, reason, type, where)),
  };
  await readUpload({
    identity: await identify(bytes.subarray(0, identifyHeadBytes)),
    source: new InnerSource(bytes, new Held(Number.POSITIVE_INFINITY)),
    size: () => bytes.length,
    limits,
    out,
    tools: options.tools ?? noTools,
    formats: readers,
  });
  return { pieces, obstacles };
}

export function cellName(row: number, column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return `${name}${row}`;
}

/** Places where a text was read. */
export const placesOf = (read: Read, text: string): Place[] =>
  read.pieces.filter((piece) => piece.text.includes(text)).map((piece) => piece.place);
