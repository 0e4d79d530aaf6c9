/** What 7-Zip's `l -slt` says of an archive. */
export interface Listing {
  readonly comment: string;
  /** Other volumes belong to it. */
  readonly volumes: boolean;
  /** It was opened through an outer archive, of which the others are left out. */
  readonly layers: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  readonly name: string;
  readonly folder: boolean;
  readonly size: number;
  readonly encrypted: boolean;
  readonly comment: string;
  readonly link: string;
  /** Bytes that unpacking it takes in memory, as it claims. */
  readonly memory: number;
}

const itemsBegin = '----------';
const layerBegins = '----';

/** Lines are `Word = value`; items are divided by empty lines. A value may have lines of its own (comments). */
export function listingOf(lines: readonly string[]): Listing {
  const begin = lines.indexOf(itemsBegin);
  const head = records(lines.slice(0, begin === -1 ? lines.length : begin));
  const word = (name: string) =>
    head.map((record) => record.get(name) ?? '').find((value) => value !== '') ?? '';
  return {
    comment: word('Comment'),
    volumes: word('Multivolume') === '+' || Number(word('Volumes')) > 1 || word('Volume Index') !== '',
    layers: lines.slice(0, begin === -1 ? lines.length : begin).includes(layerBegins),
    items: begin === -1 ? [] : records(lines.slice(begin + 1)).flatMap(itemOf),
  };
}

function itemOf(record: ReadonlyMap<string, string>): Item[] {
  // what holds one file only has no name for it
  const name = record.get('Path') ?? '';
  if (record.size === 0) return [];
  const attributes = record.get('Attributes') ?? '';
  return [
    {
      name,
      folder: record.get('Folder') === '+' || /^D/.test(attributes),
      size: Number(record.get('Size') ?? 0) || 0,
      encrypted: record.get('Encrypted') === '+',
      comment: record.get('Comment') ?? '',
      link: record.get('Symbolic Link') ?? record.get('Hard Link') ?? record.get('Copy Link') ?? '',
      memory: memoryOf(record.get('Method') ?? ''),
    },
  ];
}

const wordLine = /^([A-Z][\w -]{0,40}?) = ?(.*)$/s;

function records(lines: readonly string[]): Map<string, string>[] {
  const all: Map<string, string>[] = [];
  let record = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const found = wordLine.exec(line);
    if (found) {
      last = found[1] as string;
      // an item begins with its path
      if (last === 'Path' && record.has('Path')) {
        all.push(record);
        record = new Map();
      }
      if (!record.has(last)) record.set(last, found[2] as string);
    } else if (last === 'Comment' && line !== '{' && line !== '}')
      record.set(last, `${record.get(last) ?? ''}\n${line}`.trim());
  }
  all.push(record);
  return all;
}

/** Methods say the size of their window: `LZMA2:26` (2^26), `LZMA:24`, `LZMA2:1536m`, `PPMD:o32:mem1g`, `v6:m5:512M`. */
function memoryOf(method: string): number {
  let most = 0;
  for (const found of method.matchAll(/:(?:mem)?(\d{1,10})([kmgKMGb]?)(?=[: ]|$)/g)) {
    const n = Number(found[1]);
    const unit = (found[2] as string).toLowerCase();
    const bytes = unit === '' ? 2 ** Math.min(n, 64) : n * 1024 ** ['b', 'k', 'm', 'g'].indexOf(unit);
    most = Math.max(most, bytes);
  }
  return most;
}
