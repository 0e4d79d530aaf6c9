/** Notes of a packet, at most, and characters of one. */
const notesMost = 20_000;
const noteUnits = 1_000_000;

export interface XmpRead {
  readonly notes: [string, string][];
  /** Small pictures in it (XMP specification, part 2: `xmpGImg:image`), in Base64. */
  readonly images: string[];
}

const holders = /^(?:rdf:(?:li|Alt|Bag|Seq|Description|RDF|value)|x:xmpmeta)$/;
const dull = /^(?:xmlns\b|xml:|rdf:(?:about|parseType|resource)|x:xmptk)/;

/**
 * Properties of an XMP packet (ISO 16684-1) as name and text, whether they stand in attributes or in elements. Reads it
 * as tags and texts alone: no entity but the five of XML and numbers, no document type.
 */
export function readXmp(packet: string): XmpRead {
  const read: XmpRead = { notes: [], images: [] };
  const open: string[] = [];
  let at = 0;
  while (read.notes.length < notesMost) {
    const from = packet.indexOf('<', at);
    if (from < 0) break;
    text(packet.slice(at, from), open, read);
    if (packet.startsWith('<!--', from)) {
      const end = packet.indexOf('-->', from);
      note(read, 'comment', packet.slice(from + 4, end < 0 ? packet.length : end));
      at = end < 0 ? packet.length : end + 3;
      continue;
    }
    const end = packet.indexOf('>', from);
    if (end < 0) break;
    tag(packet.slice(from + 1, end), open, read);
    at = end + 1;
  }
  return read;
}

function tag(body: string, open: string[], read: XmpRead): void {
  if (body.startsWith('/')) {
    open.pop();
    return;
  }
  if (/^[?!]/.test(body)) return;
  const name = /^[^\s/]{0,200}/.exec(body)?.[0] ?? '';
  for (const [, key = '', value = ''] of body.matchAll(/([\w:.-]{1,200})\s?=\s?["']([^"']*)["']/g))
    if (!dull.test(key)) note(read, local(key), value);
  if (!body.endsWith('/')) open.push(name);
}

function text(raw: string, open: readonly string[], read: XmpRead): void {
  if (raw.trim() === '') return;
  const name = open.findLast((element) => !holders.test(element)) ?? 'XMP';
  if (/:image$/.test(name)) read.images.push(plain(raw).replace(/\s+/g, ''));
  else note(read, local(name), raw);
}

function note(read: XmpRead, name: string, raw: string): void {
  const value = plain(raw.slice(0, noteUnits)).trim();
  if (value !== '') read.notes.push([name, value]);
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (raw: string): string =>
  raw.replace(/&(?:#(x?)([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, hex, digits, name) => {
    if (name) return entities[name.toLowerCase()] ?? all;
    const code = Number.parseInt(digits, hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
