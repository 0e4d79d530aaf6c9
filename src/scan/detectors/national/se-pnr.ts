import { check } from '../../confidence.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { isJoinedBy, luhn } from '../digits.ts';
import { identifier } from '../identifier.ts';
import { grouped, isBirth, isMoment, isShortBirth, twoAt } from './births.ts';

/**
 * yymmdd (60 more in the day: samordningsnummer), three digits and a check digit by Luhn over these ten (Folkbokföringslagen
 * § 18; Skatteverket SKV 704 and 707). `century`: the two digits before, or -1.
 */
export function isPersonnummer(ten: string, century = -1): boolean {
  const high = twoAt(ten, 4);
  const day = high > 60 ? high - 60 : high;
  const month = twoAt(ten, 2);
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const year = twoAt(ten, 0);
  if (century < 0 ? !isShortBirth(year, month, day) : !isBirth(100 * century + year, month, day))
    return false;
  return luhn(ten) && ten.slice(6) !== '0000';
}

/** `+` stands for `-` from the year on in which somebody turns a hundred; it is kept by the shape. */
function valid(value: string, found: Shaped, view: View): number | null {
  const plus = value.length === 11 || value.length === 13;
  if (plus && value.charCodeAt(value.length - 5) !== 0x2b) return null;
  const digits = plus ? value.slice(0, -5) + value.slice(-4) : value;
  const whole = digits.length === 12;
  const ten = whole ? digits.slice(2) : digits;
  if (!isPersonnummer(ten, whole ? twoAt(digits, 0) : -1)) return null;
  if (plus) return check.oneDigitAndRange + grouped.distinct;
  // Names of files and logs, and running numbers: `240312-1011`, `20240312-4711`.
  const dated = whole ? digits.startsWith('20') : isMoment(ten.slice(0, 6), ten.slice(6));
  const usual = !dated && !found.crowded && isJoinedBy(found, view, '-');
  return check.oneDigitAndRange + (usual ? grouped.shaped : 0);
}

export const sePnr = identifier({
  id: 'se-pnr',
  title: 'Swedish personal number (personnummer, samordningsnummer)',
  source: 'Folkbokföringslagen (1991:481) § 18; Skatteverket SKV 704, SKV 707',
  checksum: 'Luhn',
  shapes: ['999999-9999', '99999999-9999', '9999999999', '999999999999', '999999*9999', '99999999*9999'],
  valid,
  names: `personnummer, personnr, person nr, persnr, pnr, samordningsnummer, samordningsnr, person-nummer, p-nr,
    swedish personal number, swedish personal identity number, civic registration number, coordination number, betalningsmottagarid`,
  shared: ['national-id', 'tax-id', 'social-security', 'us-ssn'],
  near: /752\.29\.4\.13|person-?\/|person[- ]?n(?:r|um)|\bpers[. ]{0,2}nr|\bp\.nr|\bpnr\b|född|samordningsn|svenskt person|swedish person|civic registration|swedish (?:national|id\b|social|tax)|coordination number|pnose-/,
  specimens: ['6408233234', '196408233234', '7010632391', '197010632391'],
  examples: {
    hit: [
      '<saml2:Attribute Name="urn:oid:1.2.752.29.4.13"><saml2:AttributeValue>195604019694</saml2:AttributeValue>',
      { text: 'Personnummer: 800101-0019', at: 0.8 },
      '800101-0019',
      '<BetalningsmottagarId>198001010019</BetalningsmottagarId>',
      '19800101-0019',
      { text: 'personnummer=198001010019', at: 0.8 },
      'Född 800101 0019',
      '"personnummer": "8001010019"',
      '181001+0015',
      '19181001+0015',
      'Samordningsnummer 800161-0016',
      'Person-/organisationsnummer: 8001010019',
      'namn;personnummer\nAnna;800101-0019',
      { text: 'Personnummer 640823-3234', category: 'test-data' },
      'Pers. nr 8001010019',
      'Person-nr (198001010019)',
      'p.nr 195604019694',
    ],
    miss: [
      '8001010019',
      '198001010019',
      '800101-0018',
      '801301-0019',
      '20240312-1011',
      '556036-0793',
      'order 8001010019',
      'personnummer 800132-0019',
    ],
  },
});
