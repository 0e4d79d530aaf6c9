import { check } from '../../confidence.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';
import { isCvr } from './vat-east.ts';

export const dkCvr = identifier({
  id: 'dk-cvr',
  title: 'Danish business number (CVR)',
  source: 'Erhvervsstyrelsen, Det Centrale Virksomhedsregister: 11-test',
  checksum: '11-test',
  category: 'business',
  rank: ranks.business,
  shapes: ['99999999', '99-99-99-99'],
  valid: (value) => (isCvr(value) ? check.oneDigit : null),
  names: `cvr+, cvr/se-nr, se nr, se-nr, virksomhedsnummer`,
  shared: ['vat', 'tax-id'],
  near: /\bcvr|_cvr|\bse-n|virksomhed|company[ _]?(?:n[uor]|reg)|business[ _]?reg/,
  examples: {
    hit: [
      { text: 'CVR-nr. 88146328', at: 0.8 },
      'CVR: 88 14 63 28',
      'Company registration number: 88146328',
      'cvr=88146328',
      '"cvrNummer":"88146328"',
      'business registration number 88146328',
    ],
    miss: ['88146328', 'CVR 88146327', 'CVR 08146328', 'order 88146328'],
  },
});
