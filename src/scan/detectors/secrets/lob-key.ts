import type { Labelled } from './labelled.ts';
import { HEX, seeded } from './tokens.ts';

export const lobKey: Labelled = {
  id: 'lob-key',
  title: 'Lob API key',
  source: 'Lob documentation: API keys (live_ and test_)',
  providers: 'lob',
  form: /^(?:live|test)_(?:pub_)?[0-9a-f]{31,35}$/,
  test: /^test_/,
  samples: [`live_${seeded(35, HEX)}`],
};
