import { check } from '../../confidence.ts';
import { isOneDigit, luhn } from '../digits.ts';
import { identifier } from '../identifier.ts';

/** The third digit is 2 or more, so that no month fits; the first says what kind of organisation it is. */
export const isSwedishOrganisation = (value: string): boolean =>
  /^[1-9]\d[2-9]/.test(value) && luhn(value) && !isOneDigit(value);

export const seOrgnr = identifier({
  id: 'se-orgnr',
  title: 'Swedish organisation number',
  source: 'Lag (1974:174) om identitetsbeteckning för juridiska personer; Luhn',
  checksum: 'Luhn',
  category: 'business',
  shapes: ['999999-9999', '9999999999', '99999999-9999', '999999999999'],
  // Where numbers of people stand beside it, 16 takes the place of the century.
  valid: (value) =>
    isSwedishOrganisation(value.length === 12 && value.startsWith('16') ? value.slice(2) : value) &&
    (value.length === 10 || value.startsWith('16'))
      ? check.oneDigitAndRange
      : null,
  names: `organisationsnummer, organisationsnr, org.nr, org nr, org-nr, orgnr, orgnummer, org nummer, organization number, organisation number, org number, bolagsnummer`,
  shared: ['vat', 'tax-id'],
  near: /organisationsn|\borg\.?[ _]?-?n(?!a)|organi[sz]ation[ _]n|company[ _]?(?:n[uor]|reg)|business[ _]?reg|bolagsn|corporate id/,
  examples: {
    hit: [
      { text: 'Organisationsnummer: 556704-2170', at: 0.8 },
      'org.nr 556704-2170',
      'orgnr=5567042170',
      'corporate identity number 556704-2170',
      'orgnr 16556704-2170',
      '<Organisationsnummer>165567042170</Organisationsnummer>',
      'company registration number 556704-2170',
      '"organisationsnummer":"556704-2170"',
      'companyNumber: 556704-2170',
    ],
    miss: [
      '556704-2170',
      'org.nr 556704-2171',
      'org.nr 550704-2170',
      'order 5567042170',
      'orgnr 175567042170',
    ],
  },
});
