import type { Labelled } from './labelled.ts';
import { HEX, seeded } from './tokens.ts';

export const algoliaKey: Labelled = {
  id: 'algolia-key',
  title: 'Algolia admin key',
  source: 'Algolia documentation: API keys (32 hexadecimal digits)',
  providers: 'algolia, algolia admin',
  names: 'algolia write key',
  form: /^[0-9a-f]{32}$/,
  samples: [`${seeded(32, HEX)}`],
};
