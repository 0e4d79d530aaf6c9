import { check, form } from '../../confidence.ts';
import { weighted } from '../digits.ts';
import { labelled } from '../labelled.ts';
import { ranks } from '../ranks.ts';

export const nlKvk = labelled({
  id: 'nl-kvk',
  title: 'Dutch chamber of commerce number (KvK), establishment number, RSIN',
  source: 'Handelsregisterwet 2007; Kamer van Koophandel: eight digits, establishments twelve',
  category: 'business',
  rank: ranks.business,
  names: `kvk+, coc+, handelsregisternummer, handelsregister nummer, vestigingsnummer, vestigingsnr, chamber of commerce+, kamer van koophandel+, rsin+, lhnr, loonheffingennummer`,
  stems: [
    'kvk',
    'k.v.k',
    'kamer van koophandel',
    'handelsregister',
    'vestigingsn',
    'chamber of com',
    'coc n',
    'rsin',
    'loonheff',
  ],
  writings: [
    {
      like: /0000\d{8}|\d{8}/,
      form: form.bare + 0.1,
      valid: (value) => (/^0+$/.test(value) ? null : check.none),
    },
    {
      // The number for the tax on wages is that of the firm, of one person her own, and a letter and a running number.
      like: /\d{9}(?:L\d\d)?|\d{4}\.\d\d\.\d{3}/,
      form: form.bare,
      // RSIN: the 11-test of the tax office.
      valid: (value) => (weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 ? check.oneDigit : null),
    },
  ],
  examples: {
    hit: [
      { text: 'KvK-nummer: 68750110', at: 0.8 },
      'KvK 68750110',
      '<LhNr>625247528L01</LhNr>',
      'Loonheffingennummer: 625247528L01',
      'kvk=68750110',
      '"kvkNummer":"68750110"',
      'ingeschreven bij de Kamer van Koophandel onder nummer 68750110',
      'vestigingsnummer 000037143557',
      'RSIN: 804976715',
      '"ChamberOfCommerce":"68750110"',
      'Naam;Vestigingsnr.\nDe Vries;000037143557',
    ],
    miss: ['625247529L01', '68750110', 'KvK 6875011', 'KvK 00000000', 'RSIN: 804976716', 'kvk order 2024'],
  },
});
