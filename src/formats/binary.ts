import type { Bytes } from './bytes.ts';
import type { Format, OpenFile, Pieces } from './format.ts';
import { openStrings } from './strings.ts';

/** What file-type or `dumpOf` names whose strings are what there is to read. */
const dumps = new Set(['hprof', 'pcap', 'evtx', 'mdmp', 'core', 'regf']);

/**
 * Whatever no other format takes: its strings, and that they are not everything. Dumps, captures, logs and registries
 * hold nothing else that a person could read, but what is packed within them is not looked into.
 */
export const binary: Format = {
  id: 'binary',
  accepts: (identity) => identity.how === 'no-reader' || identity.how === 'unknown-type',
  read: async (file) => {
    const { identity, out, source } = file;
    const isDump = dumps.has(identity.type.name);
    // a program may unpack what hangs behind it: an upload is kept for a second look
    const bytes = file.depth === 0 && !isDump ? piecesOf(await source.pieces()) : source.stream();
    await readStrings(file, bytes);
    out.part({});
    if (isDump) out.obstacle('partly-scanned', 'strings-only');
    else out.obstacle('unscannable', identity.how === 'unknown-type' ? 'unknown-type' : 'no-reader');
  },
};

/** Bytes read at a time. */
const chunkBytes = 256 * 1024;

async function* piecesOf(pieces: Pieces): Bytes {
  for (let at = 0; at < pieces.size; at += chunkBytes) yield await pieces.read(at, chunkBytes);
}

/** Encrypted as a whole: nothing of it can be read. */
export const encryptedFile: Format = {
  id: 'encrypted',
  accepts: (identity) => identity.how === 'encrypted',
  read: async ({ out }) => out.obstacle('encrypted', 'encrypted'),
};

/** Strings of bytes that are no text, each on a line of its own, in the part `strings`. */
export async function readStrings({ out }: OpenFile, bytes: Bytes): Promise<void> {
  out.part({ part: 'strings' });
  const found: string[] = [];
  const strings = openStrings((text) => found.push(text));
  const give = async () => {
    for (const text of found.splice(0)) await out.text(text);
  };
  try {
    for await (const chunk of bytes) {
      strings.write(chunk);
      await give();
    }
  } finally {
    // where the bytes break off, what came before is read
    strings.end();
    await give();
  }
}
