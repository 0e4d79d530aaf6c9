import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const pypiToken: Token = {
  id: 'pypi-token',
  title: 'PyPI API token',
  source: 'PyPI documentation: API tokens (a macaroon whose location is pypi.org, in base 64)',
  form: /pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\w-]{50,1200}/y,
  test: /^pypi-AgEN/,
  shown: 5,
  samples: [`pypi-AgEIcHlwaS5vcmc${seeded(120)}`],
  hit: [{ text: `pypi-AgENdGVzdC5weXBpLm9yZw${seeded(120)}`, category: 'test-data' }],
};
