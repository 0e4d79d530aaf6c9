import { check, form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { isOneDigit, luhn } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';

/** Bodies that give out type allocation codes (GSMA TS.06, annex A). */
const bodies = new Set('01 10 30 33 35 44 45 49 50 51 52 53 54 86 91 97 98 99'.split(' '));

function valid(value: string): number | null {
  if (!luhn(value) || isOneDigit(value)) return null;
  return bodies.has(value.slice(0, 2)) ? check.oneDigitAndRange : check.oneDigit;
}

/** IMEISV: the software version takes the place of the check digit. */
function lookField(view: View, field: Field): void {
  const digits = view.text.slice(field.start, field.end).replace(/[ /-]/g, '');
  if (/^\d{16}$/.test(digits) && !isOneDigit(digits))
    view.claim(imei, field.start, field.end, score(form.bare, words.label));
}

const byDigits = identifier({
  id: 'imei',
  title: 'Device number of a mobile phone (IMEI)',
  source: '3GPP TS 23.003, 6.2; GSMA TS.06',
  checksum: 'Luhn',
  category: 'online',
  shapes: ['999999999999999', '99-999999-999999-9', '999999-99-999999-9', '99999999-999999-9'],
  joined: form.shaped,
  valid,
  names: `imei+, imei1, imei2, imeisv, imei code, meid`,
  near: /\bimei|_imei|handset|\bmeid|phone serial|device id|serial n|\btac\b|cgsn/,
  rank: ranks.device,
  examples: {
    hit: [
      { text: 'IMEI: 490154203237518', at: 0.8 },
      'imei=356938035643809',
      '35-693803-564380-9',
      '"imei":"352099001761481"',
      'the handset 352099001761481 is blocked',
      'AT+CGSN\r\n352099001761481',
      'IMEI 35 209900 176148 1',
      'imeisv: 3520990017614823',
    ],
    miss: [
      '490154203237518',
      'IMEI: 490154203237519',
      'order 352099001761481',
      'IMEI 000000000000000',
      '3520990017614823',
    ],
  },
});

export const imei: Detector = {
  ...byDigits,
  gates: [...byDigits.gates, { on: 'field', fields: ['imei'], look: lookField }],
};
