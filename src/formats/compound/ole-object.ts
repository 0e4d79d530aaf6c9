import type { OpenFile } from '../format.ts';

/**
 * What the stream `\x01Ole10Native` holds ([MS-OLEDS] 2.3.6): a file that was packed by Object Packager, with its label and
 * the paths it came from, or the data of an old program. `name`: what it is called where it tells no name.
 */
export async function readOle10Native(file: OpenFile, bytes: Buffer, name: string): Promise<void> {
  if (bytes.length < 4) return;
  await readPackage(file, bytes.subarray(4), name);
}

/** The packager's layout, which no standard gives: flags, label, path, two numbers, temporary path, size, bytes. */
export async function readPackage(file: OpenFile, bytes: Buffer, name: string): Promise<void> {
  const found = packaged(bytes);
  if (!found) return file.inside(name, bytes);
  file.out.part({ part: 'name' });
  await file.out.text(`${found.label}\n${found.path}\n`);
  await file.inside(found.label || name, found.data);
}

/** Bytes of a path. */
const pathMost = 4096;

function packaged(bytes: Buffer): { label: string; path: string; data: Buffer } | null {
  if (bytes.length < 16 || bytes.readUInt16LE(0) !== 2) return null;
  const labelEnd = bytes.indexOf(0, 2);
  const pathEnd = labelEnd < 0 ? -1 : bytes.indexOf(0, labelEnd + 1);
  if (pathEnd < 0 || pathEnd > 2 * pathMost || pathEnd + 9 > bytes.length) return null;
  const temporary = bytes.readUInt32LE(pathEnd + 5);
  const sizeAt = pathEnd + 9 + temporary;
  if (temporary > pathMost || sizeAt + 4 > bytes.length) return null;
  const size = bytes.readUInt32LE(sizeAt);
  return {
    label: bytes.toString('latin1', 2, labelEnd),
    path: bytes.toString('latin1', labelEnd + 1, pathEnd),
    data: bytes.subarray(sizeAt + 4, sizeAt + 4 + size),
  };
}

/** OLE 1.0 embedded object ([MS-OLEDS] 2.2.5), as RTF has it: class name, then its native data. */
export async function readOle1(file: OpenFile, bytes: Buffer, name: string): Promise<void> {
  let at = 8;
  const texts: string[] = [];
  for (let i = 0; i < 3 && at + 4 <= bytes.length; i++) {
    const length = bytes.readUInt32LE(at);
    texts.push(bytes.toString('latin1', at + 4, at + 4 + Math.min(length, pathMost)).replace(/\0.*$/s, ''));
    at += 4 + length;
  }
  if (bytes.length < 12 || at + 4 > bytes.length || bytes.readUInt32LE(4) !== 2)
    return file.inside(name, bytes);
  const data = bytes.subarray(at + 4, at + 4 + bytes.readUInt32LE(at));
  if (texts[0] === 'Package') return readPackage(file, data, name);
  return file.inside(texts[0] || name, data);
}
