import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const klarnaKey: Token = {
  id: 'klarna-key',
  title: 'Klarna API key',
  source: 'Klarna documentation: API keys (klarna_live_api_, klarna_test_api_)',
  form: /klarna_(?:live|test)_api_[A-Za-z0-9+/=_-]{32,400}/y,
  test: /_test_/,
  shown: 6,
  samples: [`klarna_live_api_${seeded(120)}`],
  hit: [{ text: `klarna_test_api_${seeded(120)}`, category: 'test-data' }],
};
