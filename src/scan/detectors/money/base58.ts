import { BASE62 } from '../secrets/tokens.ts';
import { sha256 } from './sha256.ts';

const alphabet = BASE62.replace(/[0IOl]/g, '');

/** Version, 20 bytes of hash, 4 of check. */
const payload = 25;
const bytes = new Uint8Array(payload);

/** Reads base 58 into `bytes`; false where it holds something else or does not fit. */
function decode(text: string): boolean {
  bytes.fill(0);
  for (let i = 0; i < text.length; i++) {
    let carry = alphabet.indexOf(text.charAt(i));
    if (carry < 0) return false;
    for (let k = payload - 1; k >= 0; k--) {
      carry += (bytes[k] as number) * 58;
      bytes[k] = carry & 255;
      carry >>= 8;
    }
    if (carry > 0) return false;
  }
  return true;
}

/** Version byte of an address with the Base58Check of Bitcoin (the last four bytes: SHA-256 twice over the rest), or -1. */
export function base58Version(text: string, checked = true): number {
  if (!decode(text)) return -1;
  let ones = 0;
  while (text.charCodeAt(ones) === 0x31) ones++;
  // Each zero in front is written as a one.
  let zeros = 0;
  while (bytes[zeros] === 0 && zeros < payload) zeros++;
  if (ones !== zeros) return -1;
  if (!checked) return bytes[0] as number;
  const check = sha256(sha256(bytes.subarray(0, 21)));
  for (let i = 0; i < 4; i++) if (check[i] !== bytes[21 + i]) return -1;
  return bytes[0] as number;
}
