import type { Labelled } from './labelled.ts';
import { seededUuid } from './tokens.ts';

export const consulToken: Labelled = {
  id: 'consul-token',
  title: 'Consul token',
  source: 'Consul documentation: ACL tokens (UUID)',
  providers: 'consul, consul http, consul acl, consul master',
  form: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
  samples: [`${seededUuid()}`],
};
