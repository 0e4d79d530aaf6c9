/** Keccak-f[1600] with the padding of the original submission, which Ethereum uses; lanes as two halves, low first. */
const lanes = new Int32Array(50);
const turned = new Int32Array(50);
const columns = new Int32Array(10);

/** Round constants, by the shift register of the Keccak reference, 1.2. */
const constants = new Int32Array(48);
for (let round = 0, r = 1; round < 24; round++)
  for (let j = 0; j < 7; j++) {
    const bit = 2 ** j - 1;
    if (r & 1)
      constants[2 * round + (bit >> 5)] = (constants[2 * round + (bit >> 5)] as number) ^ (1 << (bit & 31));
    r = (r << 1) ^ ((r >> 7) * 0x171);
  }

/** Where each lane moves and by how many bits it turns. */
const targets = new Uint8Array(25);
const turns = new Uint8Array(25);
for (let t = 0, x = 1, y = 0; t < 24; t++) {
  const from = x + 5 * y;
  turns[from] = (((t + 1) * (t + 2)) / 2) % 64;
  [x, y] = [y, (2 * x + 3 * y) % 5];
  targets[from] = x + 5 * y;
}

function theta(): void {
  columns.fill(0);
  for (let i = 0; i < 50; i++) columns[i % 10] = (columns[i % 10] as number) ^ (lanes[i] as number);
  for (let x = 0; x < 5; x++) {
    const next = 2 * ((x + 1) % 5);
    const last = 2 * ((x + 4) % 5);
    const [low, high] = [columns[next] as number, columns[next + 1] as number];
    const a = (columns[last] as number) ^ ((low << 1) | (high >>> 31));
    const b = (columns[last + 1] as number) ^ ((high << 1) | (low >>> 31));
    for (let y = 0; y < 50; y += 10) {
      lanes[2 * x + y] = (lanes[2 * x + y] as number) ^ a;
      lanes[2 * x + y + 1] = (lanes[2 * x + y + 1] as number) ^ b;
    }
  }
}

function rhoPi(): void {
  for (let i = 0; i < 25; i++) {
    let low = lanes[2 * i] as number;
    let high = lanes[2 * i + 1] as number;
    let by = turns[i] as number;
    if (by >= 32) {
      [low, high] = [high, low];
      by -= 32;
    }
    const to = 2 * (targets[i] as number);
    turned[to] = by === 0 ? low : (low << by) | (high >>> (32 - by));
    turned[to + 1] = by === 0 ? high : (high << by) | (low >>> (32 - by));
  }
}

function chi(): void {
  for (let y = 0; y < 50; y += 10)
    for (let x = 0; x < 10; x++)
      lanes[y + x] =
        (turned[y + x] as number) ^
        (~(turned[y + ((x + 2) % 10)] as number) & (turned[y + ((x + 4) % 10)] as number));
}

/** Keccak-256 of ASCII text of at most 135 characters: one block. */
export function keccak256(text: string): Uint8Array {
  const bytes = new Uint8Array(lanes.buffer);
  lanes.fill(0);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  bytes[text.length] = 1;
  bytes[135] = (bytes[135] as number) ^ 0x80;
  for (let round = 0; round < 24; round++) {
    theta();
    rhoPi();
    chi();
    lanes[0] = (lanes[0] as number) ^ (constants[2 * round] as number);
    lanes[1] = (lanes[1] as number) ^ (constants[2 * round + 1] as number);
  }
  return bytes.slice(0, 32);
}
