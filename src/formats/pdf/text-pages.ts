import type { Bytes } from '../bytes.ts';
import type { OpenFile } from '../format.ts';

/** UTF-16 units that are given on before a page ends. */
const pieceUnits = 256 * 1024;

export interface PageText {
  readonly page: number;
  /** Characters that are no white space. */
  readonly characters: number;
  /** Of them, those that are no text: fonts that do not say what their glyphs mean. */
  readonly odd: number;
}

/** `-layout` puts blanks where there is a gap: one tab for each. */
export const tidied = (text: string): string => text.replace(/ {2,}/g, '\t').replace(/^\t|[\t ]+$/gm, '');

// biome-ignore lint/suspicious/noControlCharactersInRegex: glyphs without a meaning come out as such
const oddCharacters = /[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/g;

export const counts = (text: string): Omit<PageText, 'page'> => ({
  characters: text.length - (text.match(/\s/g)?.length ?? 0),
  odd: text.match(oddCharacters)?.length ?? 0,
});

/** Text of pages (UTF-8, a form feed after each), in pieces of whole lines. `onPage` is told when one is over. */
export async function* pagesOf(
  bytes: Bytes,
  first: number,
  onPage: (page: PageText) => void,
): AsyncGenerator<{ page: number; text: string }> {
  const decoder = new TextDecoder('utf-8');
  let page = first;
  let held = '';
  let characters = 0;
  let odd = 0;
  const piece = (text: string) => {
    const tidy = tidied(text);
    const own = counts(tidy);
    characters += own.characters;
    odd += own.odd;
    return { page, text: tidy };
  };
  for await (const chunk of bytes) {
    held += decoder.decode(chunk, { stream: true });
    for (let end = held.indexOf('\f'); end >= 0; end = held.indexOf('\f')) {
      const text = held.slice(0, end);
      if (text !== '') yield piece(text.endsWith('\n') ? text : `${text}\n`);
      onPage({ page, characters, odd });
      page++;
      characters = 0;
      odd = 0;
      held = held.slice(end + 1);
    }
    if (held.length > pieceUnits) {
      const end = held.lastIndexOf('\n') + 1 || held.length;
      yield piece(held.slice(0, end));
      held = held.slice(end);
    }
  }
  held += decoder.decode();
  if (held.trim() !== '') yield piece(held);
}

/** Counts what comes as unpacked. */
export async function* counted(bytes: Bytes, file: Pick<OpenFile, 'unpacked'>): Bytes {
  for await (const chunk of bytes) {
    file.unpacked(chunk.length);
    yield chunk;
  }
}
