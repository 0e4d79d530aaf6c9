import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const duffelToken: Token = {
  id: 'duffel-token',
  title: 'Duffel token',
  source: 'Duffel documentation: access tokens (duffel_live_, duffel_test_)',
  form: /duffel_(?:live|test)_[\w=-]{43}/y,
  test: /_test_/,
  shown: 6,
  samples: [`duffel_live_${seeded(43)}`],
  hit: [{ text: `duffel_test_${seeded(43)}`, category: 'test-data' }],
};
