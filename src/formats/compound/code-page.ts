import iconv from 'iconv-lite';

/** Names of code pages that iconv-lite has under another name than `cp` and the number. */
const named = new Map<number, string>([
  [0, 'cp1252'],
  [1200, 'utf-16le'],
  [1201, 'utf-16be'],
  [10000, 'macintosh'],
  [10006, 'macgreek'],
  [10007, 'maccyrillic'],
  [10029, 'maccenteuro'],
  [10081, 'macturkish'],
  [20127, 'ascii'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [28591, 'iso-8859-1'],
  [28592, 'iso-8859-2'],
  [28595, 'iso-8859-5'],
  [28597, 'iso-8859-7'],
  [28605, 'iso-8859-15'],
  [32768, 'macintosh'],
  [32769, 'cp1252'],
  [51932, 'euc-jp'],
  [51949, 'euc-kr'],
  [54936, 'gb18030'],
  [65000, 'utf-7'],
  [65001, 'utf-8'],
]);

/** Pages in which ASCII is something else. */
const seldom = new Set([1200, 1201, 65000]);

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] as number) >= 0x80) return false;
  return true;
}

/** Text in a Windows code page; one that nobody knows is read as windows-1252. */
export function decodeCodePage(bytes: Uint8Array, page: number): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!seldom.has(page) && isAscii(bytes)) return view.toString('latin1');
  const name = named.get(page) ?? `cp${page}`;
  return iconv.decode(view, iconv.encodingExists(name) ? name : 'cp1252', { stripBOM: false });
}

/** The code page of a Windows language id ([MS-LCID]), by its primary language; 1252 for all others. */
export function pageOfLanguage(lid: number): number {
  if (lid === 0x0404 || lid === 0x0c04 || lid === 0x1404) return 950;
  const primary = lid & 0x3ff;
  if (lid === 0x0c1a) return 1251;
  return pages.get(primary) ?? 1252;
}
const pages = new Map<number, number>([
  [0x01, 1256],
  [0x02, 1251],
  [0x04, 936],
  [0x05, 1250],
  [0x08, 1253],
  [0x0d, 1255],
  [0x0e, 1250],
  [0x11, 932],
  [0x12, 949],
  [0x15, 1250],
  [0x18, 1250],
  [0x19, 1251],
  [0x1a, 1250],
  [0x1b, 1250],
  [0x1c, 1250],
  [0x1e, 874],
  [0x1f, 1254],
  [0x22, 1251],
  [0x23, 1251],
  [0x24, 1250],
  [0x25, 1257],
  [0x26, 1257],
  [0x27, 1257],
  [0x29, 1256],
  [0x2a, 1258],
  [0x2f, 1251],
]);
