import { check } from '../../confidence.ts';
import { isOneDigit, mod11_10 } from '../digits.ts';
import { identifier } from '../identifier.ts';

/** Ten random digits and their check digit by ISO 7064 MOD 11,10 (Zakon o osobnom identifikacijskom broju, NN 60/08). */
export const isOib = (value: string): boolean => mod11_10(value) && !isOneDigit(value);

export const hrOib = identifier({
  id: 'hr-oib',
  title: 'Croatian personal identification number (OIB)',
  source: 'Zakon o osobnom identifikacijskom broju (NN 60/08), Porezna uprava; ISO/IEC 7064 MOD 11,10',
  checksum: 'ISO/IEC 7064 MOD 11,10',
  shapes: ['99999999999', '999-999-999-99'],
  valid: (value) => (isOib(value) ? check.oneDigit : null),
  names: `oib+, oib broj, oib osobe, osobni identifikacijski broj, osobni id broj, croatian personal identification number,
    croatian pin`,
  shared: ['national-id', 'tax-id', 'social-security'],
  near: /\boib|_oib\b|o\.i\.b|osobn(?:i|og|im)[ _]identif|osobni id\b|croatian (?:personal|national|tax|social|id\b|citizen|identity|civil)|pnohr-/,
  examples: {
    hit: [
      { text: 'OIB: 69435151530', at: 0.8 },
      { text: 'OIB 69435151530 i adresa', at: 0.8 },
      'oib=69435151530',
      '"oib": "69435151530"',
      'Osobni identifikacijski broj: 12345678903',
      'ime;oib\nAna;69435151530',
      'OIB\n69435151530',
      'O.I.B. 694 351 515 30',
    ],
    miss: ['69435151530', 'OIB: 69435151531', 'OIB 11111111111', 'invoice 69435151530', 'OIB 6943515153'],
  },
});
