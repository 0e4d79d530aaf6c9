import { check, form } from '../../confidence.ts';
import { identifier, lessSmall } from '../identifier.ts';
import { isPtCheck } from './pt-nif.ts';

/** Letters are 10 to 35; from the right every second one is doubled, less 9 from 10 on; modulo 10. */
export function isPtCc(value: string): boolean {
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    const c = value.charCodeAt(i);
    let worth = c < 0x41 ? c - 0x30 : c - 55;
    if (i % 2 === 0) worth = worth > 4 ? worth * 2 - 9 : worth * 2;
    sum += worth;
  }
  return sum % 10 === 0;
}

export const ptCc = identifier({
  id: 'pt-cc',
  country: 'PT',
  title: 'Portuguese citizen card number (Cartão de Cidadão)',
  source: 'Lei n.º 7/2007; Agência para a Modernização Administrativa: validação de número de documento do Cartão de Cidadão',
  checksum: 'weights 2 1, modulo 10, and modulo 11 over the first nine digits',
  shapes: ['999999999AA9', '99999999-9-AA9', '999999999-AA9', '99999999-9AA9', '99999999-9-AA-9', '999999999XX9', '99999999-9-XX9'],
  valid: (value, found, view) => {
    if (value.charCodeAt(9) < 0x41 && value.charCodeAt(10) < 0x41) return null;
    if (!isPtCc(value)) return null;
    return (isPtCheck(value) ? check.twoDigits : check.oneDigit) + lessSmall(found, view);
  },
  form: form.shaped,
  names: `cartão de cidadão, cartao de cidadao, cartão do cidadão, cartao do cidadao, nº cartão de cidadão, n.º cartão de cidadão, número do cartão de cidadão, número de cartão de cidadão, numero cartao cidadao, cartão cidadão, cartao cidadao, número cc, nº cc, n.º cc, nº do cc, num cc, cc pt, cidadão, bi/cc, bi ou cc, cc/bi,
    nic, número de identificação civil, nº identificação civil, documento de identificação, portuguese citizen card, citizen card, citizen card number`,
  shared: ['national-id', 'identity-card'],
  near: /cart[aã]o (?:d[eo] )?cidad|\bcc\b|identifica[cç][aã]o civil|\bnic\b|citizen card|bilhete de identidade/,
  specimens: ['000000000ZZ4'],
  examples: {
    hit: [
      { text: 'Cartão de Cidadão: 00000000 0 ZZ4', category: 'test-data', at: 0.8 },
      { text: 'CC 12345678 9 ZZ1', at: 0.8 },
      { text: '12345678 9 ZZ1', at: 0.6 },
      'cartao_cidadao=123456789ZZ1',
      '"numeroCC":"123456789ZZ1"',
      'nome;Cartão de Cidadão\nAna;12345678 9ZZ1',
    ],
    miss: ['12345678 9 ZZ8', 'CC: 12345678 9 ZZ8', 'x123456789ZZ1', '123456789ZZ12', 'CC 12345678 9 127'],
  },
}); // biome-ignore format: a table
