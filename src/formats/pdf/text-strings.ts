import { paragraphsOfXml } from './xml.ts';

/** ISO 32000-2, D.2: where PDFDocEncoding differs from Latin-1. */
const docEncoding = new Map<number, string>();
for (const [from, characters] of [
  [0x18, '˘ˇˆ˙˝˛˚˜'],
  [0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'],
  [0xa0, '€'],
] as const)
  [...characters].forEach((c, i) => {
    docEncoding.set(from + i, c);
  });

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A text string (7.9.2.2) in UTF-16BE, UTF-8 or PDFDocEncoding; UTF-16LE and bare UTF-8, which are written too. */
export function textOf(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return stripLanguage(wide(bytes, true));
  if (bytes.startsWith('\xff\xfe')) return wide(bytes, false);
  if (bytes.startsWith('\xef\xbb\xbf')) return stripLanguage(utf8Of(bytes.slice(3)) ?? bytes.slice(3));
  if (/^[\t\n\r\x20-\x7e]*$/.test(bytes)) return bytes;
  const asUtf8 = /[\x80-\xff]/.test(bytes) ? utf8Of(bytes) : null;
  if (asUtf8 !== null) return asUtf8;
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += docEncoding.get(bytes.charCodeAt(i)) ?? bytes[i];
  return text;
}

function wide(bytes: string, big: boolean): string {
  const buffer = Buffer.from(bytes.slice(2, bytes.length - (bytes.length % 2)), 'latin1');
  return (big ? buffer.swap16() : buffer).toString('utf16le');
}

function utf8Of(bytes: string): string | null {
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return null;
  }
}

/** 7.9.2.2.3: the escape sequence that names a language. */
const stripLanguage = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: U+001B opens and closes it
  text.includes('\x1b') ? text.replace(/\x1b[A-Za-z]{2,8}\x1b/g, '') : text;

/** Whether it reads like text: keys may hold bytes that are none (hashes, tables). */
export function isReadable(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c < 32 && c !== 9 && c !== 10 && c !== 13) || c === 0x7f || c === 0xfffd) odd++;
  }
  return odd * 4 <= text.length;
}

/** Rich text (12.7.4.4) and other XML in strings as plain lines; what is no XML stays as it is. */
export function plainOf(text: string): string {
  return text.includes('<') && text.includes('>') ? paragraphsOfXml(text) : text;
}
