import { check, form } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { luhn } from '../digits.ts';
import { identifier, lessSmall } from '../identifier.ts';
import { isIndianState } from './in-vehicle.ts';

/** Three letters of the office, six digits and a Luhn check digit; older cards were numbered without it. */
export const isEpic = (value: string): boolean => luhn(value.slice(3)) && !value.endsWith('0000000');

/** The old form: state, parliamentary and assembly constituency, number, with slashes. */
const isOld = (value: string, { start }: Shaped, { codes }: View): boolean =>
  codes[start + 2] === 0x2f && isIndianState(value.slice(0, 2)) && !/0000$/.test(value);

export const inVoter = identifier({
  id: 'in-voter',
  title: 'Indian voter identity card number (EPIC)',
  source: 'Election Commission of India: Handbook for Electoral Registration Officers, EPIC numbering',
  checksum: 'Luhn',
  shapes: ['AAA9999999', 'AA-99-999-9999999', 'AA-99-999-999999'],
  // Seven digits behind three letters are how tickets are numbered, too.
  valid: (value, found, view) => {
    if (value.length > 10) return isOld(value, found, view) ? check.none : null;
    if (value.endsWith('0000000')) return null;
    return (isEpic(value) ? check.oneDigit : check.none) + lessSmall(found, view);
  },
  form: form.bare + 0.05,
  names: `epic+, voter id+, voterid, voter id card, voter card+, voter no, voter number,
    elector photo identity card, election card, voter identity card, elector id`,
  shared: ['national-id', 'identity-card'],
  near: /voter|मतदाता|\bepic\b|epic_|electors?\b|electoral (?:ph|ro|id)|election [ci]/,
  examples: {
    hit: [
      { text: 'Voter ID: KQT5901277', at: 0.8 },
      'EPIC No. KQT5901277',
      'Election ID: KQT5901277',
      '"epicNumber":"KQT5901277"',
      'voter_id=KQT5901277',
      'Election card ZXB1057298',
      'voter id BHV9616152',
      'EPIC No. UP/72/352/0483921',
    ],
    miss: [
      'KQT5901277',
      'INC0012345',
      'ticket ABC1234567',
      'EPIC-1234567',
      'voter KQT590127',
      'Voter ID: KQT0000000',
      'UP/72/352/0483921',
    ],
  },
});
