/** Keccak-f[1600] with the padding of the original submission, which Ethereum uses; lanes as two halves, low first. */
const lanes = new Int32Array(50);
const columns = new Int32Array(10);

function theta(): void {
  columns.fill(0);
  for (let i = 0; i < 50; i++) (columns[i % 10] as number) ^= lanes[i] as number;
  for (let i = 0; i < 10; i++) {
    // The half of the next column that is turned by one, and the bit that comes from its other half.
    const next = (i + 2) % 10;
    const by =
      (columns[(i + 8) % 10] as number) ^
      ((columns[next] as number) << 1) ^
      ((columns[next ^ 1] as number) >>> 31);
    for (let y = i; y < 50; y += 10) (lanes[y] as number) ^= by;
  }
}

/** Each lane moves on to the place of the next, which it takes up there; the first stays. */
function rhoPi(): void {
  let low = lanes[2] as number;
  let high = lanes[3] as number;
  for (let t = 1, by = 0, x = 1, y = 0; t < 25; t++) {
    const next = (2 * x + 3 * y) % 5;
    x = y;
    y = next;
    by += t;
    const to = 2 * x + 10 * y;
    const a = (low << by) | (high >>> -by);
    const b = (high << by) | (low >>> -by);
    low = lanes[to] as number;
    high = lanes[to + 1] as number;
    // A shift counts 32 as none.
    const half = (by >> 5) & 1;
    lanes[to ^ half] = a;
    lanes[to ^ half ^ 1] = b;
  }
}

function chi(): void {
  for (let y = 0; y < 50; y += 10) {
    for (let x = 0; x < 10; x++) columns[x] = lanes[y + x] as number;
    for (let x = 0; x < 10; x++)
      (lanes[y + x] as number) ^= ~(columns[(x + 2) % 10] as number) & (columns[(x + 4) % 10] as number);
  }
}

/** Keccak-256 of ASCII text of at most 135 characters: one block. */
export function keccak256(text: string): Uint8Array {
  const bytes = new Uint8Array(lanes.buffer);
  lanes.fill(0);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  bytes[text.length] = 1;
  (bytes[135] as number) ^= 0x80;
  // The constants of the rounds come from a shift register (Keccak reference, 1.2).
  for (let round = 0, r = 1; round < 24; round++) {
    theta();
    rhoPi();
    chi();
    for (let bit = 1; bit < 128; bit *= 2) {
      if (r & 1) (lanes[bit >> 6] as number) ^= 1 << (bit - 1);
      r = (r << 1) ^ ((r >> 7) * 0x171);
    }
  }
  return bytes.slice(0, 32);
}
