import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const travisToken: Labelled = {
  id: 'travis-token',
  title: 'Travis CI token',
  source: 'Travis CI documentation: API tokens (22 characters)',
  providers: 'travis, travis ci',
  form: /^[\w-]{22}$/,
  samples: [`${seeded(22)}`],
};
