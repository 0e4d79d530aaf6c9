import { check } from '../../confidence.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';
import { isOrgnr } from './vat-east.ts';

export const noOrgnr = identifier({
  id: 'no-orgnr',
  title: 'Norwegian organisation number',
  source: 'Brønnøysundregistrene, Enhetsregisteret: 11-test',
  checksum: '11-test',
  category: 'business',
  rank: ranks.business,
  shapes: ['999999999', '999-999-999', '999999999AAA', '999-999-999-AAA', '999-999-999AAA'],
  // `MVA` behind it: nobody else writes so.
  // With `NO` in front it is the number for the tax.
  valid: (value, { start }, { text }) =>
    !isOrgnr(value) || /NO.?$/.test(text.slice(Math.max(0, start - 6), start))
      ? null
      : value.length > 9
        ? check.twoDigits
        : check.oneDigit,
  names: `organisasjonsnummer, organisasjonsnr, orgnr+, organization number, organisation number, org number, orgnummer, foretaksnr, foretaksnummer, virksomhetsnummer, bedriftsnummer, norskidentifikator`,
  shared: ['vat', 'tax-id'],
  near: /organisasjonsn|\borg\.? ?-?n(?!a)|organi[sz]ation[ _]n|company[ _]?(?:n[uor]|reg)|business[ _]?reg|\bmva\b|foretaks|virksomhetsn/,
  examples: {
    hit: [
      { text: 'Organisasjonsnummer: 930271802', at: 0.8 },
      'org.nr. 930 271 802',
      'orgnr=930271802',
      'Org.nr: 930 271 802',
      'organization number 930271802',
      'Foretaksregisteret 930 271 802',
      'Company registration number 930 271 802',
      '930271802 MVA',
      '<norskIdentifikator>930271802</norskIdentifikator>',
      'navn;Org.nummer\nA;930271802',
      'navn;Foretaksnr\nA;930271802',
    ],
    miss: ['930271802', 'org.nr 930271803', 'orgnr 730271802', 'order 930271802'],
  },
});
