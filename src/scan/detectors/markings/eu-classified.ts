import { form } from '../../confidence.ts';
import { ranks } from '../ranks.ts';
import { bannerDetector } from './banner.ts';

/** In capitals, or in both languages, it is a banner; otherwise somebody writes about it. */
const tall = ([match]: RegExpExecArray): number =>
  match === match.toUpperCase() || match.includes('/')
    ? form.certain
    : /\p{Lu}/u.test(match.slice(4))
      ? form.shaped
      : 0;

export const euClassified = bannerDetector({
  id: 'eu-classified',
  title: 'EU classified information',
  source:
    'Council Decision 2013/488/EU, article 2 and annex III (abbreviations); Commission Decision (EU, Euratom) 2015/444',
  words: 'RESTREINT UE/EU RESTRICTED, CONFIDENTIEL UE, SECRET UE',
  rank: ranks.marking + 3,
  banners: [
    {
      words:
        'restreint ue|confidentiel ue|secret ue|très secret ue|tres secret ue|eu restricted|eu confidential|eu secret|eu top secret'.split(
          '|',
        ),
      regex:
        /(?:(?:RESTREINT|CONFIDENTIEL|TR[EÈ]S SECRET|SECRET) UE(?:\s?\/\s?EU (?:RESTRICTED|CONFIDENTIAL|TOP SECRET|SECRET))?|EU (?:RESTRICTED|CONFIDENTIAL|TOP SECRET|SECRET))(?![\p{L}\d])/iuy,
      weight: tall,
    },
    {
      words: ['r-ue', 'c-ue', 's-ue', 'ts-ue'],
      regex: /(?:R-UE\/EU-R|C-UE\/EU-C|S-UE\/EU-S|TS-UE\/EU-TS)(?![A-Za-z0-9])/y,
      weight: () => form.certain,
    },
    {
      // Information of Member States and institutions that is sensitive, not classified.
      words: ['sensitive non', 'sensitive-non', 'eu sensitive'],
      regex: /(?:SENSITIVE[ -]NON[ -]CLASSIFIED|EU SENSITIVE)(?![A-Za-z0-9])/y,
      weight: () => form.distinct,
    },
  ],
  examples: {
    hit: [
      { text: 'RESTREINT UE/EU RESTRICTED', at: 0.8 },
      { text: 'TRÈS SECRET UE/EU TOP SECRET', at: 0.8 },
      'EU CONFIDENTIAL',
      '(R-UE/EU-R)',
      'Restreint UE/EU Restricted',
      'Page 2 SECRET UE',
      'SENSITIVE NON-CLASSIFIED',
      'CONFIDENTIEL UE',
    ],
    miss: ['EU SECRETARIAT', 'the marking EU restricted is used', 'R-UE', 'SECRET_UE', 'EU RESTRICTEDNESS'],
  },
});
