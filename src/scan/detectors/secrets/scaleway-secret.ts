import type { Labelled } from './labelled.ts';
import { seededUuid, uuid } from './tokens.ts';

export const scalewaySecret: Labelled = {
  id: 'scaleway-secret',
  title: 'Scaleway secret key',
  source: 'Scaleway documentation: secret keys (UUID)',
  providers: 'scaleway, scw',
  form: uuid,
  samples: [`${seededUuid()}`],
};
