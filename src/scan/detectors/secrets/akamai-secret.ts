import { labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const akamaiSecret = labelled({
  id: 'akamai-secret',
  title: 'Akamai client secret',
  source: 'Akamai documentation: EdgeGrid client secrets (43 characters of base 64)',
  providers: 'akamai, edgegrid, edgerc',
  form: /^[A-Za-z0-9+/=]{40,60}$/,
  samples: [`${seeded(43)}=`],
});
