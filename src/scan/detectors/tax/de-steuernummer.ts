import { check, form } from '../../confidence.ts';
import { isOneDigit } from '../digits.ts';
import { labelled, type Writing } from '../labelled.ts';
import { ranks } from '../ranks.ts';
import { germanStems, slashed } from './slashed.ts';

/** First digits of the unified form, by state; the fifth is always 0. */
const unified = /^(?:10|11|2[1-8]|3[01]|3[1-2]|4[01]|5|9)\d*$/;
const isUnified = (value: string): number | null =>
  unified.test(value) && value[4] === '0' ? check.oneDigit : null;

/** A form to fill in. */
const isGiven = (value: string): number | null => (isOneDigit(value) ? null : check.none);

/**
 * `FF/BBB/UUUUP`, `FFF/BBB/UUUUP`, `FFF/BBBB/UUUP`, `FF/BBB/UUUU/P` (Rhineland-Palatinate), `FFBBB/UUUUP`
 * (Baden-Württemberg), `0FF BBB UUUUP`, thirteen digits of ELSTER, or ten and eleven.
 */
const writings: readonly Writing[] = [
  {
    like: /\d{2,3} ?\/ ?\d{3} ?\/ ?\d{4}[ /]?\d|\d{3} ?\/ ?\d{4} ?\/ ?\d{3} ?\d|\d{5} ?\/ ?\d{5}/,
    form: form.shaped,
    valid: isGiven,
  },
  {
    like: /\d{2,3}[ -]\d{3}[ -]\d{5}|\d{3}[ -]\d{4}[ -]\d{4}|\d{5} \d{5}/,
    form: form.bare + 0.1,
    valid: isGiven,
  },
  { like: /\d{13}/, form: form.bare, valid: isUnified },
  { like: /\d{10,11}/, form: form.bare + 0.05, valid: isGiven },
];

const specimens = [
  '2181508150',
  '9381508152',
  '2281508154',
  '2893081508152',
  '1121081508150',
  '9181081508155',
];

const base = labelled({
  id: 'de-steuernummer',
  title: 'German tax number (Steuernummer)',
  source:
    'BMF: Aufbau der Steuernummer, § 139a AO; ELSTER: Prüfung der Steuer- und Steueridentifikationsnummer, chapters 3 to 7',
  rank: ranks.tax,
  names: `steuernummer, steuernr, steuer-nr, steuer nr, steuer nummer, st.-nr, st-nr, stnr, st nr, steuer-nummer, german tax number`,
  stems: [...germanStems, 'german tax n'],
  writings,
  weak: ['99-999-99999', '999-999-99999', '999-9999-9999'],
  specimens,
  examples: {
    hit: [
      { text: 'Steuernummer: 93/815/48152', at: 0.8 },
      'St.-Nr. 151/815/48156',
      'steuernummer=2866048148152',
      '"steuernummer":"133/8150/8159"',
      'Steuer-Nr.: 075 815 48151',
      'Steuernummer: 93815/48152',
      'Steuernummer 93815 48152',
      'St.-Nr.: 22/815/4815/4',
      '"tax_id":"143/263/81047"',
      'German tax number 143/263/81047',
      'my German tax number is 14326381047',
      { text: 'Steuernummer 21/815/08150', category: 'test-data' },
    ],
    miss: [
      '93/815/48152',
      'Steuernummer: 00/000/00000',
      'pages 93815/48152',
      'Steuernummer folgt',
      'St. Nr. 12',
      '12/03/2024',
      'Steuernummer 2866148148152',
    ],
  },
});

export const deSteuernummer = slashed(
  base,
  ['99-999-99999', '999-999-99999', '999-9999-9999', '99-999-9999-9', '99999-99999'],
  isGiven,
  specimens,
);
