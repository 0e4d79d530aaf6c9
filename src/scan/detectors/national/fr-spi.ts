import { check, form } from '../../confidence.ts';
import { identifier } from '../identifier.ts';

/** The last three of thirteen digits are the rest of the first ten by 511; the first is 0 to 3. */
export function isSpi(digits: string): boolean {
  if (digits.charCodeAt(0) > 0x33) return false;
  const number = Number(digits);
  const ten = Math.floor(number / 1000);
  return ten % 511 === number % 1000 && ten > 9999;
}

export const frSpi = identifier({
  id: 'fr-spi',
  title: 'French tax number (numéro fiscal, SPI)',
  source: 'DGFiP: numéro fiscal de référence (SPI); European Commission, TIN algorithms, France',
  checksum: 'rest by 511',
  shapes: ['9999999999999', '99-99-999-999-999', '9-999-999-999-999', '999-999-999-9999', '9999999999-999'],
  // Thirteen digits are also a time in milliseconds, `1777811125.223` too: the check alone does not tell.
  valid: (value, { start }, { codes }) =>
    !isSpi(value) ? null : codes[start + 10] === 0x2e ? check.none : check.oneDigitAndRange,
  joined: form.shaped,
  names: `spi, numfiscal, num fiscal, référence fiscale, reference fiscale, réf fiscale, numéro de contribuable, numero de contribuable, numéro fiscal, numero fiscal, n° fiscal, fiscal de référence, identifiant fiscal, nif france, numéro d'identification fiscale, numero d'identification fiscale,
    numéro du déclarant, numéro fiscal du déclarant, french tax number`,
  shared: ['tax-id'],
  near: /num(?:[eé]ros?)?[ _]?fisca|rence fiscale|f\. fisc|contribuable|\bspi\b|\bnif\b|\bn° ?fiscal|\bno fiscal|identifi(?:ant|cation)[ _]fiscal|clarant|tax (?:id|number)|\btin\b|imp[oô]ts/,
  examples: {
    hit: [
      { text: 'Numéro fiscal : 30 23 217 600 053', at: 0.8 },
      { text: 'SPI 3023217600053', at: 0.65 },
      'nom;N° fiscal de référence\nX;3023217600053',
      '30 23 217 600 053',
      'numero_fiscal=0701987765493',
      '"numeroFiscal":"3023217600053"',
      'NIF : 3023217600053',
      'tax id,name\n3023217600053,Martin',
    ],
    miss: [
      '0.366 0.000 200 200 399 333427082',
      '3023217600053',
      '30 23 217 600 054',
      'SPI 3023217600054',
      'SPI 4023217600136',
      'timestamp 3023217600053',
      '"msec":"1777811125.223"',
    ],
  },
});
