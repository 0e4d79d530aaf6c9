/** Roots of the first primes, in 32 bits behind the point (FIPS 180-4, 4.2.2 and 5.3.3). */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const primes: number[] = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
const constants = Int32Array.from(primes, (p) => fraction(Math.cbrt(p)));
const initial = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
const w = new Int32Array(64);

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** SHA-256 (FIPS 180-4) of at most 55 bytes: one block. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(64);
  block.set(bytes);
  block[bytes.length] = 0x80;
  const view = new DataView(block.buffer);
  view.setUint32(60, bytes.length * 8);
  type State = [number, number, number, number, number, number, number, number];
  let [a, b, c, d, e, f, g, h] = initial as State;
  for (let i = 0; i < 64; i++) {
    if (i < 16) w[i] = view.getInt32(i * 4);
    else {
      const x = w[i - 15] as number;
      const y = w[i - 2] as number;
      w[i] =
        (w[i - 16] as number) +
        (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) +
        (w[i - 7] as number) +
        (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10));
    }
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = h + s1 + ((e & f) ^ (~e & g)) + (constants[i] as number) + (w[i] as number);
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((part, i) => {
    view.setInt32(i * 4, part + (initial[i] as number));
  });
  return block.subarray(0, 32);
}
