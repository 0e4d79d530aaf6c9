import { check, form } from '../../confidence.ts';
import { isJoinedBy } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { isNip } from './vat-east.ts';

export const plNip = identifier({
  id: 'pl-nip',
  title: 'Polish tax number (NIP)',
  source: 'Ustawa o zasadach ewidencji i identyfikacji podatników; weights 6 5 7 2 3 4 5 6 7',
  checksum: 'modulo 11',
  category: 'business',
  shapes: ['9999999999', '999-999-99-99', '999-99-99-999', '999-9999999'],
  // `500 5908563` of a web server's log is written in the same groups.
  valid: (value, found, view) =>
    isNip(value) ? (found.joints > 0 && !isJoinedBy(found, view, '-') ? check.none : check.oneDigit) : null,
  joined: form.shaped,
  names: `nip+, nip nabywcy, nip sprzedawcy, nip firmy`,
  shared: ['tax-id', 'vat'],
  near: /\bnip\b|n\.i\.p|_nip|nip_|vat (?:n|id|reg)|company[ _]?(?:n[uor]|reg)|business[ _]?reg|identyfikacji podatkowej|podatnik/,
  examples: {
    hit: [
      { text: 'NIP: 5260001246', at: 0.8 },
      'NIP 526-000-12-46',
      'N.I.P. 5260001246',
      'with VAT number 526-000-12-46',
      'nip=5260001246',
      '"nip":"5260001246"',
      '526-00-01-246 to NIP firmy',
      'Numer identyfikacji podatkowej: 1131197038',
      'business registration number 5260001246',
    ],
    miss: ['5260001246', 'NIP 5260001247', 'NIP: 0000000000', 'order 5260001246'],
  },
});
