import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const razorpayKey: Token = {
  id: 'razorpay-key',
  title: 'Razorpay key',
  source: 'Razorpay documentation: API keys (rzp_live_, rzp_test_)',
  form: /rzp_(?:live|test)_[A-Za-z0-9]{14,24}/y,
  test: /_test_/,
  samples: [`rzp_live_${seeded(14)}`],
  hit: [{ text: `rzp_test_${seeded(14)}`, category: 'test-data' }],
};
