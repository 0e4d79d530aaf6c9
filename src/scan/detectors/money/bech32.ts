/** BIP 173: a character for each five bits. */
export const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const valueAt = (text: string, i: number): number => alphabet.indexOf(text.charAt(i).toLowerCase());
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** Remainder of the check: Bech32 for witness version 0 (BIP-173), Bech32m for later ones (BIP-350). */
const [first, later] = [1, 0x2bc830a3];

function step(sum: number, value: number): number {
  const top = sum >>> 25;
  let next = ((sum & 0x1ffffff) << 5) ^ value;
  for (let i = 0; i < 5; i++) if ((top >> i) & 1) next ^= generators[i] as number;
  return next;
}

/** Remainder of the check over the prefix (small letters) and what stands behind its `1`; -1 where that is no Bech32. */
export function remainder(text: string, prefix: string): number {
  let sum = 1;
  for (let i = 0; i < prefix.length; i++) sum = step(sum, prefix.charCodeAt(i) >> 5);
  sum = step(sum, 0);
  for (let i = 0; i < prefix.length; i++) sum = step(sum, prefix.charCodeAt(i) & 31);
  for (let i = prefix.length + 1; i < text.length; i++) {
    const value = valueAt(text, i);
    if (value < 0) return -1;
    sum = step(sum, value);
  }
  return sum;
}

/** Whether `text` is a witness address of a segregated-witness chain: prefix, `1`, version, program, six check digits. */
export function isWitness(text: string, prefix: string): boolean {
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return false;
  const version = valueAt(text, prefix.length + 1);
  if (version > 16) return false;
  const bytes = ((text.length - prefix.length - 8) * 5) >> 3;
  if (bytes < 2 || bytes > 40 || (version === 0 && bytes !== 20 && bytes !== 32)) return false;
  return remainder(text, prefix) === (version === 0 ? first : later);
}
