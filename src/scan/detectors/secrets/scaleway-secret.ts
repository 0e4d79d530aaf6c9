import type { Labelled } from './labelled.ts';
import { seededUuid } from './tokens.ts';

export const scalewaySecret: Labelled = {
  id: 'scaleway-secret',
  title: 'Scaleway secret key',
  source: 'Scaleway documentation: secret keys (UUID)',
  providers: 'scaleway, scw',
  form: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
  samples: [`${seededUuid()}`],
};
