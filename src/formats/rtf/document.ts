import { decodeCodePage } from '../compound/code-page.ts';
import { ByteBuffer } from '../mail/transfer.ts';
import { body, type Destination, destinationOf, endnote, pageOfCharset, wordText } from './destinations.ts';
import { addDigits, addText, dataBytesMost, finished, type Open, opened, type RtfOutput } from './open.ts';
import type { RtfHandler } from './tokens.ts';

/** Groups inside groups; deeper ones share the state of the last. */
const nestingMost = 4_096;
const fontsMost = 32_768;
interface Group {
  open: Open;
  /** This group opened it. */
  owner: boolean;
  page: number;
  skipAfter: number;
  deleted: boolean;
  /** A picture for readers that cannot show the one before it. */
  fallback: boolean;
}

/** Follows groups, fonts and destinations (RTF 1.9.1) and makes text of them. */
export class RtfDocument implements RtfHandler {
  output: RtfOutput[] = [];
  #ansiPage = 1252;
  readonly #fontPages = new Map<number, number>();
  #font = 0;
  readonly #groups: Group[] = [];
  #beyond = 0;
  #now: Group = {
    open: opened(body, ''),
    owner: true,
    page: 1252,
    skipAfter: 1,
    deleted: false,
    fallback: false,
  };
  #marked = false;
  /** Characters after `\u` that stand for it in old readers. */
  #skip = 0;
  #inTable = false;
  #bytes = new ByteBuffer();
  #extension = '';
  #high = false;

  /** Groups that are open. */
  get depth(): number {
    return this.#groups.length + this.#beyond;
  }

  open(): void {
    this.#flush();
    this.#skip = 0;
    if (this.#groups.length >= nestingMost) {
      if (this.#beyond++ === 0) this.output.push({ kind: 'obstacle', reason: 'too-deep' });
      return;
    }
    this.#groups.push(this.#now);
    this.#now = { ...this.#now, owner: false };
  }

  close(): void {
    this.#flush();
    this.#skip = 0;
    this.#marked = false;
    if (this.#beyond > 0) {
      this.#beyond--;
      return;
    }
    if (this.#now.owner && this.#groups.length > 0) this.#finish(this.#now.open);
    this.#now = this.#groups.pop() ?? this.#now;
  }

  word(name: string, number: number | null): void {
    this.#skip = 0;
    const destination = destinationOf(name, this.#marked);
    this.#marked = false;
    const text = wordText.get(name);
    if (name === 'u') this.#unicode(number ?? 0);
    else if (destination && this.#groups.length > 0) this.#enter(destination, name);
    else if (text !== undefined) this.#write(name === 'par' && this.#inTable ? ' ' : text);
    else this.#setting(name, number);
  }

  #setting(name: string, number: number | null): void {
    const now = this.#now;
    switch (name) {
      case 'ansicpg':
        this.#ansiPage = number ?? 1252;
        now.page = this.#ansiPage;
        return;
      case 'mac':
        now.page = this.#ansiPage = 10000;
        return;
      case 'pc':
        now.page = this.#ansiPage = 437;
        return;
      case 'pca':
        now.page = this.#ansiPage = 850;
        return;
      case 'f':
        this.#setFont(number ?? 0);
        return;
      case 'fcharset':
      case 'cpg':
        this.#setPage(name === 'cpg' ? (number ?? 0) : (pageOfCharset.get(number ?? 0) ?? this.#ansiPage));
        return;
      case 'plain':
        this.#flush();
        now.page = this.#ansiPage;
        now.deleted = false;
        return;
      case 'uc':
        now.skipAfter = Math.max(0, Math.min(16, number ?? 1));
        return;
      case 'nonshppict':
        now.fallback = true;
        return;
      case 'deleted':
        this.#flush();
        now.deleted = number !== 0;
        return;
      case 'ftnalt':
        if (now.open.destination.part === 'footnote') this.#enter(endnote, name);
        return;
      case 'intbl':
      case 'pard':
        this.#inTable = name === 'intbl';
        return;
      default:
        if (name.endsWith('blip') || name.endsWith('metafile')) this.#extension = extensions.get(name) ?? '';
    }
  }

  #setFont(font: number): void {
    this.#flush();
    this.#font = font;
    this.#now.page = this.#fontPages.get(font) ?? this.#ansiPage;
  }

  #setPage(page: number): void {
    if (this.#now.open.destination.kind !== 'fonts') return;
    this.#flush();
    this.#now.page = page;
    if (this.#fontPages.size < fontsMost) this.#fontPages.set(this.#font, page);
  }

  symbol(symbol: number): void {
    if (symbol === 0x2a) {
      this.#marked = true;
      return;
    }
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    if (symbol === 0x5c || symbol === 0x7b || symbol === 0x7d) this.#write(String.fromCharCode(symbol));
    else if (symbol === 0x7e) this.#write('\u00a0');
    else if (symbol === 0x5f) this.#write('-');
    else if (symbol === 10 || symbol === 13) this.#write('\n');
    else if (symbol === 9) this.#write('\t');
  }

  hex(byte: number): void {
    if (this.#skip > 0) this.#skip--;
    else this.#bytes.push(byte);
  }

  text(bytes: Uint8Array, from: number, until: number): void {
    this.#marked = false;
    const start = Math.min(until, from + this.#skip);
    this.#skip = 0;
    if (start === until) return;
    const { kind } = this.#now.open.destination;
    if (kind === 'picture' || kind === 'object') this.#addDigits(bytes, start, until);
    else this.#bytes.append(bytes.subarray(start, until));
  }

  binary(bytes: Uint8Array): void {
    const { data } = this.#now.open;
    if (this.#hasRoom(data, bytes.length)) data.append(bytes);
  }

  /** The end of the file: what is open ends too. */
  end(): void {
    while (this.depth > 0) this.close();
    this.#flush();
    this.#finish(this.#now.open);
  }

  #hasRoom(data: ByteBuffer, more: number): boolean {
    if (data.length + more <= dataBytesMost) return true;
    if (!this.#high) this.output.push({ kind: 'obstacle', reason: 'too-large-inside' });
    this.#high = true;
    return false;
  }

  #unicode(number: number): void {
    this.#write(String.fromCharCode(number & 0xffff));
    this.#skip = this.#now.skipAfter;
  }

  #enter(destination: Destination, name: string): void {
    this.#flush();
    if (this.#now.owner) this.#finish(this.#now.open);
    this.#now.open = opened(destination, name);
    this.#now.owner = true;
    if (destination.kind === 'picture') this.#extension = '';
  }

  /** Bytes that are waiting, as text of the code page that is set. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    this.#give(decodeCodePage(this.#bytes.take(), this.#now.page));
  }

  #write(text: string): void {
    this.#flush();
    this.#give(text);
  }

  #give(text: string): void {
    const { open, deleted } = this.#now;
    if (open.destination.kind === 'body') {
      this.output.push({ kind: 'text', text, deleted });
      return;
    }
    this.output.push(...addText(open, text));
  }

  #addDigits(bytes: Uint8Array, from: number, until: number): void {
    const { open } = this.#now;
    if (this.#hasRoom(open.data, until - from)) addDigits(open, bytes, from, until);
  }

  /** A destination ends. */
  #finish(open: Open): void {
    this.output.push(...finished(open, this.#now.fallback, this.#extension));
  }
}

const extensions = new Map([
  ['pngblip', '.png'],
  ['jpegblip', '.jpg'],
  ['emfblip', '.emf'],
  ['wmetafile', '.wmf'],
]);
