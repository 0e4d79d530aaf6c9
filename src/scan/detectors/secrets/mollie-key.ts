import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const mollieKey: Labelled = {
  id: 'mollie-key',
  title: 'Mollie API key',
  source: 'Mollie documentation: API keys (live_ and test_, 30 letters and digits)',
  providers: 'mollie, mollie live, mollie test',
  form: /^(?:live|test|access)_[A-Za-z0-9]{30,40}$/,
  test: /^test_/,
  samples: [`live_${seeded(30)}`],
};
