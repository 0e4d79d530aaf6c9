import { check, form } from '../../confidence.ts';
import { identifier, lessSmall } from '../identifier.ts';

/** Eight digits and their check digit, two letters or digits of the version, a check digit: Luhn with A as 10. */
export function isCartaoCidadao(value: string): boolean {
  if (!/^\d{9}[A-Z\d]{2}\d$/.test(value) || value.startsWith('00000000')) return false;
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    let worth = Number.parseInt(value[i] as string, 36);
    if (i % 2 === 0) {
      worth *= 2;
      if (worth > 9) worth -= 9;
    }
    sum += worth;
  }
  return sum % 10 === 0;
}

export const ptCc = identifier({
  id: 'pt-cc',
  title: 'Portuguese citizen card number (número de documento do Cartão de Cidadão)',
  source: 'IRN and AMA, Cartão de Cidadão: validação de número de documento',
  checksum: 'Luhn with letters',
  shapes: [
    '999999999AA9',
    '99999999-9-AA9',
    '999999999-AA9',
    '99999999-9AA9',
    '999999999A99',
    '9999999999A9',
    '99999999-9-A99',
    '99999999-9-9A9',
    '99999999-9A99',
  ],
  valid: (value, found, view) => (isCartaoCidadao(value) ? check.oneDigit + lessSmall(found, view) : null),
  form: form.shaped,
  joined: form.distinct,
  names: `cartão de cidadão, cartão de cidadão nº, número cc, numero cc, portuguese citizen card`,
  shared: ['identity-card', 'national-id'],
  near: /cidadão|cidadao|citizen card|bilhete de identidade|\bcc n/,
  examples: {
    hit: [
      { text: 'Cartão de Cidadão: 73997205 1 NE8', at: 0.8 },
      '330630650IP2',
      '58194824 0 ED5',
      'número do CC: 12381669 6X06',
      '"numero_cc": "267759180UL5"',
      'nome;cartão de cidadão\nAna;873920296TM7',
      'o cartão de cidadão n.º 375200624RJ5',
    ],
    miss: [
      '330630650IP3',
      'Cartão de Cidadão: 330630650IP3',
      '330630650ip2',
      'X330630650IP2',
      '000000000ZZ0',
    ],
  },
});
