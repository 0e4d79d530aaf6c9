import { unescapePercent } from './escapes.ts';

/** A file that stands in a URI (RFC 2397). */
export interface DataUri {
  /** `image/png`; `text/plain` where it says none. */
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** UTF-16 units of what stands before the comma. */
const headUnits = 256;
/** Bytes from which it is read as a file of its own: less is no picture and no document. */
export const leastFileBytes = 24;

/** Null where it is none. */
export function readDataUri(uri: string): DataUri | null {
  const comma = uri.slice(0, headUnits).indexOf(',');
  if (comma < 0) return null;
  const head = /^data:([\w.+-]{1,80}\/[\w.+-]{1,80})?((?:;[^;,]{0,120}){0,8})$/i.exec(uri.slice(0, comma));
  if (head === null) return null;
  const mime = head[1]?.toLowerCase() ?? 'text/plain';
  const body = uri.slice(comma + 1);
  if (/;\s{0,4}base64\s{0,4}$/i.test(head[2] ?? ''))
    return { mime, bytes: Buffer.from(body.includes('%') ? unescapePercent(body) : body, 'base64') };
  return { mime, bytes: Buffer.from(unescapePercent(body), 'utf8') };
}

/** A name for it: `image-3.png`. */
export const nameOfDataUri = (mime: string, number: number): string =>
  `${mime.slice(0, mime.indexOf('/'))}-${number}.${/\/(?:x-)?([\w-]{1,12})/.exec(mime)?.[1] ?? 'bin'}`;

const start = /data:[\w.+-]{0,80}(?:\/[\w.+-]{1,80})?(?:;[\w=.+-]{1,80}){0,8},/gi;
/** What no URI has that stands in quotes, brackets or alone; commas are part of it. */
const end = /["'`)\s<>\\]/g;

/** Takes the data URIs out of a text (a script, a style, `srcset`): what is left has `data:` at their places. */
export function cutDataUris(text: string, found: (uri: string) => void): string {
  if (!text.includes('data:') && !/data:/i.test(text)) return text;
  const kept: string[] = [];
  let from = 0;
  start.lastIndex = 0;
  for (let hit = start.exec(text); hit !== null; hit = start.exec(text)) {
    end.lastIndex = start.lastIndex;
    const to = end.exec(text)?.index ?? text.length;
    if (to - hit.index < leastFileBytes) continue;
    kept.push(text.slice(from, hit.index), 'data:');
    found(text.slice(hit.index, to));
    from = start.lastIndex = to;
  }
  return from === 0 ? text : kept.join('') + text.slice(from);
}
