import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const akamaiSecret: Labelled = {
  id: 'akamai-secret',
  title: 'Akamai client secret',
  source: 'Akamai documentation: EdgeGrid client secrets (43 characters of base 64)',
  providers: 'akamai, edgegrid, edgerc',
  form: /^[A-Za-z0-9+/=]{40,60}$/,
  samples: [`${seeded(43)}=`],
};
