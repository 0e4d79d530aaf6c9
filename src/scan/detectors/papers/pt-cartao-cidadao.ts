import { check, form } from '../../confidence.ts';
import { identifier, lessSmall } from '../identifier.ts';
import { unitOf } from './mrz-forms.ts';

/** AMA: Luhn's check over letters and digits, A is 10; every second counts double from the right, less 9 from 10 on. */
export function isCartaoCidadao(value: string): boolean {
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    const n = unitOf(value.charCodeAt(i)) * (i % 2 === 0 ? 2 : 1);
    sum += i % 2 === 0 && n > 9 ? n - 9 : n;
  }
  return sum % 10 === 0;
}

export const ptCartaoCidadao = identifier({
  id: 'pt-cartao-cidadao',
  country: 'PT',
  title: 'Portuguese citizen-card number',
  source: 'AMA: Validação do número de documento do Cartão de Cidadão',
  checksum: 'modulus 10 over letters and digits',
  shapes: [
    '999999999AA9',
    '99999999-9-AA9',
    '99999999-9AA9',
    '999999999-AA9',
    '999999999A99',
    '99999999-9-A99',
  ],
  valid: (value, found, view) =>
    isCartaoCidadao(value) ? check.oneDigitAndRange + lessSmall(found, view) : null,
  form: form.shaped,
  specimens: ['000000000ZZ4'],
  names: `cartão de cidadão, cartao de cidadao, cartão cidadão, cartao cidadao, n.º cartão de cidadão, número do cartão de cidadão, nº cc, número de cc, cc número, número cartão cidadão,
    documento de identificação, número de identificação civil, nic`,
  shared: ['identity-card', 'national-id'],
  near: /cart[ãa]o (?:de )?cidad|identifica[çc][ãa]o civil|citizen card|\bnº cc|\bcc\b/,
  examples: {
    hit: [
      { text: 'Cartão de Cidadão: 14589632 4 ZX2', at: 0.8 },
      '145896324ZX2',
      '"cartaoCidadao":"145896324ZX2"',
      'cartao de cidadao 14589632-4-ZX2',
      { text: '00000000 0 ZZ4', category: 'test-data' },
    ],
    miss: ['145896324ZX3', '14589632 4 ZX3', 'X145896324ZX2', '145896324zx2'],
  },
});
