import { visibleRuns } from '../compound/visible-runs.ts';
import { ByteBuffer } from '../mail/transfer.ts';
import { type Destination, other } from './destinations.ts';

/** Characters of one text beside the body that are held; a longer one is given in pieces. */
const asideUnits = 262_144;
/** Bytes of one picture or object. */
export const dataBytesMost = 48 * 1024 * 1024;
/** An unknown destination of so many hexadecimal digits and nothing else is a file. */
const hexDigitsLeast = 64;

/** What the document gives as it is read, to be written before the next bytes. */
export type RtfOutput =
  | { readonly kind: 'text'; readonly text: string; readonly deleted: boolean }
  | { readonly kind: 'aside'; readonly part: string; readonly text: string }
  | { readonly kind: 'picture' | 'object' | 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'obstacle'; readonly reason: string };

/** A destination that is being read. */
export interface Open {
  readonly destination: Destination;
  readonly name: string;
  text: string;
  /** Whether its text begins as hexadecimal digits; null before that is asked. */
  hex: boolean | null;
  readonly data: ByteBuffer;
  nibble: number;
}

export const opened = (destination: Destination, name: string): Open => ({
  destination,
  name,
  text: '',
  hex: null,
  data: new ByteBuffer(),
  nibble: -1,
});

const hexOnly = /^[0-9a-f\s]+$/i;
const metafiles = new Set(['.wmf', '.emf']);

/** Adds text; gives what is too long to be held. Digits that may be a file are held as long as they may be one. */
export function addText(open: Open, text: string): RtfOutput[] {
  open.text += text;
  if (open.text.length < asideUnits) return [];
  open.hex ??= open.destination === other && hexOnly.test(open.text);
  if (open.hex && open.text.length < 2 * dataBytesMost) return [];
  const given = open.text;
  open.text = '';
  return [{ kind: 'aside', part: open.destination.part || other.part, text: given }];
}

/** Adds bytes that are written as digits. */
export function addDigits(open: Open, bytes: Uint8Array, from: number, until: number): void {
  for (let i = from; i < until; i++) {
    const value = hexDigit(bytes[i] as number);
    if (value < 0) continue;
    if (open.nibble < 0) open.nibble = value;
    else {
      open.data.push(open.nibble * 16 + value);
      open.nibble = -1;
    }
  }
}

/**
 * What a destination gives at its end. `fallback`: it is a picture for readers that cannot show the one before it;
 * `extension`: of what kind.
 */
export function finished(open: Open, fallback: boolean, extension: string): RtfOutput[] {
  const { kind, part, label } = open.destination;
  const given: RtfOutput[] = [];
  if (open.data.length > 0) given.push(...fileOf(open, fallback, extension));
  const text = open.text.trim();
  open.text = '';
  if (text === '' || kind === 'body') return given;
  if (open.destination === other && text.length >= hexDigitsLeast && hexOnly.test(text)) {
    const bytes = Buffer.from(text.replace(/\s+/g, ''), 'hex');
    return [...given, { kind: 'file', name: open.name, bytes }];
  }
  const said = label === undefined ? text : `${label}: ${text}`;
  return [...given, { kind: 'aside', part: part || other.part, text: said }];
}

function fileOf(open: Open, fallback: boolean, extension: string): RtfOutput[] {
  const { kind } = open.destination;
  const bytes = open.data.take();
  if (fallback && metafiles.has(extension)) {
    // drawn from the picture before it, which is read: only texts in it
    const text = visibleRuns(Buffer.from(bytes)).join('\n');
    return text === '' ? [] : [{ kind: 'aside', part: 'drawing', text }];
  }
  const name = kind === 'picture' ? `picture${extension}` : open.name || 'binary';
  return [{ kind: kind === 'picture' || kind === 'object' ? kind : 'file', name, bytes }];
}

const hexDigit = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};
