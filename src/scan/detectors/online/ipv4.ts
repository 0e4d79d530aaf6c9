import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import type { View } from '../../engine/view.ts';

const versionWords = /(?:\bversion|\bver|\bv|\brelease|\bbuild|\/|\brev)[\s:=]{0,3}$/;

function octet(view: View, run: NumberRun, i: number): number {
  const start = run.starts[i] as number;
  const length = run.length(i);
  if (length > 3 || (length > 1 && view.codes[start] === 0x30)) return -1;
  let n = 0;
  for (let j = 0; j < length; j++) n = n * 10 + (view.codes[start + j] as number) - 0x30;
  return n > 255 ? -1 : n;
}

const joined = (view: View, run: NumberRun, i: number): boolean =>
  (run.starts[i + 1] as number) - (run.ends[i] as number) === 1 && view.codes[run.ends[i] as number] === 0x2e;

function look(view: View, run: NumberRun): void {
  for (let i = 0; i + 3 < run.count; i++) {
    if (run.length(i) > 3) continue;
    if (!joined(view, run, i) || !joined(view, run, i + 1) || !joined(view, run, i + 2)) continue;
    // Five parts or more: an object identifier or a version.
    let last = i + 3;
    while (last + 1 < run.count && joined(view, run, last)) last++;
    if (last === i + 3) one(view, run, i);
    i = last;
  }
}

function one(view: View, run: NumberRun, i: number): void {
  const a = octet(view, run, i);
  const b = octet(view, run, i + 1);
  const c = octet(view, run, i + 2);
  const d = octet(view, run, i + 3);
  if (a < 0 || b < 0 || c < 0 || d < 0) return;
  const start = run.starts[i] as number;
  const end = run.ends[i + 3] as number;
  const before = view.codeBefore(start);
  if (
    (i === 0 && run.gluedHead) ||
    before === 0x2e ||
    (i + 4 === run.count && run.gluedTail && view.codes[end] !== 0x2e)
  )
    return;
  const labelled = view.inField('ip', start) ? words.label : words.none;
  if (isDocumentation(a, b, c)) view.claim(ipv4, start, end, score(form.certain), 'test-data');
  else if (!isPublic(a, b, c, d)) view.claim(ipv4, start, end, score(form.bare, check(labelled)));
  else if (labelled === 0 && a < 20 && versionWords.test(view.before(start, 12)))
    view.claim(ipv4, start, end, score(form.bare));
  else view.claim(ipv4, start, end, score(form.certain, labelled));
}
/** A private address says little even where it is labelled. */
const check = (labelled: number): number => (labelled > 0 ? 0.1 : 0);

/** RFC 5737. */
const isDocumentation = (a: number, b: number, c: number): boolean =>
  (a === 192 && b === 0 && c === 2) ||
  (a === 198 && b === 51 && c === 100) ||
  (a === 203 && b === 0 && c === 113);

/** RFC 6890: private, loopback, link-local, shared, multicast and reserved ranges belong to nobody in particular. */
function isPublic(a: number, b: number, c: number, d: number): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b < 128) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b < 32) return false;
  if (a === 192 && (b === 168 || (b === 0 && c === 0))) return false;
  if (a === 198 && (b === 18 || b === 19)) return false;
  // Versions such as 1.2.0.0 and 4.0.0.0.
  return !(c === 0 && d === 0);
}

export const ipv4: Detector = {
  id: 'ipv4',
  category: 'online',
  title: 'IP address (version 4)',
  source: 'RFC 791; special ranges: RFC 6890, RFC 5737',
  rank: 55,
  gates: [{ on: 'number', digits: 4, look }],
  mask: (value) => `${value.slice(0, value.indexOf('.'))}.•.•.•`,
  examples: {
    hit: [
      '93.184.216.34 - - [12/Mar/2024:10:11:12 +0000]',
      'from 81.2.69.142:443',
      'ip=8.8.8.8',
      '"ip":"81.2.69.142"',
      '[81.2.69.142]',
      'at 81.2.69.142.',
      { text: '192.0.2.55', category: 'test-data' },
    ],
    miss: [
      'version 1.2.3.4',
      'v1.2.3.4',
      '1.2.3.4.5',
      '300.1.2.3',
      '10.0.0.12',
      '127.0.0.1',
      'Chrome/12.0.742.112',
      '1.02.3.4',
      'lib-1.2.3.4-beta',
    ],
  },
};
