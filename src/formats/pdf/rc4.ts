/** RC4, which OpenSSL does not offer any more. */
export function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = new Uint8Array(256).map((_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    const s = state[i] as number;
    j = (j + s + (key[i % key.length] as number)) & 0xff;
    state[i] = state[j] as number;
    state[j] = s;
  }
  const out = Buffer.allocUnsafe(bytes.length);
  for (let n = 0, i = 0, j = 0; n < bytes.length; n++) {
    i = (i + 1) & 0xff;
    const s = state[i] as number;
    j = (j + s) & 0xff;
    state[i] = state[j] as number;
    state[j] = s;
    out[n] = (bytes[n] as number) ^ (state[((state[i] as number) + s) & 0xff] as number);
  }
  return out;
}
