import type { Labelled } from './labelled.ts';
import { seededUuid } from './tokens.ts';

export const nomadToken: Labelled = {
  id: 'nomad-token',
  title: 'Nomad token',
  source: 'Nomad documentation: ACL tokens (UUID)',
  providers: 'nomad, nomad acl',
  names: 'nomad secret id',
  form: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
  samples: [`${seededUuid()}`],
};
