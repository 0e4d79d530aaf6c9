import { check, form } from '../../confidence.ts';
import { identifier } from '../identifier.ts';
import { ranks } from '../ranks.ts';
import { isBelgian } from './vat-west.ts';

export const beKbo = identifier({
  id: 'be-kbo',
  title: 'Belgian enterprise number (KBO, BCE)',
  source: 'FPS Economy, Crossroads Bank for Enterprises: modulus 97',
  checksum: 'modulo 97',
  category: 'business',
  rank: ranks.business,
  shapes: ['9999999999', '9999-999-999', '999-999-999', '9999-999999'],
  valid: (value) =>
    isBelgian(value) ? (value.length === 10 ? check.oneDigitAndRange : check.oneDigit) : null,
  joined: form.shaped,
  names: `kbo+, bce, n° entreprise, ondernemingsnummer, ondernemingsnr, numéro d'entreprise, numéro entreprise, unternehmensnummer, enterprise number, cbe number`,
  shared: ['vat', 'tax-id'],
  near: /\bkbo\b|kbo_|company[ _]?(?:n[uor]|reg)|business[ _]?reg|unternehmensn|\bbce\b|\bcbe\b|onderneming|num[ée]ro d.entrep|n° (?:d.)?entrep|enterprise n|\brpr\b|\brpm\b|\bbtw\b|\btva\b/,
  examples: {
    hit: [
      { text: 'Ondernemingsnummer: 0776.091.951', at: 0.8 },
      'KBO 0776091951',
      'BCE 0776.091.951',
      '"enterpriseNumber":"0776091951"',
      '0776.091.951 RPR Brussel',
      "N° d'entreprise: 0817764141",
      '"company_number":"0776091951"',
      'business registration number 0776.091.951',
    ],
    miss: ['0776091951', 'KBO 0776091952', 'KBO 5776091951', 'order 0776091951'],
  },
});
