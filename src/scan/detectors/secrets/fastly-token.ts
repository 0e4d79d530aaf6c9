import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const fastlyToken: Labelled = {
  id: 'fastly-token',
  title: 'Fastly API token',
  source: 'Fastly documentation: API tokens (32 characters)',
  providers: 'fastly',
  form: /^[\w-]{32}$/,
  samples: [`${seeded(32)}`],
};
