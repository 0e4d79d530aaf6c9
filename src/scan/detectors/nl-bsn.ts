import { check, form, score, words } from '../confidence.ts';
import type { Detector } from '../detector.ts';
import { surroundings } from '../engine/context.ts';
import type { NumberRun } from '../engine/numbers.ts';
import { Words } from '../engine/stems.ts';
import type { View } from '../engine/view.ts';
import { maskTail } from '../mask.ts';

const near = new Words(
  /\bbsn|_bsn|burger\s?service|sofi[- ]?(?:nummer|nr)|citizen service n|persoonsnummer|\bsofi\b/,
);

function look(view: View, run: NumberRun): void {
  for (let i = 0; i < run.count; i++) {
    const length = run.length(i);
    if (length === 8 || length === 9) judge(view, run, i, i);
    else if ((length === 3 || length === 4 || length === 2) && i + 2 < run.count && isGrouped(view, run, i))
      judge(view, run, i, i + 2);
  }
}

/** `123.456.782`, `123 456 782`, `1234.56.782`, `12.345.678`. */
function isGrouped(view: View, run: NumberRun, i: number): boolean {
  const joint = view.codes[run.ends[i] as number];
  if (joint !== 0x2e && joint !== 0x20 && joint !== 0x2d) return false;
  if ((run.starts[i + 1] as number) - (run.ends[i] as number) !== 1) return false;
  if (
    (run.starts[i + 2] as number) - (run.ends[i + 1] as number) !== 1 ||
    view.codes[run.ends[i + 1] as number] !== joint
  )
    return false;
  const [a, b, c] = [run.length(i), run.length(i + 1), run.length(i + 2)];
  return c === 3 && ((a === 3 && b === 3) || (a === 4 && b === 2) || (a === 2 && b === 3));
}

function judge(view: View, run: NumberRun, first: number, last: number): void {
  if ((first === 0 && run.gluedHead) || (last === run.count - 1 && run.gluedTail)) return;
  const start = run.starts[first] as number;
  const end = run.ends[last] as number;
  const before = view.codeBefore(start);
  if (before === 0x2b || before === 0x2e || before === 0x24) return;
  let digits = '';
  for (let i = first; i <= last; i++) digits += view.text.slice(run.starts[i], run.ends[i]);
  if (!isBsn(digits.padStart(9, '0'))) return;
  const around = surroundings(view, start, end, 'nl-bsn', near);
  view.claim(nlBsn, start, end, score(form.bare, check.oneDigit, around === words.none ? 0 : around));
}

/** The 11-test: 9a+8b+7c+6d+5e+4f+3g+2h-i divides by 11. */
export function isBsn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += (9 - i) * (digits.charCodeAt(i) - 0x30);
  sum -= digits.charCodeAt(8) - 0x30;
  return sum % 11 === 0 && !/^(\d)\1+$/.test(digits) && !digits.startsWith('000');
}

export const nlBsn: Detector = {
  id: 'nl-bsn',
  category: 'national-id',
  country: 'NL',
  title: 'Dutch citizen service number (BSN)',
  source: 'Wet algemene bepalingen burgerservicenummer; 11-test as published by RvIG (logisch ontwerp GBA)',
  rank: 70,
  gates: [{ on: 'number', digits: 8, look }],
  mask: (value) => maskTail(value, 2),
  same: 'number',
  examples: {
    hit: [
      { text: 'BSN: 111222333', at: 0.8 },
      'bsn=111222333',
      '"bsn": "123456782"',
      '<BSN>123456782</BSN>',
      'Burgerservicenummer 123.456.782 van de klant',
      'bsn_123456782',
      'id;bsn;plaats\n7;123456782;Delft',
      'BSN (oud) 10000008',
    ],
    miss: [
      '111222333',
      'order 123456782',
      'BSN: 111222334',
      'bsn 000000000',
      'x123456782',
      'orderId: 123456782',
    ],
  },
};
