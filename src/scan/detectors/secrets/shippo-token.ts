import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const shippoToken: Token = {
  id: 'shippo-token',
  title: 'Shippo token',
  source: 'Shippo documentation: API tokens (shippo_live_, shippo_test_)',
  starts: ['shippo_live_', 'shippo_test_'],
  long: true,
  form: /shippo_(?:live|test)_[0-9a-f]{40}/y,
  test: /_test_/,
  shown: 6,
  samples: [`shippo_live_${seeded(40, HEX)}`],
  hit: [{ text: `shippo_test_${seeded(40, HEX)}`, category: 'test-data' }],
};
