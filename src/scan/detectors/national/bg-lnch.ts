import { check } from '../../confidence.ts';
import { digitAt, isOneDigit, weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';

const weights = [21, 19, 17, 13, 11, 9, 7, 3, 1] as const;

/** Nine digits and their sum by the weights modulo 10 (Закон за чужденците; ГД ГРАО). */
export const isLnch = (value: string): boolean =>
  weighted(value, weights) % 10 === digitAt(value, 9) && !isOneDigit(value);

export const bgLnch = identifier({
  id: 'bg-lnch',
  title: 'Bulgarian number of a foreigner (LNCh)',
  source: 'Закон за чужденците в Република България; ГД ГРАО',
  checksum: 'weights 21 19 17 13 11 9 7 3 1, MOD 10',
  shapes: ['9999999999'],
  valid: (value) => (isLnch(value) ? check.oneDigit : null),
  names: `lnch, lnc+, лнч, личен номер на чужденец, lichen nomer na chuzhdenets, pnf, personal number of a foreigner,
    personal number of foreigner, foreigner personal number`,
  shared: ['national-id', 'tax-id'],
  near: /\blnch?\b|_lnch\b|(?<![а-я])лнч(?![а-я])|л\.н\.ч|\bpnf\b|личен номер на чужд|lichen nomer na ch|foreigner/,
  examples: {
    hit: [
      { text: 'ЛНЧ: 1000345670', at: 0.8 },
      'lnch=1000345670',
      '"lnch":"1000345670"',
      'Личен номер на чужденец 1000345670',
      'LNC: 1000345670',
      'his PNF is 1000345670',
      'име;лнч\nJohn;1000345670',
      'foreigner ID: 1003740139',
    ],
    miss: ['1000345670', 'ЛНЧ: 1000345671', 'ЛНЧ 1111111111', 'ticket 1000345670'],
  },
});
