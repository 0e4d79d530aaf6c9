import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';

const shape = /^(?:(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:20)?[2-4]\d|20[2-4]\d-(?:0[1-9]|1[0-2]))$/;

/** Alone it says nothing: beside a card number it is claimed by card-beside.ts. */
function look(view: View, field: Field): void {
  if (shape.test(view.text.slice(field.start, field.end)))
    view.claim(cardExpiry, field.start, field.end, score(form.shaped));
}

export const cardExpiry: Detector = {
  id: 'card-expiry',
  category: 'financial',
  title: 'Expiry of a card',
  source: 'ISO/IEC 7813 (month and year); only beside a card number',
  words: 'expiry, valid, a card number beside it',
  names: `card expiry, expiry date, card expiration, card expiration date, exp date, cc exp, card exp, valid thru, valid through, gültig bis, vervaldatum,
    date d'expiration, fecha de caducidad`,
  rank: ranks.card,
  gates: [{ on: 'field', fields: ['card-expiry'], look }],
  mask: () => '••/••',
  same: 'digits',
  examples: {
    hit: [
      { text: 'card 4539148803436467 exp 12/27 cvv 123', at: 0.8 },
      '4539 1488 0343 6467 valid thru 03/2029',
      'number,expiry,cvv\n4539148803436467,12/27,321',
      '{"number":"4539148803436467","expiry":"2028-11"}',
      '4539148803436467 12/27',
      'expires 09/28, no 4539148803436467',
      '4539148803436467 exp 0429',
      '4539148803436467|04|29|123',
      'card 4539148803436467 valid until April 2029',
      '{"number":"4539148803436467","exp_month":8,"exp_year":2028}',
      'tarjeta 4539148803436467 caduca 08/28',
      '{"kartennummer":"4539148803436467","gueltig_bis":"08/28"}',
      'VALID THRU\n08/28\n4539148803436467',
      'card 4539148803436467 good through 08/28',
      'Válida hasta 08/28 tarjeta 4539148803436467',
      'expiry month: 08, expiry year: 2028, card: 4539148803436467',
    ],
    miss: [
      '4539148803436467 expired_stale_perc:7.25',
      '4539148803436467,1.36013,54437',
      'exp 12/27',
      '12/27',
      '4539148803436467 took 12/27 steps/s then failed on 12/27/2020',
      'valid thru 03/29',
    ],
  },
};
