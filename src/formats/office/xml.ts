import { SaxesParser } from 'saxes';
import type { Bytes } from '../bytes.ts';
import { type Cut, Cutter } from './cutter.ts';

/** Elements inside elements. Word nests tables and text boxes some dozens deep. */
const depthMax = 1_000;
/** UTF-16 units without a tag's end: one text, attribute or name. Excel's cells have 32,767 at most. */
const runUnitsMax = 16 * 1024 * 1024;
/** Faults in one part after which the rest of it is left. */
const faultsMax = 10_000;

export type Attributes = Readonly<Record<string, string>>;

/** Takes one part of a package. Names are without their prefix: producers choose prefixes freely, and two standards the URIs. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
  /** A comment or a processing instruction. */
  remark(text: string): void;
  /** Elements that may be read in one go, without the parser, where it stands now. */
  readonly cut?: Cut | undefined;
}

/** A bound of one part was reached: the others are still read. `reason` is a stable word. */
export class PartLimit extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.name = 'PartLimit';
    this.reason = reason;
  }
}

/**
 * Reads XML 1.0 from its first byte to its last. `drain` is awaited after each chunk. What is malformed is read on as far as
 * it goes, and said: `xml-malformed`. A document type with
 * declarations ends the reading (`xml-doctype`), as entities are never expanded. Nothing at all is no fault.
 */
export async function readXml(
  bytes: Bytes,
  handler: XmlHandler,
  drain: () => Promise<void>,
): Promise<'ok' | 'xml-malformed' | 'xml-doctype'> {
  const parser = new PartParser(handler);
  let decoder: Decoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= decoderOf(chunk);
    parser.take(decoder.decode(chunk, { stream: true }));
    await drain();
    if (parser.over) return parser.over;
  }
  parser.take(decoder?.decode() ?? '');
  parser.close();
  await drain();
  return parser.over ?? (parser.faults > 0 ? 'xml-malformed' : 'ok');
}

/** An Error with a stack for each fault is too slow for a file made of faults. */
class QuietParser extends SaxesParser<{ position: false }> {
  override makeError(): Error {
    return fault;
  }
}
const fault = new Error('xml-malformed');

class PartParser {
  faults = 0;
  over: 'xml-malformed' | 'xml-doctype' | null = null;
  readonly #parser: SaxesParser<{ position: false }>;
  readonly #cutter: Cutter;
  #depth = 0;
  #run = 0;
  #empty = true;

  constructor(handler: XmlHandler) {
    const parser = new QuietParser({ position: false });
    parser.on('error', () => {
      this.faults++;
    });
    parser.on('opentag', (tag) => {
      this.#run = 0;
      if (++this.#depth > depthMax) throw new PartLimit('xml-too-deep');
      handler.open(localName(tag.name), tag.attributes as Attributes);
    });
    parser.on('closetag', (tag) => {
      this.#run = 0;
      this.#depth--;
      handler.close(localName(tag.name));
    });
    parser.on('text', (text) => handler.text(text));
    parser.on('cdata', (text) => handler.text(text));
    parser.on('comment', (text) => handler.remark(text));
    parser.on('processinginstruction', ({ body }) => handler.remark(body));
    parser.on('doctype', (text) => {
      // without declarations of its own it only names a standard, as OpenOffice's manifests do; nothing is fetched
      if (text.includes('[')) this.over = 'xml-doctype';
      else handler.remark(text);
    });
    this.#parser = parser;
    this.#cutter = new Cutter(
      () => handler.cut,
      (text) => this.#feed(text),
    );
  }

  take(text: string): void {
    this.#cutter.take(text);
    if (this.faults > faultsMax) this.over ??= 'xml-malformed';
  }

  close(): void {
    if (this.over) return;
    this.#cutter.close();
    if (!this.#empty) this.#parser.close();
  }

  #feed(text: string): void {
    if (this.over) return;
    this.#empty &&= text.trim() === '';
    this.#run += text.length;
    if (this.#run > runUnitsMax) throw new PartLimit('xml-too-long');
    this.#parser.write(text);
  }
}

/** Text put together from several pieces: no longer than one piece may be. */
export function gathered(before: string, text: string): string {
  if (before.length + text.length > runUnitsMax) throw new PartLimit('text-too-long');
  return before + text;
}

export const localName = (name: string): string => {
  const at = name.indexOf(':');
  return at === -1 ? name : name.slice(at + 1);
};

const colon = 58;

/** An attribute by its name without prefix; '' where there is none. */
export function attribute(attributes: Attributes, name: string): string {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes)
    if (key.endsWith(name) && key.charCodeAt(key.length - name.length - 1) === colon)
      return attributes[key] ?? '';
  return '';
}

type Decoder = InstanceType<typeof TextDecoder>;

/** XML 1.0, appendix F: by the mark or the first character, else by the declaration, else UTF-8. */
function decoderOf(head: Uint8Array): Decoder {
  const [a = 0, b = 0] = head;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return new TextDecoder('utf-16le');
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return new TextDecoder('utf-16be');
  const start = Buffer.from(head.subarray(0, 256)).toString('latin1');
  const declared = /^<\?xml[^>]{0,80}encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^utf-?16/i.test(declared) ? 'utf-8' : declared);
  } catch {
    throw new PartLimit('xml-encoding');
  }
}
