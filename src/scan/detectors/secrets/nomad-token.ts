import type { Labelled } from './labelled.ts';
import { seededUuid, uuid } from './tokens.ts';

export const nomadToken: Labelled = {
  id: 'nomad-token',
  title: 'Nomad token',
  source: 'Nomad documentation: ACL tokens (UUID)',
  providers: 'nomad, nomad acl',
  names: 'nomad secret id',
  form: uuid,
  samples: [`${seededUuid()}`],
};
