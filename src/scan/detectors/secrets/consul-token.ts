import type { Labelled } from './labelled.ts';
import { seededUuid, uuid } from './tokens.ts';

export const consulToken: Labelled = {
  id: 'consul-token',
  title: 'Consul token',
  source: 'Consul documentation: ACL tokens (UUID)',
  providers: 'consul, consul http, consul acl, consul master',
  form: uuid,
  samples: [`${seededUuid()}`],
};
