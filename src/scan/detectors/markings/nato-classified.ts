import { form } from '../../confidence.ts';
import { ranks } from '../ranks.ts';
import { bannerDetector } from './banner.ts';

const tall = ([match]: RegExpExecArray): number =>
  match === match.toUpperCase() ? form.certain : /\p{Lu}/u.test(match.slice(4)) ? form.shaped : 0;

export const natoClassified = bannerDetector({
  id: 'nato-classified',
  title: 'NATO classified information',
  source: 'NATO C-M(2002)49-REV1, Security within NATO, enclosure E; AC/35-D/2002-REV5',
  words: 'COSMIC TOP SECRET, NATO SECRET, NATO RESTRICTED',
  rank: ranks.marking + 3,
  banners: [
    {
      words: ['nato', 'otan ', 'cosmic ', 'atomal'],
      regex:
        /(?:COSMIC (?:TOP SECRET|TR[EÈ]S SECRET)|ATOMAL|(?:NATO(?:\/PFP)?|OTAN)[ -](?:SECRET|CONFIDENTIAL|CONFIDENTIEL|RESTRICTED|DIFFUSION RESTREINTE))(?: (?:ATOMAL|BOHEMIA))?(?![\p{L}\d])/iuy,
      weight: tall,
    },
    {
      words: ['nato'],
      regex: /NATO(?:\/(?:PFP|EAPC))? (?:UNCLASSIFIED|SANS CLASSIFICATION)(?![A-Za-z])/y,
      weight: () => form.shaped + 0.05,
    },
    {
      words: ['secret otan', 'confidentiel ota', 'diffusion restre', 'restreint otan'],
      regex: /(?:SECRET|CONFIDENTIEL|DIFFUSION RESTREINTE|RESTREINT) OTAN(?![A-Za-z])/y,
      weight: () => form.certain,
    },
  ],
  examples: {
    hit: [
      { text: 'NATO SECRET', at: 0.8 },
      { text: 'COSMIC TOP SECRET', at: 0.8 },
      'NATO RESTRICTED - releasable to EU',
      'NATO CONFIDENTIAL',
      'NATO-SECRET',
      'NATO/PFP RESTRICTED',
      'DIFFUSION RESTREINTE OTAN',
      'NATO UNCLASSIFIED',
    ],
    miss: ['NATO secretary general', 'Cosmic secrets', 'NATO member', 'the level NATO Secret', 'COSMIC ray'],
  },
});
