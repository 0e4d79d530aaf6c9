/** Bytes of the RTF when it is unpacked. */
const rtfBytesMost = 48 * 1024 * 1024;

/** [MS-OXRTFCP] 2.1.3.1.1: what the dictionary begins with. */
const beginning =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
  '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
  '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** RTF as Outlook packs it ([MS-OXRTFCP] 2.2). Null where it is none; what is damaged ends it. */
export function unpackRtf(packed: Buffer): Buffer | null {
  if (packed.length < 16) return null;
  const kind = packed.toString('latin1', 8, 12);
  if (kind === 'MELA') return packed.subarray(16);
  if (kind !== 'LZFu') return null;
  const dictionary = Buffer.alloc(4096);
  let at = dictionary.write(beginning, 'latin1');
  const size = Math.min(rtfBytesMost, packed.readUInt32LE(4), packed.length * 16);
  const out = Buffer.alloc(size);
  let n = 0;
  const put = (byte: number) => {
    if (n < size) out[n] = byte;
    n++;
    dictionary[at] = byte;
    at = (at + 1) % 4096;
  };
  for (let i = 16; i < packed.length && n < size; ) {
    const control = packed[i++] as number;
    for (let bit = 0; bit < 8 && i < packed.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(packed[i++] as number);
        continue;
      }
      if (i + 2 > packed.length) return out.subarray(0, n);
      const token = packed.readUInt16BE(i);
      i += 2;
      const from = token >> 4;
      if (from === at) return out.subarray(0, Math.min(n, size));
      for (let k = 0; k < (token & 15) + 2; k++) put(dictionary[(from + k) % 4096] as number);
    }
  }
  return out.subarray(0, Math.min(n, size));
}
