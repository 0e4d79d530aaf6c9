import { labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const intercomToken = labelled({
  id: 'intercom-token',
  title: 'Intercom token',
  source: 'Intercom documentation: access tokens (60 characters, dG9rOg in base 64)',
  providers: 'intercom',
  form: /^(?:dG9rO[A-Za-z0-9+/=]{40,80}|[A-Za-z0-9=_+/-]{60})$/,
  samples: [`dG9rOg${seeded(54)}`],
});
