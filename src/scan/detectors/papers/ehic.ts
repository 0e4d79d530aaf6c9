import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { surroundings } from '../../engine/context.ts';
import type { NumberRun } from '../../engine/numbers.ts';
import { Words } from '../../engine/stems.ts';
import type { View } from '../../engine/view.ts';
import { maskTail } from '../../mask.ts';
import { isOneDigit } from '../digits.ts';
import { ranks } from '../ranks.ts';

const LENGTH = 20;
/** ISO 3166-1 numeric: EU, EEA, Switzerland, the United Kingdom. */
const countries = new Set(
  '040 056 100 191 196 203 208 233 246 250 276 300 348 372 380 428 440 442 470 528 616 620 642 703 705 724 752 352 438 578 756 826'.split(
    ' ',
  ),
);

/** 80 for health, the country, the institution, the card's serial number. */
export const isEhic = (digits: string): boolean =>
  digits.length === LENGTH &&
  digits.startsWith('80') &&
  countries.has(digits.slice(2, 5)) &&
  !isOneDigit(digits.slice(5));

const near = new Words(
  /\behic|\bghic|kenn-?n|of the card|health.insur|carte europ|versicher|ziekte|zorgpas|\bgesundheitskarte|assurance maladie|tarjeta sanitaria|tessera (?:europea|sanitaria)|\bceam\b|\btse\b|\bek(?:uz|vk)\b|sundhed|sjukf/,
);

/** Twenty digits from group `i` on, with one unit between the groups: index of the last group, or -1. */
function lastGroup(run: NumberRun, i: number): number {
  let digits = 0;
  for (let j = i; j < run.count; j++) {
    if (j > i && (run.starts[j] as number) - (run.ends[j - 1] as number) !== 1) return -1;
    digits += run.length(j);
    if (digits >= LENGTH) return digits === LENGTH ? j : -1;
  }
  return -1;
}

/** Groups end behind 80, the country and the institution, not somewhere else. */
function isParted(run: NumberRun): boolean {
  for (let k = 1; k < run.count; k++) if (![2, 5, 10].includes(run.before[k] as number)) return false;
  return true;
}

function look(view: View, run: NumberRun): void {
  const { codes } = view;
  for (let i = run.gluedHead ? 1 : 0; i < run.count; i++) {
    if (run.digits - (run.before[i] as number) < LENGTH) return;
    const start = run.starts[i] as number;
    if (codes[start] !== 0x38 || codes[start + 1] !== 0x30) continue;
    const last = lastGroup(run, i);
    if (last < 0 || (last === run.count - 1 && run.gluedTail)) continue;
    const end = run.ends[last] as number;
    const digits = view.text.slice(start, end).replace(/\D/g, '');
    if (!isEhic(digits)) continue;
    const around = surroundings(view, start, end, ehic.id, near);
    // Counters are written in groups too; a card's end where its parts do.
    const isCard = last === i || (i === 0 && last === run.count - 1 && isParted(run));
    view.claim(ehic, start, end, score(isCard ? form.shaped : form.bare, 0.1, around));
    return;
  }
}

export const ehic: Detector = {
  id: 'ehic',
  category: 'national-id',
  title: 'European health insurance card number',
  source: 'Decision S2 (2010/C 106/09) of the Administrative Commission: field 8; EN 1867',
  words: 'EHIC, health insurance card, Krankenversicherungskarte',
  names: `ehic+, ehic card number, ghic+, european health insurance card+, european health card, ekvk, europäische krankenversicherungskarte, kennnummer der karte, kenn-nr der karte,
    europese ziekteverzekeringskaart, europese gezondheidskaart, carte européenne d'assurance maladie, ceam, numéro ceam, tarjeta sanitaria europea, número tse, numero team, cartão europeu de seguro de doença, cesd, ekuz, numer ekuz,
    european card number`,
  // Sixteen of the twenty digits pass for a card now and then, and its words speak of one.
  rank: ranks.card + 1,
  gates: [{ on: 'number', digits: LENGTH, look }],
  mask: (value) => maskTail(value, 2),
  same: 'digits',
  examples: {
    hit: [
      { text: 'EHIC: 80276001011234567890', at: 0.8 },
      '80756015840123456789',
      'Kennnummer der Karte: 80276 00101 1234567890',
      '"ehicNumber":"80380001600123456789"',
      'European health insurance card 80 528 00000 1234567891',
      '80 528 00000 1234567891',
      '<health_insurance_card>80276 00101 12345 67890</health_insurance_card>',
      'EHIC_NO\t80276 00101 12345 67890',
      'EHIC 8027 6001 0112 3456 7890',
      'europees ziekteverzekeringskaart 8052 8000 0012 3456 7891',
      'Kennnummer der Karte\n8027 6001 0112 3456 7890',
      'health insurance card 8038 0030 6387 2665 4491',
    ],
    miss: [
      '80999001011234567890',
      '8027600101123456789',
      '180276001011234567890',
      '90276001011234567890',
      '80276 00001 20000 45678',
      '8027 6001 0112 3456 7890',
      '80276 00101 1234567890 12',
    ],
  },
};
