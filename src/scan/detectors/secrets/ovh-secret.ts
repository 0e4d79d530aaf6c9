import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const ovhSecret: Labelled = {
  id: 'ovh-secret',
  title: 'OVHcloud secret',
  source: 'OVHcloud documentation: application secrets and consumer keys (32 letters and digits)',
  providers: 'ovh, ovh application, ovh consumer',
  form: /^[A-Za-z0-9]{32}$/,
  samples: [`${seeded(32)}`],
};
