import { check } from '../../confidence.ts';
import { identifier } from '../identifier.ts';

/** Digits only, without zeros in front, up to twelve, no check digit (Liechtenstein, information on TINs for the OECD). */
export const isPeid = (value: string): boolean => value.charCodeAt(0) !== 0x30;

export const liPeid = identifier({
  id: 'li-peid',
  country: 'LI',
  title: 'Liechtenstein personal identification number (PEID)',
  source: 'Steuerverwaltung Liechtenstein, information on tax identification numbers (OECD)',
  shapes: ['999999999999', '99999999', '9999999'],
  valid: (value) => (isPeid(value) ? check.none : null),
  names:
    'peid, peid-nr., peid nr, peid-nummer, peidnummer, personenidentifikationsnummer, personenidentifikations-nr, peid number',
  near: /\bpeid|personenidentifikationsn/,
  examples: {
    hit: ['PEID: 1234567', 'peid=123456789012', '"peid": "12345678"', 'PEID-Nr. 1234567'],
    miss: ['1234567', 'PEID: 012345678901', 'order 12345678', 'PEID: abc'],
  },
});
