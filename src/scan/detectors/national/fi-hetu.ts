import { check, form } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { isDay, isJoinedBy, restOf } from '../digits.ts';
import { identifier, lessSmall } from '../identifier.ts';
import { isBirth, isMoment, threeAt, twoAt } from './births.ts';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

const isDashed = (sign: number): boolean => sign === 0x2d || (sign >= 0x2010 && sign <= 0x2013);

/** Century by the sign between (valtioneuvoston asetus 690/2022: new letters since 2023); 0: no such sign. */
function centuryOf(sign: number): number {
  if (sign === 0x2b) return 1800;
  if (isDashed(sign) || (sign >= 0x55 && sign <= 0x59)) return 1900;
  return sign >= 0x41 && sign <= 0x46 ? 2000 : 0;
}

/** ddmmyy, the sign, three digits from 002 on, and the rest by 31 of all nine digits as a letter or digit (DVV). */
export function isHetu(day: string, sign: string, tail: string): boolean {
  const century = centuryOf(sign.charCodeAt(0));
  // `+` is nothing but that: births before 1850 too, with which others are taken for chance.
  const isBorn = century === 1800 ? isDay : isBirth;
  if (century === 0 || !isBorn(century + twoAt(day, 4), twoAt(day, 2), twoAt(day, 0))) return false;
  const number = threeAt(tail, 0);
  return number > 1 && checkCharacters[(restOf(day, 31) * 1000 + number) % 31] === tail[3];
}

function valid(value: string, found: Shaped, view: View): number | null {
  const sign = value.length === 10 ? '-' : (value[6] as string);
  if (twoAt(value, 2) > 12 || twoAt(value, 0) > 31 || centuryOf(sign.charCodeAt(0)) === 0) return null;
  const day = value.slice(0, 6);
  const tail = value.slice(-4);
  if (!isHetu(day, sign, tail)) return null;
  if (value.length === 11) {
    // Ten digits and a dash have a shape of their own.
    if (isDashed(sign.charCodeAt(0)) && /\d$/.test(tail)) return null;
    return check.oneDigitAndRange + lessSmall(found, view);
  }
  if (!isJoinedBy(found, view, '-')) return null;
  return isMoment(day, tail) ? check.none : check.oneDigitAndRange;
}

export const fiHetu = identifier({
  id: 'fi-hetu',
  title: 'Finnish personal identity code (HETU)',
  source: 'Laki väestötietojärjestelmästä 661/2009, asetus 128/2010 and 690/2022; DVV',
  checksum: 'MOD 31',
  shapes: ['999999*999X', '999999-9999'],
  valid,
  form: form.distinct,
  joined: form.shaped,
  names: `hetu, henkilötunnus, henkilotunnus, henkilötunnuksen, henkilö tunnus, personbeteckning, hetu-tunnus,
    finnish personal identity code, finnish personal id, finnish ssn`,
  shared: ['national-id', 'tax-id', 'social-security', 'us-ssn'],
  near: /\bhetu|_hetu|henkil[öo]tun|henkilö tun|\bsotu\b|sosiaaliturvatun|personbeteckning|personal identity code|finnish (?:personal|national|tax|social|id\b|citizen|identity|civil)|pnofi-/,
  specimens: ['131052-308T'],
  // Numbers from 900 on are never given to anybody: they are for tests and for systems of one's own (DVV).
  kind: (value) => (value[value.length - 4] === '9' ? 'test-data' : undefined),
  examples: {
    hit: [
      { text: 'Henkilötunnus: 010180-0025', at: 0.8 },
      '010180-0025',
      'hetu=010180-0025',
      '"hetu":"010105A002T"',
      '010105A002T',
      '010180Y0025',
      '311299+0029',
      '010100+002H',
      'nimi;hetu\nAino;010180-0025',
      'personbeteckning 010180-0025',
      { text: '131052-308T', category: 'test-data' },
      { text: '010594Y9032', category: 'test-data' },
    ],
    miss: [
      '010180-0026',
      '320180-0025',
      '010180G0025',
      '020180-001T',
      'hetu: 010180 0025',
      'x010180-0025',
      '010135A002T',
    ],
  },
});
