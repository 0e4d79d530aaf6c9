import { type Claim, resolvedFrom } from './claim.ts';

/**
 * Overlapping claims are resolved to one. In this order:
 * 1. a claim at 0.5 or more beats one below;
 * 2. the higher rank of the detector beats the lower (detectors/ranks.ts: IBAN over card over phone, URL password over
 *    e-mail);
 * 3. the higher confidence: of two numbers of equal rank the one whose words stand there;
 * 4. the longer span, then the earlier start, then the detector's id.
 * Only claims below 0.5 on one and the same span stay beside each other: eleven digits that may be a Polish or a German
 * number and are called neither. They are candidates, no findings, unless a policy asks for them.
 * A loser vanishes; a winner takes part with its whole span. Claims that do not overlap never touch each other, so one
 * dummy value silences nothing else.
 */
export function resolve(claims: Claim[]): Claim[] {
  if (claims.length < 2) return claims;
  order(claims);
  const kept: Claim[] = [];
  let from = 0;
  let end = (claims[0] as Claim).end;
  for (let i = 1; i <= claims.length; i++) {
    const next = claims[i];
    if (next !== undefined && next.start < end) {
      if (next.end > end) end = next.end;
      continue;
    }
    settle(claims, from, i, kept);
    from = i;
    if (next !== undefined) end = next.end;
  }
  return kept;
}

/** Claims come nearly in order, so insertion is cheapest; what is far from it goes to the general sort. */
function order(claims: Claim[]): void {
  let moves = claims.length * 16;
  for (let i = 1; i < claims.length; i++) {
    const claim = claims[i] as Claim;
    let j = i;
    while (j > 0 && byStart(claims[j - 1] as Claim, claim) > 0) {
      claims[j] = claims[--j] as Claim;
      moves--;
    }
    claims[j] = claim;
    if (moves < 0) {
      claims.sort(byStart);
      return;
    }
  }
}

function settle(claims: Claim[], from: number, to: number, kept: Claim[]): void {
  if (to - from === 1) {
    kept.push(claims[from] as Claim);
    return;
  }
  const best = winner(claims, from, to);
  if (best !== null) {
    kept.push(best);
    return;
  }
  const winners: Claim[] = [];
  for (const claim of claims.slice(from, to).sort(byStrength)) {
    const at = place(winners, claim.start);
    const before = winners[at - 1];
    const after = winners[at];
    if (before !== undefined && before.end > claim.start && !isReading(before, claim)) continue;
    if (after !== undefined && after.start < claim.end && !isReading(after, claim)) continue;
    winners.splice(at, 0, claim);
  }
  for (const w of winners) kept.push(w);
}

/** The strongest of them where all others overlap it and lose, as nearly always; else null. */
function winner(claims: readonly Claim[], from: number, to: number): Claim | null {
  let best = claims[from] as Claim;
  for (let i = from + 1; i < to; i++) {
    const claim = claims[i] as Claim;
    if (byStrength(claim, best) < 0) best = claim;
  }
  if (best.confidence < resolvedFrom) return null;
  for (let i = from; i < to; i++) {
    const { start, end } = claims[i] as Claim;
    if (start >= best.end || end <= best.start) return null;
  }
  return best;
}

/** Another weak reading of the same span. */
const isReading = (winner: Claim, claim: Claim): boolean =>
  winner.confidence < resolvedFrom &&
  winner.start === claim.start &&
  winner.end === claim.end &&
  winner.detector !== claim.detector;

/** Index of the first winner that does not start before `start`; winners are in order and do not overlap. */
function place(winners: readonly Claim[], start: number): number {
  let low = 0;
  let high = winners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((winners[middle] as Claim).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const byStart = (a: Claim, b: Claim): number => a.start - b.start || a.end - b.end;

const byStrength = (a: Claim, b: Claim): number =>
  Number(b.confidence >= resolvedFrom) - Number(a.confidence >= resolvedFrom) ||
  b.detector.rank - a.detector.rank ||
  b.confidence - a.confidence ||
  b.end - b.start - (a.end - a.start) ||
  a.start - b.start ||
  (a.detector.id < b.detector.id ? -1 : 1);
