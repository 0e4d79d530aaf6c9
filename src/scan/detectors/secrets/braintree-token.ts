import type { Token } from './token.ts';
import { HEX, SMALL, seeded } from './tokens.ts';

export const braintreeToken: Token = {
  id: 'braintree-token',
  title: 'Braintree access token',
  source: 'PayPal Braintree documentation: access tokens (access_token$production$)',
  form: /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/y,
  test: /\$sandbox\$/,
  shown: 6,
  samples: [`access_token$production$${seeded(16, SMALL)}$${seeded(32, HEX)}`],
  hit: [{ text: `access_token$sandbox$${seeded(16, SMALL)}$${seeded(32, HEX)}`, category: 'test-data' }],
};
