import type { Format } from '../format.ts';
import { ascii, Lines, lineEnd } from './lines.ts';

/** Bytes given on at once. */
const chunkBytes = 64 * 1024;

/** RFC 4155, appendix A, and older mailboxes: `From`, a sender, a date with a year. */
const separator = /^From \S.{0,256} \d{4}\b/;

/** Mailboxes of all variants (mboxo, mboxrd, mboxcl): messages are parted by separator lines after an empty line. */
export const mbox: Format = {
  id: 'mbox',
  accepts: (identity) => identity.how === 'text' && identity.type.name === 'mbox',
  read: async (file) => {
    const lines = new Lines(file.source.stream());
    const state = { empty: true };
    for (let n = 0; (await lines.peek()) !== null; n++) {
      const line = n === 0 || state.empty ? await lines.next() : null;
      // the sender's address stands in it
      if (line) await file.out.text(`${ascii(line)}\n`);
      const bytes = message(lines, state);
      await file.inside(`message ${n + 1}`, kept(bytes));
      for await (const _ of bytes);
      file.out.part({});
    }
  },
};

/** The same bytes; whoever lets go of them early does not end them. */
async function* kept(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await bytes.next(); !next.done; next = await bytes.next()) yield next.value;
}

/** The lines up to the next separator, which is left where it is. */
async function* message(lines: Lines, state: { empty: boolean }): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  state.empty = false;
  for (let line = await lines.peek(); line; line = await lines.peek()) {
    if (state.empty && line[0] === 0x46 && separator.test(ascii(line.subarray(0, 512)))) break;
    await lines.next();
    state.empty = lines.begins && line.length === lineEnd(line);
    held.push(line);
    bytes += line.length;
    if (bytes < chunkBytes) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}
