import iconv from 'iconv-lite';
import type { OpenFile } from '../format.ts';
import type { Identity } from '../identify.ts';
import { createBinaryWatch } from '../portable/binary-watch.ts';
import { sniffEncoding } from '../portable/text.ts';
import { openText } from '../text.ts';

/** Bytes in which a page or document says how it is encoded (WHATWG HTML 4.2.5.4: 1024; some come later). */
const headBytes = 4_096;

/**
 * Bytes of a file as text: by its byte-order mark or zero bytes, else as it says itself, else as any text. Where it turns
 * into something else further on, that is an obstacle, as in any text.
 */
export async function* decodedText(
  file: Pick<OpenFile, 'source' | 'identity' | 'out'>,
): AsyncGenerator<string> {
  let decode: Decode | null = null;
  let head: Uint8Array[] = [];
  let held = 0;
  for await (const bytes of file.source.stream()) {
    if (decode) yield* slices(decode.write(bytes));
    else {
      head.push(bytes.slice());
      held += bytes.length;
      if (held < headBytes) continue;
      const all = Buffer.concat(head);
      head = [];
      decode = openDecode(all, file);
      yield* slices(decode.write(all));
    }
  }
  if (!decode) {
    const all = Buffer.concat(head);
    decode = openDecode(all, file);
    yield* slices(decode.write(all));
  }
  yield* slices(decode.end());
  for (const reason of decode.reasons()) file.out.obstacle('partly-scanned', reason, {});
}

/** UTF-16 units of a piece at most. */
const pieceUnits = 65_536;

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceUnits) yield text.slice(at, at + pieceUnits);
}

interface Decode {
  write(bytes: Uint8Array): string;
  end(): string;
  /** Why it could be read in part only. */
  reasons(): readonly string[];
}

const declared =
  /^<\?xml[^>]{1,200}?encoding\s{0,8}=\s{0,8}["']([\w.:-]{2,40})["']|<meta[^>]{1,400}?charset\s{0,8}=\s{0,8}["']?([\w.:-]{2,40})/i;
/** What any text is read as anyhow: UTF-8, UTF-16 by its zero bytes, and windows-1252 where it is neither. */
const usual = /^(?:utf-?(?:8|16|32)|unicode|us-ascii|ascii|iso-?8859-1|latin-?1|windows-1252|cp-?1252)/i;

function openDecode(head: Buffer, { identity }: Pick<OpenFile, 'identity'>): Decode {
  const { encoding, mark } = sniffEncoding(head.subarray(0, headBytes));
  const found = declared.exec(head.subarray(mark, headBytes).toString('latin1'));
  const name = found?.[1] ?? found?.[2] ?? 'utf-8';
  if (encoding !== 'utf-8' || mark > 0 || usual.test(name) || isUtf8(head)) return openUsual(identity);
  return openNamed(name) ?? openUsual(identity);
}

function openUsual(identity: Identity): Decode {
  let pending = '';
  let reasons: readonly string[] = [];
  const reader = openText(identity, (text) => {
    pending += text;
  });
  const take = () => {
    const text = pending;
    pending = '';
    return text;
  };
  return {
    write(bytes) {
      reader.write(bytes);
      return take();
    },
    end() {
      reasons = reader.end().reasons;
      return take();
    },
    reasons: () => reasons,
  };
}

/** Encodings of WHATWG, and code pages of DOS that it does not know. */
function openNamed(name: string): Decode | null {
  const watch = createBinaryWatch();
  const reasons = () => (watch.end() ? ['binary-part'] : []);
  const watched = (write: (bytes: Uint8Array) => string, end: () => string): Decode => ({
    write(bytes) {
      watch.write(bytes);
      return write(bytes);
    },
    end,
    reasons,
  });
  try {
    const decoder = new TextDecoder(name);
    return watched(
      (bytes) => decoder.decode(bytes, { stream: true }),
      () => decoder.decode(),
    );
  } catch {
    if (!codePage.test(name) || !iconv.encodingExists(name)) return null;
    const decoder = iconv.getDecoder(name);
    return watched(
      (bytes) => decoder.write(Buffer.from(bytes)),
      () => decoder.end() ?? '',
    );
  }
}
const codePage = /^(?:cp|ibm|dos|mac|x-mac|iso|koi8|windows)[\w-]*$/i;

/** It says something else, but has been saved as UTF-8 since. */
function isUtf8(head: Buffer): boolean {
  if (!head.some((byte) => byte > 127)) return false;
  try {
    // the last character may be cut
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
