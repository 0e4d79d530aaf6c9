import { check, form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { surroundings } from '../../engine/context.ts';
import type { NumberRun } from '../../engine/numbers.ts';
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
  names: 'imsi, imsi number, imsinumber, subscriber identity, international mobile subscriber identity',
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
    const digits = view.text.slice(start, end);
    const right = luhn(digits) || (n === 20 && luhn(digits.slice(0, 19)));
    const around = surroundings(view, start, end, 'iccid', near);
    view.claim(iccid, start, end, score(form.bare, right ? check.oneDigitAndRange : check.none, around));
  }
}

export const iccid: Detector = {
  id: 'iccid',
  category: 'online',
  title: 'Number of a SIM card (ICCID)',
  source: 'ITU-T E.118 (89, country, issuer, account, Luhn)',
  checksum: 'Luhn',
  words: 'ICCID, SIM',
  names:
    'iccid, iccid number, sim number, simnumber, sim card number, simcard number, sim serial, simserial, sim id, sim no, sim-karte, simkaartnummer, ccid',
  rank: ranks.card + 1,
  gates: [{ on: 'number', digits: 18, look }],
  mask: (value) => maskTail(value, 4),
  same: 'digits',
  examples: {
    hit: [
      { text: 'ICCID: 8931440400000000012', at: 0.7 },
      'sim card 89014103211118510720',
      'iccid=8949020000012345678',
    ],
    miss: ['8931440400000000012', 'ICCID 7931440400000000012', 'order 8931440400000000012', 'ICCID: 893144'],
  },
};
