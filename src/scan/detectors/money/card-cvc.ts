import { form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';

const shape = /^\d{3,4}$/;
/** Units on both sides of a cell in which the card of its row stands. */
const rowMost = 64;
const card = /(?<!\d)(?:\d{4}[ -]?){3}\d{3,4}(?!\d)/;

/** Alone it opens nothing: beside a card number it is claimed by card-beside.ts. */
function look(view: View, field: Field): void {
  const { start, end } = field;
  if (!shape.test(view.text.slice(start, end))) return;
  const row = field.from === 'column' && isBesideCard(view, start, end);
  view.claim(cardCvc, start, end, score(form.shaped, row ? words.near : words.none));
}

function isBesideCard(view: View, start: number, end: number): boolean {
  const from = view.lineFrom(start, rowMost);
  const [behind = ''] = view.text.slice(end, end + rowMost).split(/[\r\n]/, 1);
  return card.test(view.text.slice(from, start)) || card.test(behind);
}

export const cardCvc: Detector = {
  id: 'card-cvc',
  category: 'financial',
  title: 'Card verification code',
  source: 'PCI DSS 4.0, 3.3.1 (CVV2, CVC2, CID, CAV2): three or four digits beside a card number',
  words: 'CVV, CVC, a card number beside it',
  names: `cvv, cvv2, ccv, cvc, cvc2, cvn, csc, card security code, card verification code, card verification value, cvv code, cvc code,
    kartenprüfnummer, cryptogramme visuel`,
  rank: ranks.card,
  gates: [{ on: 'field', fields: ['card-cvc'], look }],
  mask: () => '•••',
  examples: {
    hit: [
      { text: 'card 4539148803436467 exp 12/27 cvv 123', at: 0.8 },
      '{"number":"4539148803436467","cvc":"987"}',
      'number,expiry,cvv\n4539148803436467,12/27,321',
      '4539 1488 0343 6467 CVC: 737',
      '4539148803436467|11/2028|555',
      { text: '4111 1111 1111 1111, 03/30, 737', category: 'test-data' },
      'my card is 4539148803436467 and the CVV is 913',
      'card 4539148803436467; the security code is 482',
      '{"card_number":"4539148803436467","security_code":"482"}',
      'card_number,cvv\n4539148803436467,482',
      '4539148803436467|04|29|123',
      'CCV 482, card 4539148803436467',
      'card 4539148803436467, security number 482',
      'card 4539148803436467 and the code on the back is 482',
      'CVC-code 482, kaart 4539148803436467',
      'kaart 4539148803436467 veiligheidscode 482',
      'card 4539148803436467, the digits on the back are 482',
      'kort 4539148803436467 kontrolcifre 482',
      '3-digit code 482, card 4539148803436467',
    ],
    miss: [
      'archived 4539148803436467 RECID=2161',
      'cvv 123',
      'error 123',
      '4539148803436467 took 123 ms',
      'cvv: none 4539148803436467',
    ],
  },
};
