import { labelled } from './labelled.ts';
import { seededUuid } from './tokens.ts';

export const nomadToken = labelled({
  id: 'nomad-token',
  title: 'Nomad token',
  source: 'Nomad documentation: ACL tokens (UUID)',
  providers: 'nomad, x-nomad',
  form: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
  samples: [`${seededUuid()}`],
});
