import { check } from '../../confidence.ts';
import { weighted } from '../digits.ts';
import { identifier } from '../identifier.ts';

const weights = [9, 8, 7, 6, 5, 4, 3, 2, 1];

/** Weights 9 to 1, modulo 11; a check digit of 10 is written 0. */
export function isPtCheck(digits: string): boolean {
  const rest = weighted(digits, weights) % 11;
  return rest === 0 || (rest === 1 && digits.charCodeAt(8) === 0x30);
}

/** Persons begin with 1, 2, 3 or 45 (not resident). */
export const isPtNif = (digits: string): boolean => isPtCheck(digits) && /^(?:[123]|45)/.test(digits);

/** Companies, estates and offices. */
const isOther = (digits: string): boolean => digits.charCodeAt(0) > 0x34;

export const ptNif = identifier({
  id: 'pt-nif',
  title: 'Portuguese tax number of a person (NIF, número de contribuinte)',
  source: 'Decreto-Lei n.º 14/2013; Autoridade Tributária; European Commission, TIN algorithms, Portugal',
  checksum: 'weights 9 to 2, modulo 11',
  shapes: ['999999999', '999-999-999'],
  valid: (value) => (isPtCheck(value) && (isOther(value) || isPtNif(value)) ? check.oneDigit : null),
  kind: (value) => (isOther(value) ? 'business' : undefined),
  names: `nif nº, nif n.º, contribuinte fiscal, identificação fiscal, identificacao fiscal, contribuinte,
    número fiscal, numero fiscal pt, nº fiscal, nif pt, ptnif, nipc, portuguese tax number, portuguese nif, nif cliente, nif do cliente, nif do titular`,
  shared: ['es-dni', 'fr-spi', 'tax-id', 'national-id'],
  near: /\bnif\b|\bnipc|tax[ _]id|\btin\b|º fiscal|_nif|nif_|n\.i\.f|contrib(?:uinte|\.)|identifica[cç][aã]o[ _]fiscal|mero[ _]fiscal/,
  examples: {
    hit: [
      { text: 'NIF: 299999998', at: 0.75 },
      { text: 'NIF: 501234560', category: 'business' },
      'Contribuinte n.º 299 999 998',
      { text: 'nome;NIF/NIPC\nX;501234560', category: 'business' },
      'nif=299999998',
      '"numeroContribuinte":"299999998"',
      'nome;NIF\nAna;299999998',
      'Nº de contribuinte: 451234561',
      'Tax ID: 299999998',
      { text: 'NIPC: 501234560', category: 'business' },
    ],
    miss: ['299999998', 'NIF: 299999999', 'NIF 099999994', 'order 299999998', 'id 299999998'],
  },
}); // biome-ignore format: a table
