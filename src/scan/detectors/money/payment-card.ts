import { check, form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { surroundings } from '../../engine/context.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { maskCard } from '../../mask.ts';

/** Published by the networks and payment providers for tests: no account behind them. */
const testCards = new Set([
  '4111111111111111', '4242424242424242', '4012888888881881', '4222222222222', '4000056655665556', '4000000000000002',
  '4000002500003155', '4000000000009995', '4012000033330026', '4005519200000004', '4009348888881881', '4500600000000061',
  '5555555555554444', '5105105105105100', '5200828282828210', '2223003122003222', '2223000048400011', '5454545454545454',
  '378282246310005', '371449635398431', '378734493671000', '6011111111111117', '6011000990139424', '6011981111111113',
  '30569309025904', '38520000023237', '3056930009020004', '36227206271667', '3530111333300000', '3566002020360505',
  '6200000000000005', '6200000000000047', '6304000000000000', '6759649826438453', '5610591081018250', '5019717010103742',
]); // biome-ignore format: a table

const near = new Words(
  /card|kaart|karte|carte|tarjeta|\bpan\b|\bcc\b|visa|master|amex|american express|maestro|discover|diners|\bjcb\b|cvv|cvc|expir|exp\.|payment|betaal|zahlung|paiement|pago/,
);

function look(view: View, run: NumberRun): void {
  for (let i = 0; i < run.count; i++) {
    if (i === 0 && run.gluedHead) continue;
    const length = run.length(i);
    if (length >= 12) {
      if (length <= 19 && !(i === run.count - 1 && run.gluedTail)) judge(view, run, i, i);
    } else if (length >= 3 && length <= 6) {
      const last = grouped(view, run, i);
      if (last > i) {
        judge(view, run, i, last);
        i = last;
      }
    }
  }
}

/** Last group of a card written in groups (4-4-4-4, 4-6-5, 4-4-4-4-3 ...) that begins at `i`, or -1. */
function grouped(view: View, run: NumberRun, i: number): number {
  const joint = view.codes[run.ends[i] as number] as number;
  if (joint !== 0x20 && joint !== 0x2d && joint !== 0x2e && joint !== 0xa0) return -1;
  let best = -1;
  let digits = run.length(i);
  for (let j = i + 1; j < run.count && j < i + 6; j++) {
    const gap = run.ends[j - 1] as number;
    if ((run.starts[j] as number) - gap !== 1 || view.codes[gap] !== joint) break;
    const length = run.length(j);
    if (length > 7 || length < 1) break;
    digits += length;
    if (digits > 19) break;
    if (j === run.count - 1 && run.gluedTail) break;
    if (isGrouping(run, i, j, digits)) best = j;
  }
  return best;
}

function isGrouping(run: NumberRun, i: number, j: number, digits: number): boolean {
  const n = j - i + 1;
  if (digits === 15 && n === 3) return run.length(i) === 4 && run.length(i + 1) === 6;
  if (digits === 14 && n === 3) return run.length(i) === 4 && run.length(i + 1) === 6;
  if (run.length(i) !== 4 && !(digits === 16 && run.length(i) === 6)) return false;
  for (let k = i; k < j; k++) if (run.length(k) !== 4 && n > 2) return false;
  return digits >= 13 && n >= 3;
}

function judge(view: View, run: NumberRun, first: number, last: number): void {
  const start = run.starts[first] as number;
  const end = run.ends[last] as number;
  const before = view.codeBefore(start);
  if (before === 0x2e || before === 0x2b || before === 0x24 || !opens(view.codes, start)) return;
  let digits = '';
  for (let i = first; i <= last; i++) digits += view.text.slice(run.starts[i], run.ends[i]);
  const issuer = issuerFits(digits);
  if (issuer === 0 || !luhn(digits) || /^(\d)\1+$/.test(digits)) return;
  if (testCards.has(digits)) {
    view.claim(paymentCard, start, end, score(form.certain), 'test-data');
    return;
  }
  const around = surroundings(view, start, end, 'card', near);
  const shape =
    first < last ? form.certain - check.oneDigitAndRange : issuer === 2 ? form.shaped : form.bare - 0.1;
  // What an `order=` or `id=` names may pass Luhn by chance.
  const against = first === last && around === words.against ? words.against : Math.max(0, around);
  view.claim(paymentCard, start, end, score(shape, check.oneDigitAndRange, against));
}

/** The first two digits of every range of `issuerFits`: says no to times and most counters before digits are joined. */
const openings = new Uint8Array(100).fill(1, 34, 70).fill(1, 21, 28);
for (const two of [18, 30, 81]) openings[two] = 1;
/** The two digits always stand together: no group that begins a card is shorter than three. */
const opens = (codes: Uint16Array, at: number): boolean =>
  openings[((codes[at] as number) - 0x30) * 10 + (codes[at + 1] as number) - 0x30] === 1;

/**
 * ISO/IEC 7812 ranges of the networks: 2 for the usual length of a network, 1 for a length or range that is rare, 0
 * where no card begins so.
 */
function issuerFits(digits: string): 0 | 1 | 2 {
  const n = digits.length;
  const two = Number(digits.slice(0, 2));
  const four = Number(digits.slice(0, 4));
  if (two >= 40 && two < 50) return n === 16 ? 2 : n === 13 || n === 19 ? 1 : 0;
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return n === 16 ? 2 : 0;
  if (two === 34 || two === 37) return n === 15 ? 2 : 0;
  if (four === 6011 || two === 65 || (four >= 6440 && four <= 6499)) return n === 16 ? 2 : n === 19 ? 1 : 0;
  if (four >= 3528 && four <= 3589) return n === 16 ? 2 : n > 16 ? 1 : 0;
  if (two === 36 || two === 38 || two === 39 || (four >= 3000 && four <= 3059))
    return n === 14 || n === 16 ? 2 : n > 14 ? 1 : 0;
  if (four >= 2200 && four <= 2204) return n === 16 ? 2 : 1;
  if (two === 62 || two === 81) return n === 16 ? 2 : n > 16 ? 1 : 0;
  if (two === 50 || two === 60 || (two >= 56 && two <= 69)) return 1;
  if ((four === 1800 || four === 2131) && n === 15) return 1;
  return 0;
}

/** ISO/IEC 7812-1, annex B. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const d = digits.charCodeAt(i) - 0x30;
    sum += double ? (d > 4 ? d * 2 - 9 : d * 2) : d;
  }
  return sum % 10 === 0;
}

export const paymentCard: Detector = {
  id: 'payment-card',
  category: 'financial',
  title: 'Payment card number',
  source: 'ISO/IEC 7812-1 (Luhn, issuer ranges)',
  rank: 80,
  gates: [{ on: 'number', digits: 12, look }],
  mask: maskCard,
  same: 'digits',
  examples: {
    hit: [
      { text: '4111 1111 1111 1111', category: 'test-data' },
      { text: 'card=378282246310005', category: 'test-data' },
      { text: '5555-5555-5555-4444.', category: 'test-data' },
      { text: 'card: 4539 1488 0343 6467', category: 'financial', at: 0.8 },
      { text: 'paid with 4539148803436467' },
      { text: '"cardNumber":"4539148803436467"', at: 0.8 },
    ],
    miss: [
      '4539148803436468',
      '1710234567890',
      '1710234567890123',
      'order 4539148803436467',
      '00000000-0000-4539-1488-034364670000',
      '0000 0000 0000 0000',
    ],
  },
};
