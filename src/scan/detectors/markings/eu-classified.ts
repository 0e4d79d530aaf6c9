import { form } from '../../confidence.ts';
import { ranks } from '../ranks.ts';
import { bannerDetector } from './banner.ts';

/** In capitals it is a banner; otherwise somebody writes about it. */
const tall = (match: RegExpExecArray): number =>
  match[0] === match[0].toUpperCase() ? form.certain : form.shaped;

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
        'RESTREINT UE|Restreint UE|CONFIDENTIEL UE|Confidentiel UE|SECRET UE|Secret UE|TRÈS SECRET UE|Très Secret UE|Très secret UE|TRES SECRET UE'.split(
          '|',
        ),
      regex:
        /(?:RESTREINT|CONFIDENTIEL|TR[EÈ]S SECRET|SECRET) UE(?:\s?\/\s?EU (?:RESTRICTED|CONFIDENTIAL|TOP SECRET|SECRET))?(?![\p{L}\d])/iuy,
      weight: tall,
    },
    {
      words:
        'EU RESTRICTED|EU CONFIDENTIAL|EU SECRET|EU TOP SECRET|EU Restricted|EU Confidential|EU Secret|EU Top Secret'.split(
          '|',
        ),
      regex: /EU (?:RESTRICTED|CONFIDENTIAL|TOP SECRET|SECRET)(?![\p{L}\d])/iuy,
      weight: tall,
    },
    {
      words: ['R-UE', 'C-UE', 'S-UE', 'TS-UE'],
      regex: /(?:R-UE\/EU-R|C-UE\/EU-C|S-UE\/EU-S|TS-UE\/EU-TS)(?![A-Za-z0-9])/y,
      weight: () => form.certain,
    },
    {
      // Information of Member States and institutions that is sensitive, not classified.
      words: ['SENSITIVE NON', 'SENSITIVE-NON', 'EU SENSITIVE'],
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
      'Page 2 SECRET UE',
      'SENSITIVE NON-CLASSIFIED',
      'CONFIDENTIEL UE',
    ],
    miss: ['EU SECRETARIAT', 'the marking EU restricted is used', 'R-UE', 'SECRET_UE', 'EU RESTRICTEDNESS'],
  },
});
