import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const stripeKey: Token = {
  id: 'stripe-key',
  title: 'Stripe key',
  source: 'Stripe documentation: API keys (sk_, rk_, live and test mode), webhook secrets (whsec_)',
  starts: ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'rk_prod_', 'whsec_', 'sk_prod_'],
  form: /(?:[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,247}|whsec_[A-Za-z0-9+/]{32,64}={0,2})/y,
  bits: 2.6,
  test: /_test_/,
  samples: [`sk_live_${seeded(24)}`, `rk_live_${seeded(99)}`, `whsec_${seeded(32)}`],
  hit: [{ text: `sk_test_${seeded(24)}`, category: 'test-data' }],
  miss: [`pk_live_${seeded(24)}`],
};
