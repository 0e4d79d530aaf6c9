import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const boxSecret: Labelled = {
  id: 'box-secret',
  title: 'Box client secret',
  source: 'Box documentation: client secrets and developer tokens (32 letters and digits)',
  providers: 'box, box developer',
  form: /^[A-Za-z0-9]{32}$/,
  samples: [`${seeded(32)}`],
};
