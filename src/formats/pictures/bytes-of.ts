const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin = new TextDecoder('latin1');

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** UTF-8 where it is, else windows-1252. */
export function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return latin.decode(bytes);
  }
}

/** Signs of ASCII at a place, shorter where the bytes end. */
export const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 1_000)));

/** Whether these bytes, ASCII and zeros, stand at a place. */
export function startsWith(bytes: Uint8Array, at: number, start: string): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[at + i] !== start.charCodeAt(i)) return false;
  return true;
}
