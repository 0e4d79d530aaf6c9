import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const oktaToken: Labelled = {
  id: 'okta-token',
  title: 'Okta API token',
  source: 'Okta documentation: API tokens (00 and 40 characters)',
  providers: 'okta, okta client',
  form: /^00[\w-]{40}$/,
  samples: [`00${seeded(40)}`],
};
