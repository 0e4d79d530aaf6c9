import { form } from '../../confidence.ts';
import { ranks } from '../ranks.ts';
import { bannerDetector } from './banner.ts';

const tall = (match: RegExpExecArray): number =>
  match[0] === match[0].toUpperCase() ? form.certain : form.shaped;

export const natoClassified = bannerDetector({
  id: 'nato-classified',
  title: 'NATO classified information',
  source: 'NATO C-M(2002)49-REV1, Security within NATO, enclosure E; AC/35-D/2002-REV5',
  words: 'COSMIC TOP SECRET, NATO SECRET, NATO RESTRICTED',
  rank: ranks.marking + 3,
  banners: [
    {
      words: ['NATO ', 'Nato ', 'OTAN ', 'COSMIC ', 'Cosmic '],
      regex:
        /(?:COSMIC (?:TOP SECRET|TR[EÈ]S SECRET)|(?:NATO|OTAN) (?:SECRET|CONFIDENTIAL|CONFIDENTIEL|RESTRICTED|DIFFUSION RESTREINTE))(?: (?:ATOMAL|BOHEMIA))?(?![\p{L}\d])/iuy,
      weight: tall,
    },
    {
      words: ['NATO UNCLASSIFIED', 'NATO/PFP', 'NATO/EAPC', 'NATO SANS'],
      regex: /NATO(?:\/(?:PFP|EAPC))? (?:UNCLASSIFIED|SANS CLASSIFICATION)(?![A-Za-z])/y,
      weight: () => form.shaped + 0.05,
    },
    {
      words: ['SECRET OTAN', 'CONFIDENTIEL OTAN', 'DIFFUSION RESTREINTE OTAN', 'RESTREINT OTAN'],
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
      'DIFFUSION RESTREINTE OTAN',
      'NATO UNCLASSIFIED',
    ],
    miss: ['NATO secretary general', 'Cosmic secrets', 'NATO member', 'the level NATO Secret', 'COSMIC ray'],
  },
});
