import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const cohereKey: Labelled = {
  id: 'cohere-key',
  title: 'Cohere API key',
  source: 'Cohere documentation: API keys (40 letters and digits)',
  providers: 'cohere',
  names: 'co api key',
  form: /^[A-Za-z0-9]{40}$/,
  samples: [`${seeded(40)}`],
};
