import type { FileType } from '../model/file-type.ts';
import type { Identity } from './identify.ts';
import { codeUnits, createBinaryWatch } from './portable/binary-watch.ts';
import { createTextReader } from './portable/text.ts';

/** Characters that a marker searched for in the text may have. */
const markerChars = 128;

/** Parts of a mail, or of any text, that are there but cannot be read as they stand. */
const markers: readonly {
  names: readonly string[] | null;
  has: (text: string) => boolean;
  reason: string;
}[] = [
  {
    names: ['eml'],
    has: (text) => /content-transfer-encoding:[ \t]{0,64}base64/i.test(text),
    reason: 'encoded-part',
  },
  {
    names: null,
    has: (text) =>
      text.includes('-----BEGIN ') && /-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE-----)/.test(text),
    reason: 'encrypted-part',
  },
  // readers of PDF take a header that is not at the beginning, and the rest may be letters only
  {
    names: null,
    has: (text) => text.includes('%PDF-1.') || text.includes('%PDF-2.'),
    reason: 'embedded-document',
  },
  { names: null, has: (text) => text.includes('{\\rtf1'), reason: 'embedded-document' },
];

/** Reads one text. Calls: write*, then end. Gives the same for every way of splitting the bytes. */
export interface OpenText {
  /** Does not keep `bytes`. */
  write(bytes: Uint8Array): void;
  /** Reasons for which the text was read in part only: it holds something else further on. */
  end(): { readonly type: FileType; readonly reasons: readonly string[] };
}

/** Every kind of text. Text that holds something else further on is read to its end all the same. */
export function openText(identity: Identity, onText: (text: string) => void): OpenText {
  const watch = createBinaryWatch();
  const wide = identity.type.encoding?.startsWith('utf-16') ?? false;
  const open = new Set(markers.filter((m) => m.names === null || m.names.includes(identity.type.name)));
  const reasons = new Set<string>();
  let carry = '';
  const reader = createTextReader((piece) => {
    if (wide) watch.write(codeUnits(piece));
    const border = carry + piece.slice(0, markerChars);
    for (const marker of open)
      if (marker.has(piece) || (carry !== '' && marker.has(border))) {
        reasons.add(marker.reason);
        open.delete(marker);
      }
    carry = piece.length >= markerChars ? piece.slice(-markerChars) : (carry + piece).slice(-markerChars);
    onText(piece);
  });
  return {
    write: (bytes) => {
      if (!wide) watch.write(bytes);
      reader.write(bytes);
    },
    end: () => {
      const encoding = reader.end();
      if (watch.end()) reasons.add('binary-part');
      const type = identity.type.family === 'empty' ? identity.type : { ...identity.type, encoding };
      return { type, reasons: [...reasons] };
    },
  };
}
