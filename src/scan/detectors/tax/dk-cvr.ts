import { check } from '../../confidence.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';
import { isCvr } from './vat-east.ts';

export const dkCvr = identifier({
  id: 'dk-cvr',
  country: 'DK',
  title: 'Danish business number (CVR)',
  source: 'Erhvervsstyrelsen, Det Centrale Virksomhedsregister: 11-test',
  checksum: '11-test',
  category: 'business',
  rank: ranks.business,
  shapes: ['99999999', '99-99-99-99'],
  valid: (value) => (isCvr(value) ? check.oneDigit : null),
  names: `cvr, cvr nr, cvr-nr, cvr nummer, cvr-nummer, cvrnr, cvr/se-nr, se nr, se-nr, virksomhedsnummer`,
  shared: ['vat', 'tax-id'],
  near: /\bcvr|_cvr|cvr_|\bse-n|virksomhed/,
  examples: {
    hit: [
      { text: 'CVR-nr. 13585628', at: 0.8 },
      'CVR: 13 58 56 28',
      'cvr=13585628',
      '"cvrNummer":"13585628"',
    ],
    miss: ['13585628', 'CVR 13585627', 'CVR 03585628', 'order 13585628'],
  },
});
