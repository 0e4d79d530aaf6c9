import { check } from '../../confidence.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';
import { isYTunnus } from './vat-east.ts';

export const fiYTunnus = identifier({
  id: 'fi-y-tunnus',
  title: 'Finnish business number (Y-tunnus)',
  source: 'PRH and Verohallinto: Y-tunnus, modulus 11',
  checksum: '11-test',
  category: 'business',
  rank: ranks.business,
  shapes: ['9999999-9', '99999999'],
  // Without its dash only where its own name stands before: others have eight digits and a tax number, too.
  valid: (value, { start, joints }, view) =>
    isYTunnus(value) &&
    (joints > 0 ? view.codes[start + 7] !== 0x2e : /tunnu|finnish|fo-n/.test(view.before(start)))
      ? check.oneDigit
      : null,
  names: `y-tunnus, ytunnus, y tunnus, business id, fo-nummer, fo nummer, fo-nr, yritystunnus, lyytunnus`,
  shared: ['vat', 'tax-id'],
  near: /y-tunnu|ytunnu|y_tunnu|y tunnu|business[ _]?id|company[ _]id|company[ _]?(?:n[uor]|reg)|business[ _]?reg|\bfo-n|\boyj?\W{1,3}$|yritystunn/,
  examples: {
    hit: [
      { text: 'Y-tunnus: 0985360-8', at: 0.8 },
      'y_tunnus=0985360-8',
      'Business ID 0985360-8',
      'Company ID: 0985360-8',
      'FO-nummer 0985360-8',
      'Y-tunnus 16068085',
      'Finnish business ID 16068085',
      'Y-tunnuksemme on 2287963-4',
      'Tilitoimisto Numero Oy, 2287963-4, Tampere',
      'business registration number: 0985360-8',
      'Y tunnus 0985360-8',
      'Nimi;FO-nr\nA;0985360-8',
    ],
    miss: [
      '0985360-8',
      'Numero Oy, order 2287963-4',
      'Y-tunnus 0985360-7',
      'Y-tunnus 0985360.8',
      'build 0985360-8',
    ],
  },
});
