import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const gocardlessToken: Labelled = {
  id: 'gocardless-token',
  title: 'GoCardless token',
  source: 'GoCardless documentation: access tokens (live_)',
  providers: 'gocardless',
  form: /^(?:live|sandbox)_[\w=-]{40}$/,
  test: /^sandbox_/,
  samples: [`live_${seeded(40)}`],
};
