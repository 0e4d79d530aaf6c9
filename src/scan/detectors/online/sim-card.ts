import { check, form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { surroundings } from '../../engine/context.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import type { Shaped } from '../../engine/shapes.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { isOneDigit, luhn } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';

/** Country (three digits, 2 to 7 in front), network, subscriber: ITU-T E.212. */
export const imsi = identifier({
  id: 'imsi',
  title: 'Subscriber number of a SIM card (IMSI)',
  source: 'ITU-T E.212; 3GPP TS 23.003, 2.2',
  category: 'online',
  shapes: ['999999999999999', '999-99-9999999999', '999-999-999999999'],
  valid: (value) => (/^[2-7]/.test(value) && !isOneDigit(value) ? check.none : null),
  names: 'imsi+, subscriber identity',
  near: /\bimsi|_imsi|subscriber id/,
  rank: ranks.device - 1,
  examples: {
    hit: [
      { text: 'IMSI: 204046620513728', at: 0.7 },
      'imsi=310150123456789',
      '"imsi":"262011234567890"',
      'IMSI 204-04-6620513728',
    ],
    miss: ['204046620513728', 'IMSI: 104046620513728', 'order 204046620513728', 'imsi 222222222222222'],
  },
});

const near = new Words(/iccid|\bsim\b|sim[- ]?card|simcard|\besim|ccid/);

/** 89, then the country; the last digit is Luhn's where there is one (ITU-T E.118: 19 digits, vendors write 20). */
function look(view: View, run: NumberRun): void {
  for (let i = 0; i < run.count; i++) {
    const start = run.starts[i] as number;
    const n = run.length(i);
    if (n < 18 || n > 20 || view.codes[start] !== 0x38 || view.codes[start + 1] !== 0x39) continue;
    if ((i === 0 && run.gluedHead) || (i === run.count - 1 && run.gluedTail)) continue;
    const end = run.ends[i] as number;
    claim(view, start, end, view.text.slice(start, end));
  }
  if (run.count > 3 && !run.gluedHead && !run.gluedTail) lookGroups(view, run);
}

function claim(view: View, start: number, end: number, digits: string): void {
  const right = luhn(digits) || (digits.length === 20 && luhn(digits.slice(0, 19)));
  const around = surroundings(view, start, end, 'iccid', near);
  view.claim(iccid, start, end, score(form.bare, right ? check.oneDigitAndRange : check.none, around));
}

/** `...0659F`: half a byte is left over on the card (ETSI TS 102 221, 13.2). */
function lookPadded(view: View, { start, end, value }: Shaped): void {
  if (/^89\d{17}F$/.test(value) && luhn(value.slice(0, 19))) claim(view, start, end, value.slice(0, 19));
}

/** `8949 2038 5921 4928 453`: the whole run, one space or dash between. */
function lookGroups(view: View, run: NumberRun): void {
  const start = run.starts[0] as number;
  if (view.codes[start] !== 0x38 || view.codes[start + 1] !== 0x39 || run.digits < 19 || run.digits > 20)
    return;
  const end = run.ends[run.count - 1] as number;
  const joint = view.codes[run.ends[0] as number];
  if ((joint !== 0x20 && joint !== 0x2d) || end - start !== run.digits + run.count - 1) return;
  const digits = view.text.slice(start, end).replace(/\D/g, '');
  if (luhn(digits)) claim(view, start, end, digits);
}

export const iccid: Detector = {
  id: 'iccid',
  category: 'online',
  title: 'Number of a SIM card (ICCID)',
  source: 'ITU-T E.118 (89, country, issuer, account, Luhn)',
  checksum: 'Luhn',
  words: 'ICCID, SIM',
  names: 'iccid+, sim number, sim card number, sim serial, sim id, sim no, sim-karte, simkaartnummer, ccid',
  rank: ranks.card + 1,
  gates: [
    { on: 'number', digits: 18, look },
    { on: 'shape', shapes: ['9999999999999999999A'], look: lookPadded },
  ],
  mask: (value) => maskTail(value, 4),
  same: 'digits',
  examples: {
    hit: [
      { text: 'ICCID: 8931440400000000012', at: 0.7 },
      'sim card 89014103211118510720',
      'iccid=8949020000012345678',
      'ICCID: 8931 4404 0000 0000 016',
      '+CCID: 8931440400000000016F',
    ],
    miss: ['8931440400000000012', 'ICCID 7931440400000000012', 'order 8931440400000000012', 'ICCID: 893144'],
  },
};
