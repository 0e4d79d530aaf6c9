/**
 * Issuer ranges of ISO/IEC 7812 as the networks publish them (Visa, Mastercard, American Express, Discover, JCB, Diners,
 * Mir, UnionPay, RuPay, Verve, Maestro, Hipercard, Troy, UzCard, Humo): first digits, usual lengths, other lengths.
 * The first range that fits counts.
 */
const table = `4 16 13,19; 51-55 16 -; 2221-2720 16 -; 34 15 -; 37 15 -; 6011 16 17-19; 644-649 16 17-19; 65 16 17-19;
3528-3589 16 17-19; 36 14,16 15-19; 38-39 14,16 15-19; 300-305 14,16 15-19; 3095 14,16 15-19; 2200-2204 16 17-19; 62 16 17-19; 81-82 16 17-19;
506099-506198 16 18-19; 507865-507964 16 18-19; 508500-508999 16 -; 5018 16 12-19; 5019 16 -; 5020 16 12-19; 5038 16 12-19; 5893 16 12-19;
6304 16 12-19; 6703 16 17-19; 6759 16 12-19; 6761-6763 16 12-19; 606282 16 -; 606985-608500 16 -; 9792 16 -; 8600 - 16; 9860 - 16; 2205 - 16;
50 - 12-19; 56-61 - 12-19; 63-69 - 12-19; 1800 - 15; 2131 - 15; 3088 - 16`;

interface Range {
  readonly from: number;
  readonly to: number;
  /** Digits that are compared. */
  readonly width: number;
  /** A bit for each length. */
  readonly usual: number;
  readonly other: number;
}

function lengths(list: string): number {
  let bits = 0;
  for (const part of list.split(',')) {
    const [from, to = from] = part.split('-').map(Number) as [number, number?];
    if (part !== '-') for (let n = from; n <= to; n++) bits |= 1 << n;
  }
  return bits;
}

/** By the first two digits. */
const byTwo: Range[][] = Array.from({ length: 100 }, () => []);
for (const row of table.split(/;\s*/)) {
  const [heads = '', usual = '', other = ''] = row.split(' ');
  const [from = '', to = from] = heads.split('-');
  const range = {
    from: Number(from),
    to: Number(to),
    width: from.length,
    usual: lengths(usual),
    other: lengths(other),
  };
  const last = Number(to.padEnd(2, '9').slice(0, 2));
  for (let two = Number(from.padEnd(2, '0').slice(0, 2)); two <= last; two++) byTwo[two]?.push(range);
}

/** 1 at the first two digits of every range: says no before digits are joined. */
const openings = Uint8Array.from(byTwo, (ranges) => Math.min(1, ranges.length));
/** The two digits always stand together: no group that begins a card is shorter than three. */
export const opensCard = (codes: Uint16Array, at: number): boolean =>
  openings[((codes[at] as number) - 0x30) * 10 + (codes[at + 1] as number) - 0x30] === 1;

/** 2 for the usual length of a network, 1 for a length or range that is rare, 0 where no card begins so. */
export function issuerFits(digits: string): 0 | 1 | 2 {
  for (const { from, to, width, usual, other } of byTwo[Number(digits.slice(0, 2))] as Range[]) {
    const head = Number(digits.slice(0, width));
    if (head < from || head > to) continue;
    return (usual >> digits.length) & 1 ? 2 : (other >> digits.length) & 1 ? 1 : 0;
  }
  return 0;
}
