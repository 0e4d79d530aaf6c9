import type { Format } from '../format.ts';
import { cutDataUris, leastFileBytes, nameOfDataUri, readDataUri } from '../web/data-uri.ts';
import { decodedText } from '../web/decoded.ts';
import { JsonReader } from './json-tokens.ts';
import { JsonPairs } from './pairs.ts';

/** Units that may belong to an escape, or to a word with some, at the end of a piece. */
const carryUnits = 24;
/** UTF-16 units of a text that is held for a `data:` URI without an end. */
const uriUnits = 32 * 1024 * 1024;

/** UTF-16 units in which the beginning or end of a PEM block is looked for before a piece. */
const pemUnits = 4_096;

/** UTF-16 units of a name or value that is kept; of pairs that wait. */
const pairUnits = 8_192;
const pairsUnits = 4 * 1024 * 1024;

const escapes = /(\\{1,16})(?:u([0-9a-fA-F]{4})|([/nrt]))/g;

/**
 * Escapes of JSON (RFC 8259 7) in the text as it stands: letters are themselves; line ends become a vertical tab and a
 * blank, which end a line of a letter but none of the file (docs/decisions/32; in a text with a PEM block they are line ends). Quotes
 * and backslashes stay: strings end where they did, and the scanner reads JSON in strings of JSON.
 */
export function readEscapes(text: string, pem = text.includes('-----')): string {
  if (!text.includes('\\')) return text;
  const line = pem ? '\n' : '\v ';
  return text.replace(escapes, (whole, slashes: string, four, one) => {
    if (one) {
      // `C:\\temp`: an escaped backslash
      if (one !== '/' && slashes.length % 2 === 0) return whole;
      return one === '/' ? '/' : one === 'n' ? line : one === 't' ? '\t ' : '  ';
    }
    const unit = Number.parseInt(four, 16);
    if (unit === 10) return line;
    if (unit < 0x20 || unit === 0x85 || unit === 0x2028 || unit === 0x2029) return '  ';
    return unit === 0x22 || unit === 0x5c ? whole : String.fromCharCode(unit);
  });
}

/** JSON, and lines of it: the text with its escapes read, then names and values that stand apart, and files in `data:` URIs. */
export const json: Format = {
  id: 'json',
  accepts: ({ how, type }) => how === 'text' && (type.name === 'json' || type.name === 'jsonl'),
  read: async (file) => {
    const uris: string[] = [];
    let before = '';
    const pairs = new JsonPairs();
    const reader = new JsonReader(pairs, pairUnits);
    const givePairs = async () => {
      if (pairs.lines.length === 0) return;
      file.out.part({ part: 'value' });
      await file.out.text(pairs.lines.join(''));
      pairs.lines = [];
      pairs.units = 0;
    };
    const give = async (text: string) => {
      const pem = before.includes('-----') || text.includes('-----');
      before = text.slice(-pemUnits);
      reader.write(text);
      await file.out.text(cutDataUris(readEscapes(text, pem), (uri) => uris.push(uri)));
    };
    // an address goes on in the next piece
    const held: string[] = [];
    let heldUnits = 0;
    for await (const text of decodedText(file)) {
      held.push(text);
      heldUnits += text.length;
      if (
        held.length > 1 &&
        heldUnits > carryUnits + text.length &&
        !text.includes('"') &&
        heldUnits < uriUnits
      )
        continue;
      const all = held.join('');
      const cut = heldUnits < uriUnits ? cutAt(all) : all.length;
      held.length = 0;
      held.push(all.slice(cut));
      heldUnits = all.length - cut;
      await give(all.slice(0, cut));
      if (pairs.units < pairsUnits) continue;
      await givePairs();
      file.out.part({});
    }
    await give(held.join(''));
    reader.end();
    await givePairs();
    for (const [i, uri] of uris.entries()) {
      const data = readDataUri(uri);
      if (data && data.bytes.length >= leastFileBytes)
        await file.inside(nameOfDataUri(data.mime, i + 1), data.bytes);
      else await file.out.text(`${uri}\n`);
    }
  },
};

/** Where no escape and no `data:` URI is cut. */
function cutAt(text: string): number {
  const uri = text.lastIndexOf('data:');
  if (uri >= 0 && text.indexOf('"', uri) < 0) return uri;
  const slash = text.lastIndexOf('\\');
  if (slash < text.length - carryUnits) return text.length;
  let at = slash;
  while (at > 0 && text.charCodeAt(at - 1) === 0x5c && slash - at < carryUnits) at--;
  return at;
}
