import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const bitbucketSecret: Labelled = {
  id: 'bitbucket-secret',
  title: 'Bitbucket client secret',
  source: 'Bitbucket documentation: OAuth consumers (32 characters)',
  providers: 'bitbucket',
  names: 'bitbucket consumer secret',
  form: /^[\w=-]{20,64}$/,
  samples: [`${seeded(32)}`],
};
