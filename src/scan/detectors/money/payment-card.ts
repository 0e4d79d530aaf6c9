import { check, form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isLetter } from '../../engine/classes.ts';
import { surroundings } from '../../engine/context.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { maskCard } from '../../mask.ts';
import { isCounted } from '../counters.ts';
import { isOneDigit, luhn } from '../digits.ts';
import { ranks } from '../ranks.ts';
import { besideCard } from './card-beside.ts';
import { isGrouping, isJoint, isPrinted, isRow, isWide } from './card-groups.ts';
import { issuerFits, opensCard } from './card-ranges.ts';
import { trackStart } from './card-track.ts';
import { isTestCard } from './published-cards.ts';

const near = new Words(
  /(?<!dis|wild|ri|node |line |link |sound |network |fan )card(?!i[anfo])|kaart|karte|carte|tarjeta|(?<!ja)karta|kort\b|korttia|cartão|carta di|\bpan\b|\bcc\b|\bvisa\b|master ?card|\bamex\b|american express|maestro|discover\b|diners|\bjcb\b|unionpay|rupay|\bmir\b|\btroy\b|\bverve|cvv|cvc|expiry|expiration date|exp\.|exp:|exp date/,
);

function look(view: View, run: NumberRun): void {
  for (let i = 0; i < run.count; i++) {
    if (i === 0 && run.gluedHead) continue;
    const length = run.length(i);
    if (length >= 12) {
      if (length <= 19 && !(i === run.count - 1 && run.gluedTail)) judge(view, run, i, i);
    } else if (length >= 3 && length <= 6) {
      const last = grouped(view, run, i);
      if (last > i) i = last;
    }
  }
}

function lookTrack(view: View, at: number): void {
  const start = trackStart(view, at);
  if (start < 0) return;
  const category = isTestCard(view.text.slice(start, at)) ? 'test-data' : undefined;
  view.claim(paymentCard, start, at, score(form.certain), category);
}

/** Claims a card written in groups (4-4-4-4, 4-6-5, 4-4-4-4-3 ...) that begins at `i`; its last group, or -1. */
function grouped(view: View, run: NumberRun, i: number): number {
  const joint = view.codes[run.ends[i] as number] as number;
  if (i + 1 === run.count || !isJoint(joint)) return -1;
  const gap = (run.starts[i + 1] as number) - (run.ends[i] as number);
  const second = view.codes[(run.ends[i] as number) + 1] as number;
  if (gap > 1 && (joint !== 0x20 || (gap === 3 && !(isJoint(second) && second !== 0x20)))) return -1;
  if (!opensCard(view.codes, run.starts[i] as number)) return -1;
  let last = i;
  let digits = run.length(i);
  for (let j = i + 1; j < run.count && j < i + 6; j++) {
    const end = run.ends[j - 1] as number;
    if ((run.starts[j] as number) - end !== gap || view.codes[end] !== joint) break;
    const length = run.length(j);
    if (length > 7 || digits + length > 19) break;
    digits += length;
    last = j;
  }
  // The longest that is a card: a code of three digits may follow.
  for (; last > i + 1; digits -= run.length(last--)) {
    if (last === run.count - 1 && run.gluedTail) continue;
    if (isGrouping(run, i, last, digits) && judge(view, run, i, last)) return last;
  }
  return -1;
}

function judge(view: View, run: NumberRun, first: number, last: number): boolean {
  const start = run.starts[first] as number;
  const end = run.ends[last] as number;
  const before = view.codeBefore(start);
  // `card no.4539...`: an abbreviation; a fraction otherwise.
  const isShortened = before === 0x2e && isLetter(view.codes[start - 2] as number);
  if ((before === 0x2e && !isShortened) || before === 0x2b || before === 0x24) return false;
  if (!opensCard(view.codes, start)) return false;
  let digits = '';
  for (let i = first; i <= last; i++) digits += view.text.slice(run.starts[i], run.ends[i]);
  const issuer = issuerFits(digits);
  if (issuer === 0 || !luhn(digits) || isOneDigit(digits)) return false;
  if (isTestCard(digits)) {
    view.claim(paymentCard, start, end, score(form.certain), 'test-data');
    besideCard(view, start, end, 'test-data');
    return true;
  }
  // `4026758400254 03/29`, and `CVC: 544` on the next line.
  const coded = besideCard(view, start, end);
  const around = coded ? words.near : surroundings(view, start, end, 'card', near);
  if (isShortened && around <= 0) return false;
  const isOdd =
    first < last && (isWide(run, first) || !isPrinted(run, first, last, digits) || isLine.test(digits));
  const isDoubtful = isOdd || digits.length < 14 || isRow(view, run, first, last);
  const shape = shapeOf(first < last, isDoubtful, issuer);
  // What an `order=` or `id=` names may pass Luhn by chance.
  const isBare = first === last;
  const against = isBare && around === words.against ? words.against : Math.max(0, around);
  const counts = isBare && around <= 0 && (isCounter(view, start, end, issuer) || isAmongNumbers(run, first));
  view.claim(paymentCard, start, end, score(shape, check.oneDigitAndRange, counts ? words.against : against));
  return true;
}

/** `6062 1969 6062 3740`: from and to, on a drawing. */
const isLine = /^(.{4})*?(.{4})(.{4})*?\2(.{4})*$/;

/** What programs count: `nanos=346826838233865`, `"cpuTime":38413533895752`, `d_off=8194002827376943`. */
function isCounter(view: View, start: number, end: number, issuer: number): boolean {
  const { codes } = view;
  const assigned = codes[start - 1] === 0x3d;
  const behind = view.text.slice(end, end + 3);
  // `404405034;4237374474011299;7`: a row, where of fewer digits those before are enough; `WAIT #4489185460954`,
  // `_none_6210128135003533\`; `<39672107097983.27bd1f@mail>`, `"4717319932158371":{`, `[4633738278508470]`.
  const around = `${view.before(start, 3)}§${end - start < 16 ? 0 : behind}`;
  if (/\d[,;|\t] ?§ ?[,;|\t]?[\d\r\n]|[#/_-]§/.test(around) || /^(?:\]|":|\.\w)/.test(behind)) return true;
  const isJson = codes[start - 1] === 0x3a && codes[start - 2] === 0x22;
  if (!assigned && !isJson) return isCounted(view, start);
  // Few numbers of fourteen or fifteen digits begin like a card: what an unknown key holds may be one.
  if (end - start < 16 && issuer < 2) return true;
  return isCounted(view, start);
}

/** Long numbers stand beside it, a space between: a dump or a table of counters. */
const isAmongNumbers = (run: NumberRun, i: number): boolean =>
  (i > 0 && run.length(i - 1) > 4) || (i + 1 < run.count && run.length(i + 1) > 4);

function shapeOf(isGrouped: boolean, isDoubtful: boolean, issuer: number): number {
  if (isGrouped) return isDoubtful ? form.bare : form.certain - check.oneDigitAndRange;
  return issuer === 2 ? form.shaped : form.bare - 0.1;
}

export const paymentCard: Detector = {
  id: 'payment-card',
  category: 'financial',
  title: 'Payment card number',
  source: 'ISO/IEC 7812-1 (Luhn, issuer ranges)',
  checksum: 'Luhn',
  words: 'card, Karte, carte, tarjeta, visa, mastercard',
  rank: ranks.card,
  gates: [
    { on: 'number', digits: 12, look },
    { on: 'mark', marks: ['^'], look: lookTrack },
  ],
  mask: maskCard,
  same: 'digits',
  examples: {
    hit: [
      { text: '4111 1111 1111 1111', category: 'test-data' },
      { text: 'card=378282246310005', category: 'test-data' },
      { text: 'foo=378282246310005', category: 'test-data' },
      'foo=341134113411347',
      '"foo":341134113411347,',
      'foo=30263527182735',
      'card_4539148803436467_x',
      { text: '5555-5555-5555-4444.', category: 'test-data' },
      { text: 'card: 4539 1488 0343 6467', category: 'financial', at: 0.8 },
      { text: 'paid with 4539148803436467' },
      { text: '"cardNumber":"4539148803436467"', at: 0.8 },
      '4539 1488 0343 6467 123',
      { text: 'Maestro 676310203044', at: 0.5 },
      '%B4539148803436467^DOE/J^2905101',
      'card no.4539148803436467',
      '4539–1488–0343–6467',
      'card 4539  1488  0343  6467',
      'VISA\nJane Doe\n4539148803433 03/29\nCVC: 544',
      'card 4539 148 803 433',
    ],
    miss: [
      'Node card check: serial number(s) 693883545889645',
      'WAIT #4489185460954: nam',
      'the least is -2268707219392365',
      '{"4717319932158371":{"value":1}}',
      'obj#=235072 tim=5593595693308257',
      '8910835;4237374474011299;7',
      'DidWake [4633738278508470]: posting',
      '4539148803436468',
      '1710234567890',
      'tmp.4539148803436467',
      '4539  1488  0343  6467',
      '1710234567890123',
      'order 4539148803436467',
      'amd64_stack_11.10.26413.544_none_6210128135003533\\cbscore.dll',
      'mid=<39672107097983.27bd1f@mail>',
      'd_ino=344087, d_off=8194002827376943, d_reclen=24',
      'satellites=246 nanos=346826838233865',
      'trace_id=341134113411347',
      '"offset":341134113411347,',
      '"executorCpuTime","Update":568398151784,"Value":38413533895752,',
      '8571402048176 4108741010257519 462264234264166',
      '1783192932 host=master.cluster.local bucket=6390845944957',
      '00000000-0000-4539-1488-034364670000',
      '0000 0000 0000 0000',
      '1234 4539 1488 0343 6467 1234',
      'Pin[ -14763 0  6062 1969 6062 3740 "1"]',
      '6E48 7338 7742 6963 6973 7164 7442 847F 587A',
    ],
  },
};
