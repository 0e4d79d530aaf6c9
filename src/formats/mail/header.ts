import { decodeMixed } from '../portable/mixed.ts';
import { decodeAll } from './charset.ts';
import { ByteBuffer, base64, quotedPrintable } from './transfer.ts';

export interface Field {
  readonly name: string;
  /** Unfolded (RFC 5322, 2.2.3), encoded words decoded (RFC 2047). */
  readonly value: string;
}

/** A field's first line (RFC 5322, 2.2), with blanks before the colon as old mails have them (4.5). */
export const fieldLine = /^[!-9;-~]{1,256}[ \t]{0,16}:/;

/** The lines of one field, with their line ends. */
export function fieldOf(lines: Uint8Array): Field {
  const text = decodeMixed(lines).replace(/\r?\n[ \t]+/g, ' ');
  const colon = text.indexOf(':');
  const value = text.slice(colon + 1).replace(/[\r\n]+/g, ' ');
  return { name: text.slice(0, colon).trim(), value: decodeWords(value).trim() };
}

const encodedWord = /=\?([^?\s]{1,64})\?([bBqQ])\?([^?]*)\?=/g;

/**
 * RFC 2047, section 6.2: white space between two encoded words is none of the text; words of one charset are joined before
 * they are decoded, as mailers cut characters of several bytes.
 */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return text;
  let out = '';
  let at = 0;
  let charset = '';
  const open = new ByteBuffer();
  const flush = () => {
    if (open.length > 0) out += decodeAll(open.take(), charset);
  };
  for (const word of text.matchAll(encodedWord)) {
    const between = text.slice(at, word.index);
    const [all, set = '', kind = '', content = ''] = word;
    if (at === 0 || /\S/.test(between) || set.toLowerCase() !== charset) flush();
    if (at === 0 || /\S/.test(between)) out += between;
    charset = set.toLowerCase();
    at = word.index + all.length;
    const isBase64 = kind.toLowerCase() === 'b';
    const transfer = isBase64 ? base64() : quotedPrintable();
    transfer.write(Buffer.from(isBase64 ? content : content.replaceAll('_', ' '), 'latin1'), open);
    transfer.end(open);
  }
  flush();
  return out + text.slice(at);
}

/** A structured field: `text/plain; charset=utf-8`. Names of parameters in small letters. */
export interface Structured {
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
}

/** Parameters of one field that are looked at. */
const paramsMost = 200;

/** RFC 2045, 5.1, with RFC 2231's continuations and charsets. */
export function structured(text: string): Structured {
  const pieces = split(text);
  const value = (pieces[0] ?? '').trim().toLowerCase();
  const plain = new Map<string, string>();
  const sections = new Map<string, { index: number; encoded: boolean; text: string }[]>();
  for (const piece of pieces.slice(1, paramsMost)) {
    const equals = piece.indexOf('=');
    if (equals < 0) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    const content = unquote(piece.slice(equals + 1).trim());
    const extended = /^([^*]{1,64})(?:\*(\d{1,3}))?(\*)?$/.exec(name);
    if (!extended || (extended[2] === undefined && extended[3] === undefined)) {
      if (!plain.has(name)) plain.set(name, decodeWords(content));
      continue;
    }
    const list = sections.get(extended[1] as string) ?? [];
    list.push({ index: Number(extended[2] ?? 0), encoded: extended[3] !== undefined, text: content });
    sections.set(extended[1] as string, list);
  }
  for (const [name, list] of sections) plain.set(name, continued(list));
  return { value, params: plain };
}

/** RFC 2231, sections 3 and 4: `charset'language'percent-encoded`, in numbered sections. */
function continued(list: { index: number; encoded: boolean; text: string }[]): string {
  list.sort((a, b) => a.index - b.index);
  const bytes = new ByteBuffer();
  let charset = '';
  for (const [i, section] of list.entries()) {
    let text = section.text;
    if (section.encoded && i === 0) {
      const parts = text.split("'");
      if (parts.length >= 3) {
        charset = parts[0] as string;
        text = parts.slice(2).join("'");
      }
    }
    const transfer = quotedPrintable();
    if (section.encoded) transfer.write(Buffer.from(text.replaceAll('%', '='), 'latin1'), bytes);
    else bytes.append(Buffer.from(text, 'utf8'));
    transfer.end(bytes);
  }
  return decodeAll(bytes.take(), charset);
}

/** Cut at `;` outside of quotes; comments in round brackets are left out (RFC 5322, 3.2.2). */
function split(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  let comment = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '\\' && (quoted || comment > 0)) {
      const next = text[++i] ?? '';
      if (comment === 0) piece += c + next;
    } else if (quoted) {
      piece += c;
      if (c === '"') quoted = false;
    } else if (c === '(') comment++;
    else if (c === ')' && comment > 0) comment--;
    else if (comment > 0) continue;
    else if (c === ';') {
      pieces.push(piece);
      piece = '';
    } else {
      piece += c;
      quoted = c === '"';
    }
  }
  pieces.push(piece);
  return pieces;
}

const unquote = (text: string): string =>
  text.startsWith('"') ? text.slice(1, text.endsWith('"') ? -1 : undefined).replace(/\\(.)/g, '$1') : text;
