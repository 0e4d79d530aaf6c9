import { check, form, score } from '../confidence.ts';
import type { Detector } from '../detector.ts';
import { surroundings } from '../engine/context.ts';
import type { NumberRun } from '../engine/numbers.ts';
import { Words } from '../engine/stems.ts';
import type { View } from '../engine/view.ts';
import { maskTail } from '../mask.ts';

const near = new Words(
  /steuer[- ]?id|steueridentif|steuerliche|identifikations|\bid-?nr|tax[- ]?id|tax identification|\btin\b|steuernummer/,
);

function look(view: View, run: NumberRun): void {
  for (let i = 0; i < run.count; i++) {
    if (run.length(i) === 11) judge(view, run, i, i);
    else if (run.length(i) === 2 && i + 3 < run.count && isSpaced(view, run, i)) judge(view, run, i, i + 3);
  }
}

/** `12 345 678 901`: how the tax office prints it. */
function isSpaced(view: View, run: NumberRun, i: number): boolean {
  const joint = view.codes[run.ends[i] as number];
  for (let k = i; k < i + 3; k++) {
    if (run.length(k + 1) !== 3 || (run.starts[k + 1] as number) - (run.ends[k] as number) !== 1)
      return false;
    if (view.codes[run.ends[k] as number] !== joint) return false;
  }
  return joint === 0x20 || joint === 0x2e || joint === 0x2d || joint === 0x2f || joint === 0xa0;
}

function judge(view: View, run: NumberRun, first: number, last: number): void {
  if ((first === 0 && run.gluedHead) || (last === run.count - 1 && run.gluedTail)) return;
  const start = run.starts[first] as number;
  const end = run.ends[last] as number;
  const before = view.codeBefore(start);
  if (before === 0x2b || before === 0x2e || before === 0x24) return;
  let digits = '';
  for (let i = first; i <= last; i++) digits += view.text.slice(run.starts[i], run.ends[i]);
  if (!isIdNr(digits)) return;
  const around = surroundings(view, start, end, 'de-idnr', near);
  view.claim(
    deIdnr,
    start,
    end,
    score(first < last ? form.shaped : form.bare, check.oneDigitAndRange, around),
  );
}

/**
 * ISO 7064 MOD 11,10; not beginning with 0; among the first ten digits exactly one stands twice or three times, and
 * never three in a row (BZSt, form of the identification number since 2016).
 */
export function isIdNr(digits: string): boolean {
  if (digits.charCodeAt(0) === 0x30) return false;
  const counts = new Array<number>(10).fill(0);
  let product = 10;
  for (let i = 0; i < 10; i++) {
    const d = digits.charCodeAt(i) - 0x30;
    counts[d] = (counts[d] as number) + 1;
    const sum = (d + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  if ((11 - product) % 10 !== digits.charCodeAt(10) - 0x30) return false;
  const repeated = counts.filter((n) => n > 1);
  if (repeated.length !== 1 || (repeated[0] as number) > 3) return false;
  return !/(\d)\1\1/.test(digits.slice(0, 10));
}

export const deIdnr: Detector = {
  id: 'de-idnr',
  category: 'national-id',
  country: 'DE',
  title: 'German tax identification number (IdNr)',
  source: '§ 139b AO; BZSt; ISO 7064 MOD 11,10',
  rank: 71,
  gates: [{ on: 'number', digits: 11, look }],
  mask: (value) => maskTail(value, 2),
  same: 'digits',
  examples: {
    hit: [
      { text: 'Steuer-ID: 86095742719', at: 0.8 },
      'steuer_id=47036892816',
      'IdNr. 65 929 970 489',
      '65 929 970 489',
      '"steuerIdentifikationsnummer":"57549285017"',
      'Tax ID 25768131411',
    ],
    miss: ['86095742719', 'Steuer-ID: 86095742710', 'Steuer-ID: 12345678901', 'thread 25768131411'],
  },
};
