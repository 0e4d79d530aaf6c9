import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const mistralKey: Labelled = {
  id: 'mistral-key',
  title: 'Mistral API key',
  source: 'Mistral documentation: API keys (32 letters and digits)',
  providers: 'mistral, mistralai, codestral',
  form: /^[A-Za-z0-9]{32}$/,
  samples: [`${seeded(32)}`],
};
