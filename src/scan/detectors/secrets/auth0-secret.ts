import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const auth0Secret: Labelled = {
  id: 'auth0-secret',
  title: 'Auth0 client secret',
  source: 'Auth0 documentation: client secrets (64 characters)',
  providers: 'auth0, auth0 management',
  form: /^[\w-]{48,88}$/,
  samples: [`${seeded(64)}`],
};
